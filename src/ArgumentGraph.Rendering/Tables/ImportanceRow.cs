namespace ArgumentGraph.Rendering;

/// <summary>What a basic element means for a pathway, root or named element. Made by <see cref="ReportTables.ToRows(ImportanceReport)"/>.</summary>
/// <param name="Target">The id of the pathway, root or named element.</param>
/// <param name="Id">The basic element's id; null in the one row of a target for which there is nothing to tell.</param>
/// <param name="Statement">What it states.</param>
/// <param name="TargetDoubt">The doubt of the target; null where it is not known exactly.</param>
/// <param name="Doubt">The element's own doubt, 0 to 1.</param>
/// <param name="IsAssumed">Whether it is an assumption without a number, taken to hold.</param>
/// <param name="DoubtWhenFallen">The target's doubt if the element has fallen.</param>
/// <param name="DoubtWhenHolding">The target's doubt if it holds.</param>
/// <param name="Birnbaum">The difference of the two: the marginal importance factor.</param>
/// <param name="Criticality">The critical importance factor.</param>
/// <param name="Diagnostic">The diagnostic importance factor (Fussell and Vesely).</param>
/// <param name="RiskAchievementWorth">How many times the doubt grows if it falls; may be infinite.</param>
/// <param name="RiskReductionWorth">How many times the doubt shrinks if it is made certain; may be infinite.</param>
/// <param name="Unknown">The basic elements without a number on which the target depends: while there are any, no importance can be given.</param>
/// <param name="IsBudgetSpent">Whether the budget was spent before the importance was known.</param>
/// <param name="Baseline">The baseline from which elements fall.</param>
/// <param name="Date">The day on which it was judged; null: expiry was not judged.</param>
public sealed record ImportanceRow(
    string Target,
    string? Id,
    string? Statement,
    double? TargetDoubt,
    double? Doubt,
    bool IsAssumed,
    double? DoubtWhenFallen,
    double? DoubtWhenHolding,
    double? Birnbaum,
    double? Criticality,
    double? Diagnostic,
    double? RiskAchievementWorth,
    double? RiskReductionWorth,
    string Unknown,
    bool IsBudgetSpent,
    string Baseline,
    DateOnly? Date) : ITableRow
{
    static ValueList<string> ITableRow.Columns => Names;

    private static ValueList<string> Names { get; } =
    [
        nameof(Target),
        nameof(Id),
        nameof(Statement),
        nameof(TargetDoubt),
        nameof(Doubt),
        nameof(IsAssumed),
        nameof(DoubtWhenFallen),
        nameof(DoubtWhenHolding),
        nameof(Birnbaum),
        nameof(Criticality),
        nameof(Diagnostic),
        nameof(RiskAchievementWorth),
        nameof(RiskReductionWorth),
        nameof(Unknown),
        nameof(IsBudgetSpent),
        nameof(Baseline),
        nameof(Date),
    ];

    ValueList<string> ITableRow.ColumnNames => Names;

    ValueList<object?> ITableRow.Cells => [Target, Id, Statement, TargetDoubt, Doubt, IsAssumed, DoubtWhenFallen, DoubtWhenHolding,
        Birnbaum, Criticality, Diagnostic, RiskAchievementWorth, RiskReductionWorth, Unknown, IsBudgetSpent, Baseline, Date];
}
