namespace ArgumentGraph.Rendering;

/// <summary>A request that is neither done nor declined. Made by <see cref="ReportTables.ToOpenRequestRows"/>.</summary>
/// <param name="Review">The review's id.</param>
/// <param name="Reviewer">Who asks.</param>
/// <param name="Request">The request's id.</param>
/// <param name="Text">What is asked for.</param>
/// <param name="Element">The element that it is about, or null.</param>
/// <param name="IsPlanned">Whether it was answered that it will be done.</param>
public sealed record OpenRequestRow(
    string Review,
    string Reviewer,
    string Request,
    string Text,
    string? Element,
    bool IsPlanned) : ITableRow
{
    static ValueList<string> ITableRow.Columns => Names;

    private static ValueList<string> Names { get; } =
    [
        nameof(Review),
        nameof(Reviewer),
        nameof(Request),
        nameof(Text),
        nameof(Element),
        nameof(IsPlanned),
    ];

    ValueList<string> ITableRow.ColumnNames => Names;

    ValueList<object?> ITableRow.Cells =>
        [Review, Reviewer, Request, Text, Element, IsPlanned];
}
