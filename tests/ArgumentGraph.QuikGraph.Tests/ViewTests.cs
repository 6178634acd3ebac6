using ArgumentGraph.Testing;
using FsCheck;
using FsCheck.Fluent;
using QuikGraph;

namespace ArgumentGraph.Bridges.Tests;

/// <summary>Every member of QuikGraph's interface on the view, against lists, and against QuikGraph's own graph of the same vertices and edges.</summary>
public class ViewTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(TestSize.Cases(200, 5_000)).WithReplay(2_026, 11);

    private static readonly RelationshipKinds[] AllKinds = [.. Enumerable.Range(1, 7).Select(kinds => (RelationshipKinds)kinds)];

    private static readonly Argument Example = Argument.Parse(
        """
        {
          "format": "argument-graph/1", "title": "t",
          "elements": [
            { "id": "P6", "kind": "goal", "statement": "s", "supportedBy": ["C4", "C5"], "inContextOf": ["A1"] },
            { "id": "C4", "kind": "claim", "statement": "s", "supportedBy": ["E7"] },
            { "id": "C5", "kind": "claim", "statement": "s", "supportedBy": ["E7"] },
            { "id": "E7", "kind": "evidence", "statement": "s" },
            { "id": "A1", "kind": "assumption", "statement": "s" },
            { "id": "D1", "kind": "claim", "statement": "s", "challenges": ["P6", { "relationship": "supportedBy", "from": "P6", "to": "C5" }] },
            { "id": "D2", "kind": "claim", "statement": "s",
              "challenges": { "relationship": "challenges", "from": "D1", "to": { "relationship": "supportedBy", "from": "P6", "to": "C5" } } }
          ]
        }
        """);

    [Fact]
    public void With_nothing_said_the_edges_are_support_and_the_vertices_all_elements()
    {
        ArgumentView graph = Example.AsQuikGraph();

        graph.Kinds.Should().Be(RelationshipKinds.SupportedBy);
        graph.Argument.Should().BeSameAs(Example);
        graph.Vertices.Should().Equal(Example.Elements);
        graph.Edges.Select(edge => edge.ToString()).Should().Equal("P6 supportedBy C4", "P6 supportedBy C5", "C4 supportedBy E7", "C5 supportedBy E7");
        graph.IsDirected.Should().BeTrue();
        graph.AllowParallelEdges.Should().BeFalse();
        graph.ToString().Should().Be("t (7 vertices, 4 edges)");
    }

    [Fact]
    public void A_challenge_of_a_relationship_ends_at_the_element_in_whose_judgement_it_counts()
    {
        ArgumentView graph = Example.AsQuikGraph(RelationshipKinds.Challenges);

        graph.Edges.Select(edge => $"{edge.Source.Id} -> {edge.Target.Id}: {edge}").Should().Equal(
            "D1 -> P6: D1 challenges P6", "D1 -> P6: D1 challenges (P6 supportedBy C5)", "D2 -> P6: D2 challenges (D1 challenges (P6 supportedBy C5))");
        graph.AllowParallelEdges.Should().BeTrue();
        graph.TryGetEdges(Example["D1"], Example["P6"], out IEnumerable<ArgumentEdge> edges).Should().BeTrue();
        edges.Should().HaveCount(2).And.OnlyHaveUniqueItems();
        graph.InEdges(Example["P6"]).Should().HaveCount(3).And.BeEquivalentTo(graph.Edges);
    }

    [Fact]
    public void Everything_asked_of_a_view_is_as_in_the_lists() => ForEach((argument, kinds, graph, naive) =>
    {
        graph.VertexCount.Should().Be(naive.Vertices.Length);
        graph.IsVerticesEmpty.Should().Be(naive.Vertices.Length == 0);
        graph.EdgeCount.Should().Be(naive.Edges.Length);
        graph.IsEdgesEmpty.Should().Be(naive.Edges.Length == 0);
        Ids(graph.Vertices).Should().Equal(naive.Vertices);
        Same(graph.Edges, naive.Edges);
        graph.Edges.Select(edge => edge.Relationship)
            .Should().Equal(argument.Relationships.Where(relationship => kinds.HasFlag(NaiveGraph.KindsOf(relationship.Kind))));
        naive.Edges.GroupBy(edge => (edge.Source, edge.Target)).Any(group => group.Count() > 1 && !graph.AllowParallelEdges).Should().BeFalse();
        foreach (Element vertex in argument.Elements)
        {
            NaiveGraph.NaiveEdge[] leaving = [.. naive.Edges.Where(edge => edge.Source == vertex.Id)];
            NaiveGraph.NaiveEdge[] entering = [.. naive.Edges.Where(edge => edge.Target == vertex.Id)];
            graph.ContainsVertex(vertex).Should().BeTrue();
            graph.IsOutEdgesEmpty(vertex).Should().Be(leaving.Length == 0);
            graph.OutDegree(vertex).Should().Be(leaving.Length);
            Same(graph.OutEdges(vertex), leaving);
            Same(Enumerable.Range(0, leaving.Length).Select(index => graph.OutEdge(vertex, index)), leaving);
            graph.TryGetOutEdges(vertex, out IEnumerable<ArgumentEdge> outEdges).Should().BeTrue();
            Same(outEdges, leaving);
            graph.IsInEdgesEmpty(vertex).Should().Be(entering.Length == 0);
            graph.InDegree(vertex).Should().Be(entering.Length);
            SameInAnyOrder(graph.InEdges(vertex), entering);
            graph.InEdges(vertex).Should().Equal(Enumerable.Range(0, entering.Length).Select(index => graph.InEdge(vertex, index)));
            graph.TryGetInEdges(vertex, out IEnumerable<ArgumentEdge> inEdges).Should().BeTrue();
            inEdges.Should().Equal(graph.InEdges(vertex));
            graph.Degree(vertex).Should().Be(leaving.Length + entering.Length);
            foreach (Element other in argument.Elements)
            {
                NaiveGraph.NaiveEdge[] between = [.. leaving.Where(edge => edge.Target == other.Id)];
                graph.ContainsEdge(vertex, other).Should().Be(between.Length > 0);
                graph.TryGetEdge(vertex, other, out ArgumentEdge first).Should().Be(between.Length > 0);
                first.Should().Be(between.Length > 0 ? graph.OutEdges(vertex).First(edge => edge.Target == other) : default);
                graph.TryGetEdges(vertex, other, out IEnumerable<ArgumentEdge> edges).Should().BeTrue();
                Same(edges, between);
            }
        }
    });

    [Fact]
    public void An_edge_is_in_the_view_if_its_relationship_is_among_the_edges() => ForEach((argument, _, graph, naive) =>
    {
        foreach (ArgumentEdge edge in argument.AsQuikGraph(RelationshipKinds.All).Edges)
        {
            graph.ContainsEdge(edge).Should().Be(naive.Edges.Any(other => other.Relationship.Equals(edge.Relationship)));
        }

        foreach (Element source in argument.Elements)
        {
            foreach (Element target in argument.Elements)
            {
                foreach (RelationshipKind kind in Enum.GetValues<RelationshipKind>())
                {
                    var edge = new ArgumentEdge(source, target, kind);
                    graph.ContainsEdge(edge).Should().Be(naive.Edges.Any(other => other.Relationship.Equals(edge.Relationship)));
                }
            }
        }
    });

    [Fact]
    public void QuikGraphs_own_graph_of_the_same_vertices_and_edges_is_equal() => ForEach((argument, _, graph, naive) =>
    {
        var own = new BidirectionalGraph<Element, ArgumentEdge>(allowParallelEdges: true);
        own.AddVertexRange(argument.Elements);
        foreach (NaiveGraph.NaiveEdge edge in naive.Edges)
        {
            own.AddEdge(graph.Edges.Single(candidate => candidate.Relationship.Equals(edge.Relationship)));
        }

        EquateGraphs.Equate<Element, ArgumentEdge>(graph, own).Should().BeTrue();
        foreach (Element vertex in argument.Elements)
        {
            graph.Degree(vertex).Should().Be(own.Degree(vertex));
            graph.InEdges(vertex).Should().BeEquivalentTo(own.InEdges(vertex));
            graph.OutEdges(vertex).Should().Equal(own.OutEdges(vertex));
        }
    });

    [Fact]
    public void An_equal_element_is_the_same_vertex_and_a_changed_one_is_not()
    {
        ArgumentView graph = Example.AsQuikGraph();
        Element equal = new Claim("C4", "s");
        Element changed = new Claim("C4", "something else");

        graph.ContainsVertex(equal).Should().BeTrue();
        graph.OutEdges(equal).Should().Equal(graph.OutEdges(Example["C4"]));
        graph.ContainsEdge(new ArgumentEdge(equal, Example["E7"])).Should().BeTrue();
        graph.ContainsVertex(changed).Should().BeFalse();
        graph.ContainsEdge(new ArgumentEdge(changed, Example["E7"])).Should().BeFalse();
    }

    [Fact]
    public void A_vertex_that_is_not_there_is_met_as_by_QuikGraphs_own_graphs()
    {
        Element there = Example["P6"];
        Element missing = new Claim("X", "s");
        var own = new BidirectionalGraph<Element, ArgumentEdge>();
        own.AddVertex(there);
        foreach (IBidirectionalGraph<Element, ArgumentEdge> graph
            in (IBidirectionalGraph<Element, ArgumentEdge>[])[Example.AsQuikGraph(), Example.AsQuikGraph(RelationshipKinds.All), own])
        {
            graph.ContainsVertex(missing).Should().BeFalse();
            graph.ContainsEdge(new ArgumentEdge(missing, there)).Should().BeFalse();
            graph.ContainsEdge(new ArgumentEdge(there, missing)).Should().BeFalse();
            graph.ContainsEdge(missing, there).Should().BeFalse();
            graph.ContainsEdge(there, missing).Should().BeFalse();
            graph.TryGetEdge(missing, there, out ArgumentEdge edge).Should().BeFalse();
            edge.Should().Be(default(ArgumentEdge));
            graph.TryGetEdges(missing, there, out IEnumerable<ArgumentEdge> edges).Should().BeFalse();
            edges.Should().BeNull();
            graph.TryGetEdges(there, missing, out edges).Should().BeTrue();
            edges.Should().BeEmpty();
            graph.TryGetOutEdges(missing, out edges).Should().BeFalse();
            edges.Should().BeNull();
            graph.TryGetInEdges(missing, out edges).Should().BeFalse();
            edges.Should().BeNull();
            foreach (Action ask in AsksOf(graph, missing))
            {
                ask.Should().Throw<VertexNotFoundException>();
            }
        }
    }

    [Fact]
    public void Null_is_wrong_usage()
    {
        ArgumentView graph = Example.AsQuikGraph();
        Element there = Example["P6"];
        Action[] asks =
        [
            .. AsksOf(graph, null!), () => graph.ContainsVertex(null!), () => graph.ContainsEdge(null!, there), () => graph.ContainsEdge(there, null!),
            () => graph.TryGetEdge(null!, there, out _), () => graph.TryGetEdge(there, null!, out _), () => graph.TryGetEdges(null!, there, out _),
            () => graph.TryGetEdges(there, null!, out _),
            () => graph.TryGetOutEdges(null!, out _), () => graph.TryGetInEdges(null!, out _), () => ((Argument)null!).AsQuikGraph(),
            () => _ = new ArgumentEdge(null!, there), () => _ = new ArgumentEdge(there, null!),
        ];
        foreach (Action ask in asks)
        {
            ask.Should().Throw<ArgumentNullException>();
        }
    }

    [Fact]
    public void Invalid_indexes_kinds_and_edges_are_out_of_range()
    {
        ArgumentView graph = Example.AsQuikGraph();
        Action[] asks =
        [
            () => graph.OutEdge(Example["P6"], 2), () => graph.OutEdge(Example["P6"], -1), () => graph.OutEdge(Example["E7"], 0),
            () => graph.InEdge(Example["E7"], 2), () => graph.InEdge(Example["E7"], -1), () => graph.InEdge(Example["P6"], 0),
            () => Example.AsQuikGraph(default), () => Example.AsQuikGraph((RelationshipKinds)8), () => Example.AsQuikGraph((RelationshipKinds)(-1)),
            () => _ = new ArgumentEdge(Example["P6"], Example["E7"], (RelationshipKind)3),
            () => _ = new ArgumentEdge(Example["P6"], Example["E7"], (RelationshipKind)(-1)),
        ];
        foreach (Action ask in asks)
        {
            ask.Should().Throw<ArgumentOutOfRangeException>();
        }

        graph.ContainsEdge(default(ArgumentEdge)).Should().BeFalse();
        default(ArgumentEdge).ToString().Should().BeEmpty();
        default(ArgumentEdge).GetHashCode().Should().Be(default(ArgumentEdge).GetHashCode());
        FluentActions.Invoking(() => default(ArgumentEdge).Relationship).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void Edges_are_equal_when_their_relationships_are() => ForEach((argument, _, graph, _) =>
    {
        ArgumentEdge[] edges = [.. graph.Edges];
        ArgumentEdge[] again = [.. argument.Edit(change => change.Retitle("again")).AsQuikGraph(graph.Kinds).Edges];

        edges.Should().OnlyHaveUniqueItems();
        again.Should().Equal(edges);
        again.Select(edge => edge.GetHashCode()).Should().Equal(edges.Select(edge => edge.GetHashCode()));
    });

    private static Action[] AsksOf(IBidirectionalGraph<Element, ArgumentEdge> graph, Element vertex) =>
    [
        () => graph.IsOutEdgesEmpty(vertex), () => graph.OutDegree(vertex), () => graph.OutEdges(vertex), () => graph.OutEdge(vertex, 0),
        () => graph.IsInEdgesEmpty(vertex), () => graph.InDegree(vertex), () => graph.InEdges(vertex), () => graph.InEdge(vertex, 0),
        () => graph.Degree(vertex),
    ];

    private static void ForEach(Action<Argument, RelationshipKinds, ArgumentView, NaiveGraph> check) =>
        Prop.ForAll(RandomArguments.Any, drawn =>
        {
            Argument argument = drawn.Argument;
            foreach (RelationshipKinds kinds in AllKinds)
            {
                check(argument, kinds, argument.AsQuikGraph(kinds), new NaiveGraph(argument, kinds));
            }
        }).Check(Config);

    private static IEnumerable<string> Ids(IEnumerable<Element> elements) => elements.Select(element => element.Id);

    private static void Same(IEnumerable<ArgumentEdge> edges, IEnumerable<NaiveGraph.NaiveEdge> expected) =>
        edges.Select(edge => (edge.Source.Id, edge.Target.Id, edge.Relationship))
            .Should().Equal(expected.Select(edge => (edge.Source, edge.Target, edge.Relationship)));

    private static void SameInAnyOrder(IEnumerable<ArgumentEdge> edges, IEnumerable<NaiveGraph.NaiveEdge> expected) =>
        Same(edges.OrderBy(edge => edge.ToString(), StringComparer.Ordinal), expected.OrderBy(edge => edge.Relationship.ToString(), StringComparer.Ordinal));
}
