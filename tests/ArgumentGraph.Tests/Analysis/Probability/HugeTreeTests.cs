using System.Numerics;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Analysis.Probability;

/// <summary>A published tree that no engine is known to have solved exactly: what is said of it is partial, and says so.</summary>
public class HugeTreeTests
{
    [SharedDataFact]
    public void Of_the_largest_tree_there_are_cut_sets_to_an_order_and_close_bounds()
    {
        Argument argument = Argument.Load(Repository.Shared("fault-trees/nus9601.json"));

        CutSetSummary sets = argument.AnalyzeLoadBearing().Pathways.Single().CutSets;
        sets.IsComplete.Should().BeFalse();
        sets.CountedToOrder.Should().BeGreaterThanOrEqualTo(4);
        sets.SmallestOrder.Should().Be(3);
        sets.CountByOrder[3].Should().Be(new BigInteger(10));
        sets.CountByOrder[4].Should().Be(new BigInteger(2));

        ProbabilityReport report = argument.Probability(argument.Pathways.Single().Id, new ProbabilityOptions { TimeBudget = TimeSpan.FromSeconds(10) });
        report.IsBudgetSpent.Should().BeTrue();
        report.Interval!.Value.LeastDoubt.Should().BePositive();
        report.Interval.Value.MostDoubt.Should().BeGreaterThanOrEqualTo(report.Interval.Value.LeastDoubt).And.BeLessThan(2 * report.Interval.Value.LeastDoubt);
    }
}
