using System.Numerics;
using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Roadmap;

public class CompletionTests
{
    private static readonly int MostSteps = TestSize.Of(8, 11);

    [Fact]
    public void Completions_are_the_minimal_sets_of_steps_that_make_a_pathway_stand() =>
        OracleCase.ForMany(310_001, 600, 40_000, Compare);

    [Fact]
    public void Also_where_much_is_missing() =>
        OracleCase.ForMany(320_001, 400, 30_000, Compare, new RandomShape { Flaws = 0.6, MaximumChallenges = 3, Cycles = 0.1 });

    [Theory]
    [InlineData(330_001)]
    [InlineData(333_001)]
    [InlineData(336_001)]
    public void Also_where_much_is_challenged(int firstSeed) =>
        OracleCase.ForMany(firstSeed, 130, 3_000, Compare, new RandomShape { Flaws = 0.3, MaximumChallenges = 9, Cycles = 0.05 });

    [Theory]
    [InlineData(300_001)]
    [InlineData(303_001)]
    public void Also_where_steps_stand_in_each_others_way(int firstSeed) =>
        OracleCase.ForMany(firstSeed, 1_000, 20_000, plain => Compare(Contested.Of(plain)), Contested.Shape);

    [Fact]
    public void A_step_that_stands_in_the_way_of_another_is_necessary_where_every_completion_has_it()
    {
        Argument argument = Argument.Parse("""
            { "format": "argument-graph/1", "title": "In the way", "elements": [
              { "id": "P", "kind": "goal", "statement": "p", "pathway": true, "supportedBy": ["E1", "C"] },
              { "id": "C", "kind": "claim", "statement": "c", "supportedBy": ["E3"] },
              { "id": "E1", "kind": "evidence", "statement": "one", "state": "disputed",
                "challenges": [{ "relationship": "supportedBy", "from": "P", "to": "C" }] },
              { "id": "E2", "kind": "evidence", "statement": "two", "state": "available", "challenges": ["E1"] },
              { "id": "E3", "kind": "evidence", "statement": "three", "state": "available" } ] }
            """);

        RoadmapPathway pathway = argument.AnalyzeRoadmap().Pathways.Single();

        pathway.Completions.Should().ContainSingle().Which.Steps.Select(step => step.ToString())
            .Should().Equal("settle E1", "answer E1 → (P supportedBy C)", "answer E2 → E1");
        pathway.Necessary.Should().Equal(pathway.Completions[0].Steps);
    }

    /// <summary>What a roadmap says can be done, against every set of steps.</summary>
    internal static void Compare(OracleCase test)
    {
        var reference = new ReferenceRoadmap(test);
        if (reference.Steps.Length > MostSteps)
        {
            return;
        }

        RoadmapReport report = test.Argument.AnalyzeRoadmap(test.Setting, new RoadmapOptions { ListedCompletions = 5_000 });
        Expect.Equal(string.Join(", ", reference.Pathways), string.Join(", ", report.Pathways.Select(pathway => pathway.Element.Id)), $"the pathways");
        for (int p = 0; p < reference.Pathways.Length; p++)
        {
            RoadmapPathway pathway = report.Pathways[p];
            string id = reference.Pathways[p];
            Expect.Equal(reference.StandingAfter(0)[p], pathway.Stands, $"whether {id} stands");
            int[] minimal = pathway.Stands ? [] : MinimalSets(reference, p);
            Expect.Equal(pathway.Stands || minimal.Length > 0, pathway.CanBeCompleted, $"whether {id} can be completed");
            Expect.True(pathway.CanBeCompleted || pathway.Circular.Count > 0, $"what is circular is named for {id}");
            Expect.True(pathway.IsExhaustive, $"all completions of {id} were found");
            string sets = string.Join("; ", minimal.Select(set => string.Join(" + ", reference.StepsOf(set))));
            Expect.Equal(
                new BigInteger(minimal.Length),
                pathway.CompletionCount,
                $"the number of completions of {id}, which are {sets} and not {string.Join("; ", pathway.Completions)},");
            Expect.Equal(
                string.Join("\n", minimal.Select(set => string.Join(" + ", reference.StepsOf(set))).Order(StringComparer.Ordinal)),
                string.Join("\n", pathway.Completions.Select(completion => completion.ToString()).Order(StringComparer.Ordinal)),
                $"the completions of {id}");
            Expect.Equal(
                minimal.Length == 0 ? string.Empty : string.Join(", ", reference.StepsOf(minimal.Aggregate((left, right) => left & right))),
                string.Join(", ", OnlyCommon(pathway)),
                $"what every completion of {id} contains");
        }
    }

    // The steps named as necessary are in all; where a step may stand in another's way, not all such need be named.
    private static IEnumerable<RoadmapStep> OnlyCommon(RoadmapPathway pathway)
    {
        RoadmapStep[] common = [.. pathway.Completions.Count == 0
            ? []
            : pathway.Completions.Select(completion => completion.Steps.AsEnumerable()).Aggregate((left, right) => left.Intersect(right))];
        Expect.True(pathway.Necessary.All(common.Contains), $"what is necessary is in every completion of {pathway.Element.Id}");
        return common;
    }

    private static int[] MinimalSets(ReferenceRoadmap reference, int pathway)
    {
        var minimal = new List<int>();
        foreach (int set in Enumerable.Range(0, 1 << reference.Steps.Length).OrderBy(set => BitOperations.PopCount((uint)set)))
        {
            if (minimal.TrueForAll(smaller => (smaller & set) != smaller) && reference.StandingAfter(set)[pathway])
            {
                minimal.Add(set);
            }
        }

        return [.. minimal];
    }
}
