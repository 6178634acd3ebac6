namespace ArgumentGraph.Rendering;

/// <summary>Something that a response lacks. Made by <see cref="ReportTables.ToGapRows(ResponseReport)"/>.</summary>
/// <param name="Gap">What is missing.</param>
/// <param name="Pathway">The id of the pathway; empty where it is a matter of the step alone.</param>
/// <param name="Step">The id of the step; empty where it is a matter of the pathway.</param>
/// <param name="Baseline">The baseline.</param>
/// <param name="Date">The day; null: expiry was not judged.</param>
public sealed record ResponseGapRow(
    string Gap,
    string Pathway,
    string Step,
    string Baseline,
    DateOnly? Date) : ITableRow
{
    static ValueList<string> ITableRow.Columns => Names;

    private static ValueList<string> Names { get; } =
    [
        nameof(Gap),
        nameof(Pathway),
        nameof(Step),
        nameof(Baseline),
        nameof(Date),
    ];

    ValueList<string> ITableRow.ColumnNames => Names;

    ValueList<object?> ITableRow.Cells => [Gap, Pathway, Step, Baseline, Date];
}
