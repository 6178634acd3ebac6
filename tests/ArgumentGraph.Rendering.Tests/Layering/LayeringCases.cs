using ArgumentGraph.Rendering.Layering;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Rendering.Tests.Layering;

/// <summary>Edges to be put in layers, and graphs in layers, as cases: how they are shown, and what is a little smaller.</summary>
internal static class LayeringCases
{
    /// <summary>Cases that are edges from lower numbers to higher ones, by which all is connected.</summary>
    public static RandomCases<LayerEdge[]> OfEdges(Func<int, LayerEdge[]> make) =>
        new(make, edges => string.Join('\n', edges.Select(edge => $"{edge}")), Smaller);

    /// <summary>Cases that are graphs yet to be built, each time anew: what orders a graph changes it.</summary>
    public static RandomCases<LayeredGraphBuilder> OfGraphs(Func<int, LayeredGraphBuilder> make) => new(make, Show, Smaller);

    private static IEnumerable<LayerEdge[]> Smaller(LayerEdge[] edges)
    {
        int last = edges.Max(edge => edge.Head);
        LayerEdge[] withoutFirst =
            [.. edges.Where(edge => edge.Tail > 0).Select(edge => edge with { Tail = edge.Tail - 1, Head = edge.Head - 1 })];
        IEnumerable<LayerEdge[]> smaller = edges.Select(one => edges.Where(edge => edge != one).ToArray());
        foreach (LayerEdge[] fewer in smaller.Prepend([.. edges.Where(edge => edge.Head < last)]).Prepend(withoutFirst).Where(IsConnected))
        {
            yield return fewer;
        }

        for (int at = 0; at < edges.Length; at++)
        {
            LayerEdge edge = edges[at];
            foreach (LayerEdge simpler in new[] { edge with { Length = 0 }, edge with { Weight = 1 } }.Where(simpler => simpler != edge))
            {
                yield return [.. edges[..at], simpler, .. edges[(at + 1)..]];
            }
        }
    }

    private static bool IsConnected(LayerEdge[] edges)
    {
        HashSet<int> reached = [0];
        while (edges.Any(edge =>
            reached.Contains(edge.Tail) ? reached.Add(edge.Head) : reached.Contains(edge.Head) && reached.Add(edge.Tail)))
        {
        }

        return edges.Length > 0 && reached.Count == edges.Max(edge => edge.Head) + 1;
    }

    private static string Show(LayeredGraphBuilder graph)
    {
        IEnumerable<string> vertices = graph.Layers.Select((layer, vertex) => vertex < graph.RealCount
            ? $"{vertex} in layer {layer}, {graph.Left[vertex]} to the left, {graph.Right[vertex]} to the right"
            : $"{vertex} in layer {layer}, a dummy");
        IEnumerable<string> segments = graph.Uppers.Select((upper, segment) =>
            $"{upper} at {graph.UpperPorts[segment]} to {graph.Lowers[segment]} at {graph.LowerPorts[segment]}");
        return string.Join('\n', vertices.Concat(segments));
    }

    private static IEnumerable<LayeredGraphBuilder> Smaller(LayeredGraphBuilder graph)
    {
        for (int vertex = 0; vertex < graph.Layers.Count; vertex++)
        {
            // No layer may be empty but the last, which then is none.
            int layer = graph.Layers[vertex];
            if (graph.Layers.Count > 1 && (graph.Layers.Count(other => other == layer) > 1 || layer == graph.Layers.Max()))
            {
                yield return Rebuilt(graph, withoutVertex: vertex);
            }
        }

        for (int segment = 0; segment < graph.Uppers.Count; segment++)
        {
            yield return Rebuilt(graph, withoutSegment: segment);
        }
    }

    private static LayeredGraphBuilder Rebuilt(LayeredGraphBuilder graph, int withoutVertex = -1, int withoutSegment = -1)
    {
        var builder = new LayeredGraphBuilder();
        var now = new int[graph.Layers.Count];
        for (int vertex = 0; vertex < now.Length; vertex++)
        {
            now[vertex] = vertex == withoutVertex ? -1
                : vertex < graph.RealCount ? builder.AddVertex(graph.Layers[vertex], graph.Left[vertex], graph.Right[vertex])
                : builder.AddDummy(graph.Layers[vertex]);
        }

        for (int segment = 0; segment < graph.Uppers.Count; segment++)
        {
            (int upper, int lower) = (now[graph.Uppers[segment]], now[graph.Lowers[segment]]);
            if (segment != withoutSegment && upper >= 0 && lower >= 0)
            {
                builder.AddSegment(upper, lower, graph.UpperPorts[segment], graph.LowerPorts[segment]);
            }
        }

        return builder;
    }
}
