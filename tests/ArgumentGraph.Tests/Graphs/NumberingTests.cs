using ArgumentGraph.Structure;
using ArgumentGraph.Tests.Analysis.Oracle;
using QuikGraph;
using QuikGraph.Algorithms;

namespace ArgumentGraph.Tests.Graphs;

/// <summary>The numbers of elements are in the order in which QuikGraph sorts what needs what, component by component.</summary>
public class NumberingTests
{
    [Fact]
    public void Components_stand_together_in_topological_order() =>
        GraphCases.Any.Check(3_000, 60_000, argument =>
        {
            CheckOrder(argument, LibraryGraphs.Needs(argument));
            CheckOrder(argument, LibraryGraphs.SupportAndContext(argument));
        });

    [Fact]
    public void Circular_are_the_components_of_several_and_what_needs_itself() =>
        GraphCases.Any.Check(3_000, 60_000, argument =>
        {
            ArgumentStructure structure = argument.Structure;
            BidirectionalGraph<string, SEdge<string>> needs = LibraryGraphs.Needs(argument);
            string[][] circular = LibraryGraphs.CircularComponents(needs);
            Expect.Equal(needs.IsDirectedAcyclicGraph(), structure.Cycles.Length == 0, $"whether nothing needs itself");
            Expect.Equal(
                InOrder(circular),
                InOrder(structure.Cycles.Select(run => structure.Elements[run.First..run.End].Select(element => element.Id))),
                $"the cycles");
            Expect.Equal(InOrder(circular.SelectMany(ids => ids)), InOrder(Marked(structure, structure.IsCircular)), $"what needs itself");
            Expect.Equal(
                InOrder(LibraryGraphs.CircularComponents(LibraryGraphs.SupportAndContext(argument)).SelectMany(ids => ids)),
                InOrder(Marked(structure, structure.IsCircularInSupport)),
                $"what needs itself through support");
        });

    [Fact]
    public void Within_a_component_of_support_numbers_are_in_the_order_of_ids() =>
        GraphCases.Any.Check(1_500, 60_000, argument =>
        {
            foreach (string[] component in LibraryGraphs.Components(LibraryGraphs.SupportAndContext(argument)))
            {
                int first = argument.NumberOf(component[0]);
                Expect.Equal(
                    string.Join(" ", Enumerable.Range(first, component.Length)),
                    string.Join(" ", component.Select(argument.NumberOf)),
                    $"the numbers of {string.Join(" ", component)}");
            }
        });

    // Each need has a lower number than what needs it if and only if each number can be made to need the one before, and no circle
    // closes by that. Then there is but one topological order, and it is that of the numbers.
    private static void CheckOrder(Argument argument, BidirectionalGraph<string, SEdge<string>> needs)
    {
        string ids = string.Join(" ", argument.Structure.Elements.Select(element => element.Id));
        var componentOf = new Dictionary<string, int>();
        int count = needs.StronglyConnectedComponents(componentOf);
        int[] byNumber = [.. argument.Structure.Elements.Select(element => componentOf[element.Id])];
        int[] runs = [.. byNumber.Where((component, number) => number == 0 || byNumber[number - 1] != component)];
        Expect.Equal(count, runs.Length, $"the number of runs of one component in {ids}");

        var chained = new AdjacencyGraph<int, SEdge<int>>();
        chained.AddVertexRange(runs);
        chained.AddEdgeRange(needs.Edges
            .Select(edge => new SEdge<int>(componentOf[edge.Target], componentOf[edge.Source]))
            .Where(edge => edge.Source != edge.Target));
        chained.AddEdgeRange(runs.Zip(runs.Skip(1), (before, after) => new SEdge<int>(before, after)));
        Expect.True(chained.IsDirectedAcyclicGraph(), $"what is needed comes first in {ids}");
        Expect.Equal(string.Join(" ", runs), string.Join(" ", chained.TopologicalSort()), $"the order of components in {ids}");
    }

    private static IEnumerable<string> Marked(ArgumentStructure structure, bool[] marks) =>
        structure.Elements.Where((_, number) => marks[number]).Select(element => element.Id);

    private static string InOrder(IEnumerable<IEnumerable<string>> groups) =>
        string.Join("; ", groups.Select(InOrder).Order(StringComparer.Ordinal));

    private static string InOrder(IEnumerable<string> ids) => string.Join(" ", ids.Order(StringComparer.Ordinal));
}
