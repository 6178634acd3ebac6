namespace ArgumentGraph.Rendering;

/// <summary>A pathway that falls or rises on a day. Made by <see cref="ReportTables.ToForecastRows(FreshnessReport)"/>.</summary>
/// <param name="Day">The first day on which it stands otherwise.</param>
/// <param name="Id">The pathway's id.</param>
/// <param name="Statement">What it states.</param>
/// <param name="From">Its standing on the day before.</param>
/// <param name="To">Its standing from the day on.</param>
/// <param name="Causes">Of one that falls, what keeps it down; of one that rises, what had kept it down.</param>
/// <param name="Expired">The ids of what was valid for the last time on the day before.</param>
/// <param name="Baseline">The baseline.</param>
/// <param name="Date">The first day of the forecast; null: before anything expires.</param>
public sealed record ForecastRow(
    DateOnly Day,
    string Id,
    string Statement,
    string From,
    string To,
    string Causes,
    string Expired,
    string Baseline,
    DateOnly? Date) : ITableRow
{
    static ValueList<string> ITableRow.Columns => Names;

    private static ValueList<string> Names { get; } =
    [
        nameof(Day),
        nameof(Id),
        nameof(Statement),
        nameof(From),
        nameof(To),
        nameof(Causes),
        nameof(Expired),
        nameof(Baseline),
        nameof(Date),
    ];

    ValueList<string> ITableRow.ColumnNames => Names;

    ValueList<object?> ITableRow.Cells => [Day, Id, Statement, From, To, Causes, Expired, Baseline, Date];
}
