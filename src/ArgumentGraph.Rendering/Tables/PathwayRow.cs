using System.Numerics;

namespace ArgumentGraph.Rendering;

/// <summary>A pathway and how far it is from falling. Made by <see cref="ReportTables.ToPathwayRows(LoadBearingReport)"/>.</summary>
/// <param name="Id">The pathway's id.</param>
/// <param name="Statement">What it states.</param>
/// <param name="Standing">Its standing in the baseline, what it inherits included.</param>
/// <param name="StandingAsIs">Its standing as is.</param>
/// <param name="SmallestOrder">The size of the smallest cut set; null when it is down already, or when none was found within the budget.</param>
/// <param name="CutSets">How many minimal cut sets were counted.</param>
/// <param name="CountedToOrder">Up to which size they were counted in full.</param>
/// <param name="IsExhaustive">Whether that is all there are.</param>
/// <param name="RootCauses">Why it does not stand: one minimal set of elements; empty when it does.</param>
/// <param name="Baseline">The baseline from which elements fall.</param>
/// <param name="Date">The day on which it was judged; null: expiry was not judged.</param>
public sealed record PathwayRow(
    string Id,
    string Statement,
    string Standing,
    string StandingAsIs,
    int? SmallestOrder,
    BigInteger CutSets,
    int CountedToOrder,
    bool IsExhaustive,
    string RootCauses,
    string Baseline,
    DateOnly? Date) : ITableRow
{
    static ValueList<string> ITableRow.Columns => Names;

    private static ValueList<string> Names { get; } =
    [
        nameof(Id),
        nameof(Statement),
        nameof(Standing),
        nameof(StandingAsIs),
        nameof(SmallestOrder),
        nameof(CutSets),
        nameof(CountedToOrder),
        nameof(IsExhaustive),
        nameof(RootCauses),
        nameof(Baseline),
        nameof(Date),
    ];

    ValueList<string> ITableRow.ColumnNames => Names;

    ValueList<object?> ITableRow.Cells =>
        [Id, Statement, Standing, StandingAsIs, SmallestOrder, CutSets, CountedToOrder, IsExhaustive, RootCauses, Baseline, Date];
}
