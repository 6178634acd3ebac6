namespace ArgumentGraph.Rendering;

/// <summary>What a rule reports. Made by <see cref="ReportTables.ToRows(ValidationReport)"/>.</summary>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>information</c>.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Title">The rule's title.</param>
/// <param name="Message">What was found, and what would be right; the last finding of a rule of which not all are listed says how many more there are.</param>
/// <param name="Id">The element that it is about, or null.</param>
/// <param name="File">The file, or null.</param>
/// <param name="Line">The line, from 1; null when the argument was not read from a text.</param>
/// <param name="Column">The column, from 1, in UTF-16 units; null likewise.</param>
/// <param name="SuppressedBecause">The reason for which the element suppresses the finding; null when it does not.</param>
public sealed record FindingRow(
    string Severity,
    string Rule,
    string Title,
    string Message,
    string? Id,
    string? File,
    int? Line,
    int? Column,
    string? SuppressedBecause) : ITableRow
{
    static ValueList<string> ITableRow.Columns => Names;

    private static ValueList<string> Names { get; } =
    [
        nameof(Severity),
        nameof(Rule),
        nameof(Title),
        nameof(Message),
        nameof(Id),
        nameof(File),
        nameof(Line),
        nameof(Column),
        nameof(SuppressedBecause),
    ];

    ValueList<string> ITableRow.ColumnNames => Names;

    ValueList<object?> ITableRow.Cells => [Severity, Rule, Title, Message, Id, File, Line, Column, SuppressedBecause];
}
