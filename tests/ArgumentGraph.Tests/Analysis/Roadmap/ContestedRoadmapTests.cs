using ArgumentGraph.Tests.Analysis.Oracle;
using static ArgumentGraph.Tests.Analysis.Roadmap.Lacking;

namespace ArgumentGraph.Tests.Analysis.Roadmap;

/// <summary>Steps that stand in each other's way: W, which P needs, is withdrawn; once it is relied on again it speaks against E again.</summary>
public class ContestedRoadmapTests
{
    private const string Withdrawn = """{ "id": "W", "kind": "evidence", "statement": "w", "state": "withdrawn", "cost": 1, "challenges": ["E"] }""";

    [Fact]
    public void What_another_pathway_loses_is_taken_off()
    {
        // Q stands on either of E and F; once W speaks against E, on F alone. R falls.
        RoadmapReport report = Make(
            [Claim("P", "all", "W"), Claim("Q", "any", "E", "F"), Claim("R", "all", "E"), Withdrawn, Available("E"), Available("F")], [])
            .AnalyzeRoadmap(options: new() { MaximumCost = 1 });
        RoadmapGain gain = report.Candidates.Single(each => each.Step.Kind == RoadmapStepKind.Obtain).Gain;
        (gain.PathwaysMadeToStand, gain.SinglePointsRemoved, gain.OrderGained).Should().Be((0, -1, -1));
        gain.Pathways.Select(each => $"{each.Pathway.Id} {each.StandsBefore} {each.StandsAfter} {each.SinglePointsRemoved} {each.OrderGained}")
            .Should().Equal("P False True 0 1", "Q True True -1 -1", "R True False 0 -1");
        report.Plan!.Steps.Should().BeEmpty("as many pathways would fall as stand, and a single point would be added");
    }

    [Fact]
    public void A_plan_takes_what_stands_in_the_way_of_less()
    {
        RoadmapReport report = Make(
            [Claim("P", "all", "W"), Claim("Q", "any", "E", "F"), Withdrawn, Available("E")], ["F"], _ => 1).AnalyzeRoadmap(options: new() { MaximumCost = 2 });
        report.Plan!.Steps.Select(step => step.ToString()).Should().Equal("obtain F", "obtain W");
        (report.Plan.Gain.PathwaysMadeToStand, report.Plan.IsProvedBest).Should().Be((1, true));
        (report.Plan.Gain.SinglePointsRemoved, report.Plan.Gain.OrderGained).Should().Be((0, 1), "Q stood on E, and stands on F");
    }

    [Fact]
    public void A_plan_is_found_where_all_that_can_be_afforded_would_do_harm()
    {
        // X gives Q a second way. W gives S one, and R falls.
        RoadmapReport report = Make(
            [
                Claim("Q", "any", "A", "X"), Claim("R", "all", "E"), Claim("P", "any", "B", "W"), Withdrawn, Available("A"), Available("B"), Available("E"),
            ],
            ["X"], _ => 1).AnalyzeRoadmap(options: new() { MaximumCost = 2 });
        report.Plan!.Steps.Select(step => step.ToString()).Should().Equal("obtain X");
        (report.Plan.Gain.PathwaysMadeToStand, report.Plan.Gain.SinglePointsRemoved, report.Plan.IsProvedBest).Should().Be((0, 1, true));
    }

    /// <summary>What W speaks against once it is relied on again; C1 speaks against E, and C2 answers it as long as nothing is the matter with that.</summary>
    public static TheoryData<string, string> Shaken => new()
    {
        { "the answer", """{ "relationship": "challenges", "from": "C2", "to": { "relationship": "challenges", "from": "C1", "to": "E" } }""" },
        { "who answers", "\"C2\"" },
        { "what who answers rests on", "\"S\"" },
        { "that it rests on it", """{ "relationship": "supportedBy", "from": "C2", "to": "S" }""" },
        { "in which context it answers", "\"A\"" },
        { "that this is its context", """{ "relationship": "inContextOf", "from": "C2", "to": "A" }""" },
        { "the confidence in it", "\"N\"" },
        { "the confidence in what it rests on", "\"M\"" },
        { "itself", "\"W\"" },
    };

