using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;
using ArgumentGraph.Logic.Reduction;
using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Logic.Functions;

namespace ArgumentGraph.Tests.Logic.Reduction;

/// <summary>Each step of the reduction by itself, in any sequence, keeps the function.</summary>
public class ReductionStepTests
{
    [Fact]
    public void Each_step_keeps_the_function_whatever_came_before()
    {
        FunctionCases.Of(seed => ShapedFunctions.Make(seed, new Random(seed).Next(1, 9))).Check(4_000, 60_000, (seed, function) =>
        {
            Random random = FunctionCases.RandomAfter(seed, 1);
            int[] roots = random.Next(2) == 0 ? function.Roots : [function.Roots[^1]];
            int[] inputs = TruthTable.InputNodes(function);
            TruthTable[] truths = TruthTable.Of(function);
            (ReductionGraph graph, BlockTree blocks) = GraphOf(function, roots);
            var sweep = new GateSweep(graph, blocks);
            var leaves = new LeafMerging(graph, blocks);
            var paths = new PathConditions(graph);
            var factoring = new Factoring(graph);
            for (int step = 0; step < 8; step++)
            {
                graph.OrderGates();
                bool changed = sweep.Run();
                MustBeTheSame($"sweep {step}");
                graph.OrderGates();
                (string name, bool also) = random.Next(3) switch
                {
                    0 => ("leaf merging", leaves.Run()),
                    1 => ("factoring", factoring.Run()),
                    _ => ("path conditions", RunAll(paths)),
                };
                MustBeTheSame($"{name} {step}, {changed} {also}");
            }

            void MustBeTheSame(string step)
            {
                TruthTable[] after = ReducedTruth.Of(graph, blocks, inputs);
                for (int root = 0; root < roots.Length; root++)
                {
                    Assert.True(after[root].SameAs(truths[roots[root]]), $"Root {root}: changed by {step}.");
                }
            }
        });
    }

    [Fact]
    public void Modules_are_the_gates_below_which_nothing_is_used_from_outside()
    {
        int tried = 0;
        int found = 0;
        FunctionCases.Of(seed => ShapedFunctions.Make(seed, 1 + (seed * 5 % 12))).Check(4_000, 60_000, (seed, function) =>
        {
            int[] roots = seed % 4 == 0 ? function.Roots : [function.Roots[^1]];
            (ReductionGraph graph, BlockTree blocks) = GraphOf(function, roots);
            if (seed % 3 == 0)
            {
                var sweep = new GateSweep(graph, blocks);
                bool changed = true;
                while (changed)
                {
                    graph.OrderGates();
                    changed = sweep.Run();
                }
            }

            graph.OrderGates();
            int[] expected = [.. graph.Gates.ToArray().Where(gate => IsModule(graph, gate))];
            List<int> modules = ModuleFinder.Find(graph);
            modules.Should().BeEquivalentTo(expected);
            modules.Select(graph.Position).Should().BeInAscendingOrder();
            tried++;
            found += modules.Count;
        });

        if (TestSize.CountsCases)
        {
            found.Should().BeGreaterThan(tried / 3);
        }
    }

    [Fact]
    public void What_is_known_on_every_way_down_is_found_and_nothing_else()
    {
        int tried = 0;
        int found = 0;
        FunctionCases.Of(MakeForConditions).Check(4_000, 60_000, (seed, function) =>
        {
            int[] roots = seed % 4 == 0 ? function.Roots : [function.Roots[^1]];
            ReductionGraph graph = GraphOf(function, roots).Graph;
            graph.OrderGates();
            int[] gates = graph.Gates.ToArray();
            int[][] before = Array.ConvertAll(gates, gate => graph.Arguments(gate).ToArray());
            int[][] expected = Array.ConvertAll(before, arguments => (int[])arguments.Clone());
            int[][] users = Array.ConvertAll(gates, gate => Enumerable.Range(0, gates.Length).Where(user => before[user].Contains(gate)).ToArray());
            foreach (int node in before.SelectMany(arguments => arguments).Distinct())
            {
                var known = new int?[gates.Length]; // what the node is where the gate matters
                for (int at = gates.Length - 1; at >= 0; at--)
                {
                    int?[] ways = [.. users[at]
                        .Select(user => known[user] ?? (before[user].Contains(node) ? KnownBelow(graph.Kind(gates[user])) : null))
                        .Distinct()];
                    known[at] = !graph.Roots.Contains(gates[at]) && ways is [int one] ? one : null;
                    for (int i = 0; known[at] is { } constant && i < before[at].Length; i++)
                    {
                        expected[at][i] = before[at][i] == node ? constant : expected[at][i];
                    }
                }
            }

            bool changed = RunAll(new PathConditions(graph));
            for (int at = 0; at < gates.Length; at++)
            {
                graph.Arguments(gates[at]).ToArray().Should().Equal(expected[at], "of gate {0}", gates[at]);
            }

            changed.Should().Be(!before.Zip(expected).All(pair => pair.First.SequenceEqual(pair.Second)));
            tried++;
            found += changed ? 1 : 0;
        });
        if (TestSize.CountsCases)
        {
            found.Should().BeGreaterThan(tried / 10);
        }
    }

    // Some with more gates than a word has bits.
    private static StructureFunction MakeForConditions(int seed) =>
        seed % 20 == 0 ? RandomFunctions.Make(seed, 10 + (seed % 30), 70 + (seed % 100)) : ShapedFunctions.Make(seed, 2 + (seed % 40));

    private static int? KnownBelow(GateKind kind) => kind switch
    {
        GateKind.All => ReductionGraph.True,
        GateKind.Any => ReductionGraph.False,
        _ => null,
    };

    // Nothing below the gate is reached from a root but through the gate, and no root is below it or the gate itself.
    private static bool IsModule(ReductionGraph graph, int gate)
    {
        HashSet<int> below = Reached(graph, graph.Arguments(gate).ToArray(), without: -1);
        HashSet<int> besides = Reached(graph, graph.Roots, without: gate);
        return !graph.Roots.Contains(gate) && !below.Overlaps(besides);
    }

    private static HashSet<int> Reached(ReductionGraph graph, int[] from, int without)
    {
        var reached = new HashSet<int>();
        var open = new Stack<int>(from);
        while (open.TryPop(out int node))
        {
            if (node >= 0 && node != without && reached.Add(node) && !graph.IsLeaf(node))
            {
                foreach (int argument in graph.Arguments(node))
                {
                    open.Push(argument);
                }
            }
        }

        return reached;
    }

    private static bool RunAll(PathConditions paths)
    {
        long work = 1_000_000;
        return paths.Run(ref work);
    }

    private static (ReductionGraph Graph, BlockTree Blocks) GraphOf(StructureFunction function, int[] roots)
    {
        var blocks = new BlockTree();
        var graph = new ReductionGraph(4, 4, roots.Length); // small, so that it grows
        for (int node = 0; node < function.Count; node++)
        {
            int number = function.Kinds[node] == GateKind.Input
                ? graph.AddLeaf(blocks.AddInput(node))
                : graph.AddGate(function.Kinds[node], function.Thresholds[node], function.Inputs[node]);
            Assert.Equal(node, number);
        }

        roots.CopyTo(graph.Roots, 0);
        return (graph, blocks);
    }
}
