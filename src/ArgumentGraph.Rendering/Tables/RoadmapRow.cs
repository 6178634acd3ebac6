namespace ArgumentGraph.Rendering;

/// <summary>A step that could be taken, and what it would buy alone. Made by <see cref="ReportTables.ToRows(RoadmapReport)"/>.</summary>
/// <param name="Step">The step, for example <c>obtain E7</c>.</param>
/// <param name="Action">What is to be done: <c>obtain</c>, <c>settle</c>, <c>restore</c>, <c>develop</c> or <c>answer</c>.</param>
/// <param name="Id">The element to which it is done; where a challenge is answered, the challenger.</param>
/// <param name="Statement">What the element states.</param>
/// <param name="Reason">What is the matter as things stand, for example <c>planned</c>.</param>
/// <param name="Cost">What it costs, in the author's unit; null when that is not known.</param>
/// <param name="PathwaysMadeToStand">How many pathways would stand that do not, if this were the only step.</param>
/// <param name="PathwaysCompleted">Of how many pathways it is part of a minimal completion that was found.</param>
/// <param name="Completes">Those pathways.</param>
/// <param name="SinglePointsRemoved">How many fewer basic elements would be load-bearing, summed over pathways; null where
/// that took more than the work budget.</param>
/// <param name="OrderGained">By how much the smallest cut sets would grow, summed over pathways; null where that took more than the work budget.</param>
/// <param name="DoubtRemoved">By how much the doubt would fall, summed over pathways; null where a doubt is not known exactly.</param>
/// <param name="IsExhaustive">Whether every step was judged within the work budget; if not, there may be more rows.</param>
/// <param name="Baseline">The baseline that was evaluated.</param>
/// <param name="Date">The day on which it was judged; null: expiry was not judged.</param>
public sealed record RoadmapRow(
    string Step,
    string Action,
    string Id,
    string Statement,
    string Reason,
    double? Cost,
    int PathwaysMadeToStand,
    int PathwaysCompleted,
    string Completes,
    int? SinglePointsRemoved,
    int? OrderGained,
    double? DoubtRemoved,
    bool IsExhaustive,
    string Baseline,
    DateOnly? Date) : ITableRow
{
    static ValueList<string> ITableRow.Columns => Names;

    private static ValueList<string> Names { get; } =
    [
        nameof(Step),
        nameof(Action),
        nameof(Id),
        nameof(Statement),
        nameof(Reason),
        nameof(Cost),
        nameof(PathwaysMadeToStand),
        nameof(PathwaysCompleted),
        nameof(Completes),
        nameof(SinglePointsRemoved),
        nameof(OrderGained),
        nameof(DoubtRemoved),
        nameof(IsExhaustive),
        nameof(Baseline),
        nameof(Date),
    ];

    ValueList<string> ITableRow.ColumnNames => Names;

    ValueList<object?> ITableRow.Cells => [Step, Action, Id, Statement, Reason, Cost, PathwaysMadeToStand,
        PathwaysCompleted, Completes, SinglePointsRemoved, OrderGained, DoubtRemoved, IsExhaustive, Baseline, Date];
}
