using System.Numerics;
using ArgumentGraph.Logic.Blocks;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Sets;
using ArgumentGraph.Logic.Solving;
using ArgumentGraph.Tests.Logic.Functions;

namespace ArgumentGraph.Tests.Logic.Blocks;

/// <summary>Minimal sets of blocks: up to a size, with few nodes, and as many as no double holds.</summary>
public class BlockSetsTests
{
    [Fact]
    public void Sets_up_to_a_size_are_those_of_all_states_however_they_are_found() =>
        FunctionCases.Of(seed => ShapedFunctions.Make(seed, 1 + (seed * 7 % 9))).Check(2_000, 40_000, (seed, function) =>
        {
            TruthTable[] truths = TruthTable.Of(function);
            int root = function.Roots[seed % function.Roots.Length];
            int[] inputs = TruthTable.InputNodes(function);
            int order = 1 + (seed % 4);
            int[] expected = [.. truths[root].CutSets().Where(set => BitOperations.PopCount((uint)set) <= order).Order()];
            RootSolution solved = RootSolution.Solve(function, root, WorkBudget.Default, null, CancellationToken.None);
            RootSolution reduced = RootSolution.Reduce(function, root, WorkBudget.Default, CancellationToken.None);
            foreach (RootSolution solution in new[] { solved, reduced })
            {
                BlockExpansion found = solution.CutSetsUpTo(order, new WorkMeter(long.MaxValue), CancellationToken.None)!;
                Assert.True(Masks(found, inputs).SequenceEqual(expected), $"{string.Join(" ", Masks(found, inputs))} instead of {string.Join(" ", expected)}.");
            }

            BlockSets all = solved.CutSets(CancellationToken.None)!;
            int[] members = [.. all.Inputs().Order()];
            Assert.True(
                members.SequenceEqual(inputs.Where((_, i) => truths[root].CutSets().Any(set => (set >> i & 1) != 0))), $"Members {string.Join(" ", members)}.");
            Assert.True(
                Masks(all.Expand(order, CutSetBudget.Default, CancellationToken.None)!, inputs).SequenceEqual(expected), "Expanded up to a size.");
        });

    [Fact]
    public void What_does_not_fit_is_not_expanded()
    {
        var builder = new StructureFunctionBuilder();
        int[] inputs = [.. Enumerable.Range(0, 12).Select(_ => builder.AddInput())];
        int root = builder.AddAtLeast(6, inputs);
        StructureFunction function = builder.Build([root]);
        BlockSets sets = RootSolution.Solve(function, root, WorkBudget.Default, null, CancellationToken.None).CutSets(CancellationToken.None)!;
        BlockExpansion whole = sets.Expand(SetAlgebra.AllOrders, CutSetBudget.Default, CancellationToken.None)!;
        int nodes = whole.Family.Diagram.Count; // those that are left: as many were made at least
        whole.Family.Sets().Count().Should().Be(792);
        for (int fewer = 2; fewer < nodes; fewer += 5)
        {
            sets.Expand(SetAlgebra.AllOrders, CutSetBudget.Default with { Nodes = fewer }, CancellationToken.None).Should().BeNull("of {0} nodes", fewer);
        }

        BlockExpansion? least = null;
        for (; least is null; nodes++)
        {
            least = sets.Expand(SetAlgebra.AllOrders, CutSetBudget.Default with { Nodes = nodes }, CancellationToken.None);
        }

        nodes.Should().BeLessThan(10 * whole.Family.Diagram.Count);
        least.Family.Sets().Count().Should().Be(792);
        sets.Expand(6, CutSetBudget.Default, CancellationToken.None)!.Family.IsEmpty.Should().BeTrue("seven must fall");
        whole.Family.Diagram.Make(0, SetDiagram.Unit, SetDiagram.Unit).Should().Be(-1, "nothing is added to it");
    }

