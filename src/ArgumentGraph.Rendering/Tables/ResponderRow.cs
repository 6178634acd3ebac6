namespace ArgumentGraph.Rendering;

/// <summary>Whoever does steps of a response. Made by <see cref="ReportTables.ToResponderRows(ResponseReport)"/>.</summary>
/// <param name="Who">Who, or what.</param>
/// <param name="Steps">The ids of the steps.</param>
/// <param name="PathwayCount">How many pathways have such a step.</param>
/// <param name="Pathways">Their ids.</param>
/// <param name="SilentWithout">The ids of those that have no chain when it does not answer.</param>
/// <param name="WorseWithout">The ids of those of a worse class then.</param>
/// <param name="Baseline">The baseline.</param>
/// <param name="Date">The day; null: expiry was not judged.</param>
public sealed record ResponderRow(
    string Who,
    string Steps,
    int PathwayCount,
    string Pathways,
    string SilentWithout,
    string WorseWithout,
    string Baseline,
    DateOnly? Date) : ITableRow
{
    static ValueList<string> ITableRow.Columns => Names;

    private static ValueList<string> Names { get; } =
    [
        nameof(Who),
        nameof(Steps),
        nameof(PathwayCount),
        nameof(Pathways),
        nameof(SilentWithout),
        nameof(WorseWithout),
        nameof(Baseline),
        nameof(Date),
    ];

    ValueList<string> ITableRow.ColumnNames => Names;

    ValueList<object?> ITableRow.Cells => [Who, Steps, PathwayCount, Pathways, SilentWithout, WorseWithout, Baseline, Date];
}
