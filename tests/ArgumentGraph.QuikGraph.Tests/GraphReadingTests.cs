using ArgumentGraph.Testing;
using FsCheck;
using FsCheck.Fluent;
using QuikGraph;

namespace ArgumentGraph.Bridges.Tests;

/// <summary>Any graph with a mapping becomes an argument, or says why not.</summary>
public class GraphReadingTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(TestSize.Cases(300, 10_000)).WithReplay(2_026, 13);

    [Fact]
    public void An_argument_is_the_same_after_the_way_through_its_view() => Prop.ForAll(RandomArguments.Any, drawn =>
    {
        Argument argument = drawn.Argument;
        ArgumentView graph = argument.AsQuikGraph(RelationshipKinds.All);

        graph.ToArgument(argument.Title).ToJson().Should().Be(argument.ToJson());
        graph.ToArgument(argument.Title, vertex => vertex, edge => edge.Relationship).ToJson().Should().Be(argument.ToJson());
    }).Check(Config);

    [Fact]
    public void An_argument_is_the_same_after_the_way_through_QuikGraphs_own_graph() => Prop.ForAll(RandomArguments.Any, drawn =>
    {
        Argument argument = drawn.Argument;
        var own = new BidirectionalGraph<string, TaggedEdge<string, Relationship>>();
        own.AddVertexRange(argument.Elements.Select(element => element.Id));
        own.AddEdgeRange(argument.Relationships.Where(relationship => relationship.To.ElementId is not null).Select(relationship =>
            new TaggedEdge<string, Relationship>(relationship.From, relationship.To.ElementId!, relationship)));
        Argument expected = argument.Edit(change =>
        {
            foreach (Relationship relationship in argument.Relationships.Where(
                relationship => relationship.To.ElementId is null && relationship.To.Relationship!.To.ElementId is not null))
            {
                change.Disconnect(relationship);
            }
        });

        own.ToArgument(argument.Title, id => argument[id], edge => edge.Tag).ToJson().Should().Be(expected.ToJson());
        own.ToArgument(argument.Title, id => argument[id], edge => edge.Tag.Kind).ToJson().Should().Be(expected.ToJson());
    }).Check(Config);

    [Fact]
    public void Where_nothing_is_said_of_them_edges_are_support()
    {
        AdjacencyGraph<string, Edge<string>> graph =
            new[] { new Edge<string>("C1", "E1"), new Edge<string>("G1", "C1"), new Edge<string>("G1", "E1") }.ToAdjacencyGraph<string, Edge<string>>();

        Argument argument = graph.ToArgument("Drawn elsewhere", name => name[0] == 'E' ? new Evidence(name, "s") : new Claim(name, "s"));

        argument.Title.Should().Be("Drawn elsewhere");
        argument.Relationships.Select(relationship => relationship.ToString()).Should().Equal("C1 supportedBy E1", "G1 supportedBy C1", "G1 supportedBy E1");
        argument["E1"].Should().Be(new Evidence("E1", "s"));
    }

    [Fact]
    public void An_edge_may_point_the_other_way_challenge_a_relationship_or_mean_nothing()
    {
        var graph = new EdgeListGraph<int, SEquatableTaggedEdge<int, string>>();
        graph.AddVerticesAndEdgeRange([new(2, 1, "because"), new(3, 2, "against the step"), new(1, 3, "see also")]);

        Argument argument = graph.ToArgument("t", vertex => new Claim($"C{vertex}", "s"), edge => edge.Tag switch
        {
            "because" => Relationship.SupportedBy($"C{edge.Target}", $"C{edge.Source}"),
            "see also" => null,
            _ => Relationship.Challenges($"C{edge.Source}", Relationship.SupportedBy("C1", "C2")),
        });

        argument.Relationships.Select(relationship => relationship.ToString())
            .Should().BeEquivalentTo("C1 supportedBy C2", "C3 challenges (C1 supportedBy C2)");
    }

    [Fact]
    public void An_undirected_graph_is_read_from_source_to_target()
    {
        var graph = new UndirectedGraph<string, SEdge<string>>();
        graph.AddVerticesAndEdge(new("C1", "C2"));

        graph.ToArgument("t", name => new Claim(name, "s")).Relationships.Should().Equal(Relationship.SupportedBy("C1", "C2"));
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        var graph = new AdjacencyGraph<string, SEdge<string>>();
        graph.AddVerticesAndEdgeRange([new("E1", "C1"), new("C1", "c1")]);
        graph.AddVertex(" blank");

        Action read = () => graph.ToArgument("t", name => name[0] == 'E' ? new Evidence(name, "s") : new Claim(name == "c1" ? "C1" : name, "s"));

        read.Should().Throw<MalformedArgumentException>().Which.Findings.Select(finding => finding.Rule.Id)
            .Should().BeEquivalentTo("AG0014", "AG0013", "AG0016");
    }

    [Fact]
    public void A_relationship_that_leads_nowhere_is_found()
    {
        var graph = new AdjacencyGraph<string, SEdge<string>>();
        graph.AddVerticesAndEdge(new("C1", "C2"));

        Action read = () => graph.ToArgument("t", name => new Claim(name, "s"), _ => Relationship.SupportedBy("C1", "C3"));

        read.Should().Throw<MalformedArgumentException>().Which.Findings.Should().ContainSingle().Which.Rule.Id.Should().Be("AG0015");
    }

    [Fact]
    public void Of_parallel_edges_the_first_is_taken_and_validation_reports_the_others()
    {
        var graph = new AdjacencyGraph<string, Edge<string>>(allowParallelEdges: true);
        graph.AddVerticesAndEdgeRange([new("C1", "C2"), new("C1", "C2")]);

        Argument argument = graph.ToArgument("t", name => new Claim(name, "s"));

        argument.Relationships.Should().ContainSingle();
        argument.Validate().Should().Contain(finding => finding.Rule.Id == "AG0017");
    }

    [Fact]
    public void Wrong_usage_is_said_so()
    {
        var graph = new AdjacencyGraph<string, Edge<string>>();
        graph.AddVerticesAndEdge(new("C1", "C2"));
        var stray = new StrayEdgeGraph();

        FluentActions.Invoking(() => graph.ToArgument("t", _ => null!)).Should().Throw<InvalidOperationException>().WithMessage("*'C1'*");
        FluentActions.Invoking(() => stray.ToArgument("t", name => new Claim(name, "s"))).Should().Throw<InvalidOperationException>().WithMessage("*'C2'*");
        FluentActions.Invoking(() => graph.ToArgument("t", name => new Claim(name, "s"), _ => (RelationshipKind)7))
            .Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => graph.ToArgument(null!, name => new Claim(name, "s"))).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => graph.ToArgument("t", null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => graph.ToArgument("t", name => new Claim(name, "s"), (Func<Edge<string>, RelationshipKind>)null!))
            .Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => graph.ToArgument("t", name => new Claim(name, "s"), (Func<Edge<string>, Relationship?>)null!))
            .Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => ((IEdgeListGraph<string, Edge<string>>)null!).ToArgument("t", name => new Claim(name, "s")))
            .Should().Throw<ArgumentNullException>();
    }

    /// <summary>A graph of somebody's own that does not list all of its vertices.</summary>
    private sealed class StrayEdgeGraph : IEdgeListGraph<string, Edge<string>>
    {
        public bool IsDirected => true;

        public bool AllowParallelEdges => false;

        public bool IsVerticesEmpty => false;

        public int VertexCount => 1;

        public IEnumerable<string> Vertices => ["C1"];

        public bool IsEdgesEmpty => false;

        public int EdgeCount => 1;

        public IEnumerable<Edge<string>> Edges => [new("C1", "C2")];

        public bool ContainsVertex(string vertex) => vertex == "C1";

        public bool ContainsEdge(Edge<string> edge) => true;
    }
}
