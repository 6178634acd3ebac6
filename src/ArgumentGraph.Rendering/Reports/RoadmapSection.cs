using System.Globalization;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>What should be done next.</summary>
internal static class RoadmapSection
{
    private const int Shown = 60;
    private const int ShownSteps = 12;

    public static IEnumerable<Block> Of(RoadmapReport roadmap)
    {
        RoadmapPathway[] open = [.. roadmap.Pathways.Where(pathway => !pathway.Stands)];
        if (open.Length > 0)
        {
            yield return new Paragraph("What would make each pathway stand that does not, cheapest first where costs are given:");
            yield return new Outline([.. open.SelectMany(Completions)]);
        }
        else
        {
            yield return new Paragraph(roadmap.Pathways.Count == 0 ? "The argument has no pathway." : "All pathways stand.");
        }

        if (roadmap.Candidates.Count > 0)
        {
            yield return new Paragraph("What each step would buy if it were the only one:");
            yield return new Table(
                [new("Step"), new("Statement"), new("Cost", IsNumber: true), new("Makes stand"),
                    new("Single points removed", IsNumber: true), new("Doubt removed", IsNumber: true)],
                [.. roadmap.Candidates.Take(Shown).Select(RowOf)]);
        }

        foreach (Block block in ShorteningTable.Of(roadmap.Shortenings))
        {
            yield return block;
        }

        if (roadmap.Candidates.Count > Shown)
        {
            yield return new Paragraph(string.Create(CultureInfo.InvariantCulture, $"{roadmap.Candidates.Count - Shown} more steps buy no more than these."));
        }

        if (roadmap.CandidatesJudged < roadmap.CandidatesTotal)
        {
            yield return new Paragraph(Inline.Strong(string.Create(
                CultureInfo.InvariantCulture, $"The work budget was spent: {roadmap.CandidatesJudged} of {roadmap.CandidatesTotal} steps were judged.")));
        }
    }

    private static IEnumerable<OutlineItem> Completions(RoadmapPathway pathway)
    {
        string count = pathway.IsExhaustive
            ? string.Create(CultureInfo.InvariantCulture, $"{pathway.CompletionCount} minimal {(pathway.CompletionCount.IsOne ? "way" : "ways")}")
            : string.Create(CultureInfo.InvariantCulture, $"at least {pathway.CompletionCount} minimal ways, not all counted");
        yield return new(0, [Inline.Of(pathway.Element), " ", Inline.Statement(pathway.Element),
            $" – {(pathway.CanBeCompleted ? count : "no step makes it stand, because it rests on a circle of support")}"]);
        foreach (RoadmapCompletion completion in pathway.Completions.Take(5))
        {
            string cost = completion.IsCostKnown ? $" (cost {ReportPhrases.Number(completion.Cost)})" : string.Empty;
            IEnumerable<string> steps = completion.Steps.Take(ShownSteps).Select(ReportPhrases.Step);
            string more = completion.Steps.Count > ShownSteps
                ? string.Create(CultureInfo.InvariantCulture, $" and {completion.Steps.Count - ShownSteps} more")
                : string.Empty;
            yield return new(1, [Inline.Said(string.Join("; ", steps)), more + cost]);
        }
    }

    private static TableRow RowOf(RoadmapCandidate candidate) => new(null,
    [
        [Inline.Said(ReportPhrases.Step(candidate.Step))],
        [Inline.Statement(candidate.Step.Element)],
        [ReportPhrases.Number(candidate.Step.Cost)],
        Inline.Ids(candidate.Gain.Pathways.Where(gain => gain.StandsAfter && !gain.StandsBefore).Select(gain => gain.Pathway), ShownSteps),
        [candidate.Gain.SinglePointsRemoved is { } points ? points.ToString(CultureInfo.InvariantCulture) : "–"],
        [ReportPhrases.Number(candidate.Gain.DoubtRemoved)],
    ]);
}
