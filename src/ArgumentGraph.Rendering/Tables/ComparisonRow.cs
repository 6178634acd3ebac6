namespace ArgumentGraph.Rendering;

/// <summary>
/// One difference between two versions: an element, a member of one, a relationship, or a member of the case. Made by
/// <see cref="ReportTables.ToRows(ComparisonReport)"/>.
/// </summary>
/// <param name="Change"><c>added</c>, <c>removed</c>, <c>changed</c>, <c>renamed</c> or <c>maybeRenamed</c>.</param>
/// <param name="What"><c>element</c>, <c>relationship</c> or <c>case</c>.</param>
/// <param name="Id">The element's id, in the newer version where it is there; of a relationship that of its element; null for the case.</param>
/// <param name="Kind">The kind of element or relationship; null for the case.</param>
/// <param name="Statement">What the element states; null for others.</param>
/// <param name="Member">The member that changed; null where an element or relationship was added, removed or renamed.</param>
/// <param name="Aspect">What the member describes.</param>
/// <param name="Before">The value before, texts without quotation marks; of a renamed element the old id.</param>
/// <param name="After">The value after; of a renamed element the new id, of a relationship what it points at.</param>
public sealed record ComparisonRow(
    string Change,
    string What,
    string? Id,
    string? Kind,
    string? Statement,
    string? Member,
    string? Aspect,
    string? Before,
    string? After) : ITableRow
{
    static ValueList<string> ITableRow.Columns => Names;

    private static ValueList<string> Names { get; } =
    [
        nameof(Change),
        nameof(What),
        nameof(Id),
        nameof(Kind),
        nameof(Statement),
        nameof(Member),
        nameof(Aspect),
        nameof(Before),
        nameof(After),
    ];

    ValueList<string> ITableRow.ColumnNames => Names;

    ValueList<object?> ITableRow.Cells =>
        [Change, What, Id, Kind, Statement, Member, Aspect, Before, After];
}
