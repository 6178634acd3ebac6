using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering;

/// <content>What carries what, and what should be done.</content>
public static partial class ReportTables
{
    /// <summary>The elements whose loss alone brings something down: those that carry most pathways first.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ValueList<LoadBearingRow> ToRows(this LoadBearingReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        string baseline = report.Setting.Baseline.ToCode();
        return [.. report.LoadBearing.Select(each => new LoadBearingRow(
            each.Element.Id, each.Element.Kind.ToWord(), each.Element.Statement, each.IsBasic, each.IsHidden, each.Pathways.Count, each.Pathways.Ids(),
            each.Others.Ids(),
            report.IsLoadBearingExhaustive, baseline, report.Setting.Date))];
    }

    /// <summary>The pathways and how far each is from falling, in the author's order.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ValueList<PathwayRow> ToPathwayRows(this LoadBearingReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        string baseline = report.Setting.Baseline.ToCode();
        return [.. report.Pathways.Select(target => new PathwayRow(
            target.Element.Id, target.Element.Statement, target.Standing.ToWord(), target.StandingAsIs.ToWord(), target.CutSets.SmallestOrder,
            target.CutSets.Count, target.CutSets.CountedToOrder,
            target.CutSets.IsExhaustive, target.RootCauses.ToText(), baseline, report.Setting.Date))];
    }

    /// <summary>The pairs that were listed: those that bring down most pathways first.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ValueList<PairRow> ToPairRows(this LoadBearingReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        string baseline = report.Setting.Baseline.ToCode();
        return [.. report.Pairs.Select(pair => new PairRow(
            pair.First.Id, pair.Second.Id, pair.First.Statement, pair.Second.Statement, pair.Pathways.Count, pair.Pathways.Ids(), pair.OnlyTogether.Ids(),
            report.PairsTotal, report.ArePairsExhaustive,
            baseline, report.Setting.Date))];
    }

    /// <summary>What rests on everything that shares a tag, source or subject: by key, then by value.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ValueList<ConcentrationRow> ToConcentrationRows(this LoadBearingReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        string baseline = report.Setting.Baseline.ToCode();
        return [.. report.Concentrations.Select(each => new ConcentrationRow(
            each.Key, each.Value, each.Count, each.FallenPathways.Count, each.FallenPathways.Ids(), each.SurvivesAlone.Ids(),
            report.AreConcentrationsExhaustive, baseline, report.Setting.Date))];
    }

    /// <summary>What each basic element is to each pathway: the heat map cell by cell, pathway after pathway.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ValueList<RoleRow> ToRoleRows(this LoadBearingReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        LoadBearingMatrix matrix = report.Matrix;
        string baseline = report.Setting.Baseline.ToCode();
        return [.. Enumerable.Range(0, matrix.Targets.Count).SelectMany(target => matrix.Elements.Select((element, i) =>
            new RoleRow(matrix.Targets[target].Id, element.Id, element.Kind.ToWord(), matrix[target, i].ToCode(), baseline, report.Setting.Date)))];
    }

    /// <summary>The steps that could be taken, and what each would buy alone: those that buy most first.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ValueList<RoadmapRow> ToRows(this RoadmapReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        bool isComplete = report.CandidatesJudged == report.CandidatesTotal;
        string baseline = report.Setting.Baseline.ToCode();
        return [.. report.Candidates.Select(each => new RoadmapRow(
            each.Step.ToString(), each.Step.Kind.ToCode(), each.Step.Element.Id, each.Step.Element.Statement, each.Step.Reason.ToCode(), each.Step.Cost,
            each.Gain.PathwaysMadeToStand,
            each.CompletesPathways.Count, each.CompletesPathways.Ids(), each.Gain.SinglePointsRemoved, each.Gain.OrderGained, each.Gain.DoubtRemoved,
            isComplete, baseline, report.Setting.Date))];
    }

    /// <summary>The pathways and what would make each stand, the cheapest way first; one row for a pathway that stands or that nothing completes.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ValueList<CompletionRow> ToCompletionRows(this RoadmapReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        string baseline = report.Setting.Baseline.ToCode();
        return [.. report.Pathways.SelectMany(pathway => pathway.Completions.Count == 0
            ? [RowOf(pathway, null, null)]
            : pathway.Completions.Select((completion, i) => RowOf(pathway, i + 1, completion)))];

        CompletionRow RowOf(RoadmapPathway pathway, int? rank, RoadmapCompletion? completion) => new(
            pathway.Element.Id, pathway.Standing.ToWord(), rank, completion?.Steps.Join() ?? string.Empty, completion?.Steps.Count ?? 0, completion?.Cost,
            completion?.StepsWithoutCost ?? 0,
            pathway.CanBeCompleted, pathway.CompletionCount, pathway.IsExhaustive, baseline, report.Setting.Date);
    }
}
