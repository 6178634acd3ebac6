using System.Globalization;
using ArgumentGraph.Rendering.Charts;
using ArgumentGraph.Rendering.Reports;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Displays;

/// <summary>What should be done next: what each step helps to complete, what makes each pathway stand, the plan.</summary>
internal static class RoadmapDisplay
{
    private const int ShownBars = 20;

    public static ReportDisplay Of(RoadmapReport report)
    {
        List<Block> blocks = [];
        if (report.Plan is { } plan)
        {
            blocks.Add(new Paragraph(
                Inline.Strong(string.Create(CultureInfo.InvariantCulture, $"Best with a budget of {ReportPhrases.Number(plan.MaximumCost)}: ")),
                plan.Steps.Count == 0 ? "no step affordable" : Inline.Said(string.Join("; ", plan.Steps.Select(ReportPhrases.Step))),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $", at a cost of {ReportPhrases.Number(plan.Cost)}; it makes {ReportPhrases.Count(plan.Gain.PathwaysMadeToStand, "pathway")} "
                    + $"stand{(plan.IsProvedBest ? string.Empty : " (the best that was found; a better one may exist)")}.")));
        }

        blocks.AddRange(RoadmapSection.Of(report));
        return new(
            ReportLines.Heading("Roadmap: " + ReportPhrases.TitleOf(report.Argument), report),
            blocks,
            "Steps that could be taken, by the pathways that they help to complete.",
            report.Candidates.Count > 0 ? prefix => Draw(report, prefix) : null);
    }

    public static string Draw(RoadmapReport report, string prefix) => new BarChartSvg(
        new BarChart
        {
            Title = "Steps, by the pathways that they help to complete",
            Bars = [.. report.Candidates.Take(ShownBars).Select(BarOf)],
            Solid = "pathways made to stand by the step alone",
            Pale = "pathways of which it is part of a minimal completion",
            Note = NoteOf(report) ?? (report.Candidates.Count == 0 ? "No step would gain anything." : null),
        },
        prefix).Write();

    private static Bar BarOf(RoadmapCandidate candidate)
    {
        int alone = Math.Max(0, candidate.Gain.PathwaysMadeToStand);
        int part = Math.Max(alone, candidate.CompletesPathways.Count);
        string cost = candidate.Step.Cost is { } known ? $", cost {ReportPhrases.Number(known)}" : string.Empty;
        return new(ReportPhrases.Step(candidate.Step), LightMarkup.ToPlainText(candidate.Step.Element.Statement), alone, part, null, string.Create(
            CultureInfo.InvariantCulture, $"{alone} alone, {part} in all{cost}"));
    }

    private static string? NoteOf(RoadmapReport report)
    {
        string more = report.Candidates.Count > ShownBars
            ? string.Create(CultureInfo.InvariantCulture, $"and {report.Candidates.Count - ShownBars} more steps")
            : string.Empty;
        string judged = report.CandidatesJudged < report.CandidatesTotal
            ? string.Create(
                CultureInfo.InvariantCulture, $"The work budget was spent: {report.CandidatesJudged} of {report.CandidatesTotal} steps were judged.")
            : string.Empty;
        string note = string.Join("; ", new[] { more, judged }.Where(text => text.Length > 0));
        return note.Length == 0 ? null : note;
    }
}
