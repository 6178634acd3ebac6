using QuikGraph;
using QuikGraph.Algorithms.MaximumFlow;
using Vertex = (string Id, bool IsBelow);

namespace ArgumentGraph.Tests.Graphs;

/// <summary>
/// How few elements must go until no way leads from an element down to one that stands by itself. QuikGraph has no dominators and no
/// vertex cuts, but maximum flows: each element becomes two vertices, joined by an edge that lets through 1 where the element can go
/// and everything where it cannot. By Menger's theorem the flow is the size of the smallest cut.
/// </summary>
internal static class VertexCuts
{
    /// <param name="support">What supports what.</param>
    /// <param name="start">Where the ways begin.</param>
    /// <param name="ends">The elements that stand by themselves.</param>
    /// <param name="canGo">Whether the element can be taken out.</param>
    /// <returns>The size of the smallest cut; 0 where there is no way, more than there are elements where there is no cut.</returns>
    public static int Smallest(
        BidirectionalGraph<string, SEdge<string>> support, string start, IEnumerable<string> ends, Func<string, bool> canGo)
    {
        const string AllEnds = "";
        double everything = support.VertexCount + 1;
        var network = new AdjacencyGraph<Vertex, Edge<Vertex>>();
        var capacities = new Dictionary<Edge<Vertex>, double>(ReferenceEqualityComparer.Instance);
        network.AddVertex((AllEnds, false));
        foreach (string id in LibraryGraphs.FoundFrom(support, start))
        {
            Add((id, false), (id, true), canGo(id) ? 1 : everything);
            foreach (SEdge<string> edge in support.OutEdges(id))
            {
                Add((id, true), (edge.Target, false), everything);
            }
        }

        foreach (string end in ends.Where(end => network.ContainsVertex((end, true))))
        {
            Add((end, true), (AllEnds, false), everything);
        }

        var reversed = new ReversedEdgeAugmentorAlgorithm<Vertex, Edge<Vertex>>(network, Join);
        reversed.AddReversedEdges();
        var flow = new EdmondsKarpMaximumFlowAlgorithm<Vertex, Edge<Vertex>>(
            network, edge => capacities.GetValueOrDefault(edge), Join, reversed);
        flow.Compute((start, false), (AllEnds, false));
        return (int)flow.MaxFlow;

        void Add(Vertex from, Vertex to, double capacity)
        {
            Edge<Vertex> edge = Join(from, to);
            capacities.Add(edge, capacity);
            network.AddVerticesAndEdge(edge);
        }
    }

    private static Edge<Vertex> Join(Vertex from, Vertex to) => new(from, to);
}
