namespace ArgumentGraph.Rendering;

/// <summary>What rests on all that share a tag, source or subject. Made by <see cref="ReportTables.ToConcentrationRows"/>.</summary>
/// <param name="Key">The tag's key; or <c>source</c> or <c>subject</c>.</param>
/// <param name="Value">The value that is shared.</param>
/// <param name="ElementCount">How many elements have it.</param>
/// <param name="FallenCount">How many pathways fall when all of them fall.</param>
/// <param name="FallenPathways">Those pathways.</param>
/// <param name="SurvivesAlone">The pathways that stand on this value alone, when everything else with the key falls.</param>
/// <param name="IsExhaustive">Whether every key and value was tried; if not, there may be more rows.</param>
/// <param name="Baseline">The baseline from which elements fall.</param>
/// <param name="Date">The day on which it was judged; null: expiry was not judged.</param>
public sealed record ConcentrationRow(
    string Key,
    string Value,
    int ElementCount,
    int FallenCount,
    string FallenPathways,
    string SurvivesAlone,
    bool IsExhaustive,
    string Baseline,
    DateOnly? Date) : ITableRow
{
    static ValueList<string> ITableRow.Columns => Names;

    private static ValueList<string> Names { get; } =
    [
        nameof(Key),
        nameof(Value),
        nameof(ElementCount),
        nameof(FallenCount),
        nameof(FallenPathways),
        nameof(SurvivesAlone),
        nameof(IsExhaustive),
        nameof(Baseline),
        nameof(Date),
    ];

    ValueList<string> ITableRow.ColumnNames => Names;

    ValueList<object?> ITableRow.Cells => [Key, Value, ElementCount, FallenCount, FallenPathways, SurvivesAlone, IsExhaustive, Baseline, Date];
}
