namespace ArgumentGraph.Rendering;

/// <summary>A claim point. Made by <see cref="ReportTables.ToRows(ClaimPointReport)"/>.</summary>
/// <param name="Id">The point's id.</param>
/// <param name="Element">The id of the element in which it is written.</param>
/// <param name="Covers">The relationships that it covers, with commas between; empty for a point on the element itself.</param>
/// <param name="Argument">The id of the goal or claim at the top of its confidence argument; empty where none is named.</param>
/// <param name="Standing">How that stands; null where it is not there, or rests on what it is about.</param>
/// <param name="Reason">Why; null likewise.</param>
/// <param name="IsCircular">Whether the argument rests on what the point is about.</param>
/// <param name="Baseline">The baseline.</param>
/// <param name="Date">The day on which it was judged; null: expiry was not judged.</param>
public sealed record ClaimPointRow(
    string Id,
    string Element,
    string Covers,
    string Argument,
    string? Standing,
    string? Reason,
    bool IsCircular,
    string Baseline,
    DateOnly? Date) : ITableRow
{
    static ValueList<string> ITableRow.Columns => Names;

    private static ValueList<string> Names { get; } =
    [
        nameof(Id),
        nameof(Element),
        nameof(Covers),
        nameof(Argument),
        nameof(Standing),
        nameof(Reason),
        nameof(IsCircular),
        nameof(Baseline),
        nameof(Date),
    ];

    ValueList<string> ITableRow.ColumnNames => Names;

    ValueList<object?> ITableRow.Cells => [Id, Element, Covers, Argument, Standing, Reason, IsCircular, Baseline, Date];
}
