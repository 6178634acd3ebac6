namespace ArgumentGraph.Rendering;

/// <summary>An element whose loss alone brings something down. Made by <see cref="ReportTables.ToRows(LoadBearingReport)"/>.</summary>
/// <param name="Id">The element's id.</param>
/// <param name="Kind">The kind of element.</param>
/// <param name="Statement">What it states.</param>
/// <param name="IsBasic">Whether the argument rests on it in the end; if not, it is critical.</param>
/// <param name="IsHidden">Whether it carries two or more pathways and only one element cites it.</param>
/// <param name="PathwayCount">How many pathways its loss brings down.</param>
/// <param name="Pathways">Those pathways.</param>
/// <param name="Others">The roots and named elements, other than pathways, that its loss brings down.</param>
/// <param name="IsExhaustive">Whether every element was tried; if not, there may be more rows.</param>
/// <param name="Baseline">The baseline from which elements fall.</param>
/// <param name="Date">The day on which it was judged; null: expiry was not judged.</param>
public sealed record LoadBearingRow(
    string Id,
    string Kind,
    string Statement,
    bool IsBasic,
    bool IsHidden,
    int PathwayCount,
    string Pathways,
    string Others,
    bool IsExhaustive,
    string Baseline,
    DateOnly? Date) : ITableRow
{
    static ValueList<string> ITableRow.Columns => Names;

    private static ValueList<string> Names { get; } =
    [
        nameof(Id),
        nameof(Kind),
        nameof(Statement),
        nameof(IsBasic),
        nameof(IsHidden),
        nameof(PathwayCount),
        nameof(Pathways),
        nameof(Others),
        nameof(IsExhaustive),
        nameof(Baseline),
        nameof(Date),
    ];

    ValueList<string> ITableRow.ColumnNames => Names;

    ValueList<object?> ITableRow.Cells => [Id, Kind, Statement, IsBasic, IsHidden, PathwayCount, Pathways, Others, IsExhaustive, Baseline, Date];
}
