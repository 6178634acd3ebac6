namespace ArgumentGraph.Rendering;

/// <summary>Something that is left open. Made by <see cref="ReportTables.ToOpenPointRows"/>.</summary>
/// <param name="OpenPoint">What is open, for example <c>undeveloped</c>.</param>
/// <param name="Id">The element that it is about; for an unanswered challenge, the challenger.</param>
/// <param name="Kind">The kind of element.</param>
/// <param name="Statement">What the element states.</param>
/// <param name="Relationship">The unanswered challenge, or null.</param>
/// <param name="Pathways">The pathways that rest on it, or on what it challenges.</param>
/// <param name="Baseline">The baseline that was evaluated.</param>
/// <param name="Date">The day on which it was judged; null: expiry was not judged.</param>
public sealed record OpenPointRow(
    string OpenPoint,
    string Id,
    string Kind,
    string Statement,
    string? Relationship,
    string Pathways,
    string Baseline,
    DateOnly? Date) : ITableRow
{
    static ValueList<string> ITableRow.Columns => Names;

    private static ValueList<string> Names { get; } =
    [
        nameof(OpenPoint),
        nameof(Id),
        nameof(Kind),
        nameof(Statement),
        nameof(Relationship),
        nameof(Pathways),
        nameof(Baseline),
        nameof(Date),
    ];

    ValueList<string> ITableRow.ColumnNames => Names;

    ValueList<object?> ITableRow.Cells => [OpenPoint, Id, Kind, Statement, Relationship, Pathways, Baseline, Date];
}
