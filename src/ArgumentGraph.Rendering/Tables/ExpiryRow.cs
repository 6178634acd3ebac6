namespace ArgumentGraph.Rendering;

/// <summary>Something that expires. Made by <see cref="ReportTables.ToCalendarRows(FreshnessReport)"/>.</summary>
/// <param name="LastValidDay">The last day on which it is valid.</param>
/// <param name="Id">The id of the evidence or assumption.</param>
/// <param name="Kind">Which of the two.</param>
/// <param name="Statement">What it states.</param>
/// <param name="Owners">Who is to renew it.</param>
/// <param name="Fells">The ids of the pathways that fall on the day after because of it.</param>
/// <param name="IsInRenewals">Whether it is among the cheapest renewals; null where none were asked for.</param>
/// <param name="Cost">What renewing it costs; null where that is not known.</param>
/// <param name="Baseline">The baseline.</param>
/// <param name="Date">The first day of the forecast; null: before anything expires.</param>
public sealed record ExpiryRow(
    DateOnly LastValidDay,
    string Id,
    string Kind,
    string Statement,
    string Owners,
    string Fells,
    bool? IsInRenewals,
    double? Cost,
    string Baseline,
    DateOnly? Date) : ITableRow
{
    static ValueList<string> ITableRow.Columns => Names;

    private static ValueList<string> Names { get; } =
    [
        nameof(LastValidDay),
        nameof(Id),
        nameof(Kind),
        nameof(Statement),
        nameof(Owners),
        nameof(Fells),
        nameof(IsInRenewals),
        nameof(Cost),
        nameof(Baseline),
        nameof(Date),
    ];

    ValueList<string> ITableRow.ColumnNames => Names;

    ValueList<object?> ITableRow.Cells => [LastValidDay, Id, Kind, Statement, Owners, Fells, IsInRenewals, Cost, Baseline, Date];
}
