using ArgumentGraph.Testing;
using QuikGraph;
using QuikGraph.Algorithms;

namespace ArgumentGraph.Bridges.Tests;

/// <summary>A chain of a million elements comes in, goes out and is searched without a stack that grows with it.</summary>
public class LargeGraphTests
{
    [LongFact]
    public void A_chain_of_a_million_elements_does_not_overflow_the_stack()
    {
        const int Length = 1_000_000;
        var chain = new AdjacencyGraph<int, SEdge<int>>();
        chain.AddVertexRange(Enumerable.Range(0, Length));
        chain.AddEdgeRange(Enumerable.Range(1, Length - 1).Select(number => new SEdge<int>(number - 1, number)));

        Argument argument = chain.ToArgument("A chain", number => new Claim($"C{number}", "s"));
        ArgumentView graph = argument.AsQuikGraph();

        graph.VertexCount.Should().Be(Length);
        graph.Edges.Count().Should().Be(Length - 1);
        graph.TopologicalSort().SequenceEqual(argument.Elements).Should().BeTrue();
        graph.ToArgument("A chain").AsQuikGraph().EdgeCount.Should().Be(Length - 1);
    }
}
