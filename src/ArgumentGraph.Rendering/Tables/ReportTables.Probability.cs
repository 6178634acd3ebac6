using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering;

/// <content>How sure.</content>
public static partial class ReportTables
{
    /// <summary>The one row of the element.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ValueList<ProbabilityRow> ToRows(this ProbabilityReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return
        [
            new(
                report.Element.Id, report.Element.Statement, report.Standing.ToWord(), report.Interval?.Lower, report.Interval?.Upper,
                report.Interval?.LowerDoubt, report.Interval?.UpperDoubt, report.IsExact,
                report.Estimate?.Doubt, report.Estimate?.LowerDoubt, report.Estimate?.UpperDoubt, report.Estimate?.Samples, report.Estimate?.Seed,
                report.NaiveInterval?.LowerDoubt, report.NaiveInterval?.UpperDoubt, report.DoubtRatio, report.Frechet?.LowerDoubt, report.Frechet?.UpperDoubt,
                report.CommonCauseInterval?.LowerDoubt,
                report.CommonCauseInterval?.UpperDoubt, report.Unknown.Ids(), report.ConditionedOn.Ids(), report.IsBudgetSpent,
                report.Setting.Baseline.ToCode(), report.Setting.Date),
        ];
    }

    /// <summary>A row for each element, in the order in which they come.</summary>
    /// <param name="reports">The reports.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reports"/> is null.</exception>
    public static ValueList<ProbabilityRow> ToRows(this ValueList<ProbabilityReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return [.. reports.SelectMany(report => report.ToRows())];
    }

    /// <summary>
    /// A row for each pathway, root or named element with each basic element, those on which most depends first; one row for a target of which no importance
    /// can be given. A target that is more than one of these comes once.
    /// </summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ValueList<ImportanceRow> ToRows(this ImportanceReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        string baseline = report.Setting.Baseline.ToCode();
        return [.. report.Pathways.Concat(report.Roots).Concat(report.AdditionalElements)
            .DistinctBy(target => target.Element.Id, StringComparer.Ordinal).SelectMany(target => target.Importance is { Count: > 0 } importance
                ? importance.Select(each => RowOf(target, each))
                : [RowOf(target, null)])];

        ImportanceRow RowOf(ImportanceTarget target, ElementImportance? each) => new(
            target.Element.Id, each?.Element.Id, each?.Element.Statement, target.Doubt, each?.Doubt, each?.IsAssumed ?? false, each?.DoubtWhenFallen,
            each?.DoubtWhenHolding, each?.Birnbaum, each?.Criticality,
            each?.Diagnostic, each?.RiskAchievementWorth, each?.RiskReductionWorth, target.Unknown.Ids(), target.IsBudgetSpent, baseline, report.Setting.Date);
    }

    /// <summary>For each number of pathways, from none to all, how likely it is that so many fall; null in the columns that could not be worked out.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ValueList<JointRow> ToRows(this JointReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        string baseline = report.Setting.Baseline.ToCode();
        string unknown = report.Unknown.Ids();
        string conditions = report.ConditionedOn.Ids();
        return [.. Enumerable.Range(0, report.Pathways.Count + 1).Select(fallen => new JointRow(
            fallen, report.ProbabilityOfExactly?[fallen], report.ProbabilityOfAtLeast?[fallen].Lower, report.ProbabilityOfAtLeast?[fallen].Upper,
            report.ProbabilityOfExactlyIfIndependent?[fallen], unknown, conditions, report.IsBudgetSpent, baseline,
            report.Setting.Date))];
    }

    /// <summary>
    /// The pairs of pathways that can fall together, those most likely to first; none where elements without a number matter or the budget was spent.
    /// </summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ValueList<JointPairRow> ToPairRows(this JointReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        string baseline = report.Setting.Baseline.ToCode();
        return [.. (report.Pairs ?? []).Select(pair => new JointPairRow(
            pair.First.Id, pair.Second.Id, pair.Both, pair.Ratio, pair.SecondGivenFirst, pair.FirstGivenSecond, report.ArePairsExhaustive, baseline,
            report.Setting.Date))];
    }
}
