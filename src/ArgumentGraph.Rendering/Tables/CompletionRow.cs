using System.Numerics;

namespace ArgumentGraph.Rendering;

/// <summary>A minimal set of steps that makes a pathway stand. Made by <see cref="ReportTables.ToCompletionRows"/>.</summary>
/// <param name="Pathway">The pathway's id.</param>
/// <param name="Standing">Its standing as things are.</param>
/// <param name="Rank">1 for the cheapest completion of the pathway, and so on; null for a pathway that stands, or that nothing completes.</param>
/// <param name="Steps">The steps, plus signs between them.</param>
/// <param name="StepCount">How many steps it takes.</param>
/// <param name="Cost">The sum of the costs that are known; null without a completion.</param>
/// <param name="StepsWithoutCost">How many steps have no known cost; unless 0, the cost is a lower bound.</param>
/// <param name="CanBeCompleted">Whether anything that can be added would make the pathway stand.</param>
/// <param name="CompletionCount">How many minimal completions of the pathway were found, listed or not.</param>
/// <param name="IsExhaustive">Whether that is all there are.</param>
/// <param name="Baseline">The baseline that was evaluated.</param>
/// <param name="Date">The day on which it was judged; null: expiry was not judged.</param>
public sealed record CompletionRow(
    string Pathway,
    string Standing,
    int? Rank,
    string Steps,
    int StepCount,
    double? Cost,
    int StepsWithoutCost,
    bool CanBeCompleted,
    BigInteger CompletionCount,
    bool IsExhaustive,
    string Baseline,
    DateOnly? Date) : ITableRow
{
    static ValueList<string> ITableRow.Columns => Names;

    private static ValueList<string> Names { get; } =
    [
        nameof(Pathway),
        nameof(Standing),
        nameof(Rank),
        nameof(Steps),
        nameof(StepCount),
        nameof(Cost),
        nameof(StepsWithoutCost),
        nameof(CanBeCompleted),
        nameof(CompletionCount),
        nameof(IsExhaustive),
        nameof(Baseline),
        nameof(Date),
    ];

    ValueList<string> ITableRow.ColumnNames => Names;

    ValueList<object?> ITableRow.Cells =>
        [Pathway, Standing, Rank, Steps, StepCount, Cost, StepsWithoutCost, CanBeCompleted, CompletionCount, IsExhaustive, Baseline, Date];
}
