using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduction;
using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Analysis.Oracle;
using QuikGraph;
using QuikGraph.Algorithms;

namespace ArgumentGraph.Tests.Graphs;

/// <summary>A function is taken apart, before it is solved, where QuikGraph's searches and components say that it can be.</summary>
public class ModuleTests
{
    private static RandomCases<ReductionGraph> Functions { get; } = new(MakeFunction, ShowFunction);

    [Fact]
    public void Modules_are_the_gates_that_every_way_down_to_what_is_below_them_leads_through() =>
        Functions.Check(2_000, 60_000, function =>
        {
            BidirectionalGraph<int, SEdge<int>> gates = ToLibrary(function, function.Gates.ToArray());
            int[] roots = [.. function.Roots.Distinct()];
            var expected = new List<int>();
            foreach (int gate in function.Gates.ToArray().Except(roots))
            {
                HashSet<int> below = LibraryGraphs.Reached(gates, gate);
                if (!roots.Any(root => LibraryGraphs.FoundWithout(gates, root, gate).Overlaps(below)))
                {
                    expected.Add(gate);
                }
            }

            Expect.Equal(string.Join(" ", expected.Order()), string.Join(" ", ModuleFinder.Find(function).Order()), $"the modules");
        });

    [Fact]
    public void Independent_parts_are_the_components_of_what_is_below_a_gate() =>
        Functions.Check(2_000, 60_000, function =>
        {
            BidirectionalGraph<int, SEdge<int>> gates = ToLibrary(function, function.Gates.ToArray());
            var parts = new IndependentParts(function);
            foreach (int gate in function.Gates)
            {
                BidirectionalGraph<int, SEdge<int>> below = gates.Clone();
                HashSet<int> reached = LibraryGraphs.Reached(gates, gate);
                below.RemoveVertexIf(node => !reached.Contains(node));
                var componentOf = new Dictionary<int, int>();
                below.WeaklyConnectedComponents(componentOf);
                IEnumerable<IEnumerable<int>> expected = function.Arguments(gate).ToArray().GroupBy(argument => componentOf[argument]);
                Expect.Equal(Shown(expected), Shown(parts.Of(gate)), $"the parts of {gate}");
            }
        });

    private static ReductionGraph MakeFunction(int seed)
    {
        var random = new Random(seed);
        int leaves = random.Next(2, 15);
        int gates = random.Next(1, 15);
        int[] roots = [.. Enumerable.Range(leaves, gates - 1).Where(_ => random.Next(8) == 0), leaves + gates - 1];
        var graph = new ReductionGraph(leaves + gates, 4 * gates, roots.Length);
        for (int leaf = 0; leaf < leaves; leaf++)
        {
            graph.AddLeaf(leaf);
        }

        // Each gate takes what no gate has taken yet more often than what others have, so that there is something to find.
        var free = new List<int>(Enumerable.Range(0, leaves));
        for (int gate = leaves; gate < leaves + gates; gate++)
        {
            var arguments = new HashSet<int>();
            for (int count = random.Next(2, 5); count > 0; count--)
            {
                arguments.Add(free.Count > 0 && random.Next(4) > 0 ? free[random.Next(free.Count)] : random.Next(gate));
            }

            graph.AddGate(random.Next(2) == 0 ? GateKind.All : GateKind.Any, arguments.Count, [.. arguments]);
            free.RemoveAll(arguments.Contains);
            free.Add(gate);
        }

        roots.CopyTo(graph.Roots, 0);
        graph.OrderGates();
        return graph;
    }

    private static BidirectionalGraph<int, SEdge<int>> ToLibrary(ReductionGraph function, int[] gates)
    {
        var graph = new BidirectionalGraph<int, SEdge<int>>();
        graph.AddVertexRange(gates);
        foreach (int gate in gates)
        {
            graph.AddVerticesAndEdgeRange(function.Arguments(gate).ToArray().Select(argument => new SEdge<int>(gate, argument)));
        }

        return graph;
    }

    private static string ShowFunction(ReductionGraph function) =>
        string.Join("\n", function.Gates.ToArray()
            .Select(gate => $"{gate}: {string.Join(" ", function.Arguments(gate).ToArray())}")
            .Prepend($"roots: {string.Join(" ", function.Roots)}"));

    private static string Shown(IEnumerable<IEnumerable<int>> parts) =>
        string.Join("; ", parts.Select(part => string.Join(" ", part.Order())).Order(StringComparer.Ordinal));
}
