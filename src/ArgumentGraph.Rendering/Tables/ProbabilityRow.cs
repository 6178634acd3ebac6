namespace ArgumentGraph.Rendering;

/// <summary>How likely an element is to stand. Made by <see cref="ReportTables.ToRows(ProbabilityReport)"/>.</summary>
/// <param name="Id">The element's id.</param>
/// <param name="Statement">What it states.</param>
/// <param name="Standing">Its standing in the baseline; unsupported, it has no numbers.</param>
/// <param name="Least">The least probability that it stands, 0 to 1.</param>
/// <param name="Most">The greatest; the same as <see cref="Least"/> where it is exact.</param>
/// <param name="LeastDoubt">The least doubt: the complement of <see cref="Most"/>, with all its digits.</param>
/// <param name="MostDoubt">The greatest doubt.</param>
/// <param name="IsExact">Whether there is one number.</param>
/// <param name="NaiveLeastDoubt">The least doubt by the tree reading, which forgets what is shared.</param>
/// <param name="NaiveMostDoubt">The greatest doubt by that reading.</param>
/// <param name="DoubtRatio">Exact doubt : doubt by the tree reading; null where either is not known or the latter is 0.</param>
/// <param name="FrechetLeastDoubt">The least doubt whatever depends on what.</param>
/// <param name="FrechetMostDoubt">The greatest doubt whatever depends on what.</param>
/// <param name="CommonCauseLeastDoubt">The least doubt with the common causes that the options name; null without.</param>
/// <param name="CommonCauseMostDoubt">The greatest doubt with them.</param>
/// <param name="Unknown">The basic elements without a number on which it depends.</param>
/// <param name="ConditionedOn">The assumptions without a number on which it depends, taken to hold.</param>
/// <param name="IsBudgetSpent">Whether the budget was spent before the number was exact, so that there are bounds.</param>
/// <param name="Baseline">The baseline from which elements fall.</param>
/// <param name="Date">The day on which it was judged; null: expiry was not judged.</param>
public sealed record ProbabilityRow(
    string Id,
    string Statement,
    string Standing,
    double? Least,
    double? Most,
    double? LeastDoubt,
    double? MostDoubt,
    bool IsExact,
    double? NaiveLeastDoubt,
    double? NaiveMostDoubt,
    double? DoubtRatio,
    double? FrechetLeastDoubt,
    double? FrechetMostDoubt,
    double? CommonCauseLeastDoubt,
    double? CommonCauseMostDoubt,
    string Unknown,
    string ConditionedOn,
    bool IsBudgetSpent,
    string Baseline,
    DateOnly? Date) : ITableRow
{
    static ValueList<string> ITableRow.Columns { get; } =
    [
        nameof(Id),
        nameof(Statement),
        nameof(Standing),
        nameof(Least),
        nameof(Most),
        nameof(LeastDoubt),
        nameof(MostDoubt),
        nameof(IsExact),
        nameof(NaiveLeastDoubt),
        nameof(NaiveMostDoubt),
        nameof(DoubtRatio),
        nameof(FrechetLeastDoubt),
        nameof(FrechetMostDoubt),
        nameof(CommonCauseLeastDoubt),
        nameof(CommonCauseMostDoubt),
        nameof(Unknown),
        nameof(ConditionedOn),
        nameof(IsBudgetSpent),
        nameof(Baseline),
        nameof(Date),
    ];

    ValueList<object?> ITableRow.Cells => [Id, Statement, Standing, Least, Most, LeastDoubt, MostDoubt, IsExact, NaiveLeastDoubt, NaiveMostDoubt, DoubtRatio, FrechetLeastDoubt, FrechetMostDoubt, CommonCauseLeastDoubt, CommonCauseMostDoubt, Unknown, ConditionedOn, IsBudgetSpent, Baseline, Date];
}
