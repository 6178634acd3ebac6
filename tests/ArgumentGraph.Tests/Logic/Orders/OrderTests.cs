using ArgumentGraph.Logic.Diagrams;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Orders;
using ArgumentGraph.Logic.Reduced;
using ArgumentGraph.Tests.Logic.Bounds;
using ArgumentGraph.Tests.Logic.Functions;
using ArgumentGraph.Tests.Logic.Reduction;

namespace ArgumentGraph.Tests.Logic.Orders;

/// <summary>Orders of leaves, held against what they are by definition: plain walks, and elimination on plain sets of neighbours.</summary>
public class OrderTests
{
    [Fact]
    public void What_most_paths_lead_to_is_entered_first_and_leaves_after_gates() =>
        RandomCores.Check((_, core, _, _) => MustBe(
            PathWeightOrder.Of(core), Walk(core, node => -PathsTo(core, node) + (node < core.LeafCount ? 1e9 : 0)), "by paths"));

    [Fact]
    public void What_is_smallest_as_a_tree_is_entered_first() =>
        RandomCores.Check((_, core, _, _) => MustBe(TreeSizeOrder.Of(core), Walk(core, node => TreeSize(core, node)), "by sizes"));

    [Fact]
    public void Of_several_roots_one_is_walked_after_the_other()
    {
        // 0…4 are leaves; 5 = (0 1), 6 = (5 2 3), 7 = (5 4); the roots are 7, a constant, 6 and the leaf 3.
        var core = new CoreFunction(
            [0, 1, 2, 3, 4],
            [.. Enumerable.Repeat(GateKind.Input, 5), GateKind.Any, GateKind.All, GateKind.All],
            new int[8],
            new GateRows([0, 0, 0, 0, 0, 0, 2, 5, 7], [1, 0, 3, 5, 2, 4, 5]),
            [7, StructureFunctionBuilder.True, 6, 3]);
        TreeSizeOrder.Of(core).Should().Equal(4, 0, 1, 2, 3);
        PathWeightOrder.Of(core).Should().Equal(0, 1, 4, 3, 2);
        ForceOrder.Of(core, [0, 1, 2, 3, 4]).Order().Should().Equal(0, 1, 2, 3, 4);
        MinimumDegreeOrder.Of(core)!.Should().Equal(Eliminated(core));
    }

    [Fact]
    public void The_first_leaf_is_a_root_or_stands_above_as_any_other()
    {
        // 0…2 are leaves; 3 = (0 1), 4 = (1 2), 5 = (3 4); the roots are 5 and 0: to 0 and 1 lead two paths each.
        var core = new CoreFunction(
            [0, 1, 2],
            [.. Enumerable.Repeat(GateKind.Input, 3), GateKind.Any, GateKind.Any, GateKind.All],
            new int[6],
            new GateRows([0, 0, 0, 0, 2, 4, 6], [0, 1, 1, 2, 3, 4]),
            [5, 0]);
        PathWeightOrder.Of(core).Should().Equal(0, 1, 2);
        MinimumDegreeOrder.Of(core)!.Should().Equal(Eliminated(core));

        // 3 = (0 1), 4 = (0 2): when 1 and 2 have gone, 3 goes before 0, and stands below it.
        var star = new CoreFunction(
            [0, 1, 2],
            [.. Enumerable.Repeat(GateKind.Input, 3), GateKind.Any, GateKind.Any],
            new int[5],
            new GateRows([0, 0, 0, 0, 2, 4], [0, 1, 0, 2]),
            [3, 4]);
        MinimumDegreeOrder.Of(star)!.Should().Equal(0, 1, 2).And.Equal(Eliminated(star));
    }

    [Fact]
    public void Where_too_many_edges_would_be_made_there_is_no_order_of_few_neighbours()
    {
        var random = new Random(1);
        var builder = new StructureFunctionBuilder();
        int[] inputs = [.. Enumerable.Range(0, 240).Select(_ => builder.AddInput())];
        int[] gates = [.. Enumerable.Range(0, 240).Select(_ => builder.AddAtLeast(1, [.. inputs.Where(_ => random.Next(10) == 0)]))];
        CoreFunction core = SmallCores.Of(builder.Build([builder.AddAll(gates)]));
        MinimumDegreeOrder.Of(core).Should().BeNull();
        VariableOrderSearch.OrderOf(core, 1).Should().BeEmpty();
        VariableOrderSearch.Solve(core, 500, new WorkMeter(long.MaxValue), CancellationToken.None)
            .Should().BeNull("the others do not fit, and this is passed over");
    }

    [Fact]
    public void What_has_fewest_neighbours_goes_first_and_the_tree_that_this_leaves_is_walked() =>
        RandomCores.Check((_, core, _, _) => MustBe(MinimumDegreeOrder.Of(core)!, Eliminated(core), "by degrees"));

    [Fact]
    public void Of_larger_functions_too() =>
        FunctionCases.Of(seed => ShapedFunctions.Make(seed, 20 + (seed % 20))).Check(40, 2_000, (seed, function) =>
        {
            CoreFunction core = ArgumentGraph.Logic.Reduction.Reducer.Reduce(function, function.Roots, CancellationToken.None).Core;
            MustBe(MinimumDegreeOrder.Of(core)!, Eliminated(core), "by degrees");
            MustBe(TreeSizeOrder.Of(core), Walk(core, node => TreeSize(core, node)), "by sizes");
            int[] start = [.. Enumerable.Range(0, core.LeafCount)];
            new Random(seed).Shuffle(start);
            MustBe(ForceOrder.Of(core, start), Forced(core, start), "by force");
        });

