using System.Numerics;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;
using ArgumentGraph.Logic.Reduction;
using ArgumentGraph.Logic.Sets;
using ArgumentGraph.Tests.Logic.Functions;
using ArgumentGraph.Tests.Logic.Reduction;

namespace ArgumentGraph.Tests.Logic.Sets;

/// <summary>In which order inputs stand, what is plain of sizes without sets, and sets of cores up to a size.</summary>
public class SetOrdersTests
{
    [Fact]
    public void What_only_gates_far_up_need_stands_nearest_the_root() =>
        FunctionCases.Of(seed => RandomFunctions.Make(seed, 1 + (seed % 12), 1 + (seed % 30))).Check(400, 10_000, function =>
        {
            int[] variables = InputVariables.Of(function);
            int[] inputs = TruthTable.InputNodes(function);
            Assert.True(inputs.Select(input => variables[input]).Order().SequenceEqual(Enumerable.Range(0, inputs.Length)), "Not each once.");
            Assert.True(
                Enumerable.Range(0, function.Count).All(node => (variables[node] < 0) == (function.Kinds[node] != GateKind.Input)), "A gate has one.");
            int[] byVariable = [.. inputs.OrderBy(input => variables[input])];
            for (int i = 1; i < byVariable.Length; i++)
            {
                Assert.True(FirstUser(function, byVariable[i - 1]) >= FirstUser(function, byVariable[i]), $"{byVariable[i - 1]} before {byVariable[i]}.");
            }
        });

    [Fact]
    public void Of_trees_sizes_are_plain() =>
        FunctionCases.Of(Tree).Check(400, 10_000, function =>
        {
            TruthTable[] truths = TruthTable.Of(function);
            var plain = new PlainOrders(function);
            for (int node = 0; node < function.Count; node++)
            {
                int[] sizes = [.. truths[node].CutSets().Select(set => BitOperations.PopCount((uint)set))];
                (long order, bool isExact) = plain.SmallestOf(node);
                Assert.True(isExact && order == sizes.Min() && plain.Largest[node] == sizes.Max(), $"Node {node}: {order} {isExact} {plain.Largest[node]}.");
            }
        });

    [Fact]
    public void What_serves_two_makes_a_smallest_size_a_bound_wherever_it_is_asked_for()
    {
        var builder = new StructureFunctionBuilder();
        int a = builder.AddInput();
        int b = builder.AddInput();
        int c = builder.AddInput();
        int left = builder.AddAtLeast(1, [a, b]);
        int right = builder.AddAtLeast(1, [a, c]);
        int top = builder.AddAtLeast(1, [left, right]);
        var plain = new PlainOrders(builder.Build([top]));
        for (int time = 0; time < 2; time++)
        {
            plain.SmallestOf(top).Should().Be((4L, false));
            plain.SmallestOf(left).Should().Be((2L, true), "as often as it is asked for");
            plain.SmallestOf(right).Should().Be((2L, true));
            plain.SmallestOf(a).Should().Be((1L, true));
        }

        plain.Largest[top].Should().Be(3, "there are no more inputs");
    }

    [Fact]
    public void Sets_of_cores_up_to_a_size_are_those_of_all_states() =>
        RandomCores.Check((seed, core, truth, _) =>
        {
            foreach (bool paths in new[] { false, true })
            {
                int order = 1 + (seed % 5);
                CoreSets sets = CoreSetsSolver.Solve(core, paths, order, CutSetBudget.Default, CancellationToken.None)!;
                Assert.True(sets.Order.Order().SequenceEqual(Enumerable.Range(0, core.LeafCount)), "Not each leaf once.");
                int[] found = [.. sets.Family.Sets().Select(set => set.Aggregate(0, (mask, level) => mask | 1 << sets.Order[level])).Order()];
                int[] expected = [.. (paths ? truth.PathSets() : truth.CutSets()).Where(set => BitOperations.PopCount((uint)set) <= order).Order()];
                Assert.True(
                    found.SequenceEqual(expected),
                    $"Of paths: {paths}, up to {order}: {string.Join(" ", found)} instead of {string.Join(" ", expected)}.");
            }
        });

    [Fact]
    public void What_takes_too_much_has_no_sets()
    {
        // One of each two neighbours in a ring of 30 must hold, and any three of ten others.
        var builder = new StructureFunctionBuilder();
        int[] inputs = [.. Enumerable.Range(0, 30).Select(_ => builder.AddInput())];
        int[] pairs = [.. inputs.Select((input, i) => builder.AddAtLeast(1, [input, inputs[(i + 1) % inputs.Length]]))];
        int root = builder.AddAll([.. pairs, builder.AddAtLeast(3, inputs.AsSpan(0, 10))]);
        CoreFunction core = Reducer.Reduce(builder.Build([root]), [root], CancellationToken.None).Core;
        core.GateCount.Should().BePositive();
        CoreSetsSolver.Solve(core, paths: false, SetAlgebra.AllOrders, new CutSetBudget(3, 1_000_000), CancellationToken.None).Should().BeNull();
        CoreSetsSolver.Solve(core, paths: false, SetAlgebra.AllOrders, new CutSetBudget(1_000_000, 3), CancellationToken.None).Should().BeNull();
        CoreSetsSolver.Solve(core, paths: false, 2, CutSetBudget.Default, CancellationToken.None).Should().NotBeNull();
    }

    private static int FirstUser(StructureFunction function, int input) => function.Outputs.CountOf(input) == 0 ? -1 : function.Outputs[input][0];

    // Each node serves one other.
    private static StructureFunction Tree(int seed)
    {
        var random = new Random(seed);
        var builder = new StructureFunctionBuilder();
        List<int> open = [.. Enumerable.Range(0, random.Next(2, 11)).Select(_ => builder.AddInput())];
        while (open.Count > 1)
        {
            int[] below = [.. open.Take(random.Next(2, open.Count + 1))];
            open.RemoveRange(0, below.Length);
            open.Add(random.Next(3) switch
            {
                0 => builder.AddAll(below),
                1 => builder.AddAtLeast(1, below),
                _ => builder.AddAtLeast(random.Next(1, below.Length + 1), below),
            });
        }

        return builder.Build([open[0]]);
    }
}
