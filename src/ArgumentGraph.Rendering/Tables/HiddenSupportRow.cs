namespace ArgumentGraph.Rendering;

/// <summary>An element of which a public version hides something. Made by <see cref="ReportTables.ToRows(HiddenSupportReport)"/>.</summary>
/// <param name="Id">The element's id.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Reason">Why something is hidden.</param>
/// <param name="Fields">What is hidden, with commas between.</param>
/// <param name="IsStub">Whether it stands for a part that is not shown.</param>
/// <param name="IsTakenOnTrust">Whether it is a basic element that readers cannot judge.</param>
/// <param name="CarriesAlone">The pathways and roots that fall with it alone.</param>
/// <param name="IsExhaustive">Whether every single point was found; false where the budget was used up before.</param>
/// <param name="Baseline">The baseline.</param>
/// <param name="Date">The day on which it was judged; null: expiry was not judged.</param>
public sealed record HiddenSupportRow(
    string Id,
    string Kind,
    string Reason,
    string Fields,
    bool IsStub,
    bool IsTakenOnTrust,
    string CarriesAlone,
    bool IsExhaustive,
    string Baseline,
    DateOnly? Date) : ITableRow
{
    static ValueList<string> ITableRow.Columns => Names;

    private static ValueList<string> Names { get; } =
    [
        nameof(Id),
        nameof(Kind),
        nameof(Reason),
        nameof(Fields),
        nameof(IsStub),
        nameof(IsTakenOnTrust),
        nameof(CarriesAlone),
        nameof(IsExhaustive),
        nameof(Baseline),
        nameof(Date),
    ];

    ValueList<string> ITableRow.ColumnNames => Names;

    ValueList<object?> ITableRow.Cells => [Id, Kind, Reason, Fields, IsStub, IsTakenOnTrust, CarriesAlone, IsExhaustive, Baseline, Date];
}