    [Theory]
    [MemberData(nameof(Shaken))]
    public void An_answer_that_a_step_takes_away_is_given_anew(string what, string target)
    {
        foreach (string answer in new[] { """{ "relationship": "challenges", "from": "C1", "to": "E" }""", "\"C1\"" })
        {
            string answered = target.Replace("""{ "relationship": "challenges", "from": "C1", "to": "E" }""", answer, StringComparison.Ordinal);
            Argument argument = Make(
                [
                    Claim("P", "all", "E", "W"), Claim("Q", "any", "E", "F"), Available("E"), Available("S"), Available("N"), Available("M"), Available("D"),
                    """{ "id": "C1", "kind": "claim", "statement": "c", "supportedBy": ["D"], "challenges": ["E"] }""",
                    $$"""
                    { "id": "C2", "kind": "claim", "statement": "c", "supportedBy": ["S"], "inContextOf": ["A"], "challenges": [{{answer}}],
                      "claimPoints": [{ "id": "K1", "on": [], "argument": "N" }, { "id": "K2", "on": ["S"], "argument": "M" }] }
                    """.Replace("\"on\": [], ", string.Empty, StringComparison.Ordinal),
                    """{ "id": "A", "kind": "assumption", "statement": "a" }""",
                    $$"""{ "id": "W", "kind": "evidence", "statement": "w", "state": "withdrawn", "challenges": [{{answered}}] }""",
                ],
                ["F"]);
            foreach (bool counts in new[] { false, true })
            {
                CompletionTests.Compare(new OracleCase(0, argument, new Circumstances(Baseline.AsIs, null, counts)));
            }

            argument.AnalyzeRoadmap().Pathways[0].CanBeCompleted.Should().Be(what != "itself", "W speaks against {0}", what);
        }
    }

    [Fact]
    public void An_answer_that_rests_on_what_it_answers_answers_nothing()
    {
        Argument argument = Make(
            [
                Claim("P", "all", "E", "W"), Available("A0"), Available("E"), Withdrawn,
                """{ "id": "X", "kind": "claim", "statement": "x", "supportedBy": ["A0"], "challenges": ["E"] }""",
                """{ "id": "Y", "kind": "claim", "statement": "y", "supportedBy": ["X"], "challenges": ["X"] }""",
            ],
            []);
        CompletionTests.Compare(new OracleCase(0, argument, new Circumstances(Baseline.AsIs, null)));
        argument.AnalyzeRoadmap().Pathways[0].Completions[0].Steps.Select(step => step.ToString())
            .Should().Equal("obtain W", "answer W → E", "answer X → E");
    }

    [Fact]
    public void What_defeats_and_what_only_challenges_is_told_apart()
    {
        Argument argument = Make(
            [
                Claim("P", "all", "E"), Available("E"), Available("A"),
                """{ "id": "X", "kind": "claim", "statement": "x", "supportedBy": ["A"], "challenges": ["E"] }""",
                """{ "id": "Y", "kind": "claim", "statement": "y", "challenges": ["E"] }""",
            ],
            []);
        argument.AnalyzeRoadmap().Pathways[0].Necessary.Select(step => $"{step} ({step.Reason})")
            .Should().Equal("answer X → E (Defeated)", "answer Y → E (Challenged)");
    }

    [Fact]
    public void Of_very_many_sets_the_small_ones_are_found_and_no_more_is_said_of_the_others()
    {
        // A alone, or any four of thirty: 27,405 sets.
        string[] thirty = [.. Enumerable.Range(10, 30).Select(i => $"T{i}")];
        RoadmapPathway pathway = Make(
            [
                Claim("P", "all", "W", "C", "K"), Claim("C", "all", "E"), Claim("K", "any", "A", "B"), Claim("B", "{ \"atLeast\": 4 }", thirty),
                Withdrawn, Available("E"),
            ],
            ["A", .. thirty]).AnalyzeRoadmap().Pathways.Single();
        pathway.Completions.Select(completion => completion.ToString()).Should().Equal("obtain A + obtain W + answer W → E");
        (pathway.CanBeCompleted, pathway.IsExhaustive, (int)pathway.CompletionCount).Should().Be((true, false, 1));
        pathway.CompleteToSize.Should().BeInRange(3, 5, "with four of thirty it takes six");
        pathway.Necessary.Should().BeEmpty("of sets that were not looked at nobody knows");
    }

    [Fact]
    public void Of_as_many_sets_as_are_looked_at_all_are_found()
    {
        // Any of 10 and any of 20 and any of 20: 4,000 sets.
        string[][] groups = [.. new[] { ("T", 10), ("U", 20), ("V", 20) }
            .Select(group => Enumerable.Range(10, group.Item2).Select(i => $"{group.Item1}{i}").ToArray())];
        RoadmapPathway pathway = Make(
            [
                Claim("P", "all", "W", "C", "K1", "K2", "K3"), Claim("C", "all", "E"),
                .. groups.Select((group, i) => Claim($"K{i + 1}", "any", group)), Withdrawn, Available("E"),
            ],
            [.. groups.SelectMany(group => group)]).AnalyzeRoadmap().Pathways.Single();
        (pathway.IsExhaustive, (int)pathway.CompletionCount, pathway.CompleteToSize).Should().Be((true, 4_000, 5));
        pathway.Necessary.Select(step => step.ToString()).Should().Equal("obtain W", "answer W → E");
    }
}
