namespace ArgumentGraph.Rendering;

/// <summary>Confidence that independent legs share. Made by <see cref="ReportTables.ToSharedConfidenceRows"/>.</summary>
/// <param name="Above">The id of the element with the legs.</param>
/// <param name="Shared">The id of what confidence in them rests on.</param>
/// <param name="IsArgument">Whether that is the top of a confidence argument; else a basic element.</param>
/// <param name="Legs">The ids of the legs, with commas between.</param>
/// <param name="Points">The ids of the claim points, with commas between.</param>
/// <param name="Baseline">The baseline.</param>
/// <param name="Date">The day on which it was judged; null: expiry was not judged.</param>
public sealed record SharedConfidenceRow(
    string Above,
    string Shared,
    bool IsArgument,
    string Legs,
    string Points,
    string Baseline,
    DateOnly? Date) : ITableRow
{
    static ValueList<string> ITableRow.Columns => Names;

    private static ValueList<string> Names { get; } =
    [
        nameof(Above),
        nameof(Shared),
        nameof(IsArgument),
        nameof(Legs),
        nameof(Points),
        nameof(Baseline),
        nameof(Date),
    ];

    ValueList<string> ITableRow.ColumnNames => Names;

    ValueList<object?> ITableRow.Cells => [Above, Shared, IsArgument, Legs, Points, Baseline, Date];
}
