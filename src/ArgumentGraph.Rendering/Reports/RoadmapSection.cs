using System.Globalization;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>What should be done next.</summary>
internal static class RoadmapSection
{
    private const int Shown = 60;
    private const int ShownSteps = 12;

    /// <param name="roadmap">The analysis.</param>
    /// <param name="hasStatements">Whether elements are shown with what they state: not where that stands elsewhere already.</param>
    public static IEnumerable<Block> Of(RoadmapReport roadmap, bool hasStatements = true)
    {
        RoadmapPathway[] open = [.. roadmap.Pathways.Where(pathway => !pathway.Stands)];
        if (open.Length > 0)
        {
            yield return new Paragraph("What would make each pathway stand that does not, cheapest first where costs are given:");
            yield return new Outline([.. open.SelectMany(pathway => Completions(pathway, hasStatements))]);
        }
        else
        {
            yield return new Paragraph(roadmap.Pathways.Count == 0 ? "The argument has no pathway." : "All pathways stand.");
        }

        if (roadmap.Candidates.Count > 0)
        {
            yield return new Paragraph("What each step would buy if it were the only one:");
            yield return new Table(
                [new("Step"), .. hasStatements ? [new Column("Statement")] : Array.Empty<Column>(), new("Cost", IsNumber: true), new("Makes stand"),
                    new("Single points removed", IsNumber: true), new("Doubt removed", IsNumber: true)],
                [.. roadmap.Candidates.Take(Shown).Select(candidate => RowOf(candidate, hasStatements))]);
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

    private static IEnumerable<OutlineItem> Completions(RoadmapPathway pathway, bool hasStatement)
    {
        string count = pathway.IsExhaustive
            ? string.Create(CultureInfo.InvariantCulture, $"{pathway.CompletionCount} minimal {(pathway.CompletionCount.IsOne ? "way" : "ways")}")
            : string.Create(CultureInfo.InvariantCulture, $"at least {pathway.CompletionCount} minimal ways, not all counted");
        yield return new(0, [Inline.Of(pathway.Element), .. hasStatement ? [" ", Inline.Statement(pathway.Element)] : (Inline[])[],
            $" – {(pathway.CanBeCompleted ? count : "no step makes it stand, because it rests on a circle of support")}"]);
        foreach (RoadmapCompletion completion in pathway.Completions.Take(5))
        {
            yield return new(1, [Sentence(completion)]);
        }
    }

    /// <summary>The steps of a completion, and what they cost where that is known.</summary>
    public static Inline Sentence(RoadmapCompletion completion)
    {
        IEnumerable<string> steps = completion.Steps.Take(ShownSteps).Select(ReportPhrases.Step);
        string more = completion.Steps.Count > ShownSteps
            ? string.Create(CultureInfo.InvariantCulture, $" and {completion.Steps.Count - ShownSteps} more")
            : string.Empty;
        return Inline.Said(string.Join("; ", steps) + more + (completion.IsCostKnown ? $" (cost {ReportPhrases.Number(completion.Cost)})" : string.Empty));
    }

    private static TableRow RowOf(RoadmapCandidate candidate, bool hasStatement) => new(null,
    [
        [Inline.Said(ReportPhrases.Step(candidate.Step))],
        .. hasStatement ? [[Inline.Statement(candidate.Step.Element)]] : Array.Empty<IReadOnlyList<Inline>>(),
        [ReportPhrases.Number(candidate.Step.Cost)],
        Inline.Ids(candidate.Gain.Pathways.Where(gain => gain.StandsAfter && !gain.StandsBefore).Select(gain => gain.Pathway), ShownSteps),
        [candidate.Gain.SinglePointsRemoved is { } points ? points.ToString(CultureInfo.InvariantCulture) : "–"],
        [ReportPhrases.Number(candidate.Gain.DoubtRemoved)],
    ]);
}
