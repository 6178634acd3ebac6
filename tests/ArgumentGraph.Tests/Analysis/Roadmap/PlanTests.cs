using System.Numerics;
using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Roadmap;

public class PlanTests
{
    [Theory]
    [InlineData(380_001)]
    [InlineData(383_001)]
    [InlineData(386_001)]
    [InlineData(389_001)]
    public void The_best_set_within_a_budget_is_what_brute_force_says(int firstSeed) =>
        OracleCase.ForMany(firstSeed, 100, 3_000, Compare, new RandomShape { Flaws = 0.5, MaximumChallenges = 2, Cycles = 0.05, Sharing = 0.6 });

    [Theory]
    [InlineData(392_001)]
    [InlineData(395_001)]
    public void Also_in_any_argument(int firstSeed) => OracleCase.ForMany(firstSeed, 100, 3_000, Compare);

    [Theory]
    [InlineData(398_001)]
    [InlineData(399_001)]
    public void Also_where_steps_stand_in_each_others_way(int firstSeed) =>
        OracleCase.ForMany(firstSeed, 400, 3_000, plain => Compare(Contested.Of(plain)), Contested.Shape);

    private static void Compare(OracleCase unpriced)
    {
        OracleCase test = Priced.Of(unpriced);
        var reference = new ReferenceRoadmap(test);
        RoadmapStep?[] steps = [.. reference.Steps.Select(step => AsOffered(test, step))];
        string[] priced = [.. reference.Steps.Where((step, i) => steps[i] is not null)];
        if (priced.Length > 6)
        {
            return;
        }

        double[] costs = [.. steps.OfType<RoadmapStep>().Select(step => step.Cost!.Value)];
        double budget = new Random(test.Seed).Next(0, 12) / 10.0;
        RoadmapPlan plan = test.Argument.AnalyzeRoadmap(test.Setting, new RoadmapOptions { MaximumCost = budget }).Plan!;
        Expect.True(plan.IsProvedBest, $"the plan is proved best");
        Strength[] before = Priced.StrengthsOf(test.Argument, test, reference.Pathways);
        var best = (MadeToStand: int.MinValue, Singles: 0, Order: 0, Cost: 0m, Size: 0, Steps: string.Empty);
        int[] bestIndices = [];
        foreach (int set in Enumerable.Range(0, 1 << priced.Length))
        {
            decimal cost = costs.Where((_, i) => (set >> i & 1) != 0).Sum(each => (decimal)each);
            if (cost > (decimal)budget)
            {
                continue;
            }

            string[] taken = [.. priced.Where((_, i) => (set >> i & 1) != 0)];
            Strength[] after = Priced.StrengthsOf(reference.After(taken), test, reference.Pathways);
            var value = (
                MadeToStand: after.Zip(before).Sum(pair => (pair.First.Stands ? 1 : 0) - (pair.Second.Stands ? 1 : 0)),
                Singles: after.Zip(before).Sum(pair => pair.First.Stands && pair.Second.Stands ? pair.Second.Singles - pair.First.Singles : 0),
                Order: after.Zip(before).Sum(pair => (pair.First.Order - pair.Second.Order)!.Value),
                Cost: -cost,
                Size: -BitOperations.PopCount((uint)set),
                Steps: string.Join(", ", taken));
            int byValue = (value.MadeToStand, value.Singles, value.Order, value.Cost, value.Size).CompareTo(
                (best.MadeToStand, best.Singles, best.Order, best.Cost, best.Size));
            int[] indices = [.. Enumerable.Range(0, priced.Length).Where(i => (set >> i & 1) != 0)];
            if (byValue > 0 || (byValue == 0 && indices.AsSpan().SequenceCompareTo(bestIndices) < 0))
            {
                (best, bestIndices) = (value, indices);
            }
        }

        Expect.Equal(
            $"{best.MadeToStand} {best.Singles} {best.Order} for {(double)-best.Cost}: {best.Steps}",
            $"{plan.Gain.PathwaysMadeToStand} {plan.Gain.SinglePointsRemoved} {plan.Gain.OrderGained} for {plan.Cost}: {string.Join(", ", plan.Steps)}",
            $"the plan for {budget}");
    }

    // With its cost, where it has one.
    private static RoadmapStep? AsOffered(OracleCase test, string step)
    {
        Element element = test.Argument[step.Split(' ')[1]];
        bool hasCost = element.Cost is not null && !step.StartsWith("answer", StringComparison.Ordinal)
            && (element is not SupportableElement || test.Argument.SupportersOf(element.Id).Count == 0);
        return hasCost ? new RoadmapStep(RoadmapStepKind.Obtain, element, StandingReason.Missing) : null;
    }
}
