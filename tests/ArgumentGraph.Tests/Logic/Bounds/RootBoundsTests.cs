using ArgumentGraph.Logic.Bounds;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Solving;
using ArgumentGraph.Tests.Logic.Functions;
using ArgumentGraph.Tests.Logic.Solving;

namespace ArgumentGraph.Tests.Logic.Bounds;

/// <summary>Bounds of whole functions where diagrams have no room: cores in cores, and the work that each gets.</summary>
public class RootBoundsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void With_all_the_work_it_takes_they_meet(int nodes)
    {
        ForBoundedRoots(nodes, long.MaxValue / 8, (truth, chances, bounds) =>
        {
            Digits.MustAgree(bounds.Worst.Fall, truth.Fall(chances), $"the worst fall");
            Digits.MustAgree(bounds.Best.Fall, truth.Fall(chances), $"the best fall");
            Digits.MustAgree(bounds.Worst.Hold, truth.Hold(chances), $"the worst hold");
        });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3_000)]
    [InlineData(40_000)]
    public void With_little_work_they_hold_the_truth(long work)
    {
        ForBoundedRoots(nodes: 0, work, (truth, chances, bounds) =>
        {
            Assert.True(
                bounds.Best.Fall <= truth.Fall(chances) * (1 + 1e-12) && bounds.Worst.Fall >= truth.Fall(chances) * (1 - 1e-12),
                FormattableString.Invariant($"{bounds} does not hold {truth.Fall(chances)}."));
        });
    }

    [Fact]
    public void More_work_brings_them_closer_however_it_is_shared()
    {
        double before = double.MaxValue;
        foreach (long work in new long[] { 0, 1_000, 4_000, 2_000_000 })
        {
            double width = 0;
            ForBoundedRoots(nodes: 0, work, (_, _, bounds) => width += bounds.Worst.Fall - bounds.Best.Fall);
            Assert.True(width < before || width == 0, FormattableString.Invariant($"{width} with {work} is not less than {before}."));
            before = width;
        }

        before.Should().BeLessThan(1e-9, "as much work settles functions as small as these");
    }

    [Fact]
    public void A_case_that_is_left_is_as_large_as_it_is_said_to_be()
    {
        SmallCores.ForMany(10, (core, leaves) =>
        {
            var meter = new WorkMeter(long.MaxValue);
            OpenCase open = OpenCase.Of(core, leaves, meter);
            open.Size.Should().Be(core.LeafCount + 1 + core.Count + core.Arguments.Items.Length);
            (long.MaxValue - meter.Left).Should().Be(20L * core.Arguments.Items.Length, "it is bounded from above and from below");
            int block = open.ChooseBlock(meter);
            block.Should().Be(LeafChoice.Of(core, leaves, new WorkMeter(long.MaxValue)));
            open.ChanceOf(block).Should().Be(leaves[block]);
        });
    }

    private static void ForBoundedRoots(int nodes, long work, Action<TruthTable, Chance[], ChanceInterval> check)
    {
        int bounded = 0;
        FunctionCases.Of(seed => ShapedFunctions.Make(seed, 6 + (seed * 5 % 8))).Check(800, 20_000, (seed, function) =>
        {
            int root = function.Roots[^1];
            TruthTable truth = TruthTable.Of(function)[root];
            RootSolution solution = RootSolution.Solve(function, root, new EngineBudget(nodes, work), null, CancellationToken.None);
            Chance[] chances = RandomChances.Make(seed, truth.Inputs);
            check(truth, chances, solution.Probability(RandomChances.For(function, chances)));
            bounded += solution.IsExact ? 0 : 1;
        });
        bounded.Should().BeGreaterThan(0, "some have no diagram");
    }
}
