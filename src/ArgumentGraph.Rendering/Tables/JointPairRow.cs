namespace ArgumentGraph.Rendering;

/// <summary>Two pathways that can fall together. Made by <see cref="ReportTables.ToPairRows(JointReport)"/>.</summary>
/// <param name="First">The one that comes first.</param>
/// <param name="Second">The other.</param>
/// <param name="Both">The probability that both fall.</param>
/// <param name="Ratio">How many times as likely that is as if they were independent.</param>
/// <param name="SecondGivenFirst">The probability that the second falls, given that the first has.</param>
/// <param name="FirstGivenSecond">The probability that the first falls, given that the second has.</param>
/// <param name="IsExhaustive">Whether every pair was tried; if not, there may be more rows.</param>
/// <param name="Baseline">The baseline from which elements fall.</param>
/// <param name="Date">The day on which it was judged; null: expiry was not judged.</param>
public sealed record JointPairRow(
    string First,
    string Second,
    double Both,
    double Ratio,
    double SecondGivenFirst,
    double FirstGivenSecond,
    bool IsExhaustive,
    string Baseline,
    DateOnly? Date) : ITableRow
{
    static ValueList<string> ITableRow.Columns => Names;

    private static ValueList<string> Names { get; } =
    [
        nameof(First),
        nameof(Second),
        nameof(Both),
        nameof(Ratio),
        nameof(SecondGivenFirst),
        nameof(FirstGivenSecond),
        nameof(IsExhaustive),
        nameof(Baseline),
        nameof(Date),
    ];

    ValueList<string> ITableRow.ColumnNames => Names;

    ValueList<object?> ITableRow.Cells => [First, Second, Both, Ratio, SecondGivenFirst, FirstGivenSecond, IsExhaustive, Baseline, Date];
}
