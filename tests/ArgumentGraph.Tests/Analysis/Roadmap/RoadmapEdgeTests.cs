using static ArgumentGraph.Tests.Analysis.Roadmap.Lacking;

namespace ArgumentGraph.Tests.Analysis.Roadmap;

/// <summary>Roadmaps at the edges of what is searched for, and figures of small ones worked out by hand.</summary>
public class RoadmapEdgeTests
{
    private const int Many = 63; // one more than the largest sets that are searched for

    private static readonly string[] First = [.. Enumerable.Range(100, Many).Select(i => $"A{i}")];
    private static readonly string[] Second = [.. Enumerable.Range(100, Many).Select(i => $"B{i}")];

    [Fact]
    public void Beyond_the_largest_sets_one_completion_is_shown_and_none_is_counted()
    {
        RoadmapPathway pathway = Pathway(
            [Claim("P", "any", "A", "B"), Claim("A", "all", First), Claim("B", "all", [.. Second, "B900"])], [.. First, .. Second, "B900"]);
        (pathway.CanBeCompleted, pathway.IsExhaustive, (int)pathway.CompletionCount, pathway.CompleteToSize).Should().Be((true, false, 0, 62));
        pathway.Completions.Should().ContainSingle();
        StepsOf(pathway).Should().Equal(First, "it takes one step less");
        pathway.Necessary.Should().BeEmpty();
    }

    [Fact]
    public void Of_two_completions_that_are_as_large_the_one_with_the_first_id_is_shown() =>
        StepsOf(Pathway([Claim("P", "any", "B", "A"), Claim("A", "all", First), Claim("B", "all", Second)], [.. First, .. Second])).Should().Equal(First);

    [Fact]
    public void What_another_step_makes_needless_is_not_in_the_completion_that_is_shown()
    {
        // F1 does for D1, F2 for both.
        RoadmapPathway pathway = Pathway(
            [
                Claim("P", "any", "A", "B"), Claim("A", "all", [.. First, "D1", "D2"]), Claim("B", "all", [.. Second, "B1", "B2", "B3"]),
                Claim("D1", "any", "F1", "F2"), Claim("D2", "any", "F2", "F3", "F4"),
            ],
            [.. First, .. Second, "B1", "B2", "B3", "F1", "F2", "F3", "F4"]);
        StepsOf(pathway).Should().Equal([.. First, "F2"]);
    }

    [Fact]
    public void What_is_needed_in_any_case_is_named_beside_the_completion_that_is_shown()
    {
        RoadmapPathway pathway = Pathway(
            [Claim("P", "all", "O", "N"), Claim("O", "any", "A", "B"), Claim("A", "all", First), Claim("B", "all", [.. Second, "B900"])],
            [.. First, .. Second, "B900", "N"]);
        pathway.Necessary.Select(step => step.Element.Id).Should().Equal("N");
        pathway.CompleteToSize.Should().Be(63);
        StepsOf(pathway).Should().Equal([.. First, "N"]);
    }

    [Fact]
    public void Of_at_least_so_many_as_many_are_taken() =>
        StepsOf(Pathway([Claim("P", "{ \"atLeast\": 63 }", [.. First, "Z1", "Z2"])], [.. First, "Z1", "Z2"])).Should().Equal(First);

    [Fact]
    public void Progress_is_told_by_part()
    {
        var told = new List<double>();
        Argument argument = Make([Claim("P", "all", "E1"), Claim("Q", "all", "E2", "E3")], ["E1", "E2", "E3"]);
        argument.AnalyzeRoadmap(options: new() { MaximumCost = 1 }, progress: new Told(told));
        told.Select(value => Math.Round(value, 12)).Should().Equal(0.15, 0.3, 0.466666666667, 0.633333333333, 0.8, 1);
    }

    [Fact]
    public void Candidates_come_by_pathways_then_single_points_then_orders_then_cost_then_ids()
    {
        // P lacks one step; Q, which stands on E alone, gets other ways, of one step or of two; nothing comes of X by itself.
        Argument argument = Make(
            [
                Claim("P", "all", "Z"), Claim("Q", "any", "E", "Y", "W"), Claim("R", "all", "X", "V"), Claim("W", "all", "W2", "W1"),
                """{ "id": "E", "kind": "evidence", "statement": "e", "state": "available" }""",
            ],
            ["Z", "Y", "W1", "W2", "X", "V"],
            id => id switch { "W2" => 1, "W1" => 2, "V" => 1, _ => null });
        RoadmapReport report = argument.AnalyzeRoadmap(options: new() { MaximumCost = 2 });
        report.Candidates.Select(each => $"{each.Step.Element.Id} {each.Gain.PathwaysMadeToStand} {each.Gain.SinglePointsRemoved} {each.Gain.OrderGained}: "
            + string.Join(" ", each.CompletesPathways.Select(element => element.Id))).Should().Equal(
            "Z 1 0 1: P", "Y 0 1 1: ", "V 0 0 0: R", "X 0 0 0: R");
        (report.CandidatesTotal, report.CandidatesJudged).Should().Be((6, 6));
        (report.Plan!.CandidatesWithoutCost, report.Plan.Cost, report.Plan.MaximumCost, report.Plan.IsProvedBest).Should().Be((3, 0, 2, true));
        report.Plan.Steps.Should().BeEmpty("neither W1 and W2 together nor X are affordable");
        argument.AnalyzeRoadmap(options: new() { MaximumCost = 3 }).Plan!.Steps.Select(step => step.Element.Id).Should().Equal("W1", "W2");
    }

