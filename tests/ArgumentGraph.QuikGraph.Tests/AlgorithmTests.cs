using ArgumentGraph.Testing;
using FsCheck;
using FsCheck.Fluent;
using QuikGraph;
using QuikGraph.Algorithms;
using QuikGraph.Algorithms.Search;

namespace ArgumentGraph.Bridges.Tests;

/// <summary>QuikGraph's algorithms run on the view and say what lists searched plainly say, and what the argument says itself.</summary>
public class AlgorithmTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(TestSize.Cases(150, 5_000)).WithReplay(2_026, 15);

    private static readonly RelationshipKinds[] SomeKinds =
        [RelationshipKinds.SupportedBy, RelationshipKinds.SupportedBy | RelationshipKinds.InContextOf, RelationshipKinds.All];

    [Fact]
    public void Sorting_gives_sources_before_targets_or_says_that_there_is_a_cycle() => ForEach(RandomArguments.Any, (graph, naive) =>
    {
        Func<IEnumerable<Element>>[] sorts = [() => graph.TopologicalSort(), () => graph.SourceFirstTopologicalSort(), () =>
            graph.SourceFirstBidirectionalTopologicalSort()];
        foreach (Func<IEnumerable<Element>> sort in sorts)
        {
            if (naive.IsCircular)
            {
                FluentActions.Invoking(() => sort().ToArray()).Should().Throw<NonAcyclicGraphException>();
                continue;
            }

            string[] order = Ids(sort());
            order.Should().BeEquivalentTo(naive.Vertices).And.OnlyHaveUniqueItems();
            naive.Edges.All(edge => Array.IndexOf(order, edge.Source) < Array.IndexOf(order, edge.Target)).Should().BeTrue();
        }

        graph.IsDirectedAcyclicGraph().Should().Be(!naive.IsCircular);
    });

    [Fact]
    public void Searching_support_finds_what_the_argument_calls_descendants_and_ancestors() => Prop.ForAll(RandomArguments.Any, drawn =>
    {
        Argument argument = drawn.Argument;
        ArgumentView graph = argument.AsQuikGraph();
        var reversed = new ReversedBidirectionalGraph<Element, ArgumentEdge>(graph);
        foreach (Element element in argument.Elements)
        {
            FoundFrom(graph, element).Should().BeEquivalentTo(Ids(argument.DescendantsOf(element.Id)).Append(element.Id).Distinct());
            FoundFrom(reversed, element).Should().BeEquivalentTo(Ids(argument.AncestorsOf(element.Id)).Append(element.Id).Distinct());
        }
    }).Check(Config);

    [Fact]
    public void Breadth_first_and_depth_first_search_find_what_can_be_reached() => ForEach(RandomArguments.Any, (graph, naive) =>
    {
        foreach (Element root in graph.Vertices)
        {
            ICollection<string> reached = NaiveGraph.StepsFrom(root.Id, naive.Next).Keys;
            FoundFrom(graph, root).Should().BeEquivalentTo(reached);

            var search = new DepthFirstSearchAlgorithm<Element, ArgumentEdge>(graph) { ProcessAllComponents = false };
            var found = new List<string>();
            search.DiscoverVertex += vertex => found.Add(vertex.Id);
            search.Compute(root);
            found.Should().BeEquivalentTo(reached);
        }
    });

    [Fact]
    public void Both_ways_search_finds_the_weak_component() => ForEach(RandomArguments.Any, (graph, naive) =>
    {
        foreach (Element root in graph.Vertices)
        {
            var search = new BidirectionalDepthFirstSearchAlgorithm<Element, ArgumentEdge>(graph) { ProcessAllComponents = false };
            var found = new List<string>();
            search.DiscoverVertex += vertex => found.Add(vertex.Id);
            search.Compute(root);
            found.Should().BeEquivalentTo(NaiveGraph.StepsFrom(root.Id, vertex => naive.Next(vertex).Concat(naive.Previous(vertex))).Keys);
        }
    });

    [Fact]
    public void Components_are_what_reaches_each_other() => ForEach(RandomArguments.Any, (graph, naive) =>
    {
        var strong = new Dictionary<Element, int>();
        var weak = new Dictionary<Element, int>();
        var undirected = new Dictionary<Element, int>();
        int strongCount = graph.StronglyConnectedComponents(strong);
        int weakCount = graph.WeaklyConnectedComponents(weak);
        new UndirectedBidirectionalGraph<Element, ArgumentEdge>(graph).ConnectedComponents(undirected).Should().Be(weakCount);

        strong.Values.Distinct().Should().HaveCount(strongCount);
        weak.Values.Distinct().Should().HaveCount(weakCount);
        foreach (Element one in graph.Vertices)
        {
            HashSet<string> reached = [.. naive.Reached(one.Id), one.Id];
            ICollection<string> linked = NaiveGraph.StepsFrom(one.Id, vertex => naive.Next(vertex).Concat(naive.Previous(vertex))).Keys;
            foreach (Element other in graph.Vertices)
            {
                (strong[one] == strong[other]).Should().Be(one == other || (reached.Contains(other.Id) && naive.Reached(other.Id).Contains(one.Id)));
                (weak[one] == weak[other]).Should().Be(linked.Contains(other.Id));
                (undirected[one] == undirected[other]).Should().Be(linked.Contains(other.Id));
            }
        }
    });

    [Fact]
    public void Shortest_paths_have_the_fewest_steps() => ForEach(RandomArguments.Any, (graph, naive) =>
    {
        foreach (Element root in graph.Vertices)
        {
            Dictionary<string, int> steps = NaiveGraph.StepsFrom(root.Id, naive.Next);
            TryFunc<Element, IEnumerable<ArgumentEdge>> path = graph.ShortestPathsDijkstra(_ => 1, root);
            foreach (Element target in graph.Vertices.Where(target => target != root))
            {
                path(target, out IEnumerable<ArgumentEdge> edges).Should().Be(steps.ContainsKey(target.Id));
                if (steps.TryGetValue(target.Id, out int count))
                {
                    edges.Should().HaveCount(count);
                    edges.First().Source.Should().Be(root);
                    edges.Last().Target.Should().Be(target);
                    edges.Zip(edges.Skip(1)).All(pair => pair.First.Target == pair.Second.Source).Should().BeTrue();
                    edges.All(edge => graph.ContainsEdge(edge)).Should().BeTrue();
                }
            }
        }
    });

    [Fact]
    public void The_transitive_closure_joins_what_can_be_reached() => Prop.ForAll(RandomArguments.Acyclic, drawn =>
    {
        Argument argument = drawn.Argument;
        var naive = new NaiveGraph(argument, RelationshipKinds.SupportedBy);

        BidirectionalGraph<Element, ArgumentEdge> closure = argument.AsQuikGraph()
            .ComputeTransitiveClosure((source, target) => new ArgumentEdge(source, target));

        closure.Edges.Select(edge => (edge.Source.Id, edge.Target.Id)).Should().BeEquivalentTo(
            naive.Vertices.SelectMany(vertex => naive.Reached(vertex).Select(reached => (vertex, reached))));
    }).Check(Config);

    [Fact]
    public void The_transitive_reduction_is_support_without_what_is_supported_through_others_too() => Prop.ForAll(RandomArguments.Acyclic, drawn =>
    {
        Argument argument = drawn.Argument;
        var naive = new NaiveGraph(argument, RelationshipKinds.SupportedBy);

        BidirectionalGraph<Element, ArgumentEdge> reduction = argument.AsQuikGraph().ComputeTransitiveReduction();

        reduction.Edges.Select(edge => edge.Relationship).Should().BeEquivalentTo(
            naive.Edges.Where(edge => !naive.Next(edge.Source).Any(next => naive.Reached(next).Contains(edge.Target))).Select(edge => edge.Relationship));
        Argument reduced = reduction.ToArgument("Reduced");
        reduced.Elements.Should().BeEquivalentTo(argument.Elements);
        reduced.Elements.All(element => reduced.DescendantsOf(element.Id).SequenceEqual(argument.DescendantsOf(element.Id))).Should().BeTrue();
    }).Check(Config);

    [Fact]
    public void Roots_sinks_and_isolated_vertices_are_those_without_edges() => ForEach(RandomArguments.Any, (graph, naive) =>
    {
        string[] sources = [.. naive.Edges.Select(edge => edge.Source)];
        string[] targets = [.. naive.Edges.Select(edge => edge.Target)];

        Ids(graph.Roots()).Should().BeEquivalentTo(naive.Vertices.Except(targets));
        Ids(graph.Sinks()).Should().BeEquivalentTo(naive.Vertices.Except(sources));
        Ids(graph.IsolatedVertices()).Should().BeEquivalentTo(naive.Vertices.Except(sources).Except(targets));
    });

    private static List<string> FoundFrom(IVertexListGraph<Element, ArgumentEdge> graph, Element root)
    {
        var found = new List<string>();
        var search = new BreadthFirstSearchAlgorithm<Element, ArgumentEdge>(graph);
        search.DiscoverVertex += vertex => found.Add(vertex.Id);
        search.Compute(root);
        return found;
    }

    private static List<string> FoundFrom(ReversedBidirectionalGraph<Element, ArgumentEdge> graph, Element root)
    {
        var found = new List<string>();
        var search = new BreadthFirstSearchAlgorithm<Element, SReversedEdge<Element, ArgumentEdge>>(graph);
        search.DiscoverVertex += vertex => found.Add(vertex.Id);
        search.Compute(root);
        return found;
    }

    private static void ForEach(Arbitrary<RandomArguments.Drawn> arguments, Action<ArgumentView, NaiveGraph> check) =>
        Prop.ForAll(arguments, drawn =>
        {
            Argument argument = drawn.Argument;
            foreach (RelationshipKinds kinds in SomeKinds)
            {
                check(argument.AsQuikGraph(kinds), new NaiveGraph(argument, kinds));
            }
        }).Check(Config);

    private static string[] Ids(IEnumerable<Element> elements) => [.. elements.Select(element => element.Id)];
}