    [Fact]
    public void Leaves_move_to_the_centres_of_their_gates_as_long_as_the_gates_become_narrower() =>
        RandomCores.Check((seed, core, _, _) =>
        {
            int[] start = [.. Enumerable.Range(0, core.LeafCount)];
            new Random(seed).Shuffle(start);
            int[] before = (int[])start.Clone();
            int[] found = ForceOrder.Of(core, start);
            MustBe(start, before, "what was given");
            MustBe(found, Forced(core, start), "by force");
            Assert.True(Span(core, found, out _) <= Span(core, start, out _), "Wider than before.");
        });

    // Depth first, at each gate what has the least key, of equals the least number.
    private static int[] Walk(CoreFunction core, Func<int, double> key)
    {
        var order = new List<int>();
        var met = new HashSet<int>();
        foreach (int root in core.Roots.Where(root => root >= 0))
        {
            Enter(root);
        }

        return [.. order];

        void Enter(int node)
        {
            if (!met.Add(node))
            {
                return;
            }

            if (node < core.LeafCount)
            {
                order.Add(node);
                return;
            }

            foreach (int argument in core.Arguments[node].ToArray().OrderBy(key).ThenBy(argument => argument))
            {
                Enter(argument);
            }
        }
    }

    private static double PathsTo(CoreFunction core, int node) => core.Roots.Count(root => root == node)
        + Enumerable.Range(core.LeafCount, core.GateCount).Sum(gate => core.Arguments[gate].ToArray().Count(argument => argument == node) is > 0 and var times
            ? times * PathsTo(core, gate)
            : 0);

    private static double TreeSize(CoreFunction core, int node) =>
        node < core.LeafCount ? 1 : core.Arguments[node].ToArray().Sum(argument => TreeSize(core, argument));

    private static int[] Eliminated(CoreFunction core)
    {
        HashSet<int>[] around = [.. Enumerable.Range(0, core.Count).Select(_ => new HashSet<int>())];
        for (int gate = core.LeafCount; gate < core.Count; gate++)
        {
            foreach (int argument in core.Arguments[gate])
            {
                around[gate].Add(argument);
                around[argument].Add(gate);
            }
        }

        var left = Enumerable.Range(0, core.Count).ToList();
        var rank = new int[core.Count];
        while (left.Count > 0)
        {
            int node = left.OrderBy(each => around[each].Count).ThenBy(each => each).First();
            rank[node] = core.Count - left.Count;
            left.Remove(node);
            foreach (int neighbour in around[node])
            {
                around[neighbour].UnionWith(around[node]);
                around[neighbour].ExceptWith([node, neighbour]);
            }
        }

        // Of those that were around it when it went, the one that goes next stands above.
        int[] above = [.. around.Select(neighbours => neighbours.Count == 0 ? -1 : neighbours.MinBy(other => rank[other]))];
        var order = new List<int>();
        Enter(-1);
        return [.. order];

        void Enter(int node)
        {
            if (node >= 0 && node < core.LeafCount)
            {
                order.Add(node);
            }

            foreach (int below in Enumerable.Range(0, core.Count).Where(other => above[other] == node).OrderByDescending(Size).ThenBy(other => other))
            {
                Enter(below);
            }
        }

        int Size(int node) => 1 + Enumerable.Range(0, core.Count).Where(other => above[other] == node).Sum(Size);
    }

    private static int[] Forced(CoreFunction core, int[] start)
    {
        int[] order = start;
        int[] best = start;
        double least = double.MaxValue;
        int without = 0;
        for (int round = 0; round < 60 && without < 8; round++)
        {
            double span = Span(core, order, out double[] at);
            (least, best, without) = span < least ? (span, order, 0) : (least, best, without + 1);
            double[] keys = [.. Enumerable.Range(0, core.LeafCount).Select(leaf =>
            {
                double[] centres = [.. Enumerable.Range(core.LeafCount, core.GateCount)
                    .SelectMany(gate => core.Arguments[gate].ToArray().Where(argument => argument == leaf).Select(_ => at[gate]))];
                return (centres.Length == 0 ? 0 : centres.Sum() / centres.Length) + (1e-9 * at[leaf]);
            })];
            order = [.. Enumerable.Range(0, core.LeafCount).OrderBy(leaf => keys[leaf])];
        }

        return best;
    }

    private static double Span(CoreFunction core, int[] order, out double[] at)
    {
        var centre = new double[core.Count];
        for (int level = 0; level < order.Length; level++)
        {
            centre[order[level]] = level;
        }

        double span = 0;
        for (int gate = core.LeafCount; gate < core.Count; gate++)
        {
            double[] places = [.. core.Arguments[gate].ToArray().Select(argument => centre[argument])];
            centre[gate] = places.Sum() / places.Length;
            span += places.Max() - places.Min();
        }

        at = centre;
        return span;
    }

    private static void MustBe(int[] found, int[] expected, string what) =>
        Assert.True(found.SequenceEqual(expected), $"{what}: {string.Join(" ", found)} instead of {string.Join(" ", expected)}.");
}
