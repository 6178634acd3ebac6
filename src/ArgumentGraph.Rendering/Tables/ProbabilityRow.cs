namespace ArgumentGraph.Rendering;

/// <summary>How likely an element is to stand. Made by <see cref="ReportTables.ToRows(ProbabilityReport)"/>.</summary>
/// <param name="Id">The element's id.</param>
/// <param name="Statement">What it states.</param>
/// <param name="Standing">Its standing in the baseline; unsupported, it has no numbers.</param>
/// <param name="Lower">The least probability that it stands, 0 to 1.</param>
/// <param name="Upper">The greatest; the same as <see cref="Lower"/> where it is exact.</param>
/// <param name="LowerDoubt">The least doubt: the complement of <see cref="Upper"/>, with all its digits.</param>
/// <param name="UpperDoubt">The greatest doubt.</param>
/// <param name="IsExact">Whether there is one number.</param>
/// <param name="EstimatedDoubt">The doubt as random states have it, where only bounds are proved; null elsewhere.</param>
/// <param name="EstimatedLowerDoubt">The lower end of the estimate's 95 % interval.</param>
/// <param name="EstimatedUpperDoubt">The upper end.</param>
/// <param name="Samples">How many states were tried.</param>
/// <param name="Seed">Where the random numbers began.</param>
/// <param name="NaiveLowerDoubt">The least doubt by the tree reading, which forgets what is shared.</param>
/// <param name="NaiveUpperDoubt">The greatest doubt by that reading.</param>
/// <param name="DoubtRatio">Exact doubt : doubt by the tree reading; null where either is not known or the latter is 0.</param>
/// <param name="FrechetLowerDoubt">The least doubt whatever depends on what.</param>
/// <param name="FrechetUpperDoubt">The greatest doubt whatever depends on what.</param>
/// <param name="CommonCauseLowerDoubt">The least doubt with the common causes that the options name; null without.</param>
/// <param name="CommonCauseUpperDoubt">The greatest doubt with them.</param>
/// <param name="Unknown">The basic elements without a number on which it depends.</param>
/// <param name="ConditionedOn">The assumptions without a number on which it depends, taken to hold.</param>
/// <param name="IsBudgetSpent">Whether the budget was spent before the number was exact, so that there are bounds.</param>
/// <param name="Baseline">The baseline from which elements fall.</param>
/// <param name="Date">The day on which it was judged; null: expiry was not judged.</param>
public sealed record ProbabilityRow(
    string Id,
    string Statement,
    string Standing,
    double? Lower,
    double? Upper,
    double? LowerDoubt,
    double? UpperDoubt,
    bool IsExact,
    double? EstimatedDoubt,
    double? EstimatedLowerDoubt,
    double? EstimatedUpperDoubt,
    int? Samples,
    int? Seed,
    double? NaiveLowerDoubt,
    double? NaiveUpperDoubt,
    double? DoubtRatio,
    double? FrechetLowerDoubt,
    double? FrechetUpperDoubt,
    double? CommonCauseLowerDoubt,
    double? CommonCauseUpperDoubt,
    string Unknown,
    string ConditionedOn,
    bool IsBudgetSpent,
    string Baseline,
    DateOnly? Date) : ITableRow
{
    static ValueList<string> ITableRow.Columns => Names;

    private static ValueList<string> Names { get; } =
    [
        nameof(Id),
        nameof(Statement),
        nameof(Standing),
        nameof(Lower),
        nameof(Upper),
        nameof(LowerDoubt),
        nameof(UpperDoubt),
        nameof(IsExact),
        nameof(EstimatedDoubt),
        nameof(EstimatedLowerDoubt),
        nameof(EstimatedUpperDoubt),
        nameof(Samples),
        nameof(Seed),
        nameof(NaiveLowerDoubt),
        nameof(NaiveUpperDoubt),
        nameof(DoubtRatio),
        nameof(FrechetLowerDoubt),
        nameof(FrechetUpperDoubt),
        nameof(CommonCauseLowerDoubt),
        nameof(CommonCauseUpperDoubt),
        nameof(Unknown),
        nameof(ConditionedOn),
        nameof(IsBudgetSpent),
        nameof(Baseline),
        nameof(Date),
    ];

    ValueList<string> ITableRow.ColumnNames => Names;

    ValueList<object?> ITableRow.Cells => [Id, Statement, Standing, Lower, Upper, LowerDoubt, UpperDoubt, IsExact, EstimatedDoubt,
        EstimatedLowerDoubt, EstimatedUpperDoubt, Samples, Seed, NaiveLowerDoubt, NaiveUpperDoubt,
        DoubtRatio, FrechetLowerDoubt, FrechetUpperDoubt, CommonCauseLowerDoubt, CommonCauseUpperDoubt, Unknown, ConditionedOn, IsBudgetSpent, Baseline, Date];
}
