namespace ArgumentGraph.Rendering.Tests.Tables;

/// <summary>A row, whatever its type.</summary>
/// <param name="Row">The row.</param>
/// <param name="Columns">The names of its columns.</param>
/// <param name="Cells">Its values.</param>
internal sealed record TableCells(object Row, ValueList<string> Columns, ValueList<object?> Cells);

/// <summary>All tables that a report has, with the same as CSV.</summary>
internal static class RowSets
{
    public static IEnumerable<(string Csv, IReadOnlyList<TableCells> Rows)> Of(object report) => report switch
    {
        SupportReport each => [Table(each.ToRows(), each.ToCsv(guardFormulas: false)), Set(each.ToOpenPointRows())],
        LoadBearingReport each => [Table(each.ToRows(), each.ToCsv(guardFormulas: false)),
            Set(each.ToPathwayRows()), Set(each.ToPairRows()), Set(each.ToConcentrationRows()), Set(each.ToRoleRows())],
        WhatIfReport each => [Table(each.ToRows(), each.ToCsv(guardFormulas: false)), Set(each.ToPathwayRows())],
        RoadmapReport each => [Table(each.ToRows(), each.ToCsv(guardFormulas: false)), Set(each.ToCompletionRows())],
        ProbabilityReport each => [Table(each.ToRows(), each.ToCsv(guardFormulas: false))],
        ValueList<ProbabilityReport> each => [Table(each.ToRows(), each.ToCsv(guardFormulas: false))],
        ImportanceReport each => [Table(each.ToRows(), each.ToCsv(guardFormulas: false))],
        JointReport each => [Table(each.ToRows(), each.ToCsv(guardFormulas: false)), Set(each.ToPairRows())],
        ReviewReport each =>
        [
            Table(each.ToRows(), each.ToCsv(guardFormulas: false)),
            Table(each.ToReviewedPathwayRows(), each.ToReviewedPathwayRows().ToCsv(guardFormulas: false)),
            Table(each.ToReviewAgainRows(), each.ToReviewAgainRows().ToCsv(guardFormulas: false)),
            Table(each.ToOpenRequestRows(), each.ToOpenRequestRows().ToCsv(guardFormulas: false)),
        ],
        EvidenceReport each => [Table(each.ToRows(), each.ToCsv(guardFormulas: false))],
        ClaimPointReport each => [Table(each.ToRows(), each.ToCsv(guardFormulas: false)), Set(each.ToSharedConfidenceRows())],
        ModulesReport each =>
        [
            Table(each.ToRows(), each.ToCsv(guardFormulas: false)), Set(each.ToModuleGoalRows()), Set(each.ToSharedElementRows()),
            Set(each.ToModuleDependencyRows()),
        ],
        HiddenSupportReport each => [Table(each.ToRows(), each.ToCsv(guardFormulas: false))],
        FreshnessReport each => [Table(each.ToRows(), each.ToCsv(guardFormulas: false)), Set(each.ToForecastRows()), Set(each.ToCalendarRows())],
        ResponseReport each =>
        [
            Table(each.ToRows(), each.ToCsv(guardFormulas: false)), Set(each.ToStepRows()), Set(each.ToResponderRows()), Set(each.ToShorteningRows()),
            Set(each.ToGapRows()),
        ],
        ValidationReport each => [Table(each.ToRows(), each.ToCsv(guardFormulas: false))],
        ComparisonReport each => [Table(each.ToRows(), each.ToCsv(guardFormulas: false))],
        ImpactReport each => [Table(each.ToRows(), each.ToCsv(guardFormulas: false)), Set(each.ToPathwayRows())],
        NextVersion each => [Table(each.ToRows(), each.ToCsv(guardFormulas: false))],
        Explanation each => [Table(each.ToRows(), each.ToCsv(guardFormulas: false))],
        _ => [],
    };

    private static (string Csv, IReadOnlyList<TableCells> Rows) Set<TRow>(ValueList<TRow> rows)
        where TRow : ITableRow => Table(rows, rows.ToCsv(guardFormulas: false));

    private static (string Csv, IReadOnlyList<TableCells> Rows) Table<TRow>(ValueList<TRow> rows, string csv)
        where TRow : ITableRow => (csv, [.. rows.Select(row => new TableCells(row, TRow.Columns, row.Cells))]);
}
