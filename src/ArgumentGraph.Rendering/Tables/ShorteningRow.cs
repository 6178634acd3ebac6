namespace ArgumentGraph.Rendering;

/// <summary>A step that would better a class if it took less. Made by <see cref="ReportTables.ToShorteningRows(ResponseReport)"/>.</summary>
/// <param name="Pathway">The id of the pathway.</param>
/// <param name="Step">The id of the step.</param>
/// <param name="ByMinutes">By how much less, at the least.</param>
/// <param name="AtMostMinutes">The longest time that it may then take.</param>
/// <param name="From">The class of the pathway now.</param>
/// <param name="To">Its class then.</param>
/// <param name="Baseline">The baseline.</param>
/// <param name="Date">The day; null: expiry was not judged.</param>
public sealed record ShorteningRow(
    string Pathway,
    string Step,
    double ByMinutes,
    double AtMostMinutes,
    string From,
    string To,
    string Baseline,
    DateOnly? Date) : ITableRow
{
    static ValueList<string> ITableRow.Columns => Names;

    private static ValueList<string> Names { get; } =
    [
        nameof(Pathway),
        nameof(Step),
        nameof(ByMinutes),
        nameof(AtMostMinutes),
        nameof(From),
        nameof(To),
        nameof(Baseline),
        nameof(Date),
    ];

    ValueList<string> ITableRow.ColumnNames => Names;

    ValueList<object?> ITableRow.Cells => [Pathway, Step, ByMinutes, AtMostMinutes, From, To, Baseline, Date];
}
