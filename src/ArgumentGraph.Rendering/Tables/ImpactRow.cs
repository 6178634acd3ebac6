namespace ArgumentGraph.Rendering;

/// <summary>An element of both versions that changes reach. Made by <see cref="ReportTables.ToRows(ImpactReport)"/>.</summary>
/// <param name="Id">The element's id.</param>
/// <param name="Kind">The kind of element.</param>
/// <param name="Statement">What it states.</param>
/// <param name="From">How it stood, what it inherits included.</param>
/// <param name="To">How it stands.</param>
/// <param name="CouldMove">Whether its verdict could be another: <c>no</c>, <c>yes</c> or <c>notSettled</c>.</param>
/// <param name="HasMoved">Whether its verdict is another.</param>
/// <param name="Path">The ids on the way from what changed up to it.</param>
/// <param name="Baseline">The baseline from which both versions are judged.</param>
/// <param name="Date">The day on which they are judged; null: expiry is not judged.</param>
public sealed record ImpactRow(
    string Id,
    string Kind,
    string Statement,
    string From,
    string To,
    string CouldMove,
    bool HasMoved,
    string Path,
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
        nameof(CouldMove),
        nameof(HasMoved),
        nameof(Path),
        nameof(Baseline),
        nameof(Date),
    ];

    ValueList<string> ITableRow.ColumnNames => Names;

    ValueList<object?> ITableRow.Cells =>
        [Id, Kind, Statement, From, To, CouldMove, HasMoved, Path, Baseline, Date];
}
