namespace ArgumentGraph.Rendering;

/// <summary>An element whose own standing is another after a change. Made by <see cref="ReportTables.ToRows(WhatIfReport)"/>.</summary>
/// <param name="Id">The element's id.</param>
/// <param name="Kind">The kind of element.</param>
/// <param name="Statement">What it states.</param>
/// <param name="From">Its own standing before, or null when it was added.</param>
/// <param name="To">Its own standing after, or null when it was removed.</param>
/// <param name="Baseline">The baseline to which the change is applied.</param>
/// <param name="Date">The day on which it was judged; null: expiry was not judged.</param>
public sealed record WhatIfRow(
    string Id,
    string Kind,
    string Statement,
    string? From,
    string? To,
    string Baseline,
    DateOnly? Date) : ITableRow
{
    static ValueList<string> ITableRow.Columns => Names;

    private static ValueList<string> Names { get; } =
    [
        nameof(Id),
        nameof(Kind),
        nameof(Statement),
        nameof(From),
        nameof(To),
        nameof(Baseline),
        nameof(Date),
    ];

    ValueList<string> ITableRow.ColumnNames => Names;

    ValueList<object?> ITableRow.Cells => [Id, Kind, Statement, From, To, Baseline, Date];
}
