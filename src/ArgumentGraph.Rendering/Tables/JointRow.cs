namespace ArgumentGraph.Rendering;

/// <summary>Probability that this many pathways fall. Made by <see cref="ReportTables.ToRows(JointReport)"/>.</summary>
/// <param name="Fallen">The number of pathways, from 0 to all.</param>
/// <param name="Exactly">The probability that exactly so many fall; null when elements without a number matter or the budget was spent.</param>
/// <param name="AtLeastLeast">The least probability that so many or more fall; null when the budget was spent.</param>
/// <param name="AtLeastMost">The greatest.</param>
/// <param name="ExactlyIfIndependent">What <see cref="Exactly"/> would be if pathways fell independently.</param>
/// <param name="Unknown">The basic elements without a number on which a pathway depends.</param>
/// <param name="ConditionedOn">The assumptions without a number on which a pathway depends, taken to hold.</param>
/// <param name="IsBudgetSpent">Whether the budget was spent before everything was worked out.</param>
/// <param name="Baseline">The baseline from which elements fall.</param>
/// <param name="Date">The day on which it was judged; null: expiry was not judged.</param>
public sealed record JointRow(
    int Fallen,
    double? Exactly,
    double? AtLeastLeast,
    double? AtLeastMost,
    double? ExactlyIfIndependent,
    string Unknown,
    string ConditionedOn,
    bool IsBudgetSpent,
    string Baseline,
    DateOnly? Date) : ITableRow
{
    static ValueList<string> ITableRow.Columns => Names;

    private static ValueList<string> Names { get; } =
    [
        nameof(Fallen),
        nameof(Exactly),
        nameof(AtLeastLeast),
        nameof(AtLeastMost),
        nameof(ExactlyIfIndependent),
        nameof(Unknown),
        nameof(ConditionedOn),
        nameof(IsBudgetSpent),
        nameof(Baseline),
        nameof(Date),
    ];

    ValueList<string> ITableRow.ColumnNames => Names;

    ValueList<object?> ITableRow.Cells =>
        [Fallen, Exactly, AtLeastLeast, AtLeastMost, ExactlyIfIndependent, Unknown, ConditionedOn, IsBudgetSpent, Baseline, Date];
}