    [Fact]
    public void What_is_circular_below_is_listed_with_what_confidence_makes_circular()
    {
        const string Elements = """
            { "id": "T", "kind": "goal", "statement": "t", "supportedBy": ["P"], "inContextOf": ["X"],
              "claimPoints": [{ "id": "PT", "on": ["X"], "argument": "T" }] },
            { "id": "P", "kind": "goal", "statement": "p", "pathway": true, "supportedBy": ["C"] },
            { "id": "C", "kind": "claim", "statement": "c", "supportedBy": ["E", "D"],
              "claimPoints": [{ "id": "PC", "on": ["E"], "argument": "P" }] },
            { "id": "D", "kind": "claim", "statement": "d", "supportedBy": ["D"] },
            { "id": "X", "kind": "assumption", "statement": "x" },
            { "id": "E", "kind": "evidence", "statement": "e", "state": "available" }
            """;
        Argument argument = Argument.Parse($$"""{ "format": "argument-graph/1", "title": "t", "elements": [{{Elements}}] }""");
        Circular(argument, counts: false).Should().Equal("D");
        Circular(argument, counts: true).Should().Equal("C", "D", "T");
    }

    [Fact]
    public void Where_steps_stand_in_each_others_way_only_what_every_completion_has_is_necessary()
    {
        Argument argument = Argument.Parse("""
            { "format": "argument-graph/1", "title": "In the way", "elements": [
              { "id": "P", "kind": "goal", "statement": "p", "pathway": true, "supportedBy": ["E1", "C", "K"] },
              { "id": "C", "kind": "claim", "statement": "c", "supportedBy": ["E3"] },
              { "id": "K", "kind": "claim", "statement": "k", "supportedBy": ["F1", "F2"], "requires": "any" },
              { "id": "E1", "kind": "evidence", "statement": "one", "state": "withdrawn",
                "challenges": [{ "relationship": "supportedBy", "from": "P", "to": "C" }] },
              { "id": "E3", "kind": "evidence", "statement": "three", "state": "available" },
              { "id": "F1", "kind": "evidence", "statement": "f", "state": "missing" },
              { "id": "F2", "kind": "evidence", "statement": "f", "state": "missing" } ] }
            """);
        RoadmapPathway pathway = argument.AnalyzeRoadmap().Pathways.Single();
        pathway.Completions.Select(completion => completion.ToString()).Should().Equal(
            "obtain E1 + answer E1 → (P supportedBy C) + obtain F1", "obtain E1 + answer E1 → (P supportedBy C) + obtain F2");
        pathway.Necessary.Select(step => step.ToString()).Should().Equal("obtain E1", "answer E1 → (P supportedBy C)");
        (pathway.IsExhaustive, pathway.CompleteToSize).Should().Be((true, 3));
    }

    [Fact]
    public void Without_marked_pathways_the_roots_are_what_is_to_stand_and_doubt_is_removed_from_all_of_them()
    {
        Argument argument = Argument.Parse("""
            { "format": "argument-graph/1", "title": "t", "elements": [
              { "id": "G1", "kind": "goal", "statement": "g", "supportedBy": ["E1", "E2"], "requires": "any" },
              { "id": "G2", "kind": "goal", "statement": "g", "supportedBy": ["E1", "E3"], "requires": "any" },
              { "id": "E1", "kind": "evidence", "statement": "e", "state": "missing", "probability": 0.5 },
              { "id": "E2", "kind": "evidence", "statement": "e", "state": "available", "probability": 0.75 },
              { "id": "E3", "kind": "evidence", "statement": "e", "state": "available", "probability": 0.5 } ] }
            """);
        RoadmapReport report = argument.AnalyzeRoadmap();
        report.Pathways.Select(pathway => pathway.Element.Id).Should().Equal("G1", "G2");
        RoadmapGain gain = report.Candidates.Single().Gain;
        gain.DoubtRemoved.Should().BeApproximately(0.125 + 0.25, 1e-12);
        (gain.PathwaysMadeToStand, gain.SinglePointsRemoved, gain.OrderGained).Should().Be((0, 2, 2));
        report.Plan.Should().BeNull();
        report.Shortenings.Should().BeEmpty();
        report.ToJson().Should().Contain("\"plan\": null");
    }

    [Fact]
    public void What_would_make_a_response_faster_is_listed_where_there_are_steps_of_one()
    {
        var draft = new ArgumentBuilder("Response");
        draft.Goal("P", "p").AsPathway().With(goal => goal with { Harm = new() { Within = TimeSpan.FromMinutes(10) } }).SupportedByAll(
            draft.Evidence("S", "s").Available().With(evidence => evidence with
            {
                Step = new(ResponseStage.See)
                {
                    Stages = [ResponseStage.See, ResponseStage.Tell, ResponseStage.Decide, ResponseStage.Act],
                    Coverage = 1,
                    Recall = 1,
                    Success = 1,
                    Latency = new() { AtMost = TimeSpan.FromMinutes(12), Distribution = LatencyDistribution.Fixed },
                },
            }),
            draft.Evidence("E", "e").Available());
        draft.Build().AnalyzeRoadmap().Shortenings.Select(each => $"{each.Step.Id} {each.By} {each.From} {each.To}")
            .Should().Equal("S 00:02:00 LateOnly InTimeAlways");
    }

    private static IEnumerable<string> Circular(Argument argument, bool counts) =>
        argument.AnalyzeRoadmap(new Setting { CountsClaimPoints = counts }).Pathways.Single().Circular.Select(element => element.Id);

    private static RoadmapPathway Pathway(string[] claims, string[] missing) =>
        Make(claims, missing).AnalyzeRoadmap().Pathways.Single();

    private static IEnumerable<string> StepsOf(RoadmapPathway pathway) => pathway.Completions[0].Steps.Select(step => step.Element.Id);

    private sealed class Told(List<double> values) : IProgress<double>
    {
        public void Report(double value) => values.Add(value);
    }
}
