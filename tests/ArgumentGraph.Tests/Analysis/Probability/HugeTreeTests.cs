using System.Numerics;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Analysis.Probability;

/// <summary>A published tree that no engine is known to have solved exactly: what is said of it is partial, and says so.</summary>
public class HugeTreeTests
{
    // Budgets are large for what is asked, so that a busy machine gives the same answer.
    [SharedDataFact(isLong: true)]
    public void Of_the_largest_tree_there_are_cut_sets_to_order_4()
    {
        Argument argument = Argument.Load(Repository.Shared("fault-trees/nus9601.json"));

        CutSetSummary sets = argument.AnalyzeLoadBearing(new LoadBearingOptions { MaximumOrder = 4, WorkBudget = 20_000_000_000 }).Pathways.Single().CutSets;
        sets.IsComplete.Should().BeFalse();
        sets.CountedToOrder.Should().Be(4);
        sets.SmallestOrder.Should().Be(3);
        sets.CountByOrder.Should().BeEquivalentTo(new Dictionary<int, BigInteger> { [3] = 10, [4] = 2 });
    }

    [SharedDataFact(isLong: true)]
    public void Of_the_largest_tree_there_are_close_bounds()
    {
        Argument argument = Argument.Load(Repository.Shared("fault-trees/nus9601.json"));

        ProbabilityReport report = argument.Probability(argument.Pathways.Single().Id, new ProbabilityOptions { NodeBudget = 20_000, TimeBudget = TimeSpan.FromSeconds(24) });
        report.IsBudgetSpent.Should().BeTrue();
        report.Interval!.Value.LeastDoubt.Should().BePositive();
        report.Interval.Value.MostDoubt.Should().BeGreaterThanOrEqualTo(report.Interval.Value.LeastDoubt).And.BeLessThan(2 * report.Interval.Value.LeastDoubt);
    }
}
