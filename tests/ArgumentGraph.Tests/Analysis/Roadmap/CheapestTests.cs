using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Roadmap;

public class CheapestTests
{
    private static readonly RandomShape Flawed = new() { Flaws = 0.6, MaximumChallenges = 3, Cycles = 0, MaximumBasic = 14 };

    [Fact]
    public void Completions_come_in_the_order_of_what_they_cost() =>
        OracleCase.ForMany(340_001, 1_000, 50_000, unpriced =>
        {
            OracleCase test = Priced.Of(unpriced);
            Setting setting = test.Setting;
            var options = new RoadmapOptions { ListedCompletions = 100_000 };
            RoadmapReport all = test.Argument.AnalyzeRoadmap(setting, options);
            RoadmapReport few = test.Argument.AnalyzeRoadmap(setting, options with { ListedCompletions = 3 });
            for (int p = 0; p < all.Pathways.Count; p++)
            {
                RoadmapCompletion[] completions = [.. all.Pathways[p].Completions];
                Expect.Equal(all.Pathways[p].CompletionCount, completions.Length, $"the number of completions");
                foreach (RoadmapCompletion completion in completions)
                {
                    decimal cost = completion.Steps.Sum(step => (decimal)(step.Cost ?? 0));
                    Expect.Equal((double)cost, completion.Cost, $"the cost of {completion}");
                    Expect.Equal(completion.Steps.Count(step => step.Cost is null), completion.StepsWithoutCost, $"the unknown costs of {completion}");
                }

                Expect.Equal(
                    string.Join("; ", completions.OrderBy(completion => completion, Comparer<RoadmapCompletion>.Create(Compare)).AsEnumerable()),
                    string.Join("; ", completions.AsEnumerable()),
                    $"the order of completions");
                Expect.Equal(
                    string.Join("; ", completions.Take(3)),
                    string.Join("; ", few.Pathways[p].Completions),
                    $"the first three completions");
            }
        }, Flawed);

    [Fact]
    public void Costs_far_apart_are_summed_and_compared()
    {
        var draft = new ArgumentBuilder("Costs");
        Evidence Missing(string id, double? cost) => new(id, "…") { State = EvidenceState.Missing, Cost = cost };
        draft.Goal("P", "…").AsPathway().SupportedByAny(
            Both("a", 1e300, 1e-300), Both("b", 0.1, 0.2), Both("c", 0.3, 0), Both("d", 1e15, null), Both("e", 1e300, 0));
        RoadmapPathway pathway = draft.Build().AnalyzeRoadmap().Pathways[0];
        pathway.Completions.Select(completion => (completion.ToString(), completion.Cost, completion.IsCostKnown)).Should().Equal(
            ("obtain b1 + obtain b2", 0.3, true),
            ("obtain c1 + obtain c2", 0.3, true),
            ("obtain e1 + obtain e2", 1e300, true),
            ("obtain a1 + obtain a2", 1e300, true),
            ("obtain d1 + obtain d2", 1e15, false));

        ClaimDraft Both(string id, double? one, double? other) =>
            draft.Claim(id, "…").SupportedByAll(draft.Evidence(Missing(id + "1", one)), draft.Evidence(Missing(id + "2", other)));
    }

    // As documented: fewest unknown costs, least cost, fewest steps, ids.
    private static int Compare(RoadmapCompletion left, RoadmapCompletion right)
    {
        int order = left.StepsWithoutCost.CompareTo(right.StepsWithoutCost);
        order = order != 0 ? order : left.Steps.Sum(step => (decimal)(step.Cost ?? 0)).CompareTo(right.Steps.Sum(step => (decimal)(step.Cost ?? 0)));
        order = order != 0 ? order : left.Steps.Count.CompareTo(right.Steps.Count);
        for (int i = 0; order == 0 && i < left.Steps.Count; i++)
        {
            order = string.CompareOrdinal(left.Steps[i].Element.Id, right.Steps[i].Element.Id);
            order = order != 0 ? order : string.CompareOrdinal(left.Steps[i].Challenge?.ToString(), right.Steps[i].Challenge?.ToString());
        }

        return order;
    }
}