    [Fact]
    public void Where_there_are_too_few_nodes_for_the_parts_there_are_no_sets_rather_than_too_few()
    {
        // Either of two parts falls with any 20 of 40, and one input alone.
        var builder = new StructureFunctionBuilder();
        int[] parts = [.. Enumerable.Range(0, 2).Select(_ => builder.AddAtLeast(21, [.. Enumerable.Range(0, 40).Select(_ => builder.AddInput())]))];
        int root = builder.AddAll([.. parts, builder.AddInput()]);
        StructureFunction function = builder.Build([root]);
        BigInteger all = 1 + (2 * new BigInteger(137_846_528_820));
        int spent = 0;
        for (int nodes = 2; nodes < 6_000; nodes += 1 + (nodes / 4))
        {
            RootSolution solution = RootSolution.Reduce(function, root, new EngineBudget(nodes, 1_000_000_000), CancellationToken.None);
            BlockExpansion? found = solution.CutSetsUpTo(20, new WorkMeter(long.MaxValue), CancellationToken.None);
            spent += found is null ? 1 : 0;
            (found?.Family.CountByOrder().Aggregate(BigInteger.Zero, (sum, count) => sum + count) ?? all).Should().Be(all, "with {0} nodes", nodes);
        }

        spent.Should().BeInRange(1, 30);
    }

    [Theory]
    [InlineData(53)] // the first number that a double may not tell from the next
    [InlineData(52)]
    [InlineData(54)]
    [InlineData(200)]
    public void As_many_sets_as_no_double_holds_are_counted_exactly(int pairs)
    {
        // One of each of so many pairs must hold, and one input more: 2^n cut sets are 2 to the number of pairs when it is all of them that must fall.
        var builder = new StructureFunctionBuilder();
        int[] gates = [.. Enumerable.Range(0, pairs).Select(_ => builder.AddAll([builder.AddInput(), builder.AddInput()]))];
        int any = builder.AddAtLeast(1, gates);
        int root = builder.AddAll([any, builder.AddInput()]);
        StructureFunction function = builder.Build([root]);
        RootSolution solution = RootSolution.Solve(function, root, WorkBudget.Default, null, CancellationToken.None);
        solution.CutSets(CancellationToken.None)!.Count().Should().Be(BigInteger.Pow(2, pairs) + 1);
        OrderCounts counts = solution.CutSets(CancellationToken.None)!.CountByOrder();
        (counts.Smallest, counts.Counts[0], counts.Counts[^1]).Should().Be((1, BigInteger.One, BigInteger.Pow(2, pairs)));
        solution.PathSets(CancellationToken.None)!.Count().Should().Be(pairs);
    }

    [Theory]
    [InlineData(3_000, 1_500)]
    [InlineData(2_000, 2)]
    [InlineData(30, 15)]
    public void Of_gates_that_count_as_well(int parts, int threshold)
    {
        var builder = new StructureFunctionBuilder();
        int[] inputs = [.. Enumerable.Range(0, parts).Select(_ => builder.AddInput())];
        int root = builder.AddAtLeast(threshold, inputs);
        StructureFunction function = builder.Build([root]);
        RootSolution solution = RootSolution.Solve(function, root, WorkBudget.Default, null, CancellationToken.None);
        solution.PathSets(CancellationToken.None)!.Count().Should().Be(Choose(parts, threshold));
        solution.CutSets(CancellationToken.None)!.Count().Should().Be(Choose(parts, parts - threshold + 1));
    }

    [Fact]
    public void Progress_is_told_and_ends_with_one()
    {
        var told = new List<double>();
        StructureFunction function = RandomFunctions.Make(3, 8, 30);
        RootSolution.Solve(function, function.Roots[^1], WorkBudget.Default, new Told(told), CancellationToken.None);
        told.Should().BeInAscendingOrder().And.OnlyContain(value => value >= 0 && value <= 1);
        told[^1].Should().Be(1);
        told.Clear();
        JointSolution.Solve(function, function.Roots, WorkBudget.Default, new Told(told), CancellationToken.None);
        told.Should().Equal(0.5, 1);
    }

    private static BigInteger Choose(int from, int taken) =>
        Enumerable.Range(1, taken).Aggregate(BigInteger.One, (ways, n) => ways * (from - taken + n) / n);

    private static int[] Masks(BlockExpansion expansion, int[] inputs) =>
        [.. expansion.Family.Sets().Select(set => set.Aggregate(0, (mask, variable) => mask | 1 << Array.IndexOf(inputs, expansion.Inputs[variable]))).Order()];

    private sealed class Told(List<double> values) : IProgress<double>
    {
        public void Report(double value) => values.Add(value);
    }
}
