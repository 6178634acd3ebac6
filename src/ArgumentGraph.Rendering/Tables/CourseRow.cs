namespace ArgumentGraph.Rendering;

/// <summary>A pathway or root, and how it stands from a day on. Made by <see cref="ReportTables.ToRows(FreshnessReport)"/>.</summary>
/// <param name="Id">The element's id.</param>
/// <param name="Statement">What it states.</param>
/// <param name="IsPathway">Whether it is a pathway; else a root.</param>
/// <param name="From">The first day on which it stands so; null: the first day of the forecast.</param>
/// <param name="Standing">How it stands from then on, what it inherits included.</param>
/// <param name="StandsThrough">The last day on which it stands at least as high as on the first; null where it never falls lower.</param>
/// <param name="Baseline">The baseline.</param>
/// <param name="Date">The first day of the forecast; null: before anything expires.</param>
public sealed record CourseRow(
    string Id,
    string Statement,
    bool IsPathway,
    DateOnly? From,
    string Standing,
    DateOnly? StandsThrough,
    string Baseline,
    DateOnly? Date) : ITableRow
{
    static ValueList<string> ITableRow.Columns => Names;

    private static ValueList<string> Names { get; } =
    [
        nameof(Id),
        nameof(Statement),
        nameof(IsPathway),
        nameof(From),
        nameof(Standing),
        nameof(StandsThrough),
        nameof(Baseline),
        nameof(Date),
    ];

    ValueList<string> ITableRow.ColumnNames => Names;

    ValueList<object?> ITableRow.Cells => [Id, Statement, IsPathway, From, Standing, StandsThrough, Baseline, Date];
}
