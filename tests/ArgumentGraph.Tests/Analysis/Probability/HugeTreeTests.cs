using System.Numerics;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Analysis.Probability;

/// <summary>A published tree that no engine is known to have solved exactly: what is said of it is partial, and says so.</summary>
public class HugeTreeTests
{
    private static readonly TimeSpan Unlimited = TimeSpan.FromDays(1);

    // The budget is of work alone, so that a busy machine gives the same answer.
    [SharedDataFact(isLong: true)]
    public void Of_the_largest_tree_there_are_cut_sets_to_order_4()
    {
        Argument argument = Argument.Load(Repository.Shared("fault-trees/nus9601.json"));

        var budget = new Budget { Work = 20_000_000_000, Time = Unlimited };
        CutSetSummary sets = argument.AnalyzeLoadBearing(options: new LoadBearingOptions { MaximumOrder = 4, Budget = budget }).Pathways.Single().CutSets;
        sets.IsExhaustive.Should().BeFalse();
        sets.CountedToOrder.Should().Be(4);
        sets.SmallestOrder.Should().Be(3);
        sets.CountByOrder.Should().BeEquivalentTo(new Dictionary<int, BigInteger> { [3] = 10, [4] = 2 });
    }

    [SharedDataFact(isLong: true)]
    public void Of_the_largest_tree_there_are_close_bounds()
    {
        Argument argument = Argument.Load(Repository.Shared("fault-trees/nus9601.json"));

        ProbabilityReport report = argument.AnalyzeProbability(
            argument.Pathways.Single().Id, options: new ProbabilityOptions { Budget = new() { Nodes = 20_000, Time = Unlimited } });
        report.IsBudgetSpent.Should().BeTrue();
        report.Interval!.Value.LowerDoubt.Should().BePositive();
        report.Interval.Value.UpperDoubt.Should().BeGreaterThanOrEqualTo(report.Interval.Value.LowerDoubt).And.BeLessThan(2 * report.Interval.Value.LowerDoubt);
    }
}
