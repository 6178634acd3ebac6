using System.Globalization;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Tool.Text;

/// <summary>The report of <c>roadmap</c> for people.</summary>
internal sealed class RoadmapText(TextReport report, SupportReport support, RoadmapReport roadmap)
{
    private const int ShownCandidates = 50;
    private const int ShownSteps = 12;
    private const int ShownIds = 12;
    private const int WidestStatement = 48;

    public void Write()
    {
        report.Line(new Piece(roadmap.Argument.Title, Styles.Strong));
        report.Line($"What should be done next. {Phrases.Setting(roadmap.Setting)}.");
        WritePathways();
        WriteCompletions();
        WriteCandidates();
        if (roadmap.Plan is { } plan)
        {
            WritePlan(plan);
        }

        ShorteningText.Write(report, roadmap.Shortenings);
        report.Blank();
        report.Line(new Piece(Phrases.TakenAsAvailable(support), Styles.Faint));
    }

    private void WritePathways()
    {
        RoadmapPathway[] open = [.. roadmap.Pathways.Where(pathway => !pathway.Stands)];
        int standing = roadmap.Pathways.Count - open.Length;
        report.Heading("Pathways that do not stand", string.Create(CultureInfo.InvariantCulture, $"{open.Length} of {roadmap.Pathways.Count}"));
        if (open.Length == 0)
        {
            report.Line(roadmap.Pathways.Count == 0
                ? "There is neither a pathway nor a root."
                : $"All of them stand: {Words.List(roadmap.Pathways.Select(pathway => pathway.Element), ShownIds)}.");
            return;
        }

        var table = new TextTable(
            new("id"), new("statement", Fit.Cut, Widest: WidestStatement), new("standing"), new("ways", IsNumber: true), new("needed in any case", Fit.Wrap));
        foreach (RoadmapPathway pathway in open)
        {
            table.Add(Phrases.Id(pathway.Element), Phrases.Statement(pathway.Element), Phrases.Of(pathway.Standing), WaysOf(pathway), NeededFor(pathway));
        }

        report.Table(table);
        report.Line(new Piece("Ways: how many minimal sets of steps would make it stand.", Styles.Faint));
        if (standing > 0)
        {
            report.Line($"The others stand: {Words.List(roadmap.Pathways.Where(pathway => pathway.Stands).Select(pathway => pathway.Element), ShownIds)}.");
        }
    }

    private static string WaysOf(RoadmapPathway pathway)
    {
        string count = pathway.CompletionCount.ToString(CultureInfo.InvariantCulture);
        return pathway.IsExhaustive
            ? count
            : string.Create(CultureInfo.InvariantCulture, $"{count} of up to {ReportPhrases.Count(pathway.CompleteToSize, "step")}; others not counted");
    }

    private static Cell NeededFor(RoadmapPathway pathway) =>
        !pathway.CanBeCompleted
            ? new Piece($"nothing that is added makes it stand: {Words.List(pathway.Circular, ShownIds)} {(pathway.Circular.Count == 1 ? "needs" : "need")} "
                + $"what rests on {(pathway.Circular.Count == 1 ? "it" : "them")}", Styles.Bad)
        : pathway.Necessary.Count == 0 ? new Piece("-", Styles.Faint)
        : StepsOf(pathway.Necessary);

    private void WriteCompletions()
    {
        RoadmapPathway[] open = [.. roadmap.Pathways.Where(pathway => pathway.Completions.Count > 0)];
        if (open.Length == 0)
        {
            return;
        }

        report.Heading("What would make them stand", "minimal sets of steps, cheapest first");
        var table = new TextTable(new("pathway"), new("cost", IsNumber: true), new("steps", Fit.Wrap));
        foreach (RoadmapPathway pathway in open)
        {
            foreach (RoadmapCompletion completion in pathway.Completions)
            {
                table.Add(Phrases.Id(pathway.Element), CostOf(completion), StepsOf(completion.Steps));
            }
        }

        report.Table(table);
        if (open.Any(pathway => pathway.Completions.Any(completion => !completion.IsCostKnown)))
        {
            report.Line(new Piece("A question mark is a cost that is not given: the sum is a lower bound. What is fully known comes first.", Styles.Faint));
        }
    }

