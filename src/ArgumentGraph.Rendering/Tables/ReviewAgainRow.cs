namespace ArgumentGraph.Rendering;

/// <summary>An element that a reviewer has to look at again. Made by <see cref="ReportTables.ToReviewAgainRows"/>.</summary>
/// <param name="Reviewer">Who.</param>
/// <param name="Id">The element's id.</param>
/// <param name="Why"><c>confirm</c>: something was said of it that is out of date; <c>changed</c>: it has changed since; <c>both</c>.</param>
public sealed record ReviewAgainRow(
    string Reviewer,
    string Id,
    string Why) : ITableRow
{
    static ValueList<string> ITableRow.Columns => Names;

    private static ValueList<string> Names { get; } =
    [
        nameof(Reviewer),
        nameof(Id),
        nameof(Why),
    ];

    ValueList<string> ITableRow.ColumnNames => Names;

    ValueList<object?> ITableRow.Cells =>
        [Reviewer, Id, Why];
}
