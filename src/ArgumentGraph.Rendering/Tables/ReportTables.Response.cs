using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering;

/// <content>Responses to harm.</content>
public static partial class ReportTables
{
    /// <summary>The pathways in the author's order, with whether the response comes in time.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ValueList<ResponseRow> ToRows(this ResponseReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        string baseline = report.Setting.Baseline.ToCode();
        return [.. report.Pathways.Select(one => new ResponseRow(
            one.Pathway.Id, one.Pathway.Statement, one.Class.ToCode(), one.Pathway.Harm?.Within?.TotalMinutes, one.Worst?.TotalMinutes, one.Best?.TotalMinutes,
            one.Reversal?.ToCode() ?? "", one.Chain?.Steps.Ids() ?? "", one.Chain?.Share, one.Probability?.Lower, one.Probability?.Upper,
            one.Probability?.Estimate, one.Probability?.AsIfIndependent, one.UnderAllChains.Ids(), one.Gaps.Count, baseline, report.Setting.Date))];
    }

    /// <summary>The steps, those under all chains of most pathways first.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ValueList<ResponseStepRow> ToStepRows(this ResponseReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        string baseline = report.Setting.Baseline.ToCode();
        return [.. report.Steps.Select(role => new ResponseStepRow(
            role.Step.Id, role.Step.Statement, string.Join(", ", role.Step.StatedStep!.Stages.Select(stage => stage.ToCode())), role.Step.StatedStep.Who ?? "",
            role.Step.StatedStep.Latency?.AtMost?.TotalMinutes, role.Pathways.Ids(), role.UnderAllChainsOf.Ids(), role.WorseWithout.Ids(),
            baseline, report.Setting.Date))];
    }

    /// <summary>Whoever does steps, those without whom most pathways have no chain first.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ValueList<ResponderRow> ToResponderRows(this ResponseReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        string baseline = report.Setting.Baseline.ToCode();
        return [.. report.Responders.Select(role => new ResponderRow(
            role.Who, role.Steps.Ids(), role.Pathways.Count, role.Pathways.Ids(), role.SilentWithout.Ids(), role.WorseWithout.Ids(),
            baseline, report.Setting.Date))];
    }

    /// <summary>What would put a pathway into a better class if it took less: by pathway, the least first.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ValueList<ShorteningRow> ToShorteningRows(this ResponseReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        string baseline = report.Setting.Baseline.ToCode();
        return [.. report.Shortenings.Select(one => new ShorteningRow(
            one.Pathway.Id, one.Step.Id, one.By.TotalMinutes, one.AtMost.TotalMinutes, one.From.ToCode(), one.To.ToCode(), baseline, report.Setting.Date))];
    }

    /// <summary>What is missing: of pathways in the author's order, then of steps by id.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ValueList<ResponseGapRow> ToGapRows(this ResponseReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        string baseline = report.Setting.Baseline.ToCode();
        return [.. report.Pathways.SelectMany(pathway => pathway.Gaps).Concat(report.Gaps).Select(gap => new ResponseGapRow(
            gap.Kind.ToCode(), gap.Pathway?.Id ?? "", gap.Step?.Id ?? "", baseline, report.Setting.Date))];
    }
}