    private void WriteCandidates()
    {
        report.Heading(
            "What each step would buy alone",
            roadmap.Candidates.Count == 0 ? "there is nothing to gain" : ReportPhrases.Count(roadmap.Candidates.Count, "step"));
        if (roadmap.Candidates.Count > 0)
        {
            var table = new TextTable(
                new("step", Fit.Wrap),
                new("statement", Fit.Cut, Widest: WidestStatement),
                new("cost", IsNumber: true),
                new("makes stand", Fit.Wrap),
                new("points", IsNumber: true),
                new("order", IsNumber: true),
                new("doubt", IsNumber: true),
                new("on the way to", Fit.Wrap));
            foreach (RoadmapCandidate candidate in roadmap.Candidates.Take(ShownCandidates))
            {
                Element[] raised = [.. candidate.Gain.Pathways.Where(gain => gain.StandsAfter && !gain.StandsBefore).Select(gain => gain.Pathway)];
                table.Add(
                    new Piece(Phrases.Step(candidate.Step), Styles.Id),
                    Phrases.Statement(candidate.Step.Element),
                    CostOf(candidate.Step.Cost),
                    raised.Length == 0 ? new Piece("-", Styles.Faint) : new Piece(Words.List(raised, ShownIds), Styles.Good),
                    NumberOf(candidate.Gain.SinglePointsRemoved),
                    NumberOf(candidate.Gain.OrderGained),
                    NumberOf(candidate.Gain.DoubtRemoved),
                    Words.List(candidate.CompletesPathways.Except(raised), ShownIds));
            }

            report.Table(table);
            report.Line(new Piece(
                "Points: how many fewer single points of failure pathways have that stand. Order: "
                + "by how much smallest cut sets grow. Doubt: by how much it falls, where numbers are given.",
                Styles.Faint));
        }

        if (roadmap.Candidates.Count > ShownCandidates)
        {
            report.Line(string.Create(
                CultureInfo.InvariantCulture, $"{roadmap.Candidates.Count - ShownCandidates} more, which buy no more than these: --format json lists all."));
        }

        if (roadmap.CandidatesJudged < roadmap.CandidatesTotal)
        {
            report.Line(new Piece(
                string.Create(
                    CultureInfo.InvariantCulture, $"The work budget was spent: {roadmap.CandidatesJudged} of {roadmap.CandidatesTotal} steps were judged."),
                Styles.Doubtful));
        }
    }

    private void WritePlan(RoadmapPlan plan)
    {
        report.Heading(
            $"Best within {NumberOf(plan.MaximumCost)}",
            plan.IsProvedBest ? "proved" : "the best that was found; the work budget was spent before it was proved");
        if (plan.Steps.Count == 0)
        {
            report.Line("No step within this cost gains anything.");
        }
        else
        {
            report.Line(StepsOf(plan.Steps).Pieces);
            Element[] raised = [.. plan.Gain.Pathways.Where(gain => gain.StandsAfter && !gain.StandsBefore).Select(gain => gain.Pathway)];
            string removed = plan.Gain.SinglePointsRemoved is > 0 and int points
                ? $" and removes {ReportPhrases.Count(points, "single point")} of failure"
                : string.Empty;
            report.Line($"It costs {NumberOf(plan.Cost)}, makes {(raised.Length == 0 ? "no pathway" : Words.List(raised, ShownIds))} stand{removed}.");
        }

        if (plan.CandidatesWithoutCost > 0)
        {
            report.Line(new Piece($"{ReportPhrases.Count(plan.CandidatesWithoutCost, "step")} without a cost could not be considered.", Styles.Faint));
        }
    }

    private static Cell StepsOf(IEnumerable<RoadmapStep> steps) => new Piece(Words.List(steps.Select(Phrases.Step), ShownSteps), Styles.Id);

    private static string CostOf(RoadmapCompletion completion) =>
        completion.IsCostKnown ? NumberOf(completion.Cost)
        : completion.StepsWithoutCost == completion.Steps.Count ? "?"
        : $"{NumberOf(completion.Cost)} + ?";

    private static string CostOf(double? cost) => cost is { } known ? NumberOf(known) : "?";

    // Four digits are enough to compare by; JSON has them all.
    private static string NumberOf(double? number) => number is { } known ? known.ToString("G4", CultureInfo.InvariantCulture) : "?";
}
