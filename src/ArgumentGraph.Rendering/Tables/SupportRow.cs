namespace ArgumentGraph.Rendering;

/// <summary>An element and how it stands. Made by <see cref="ReportTables.ToRows(SupportReport)"/>.</summary>
/// <param name="Id">The element's id.</param>
/// <param name="Kind">The kind of element, for example <c>goal</c>.</param>
/// <param name="Statement">What it states.</param>
/// <param name="IsPathway">Whether it is one of the pathways.</param>
/// <param name="IsRoot">Whether it is one of the roots.</param>
/// <param name="Standing">Its own standing: <c>supported</c>, <c>inDoubt</c> or <c>unsupported</c>.</param>
/// <param name="AnalysedStanding">Its standing with what it inherits, which is what a pathway or root is judged by.</param>
/// <param name="Reason">What decides its own standing, for example <c>available</c> or <c>support</c>.</param>
/// <param name="DecidedBy">The elements that decide it; empty when it is decided by itself.</param>
/// <param name="Baseline">The baseline that was evaluated: <c>as-is</c>, <c>as-planned</c> or <c>as-argued</c>.</param>
/// <param name="Date">The day on which it was judged; null: expiry was not judged.</param>
public sealed record SupportRow(
    string Id,
    string Kind,
    string Statement,
    bool IsPathway,
    bool IsRoot,
    string Standing,
    string AnalysedStanding,
    string Reason,
    string DecidedBy,
    string Baseline,
    DateOnly? Date) : ITableRow
{
    static ValueList<string> ITableRow.Columns => Names;

    private static ValueList<string> Names { get; } =
    [
        nameof(Id),
        nameof(Kind),
        nameof(Statement),
        nameof(IsPathway),
        nameof(IsRoot),
        nameof(Standing),
        nameof(AnalysedStanding),
        nameof(Reason),
        nameof(DecidedBy),
        nameof(Baseline),
        nameof(Date),
    ];

    ValueList<string> ITableRow.ColumnNames => Names;

    ValueList<object?> ITableRow.Cells => [Id, Kind, Statement, IsPathway, IsRoot, Standing, AnalysedStanding, Reason, DecidedBy, Baseline, Date];
}
