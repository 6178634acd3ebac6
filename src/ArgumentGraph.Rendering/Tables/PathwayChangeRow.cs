namespace ArgumentGraph.Rendering;

/// <summary>A pathway that falls, rises or stands on with a change. Made by <see cref="ReportTables.ToPathwayRows(WhatIfReport)"/>.</summary>
/// <param name="Id">The pathway's id.</param>
/// <param name="Statement">What it states.</param>
/// <param name="Change"><c>fell</c>, <c>rose</c> or <c>none</c>.</param>
/// <param name="From">Its standing before, what it inherits included; null where nothing changed.</param>
/// <param name="To">Its standing after; null likewise.</param>
/// <param name="StillStands">Whether it was not unsupported before, and is not after.</param>
/// <param name="Causes">Of one that fell, what keeps it down after the change; of one that rose, what had kept it down; else empty.</param>
/// <param name="Baseline">The baseline to which the change is applied.</param>
/// <param name="Date">The day on which it was judged; null: expiry was not judged.</param>
public sealed record PathwayChangeRow(
    string Id,
    string Statement,
    string Change,
    string? From,
    string? To,
    bool StillStands,
    string Causes,
    string Baseline,
    DateOnly? Date) : ITableRow
{
    static ValueList<string> ITableRow.Columns => Names;

    private static ValueList<string> Names { get; } =
    [
        nameof(Id),
        nameof(Statement),
        nameof(Change),
        nameof(From),
        nameof(To),
        nameof(StillStands),
        nameof(Causes),
        nameof(Baseline),
        nameof(Date),
    ];

    ValueList<string> ITableRow.ColumnNames => Names;

    ValueList<object?> ITableRow.Cells => [Id, Statement, Change, From, To, StillStands, Causes, Baseline, Date];
}
