namespace ArgumentGraph.Rendering;

/// <summary>A step of a response. Made by <see cref="ReportTables.ToStepRows(ResponseReport)"/>.</summary>
/// <param name="Id">The id of the claim or evidence.</param>
/// <param name="Statement">What it states.</param>
/// <param name="Stages">The stages that it covers.</param>
/// <param name="Who">Who does it; empty where nobody is named.</param>
/// <param name="AtMostMinutes">The longest time that it takes; null: unknown.</param>
/// <param name="Pathways">The ids of the pathways that have it.</param>
/// <param name="UnderAllChainsOf">The ids of those that have no chain without it.</param>
/// <param name="WorseWithout">The ids of those of a worse class without it.</param>
/// <param name="Baseline">The baseline.</param>
/// <param name="Date">The day; null: expiry was not judged.</param>
public sealed record ResponseStepRow(
    string Id,
    string Statement,
    string Stages,
    string Who,
    double? AtMostMinutes,
    string Pathways,
    string UnderAllChainsOf,
    string WorseWithout,
    string Baseline,
    DateOnly? Date) : ITableRow
{
    static ValueList<string> ITableRow.Columns => Names;

    private static ValueList<string> Names { get; } =
    [
        nameof(Id),
        nameof(Statement),
        nameof(Stages),
        nameof(Who),
        nameof(AtMostMinutes),
        nameof(Pathways),
        nameof(UnderAllChainsOf),
        nameof(WorseWithout),
        nameof(Baseline),
        nameof(Date),
    ];

    ValueList<string> ITableRow.ColumnNames => Names;

    ValueList<object?> ITableRow.Cells => [Id, Statement, Stages, Who, AtMostMinutes, Pathways, UnderAllChainsOf, WorseWithout, Baseline, Date];
}
