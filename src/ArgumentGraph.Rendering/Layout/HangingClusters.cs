using ArgumentGraph.Rendering.Layering;

namespace ArgumentGraph.Rendering.Layout;

/// <summary>
/// Finds what may reach down past its layer: vertices below which nothing stands and no edge runs, to the bottom of the part. A stack then lies beside the
/// layers below, and does not push them down. Time in proportion to the vertices, segments and columns.
/// </summary>
internal static class HangingClusters
{
    // What is kept free to both sides.
    private const int Beside = 20;

    /// <summary>For each real vertex whether it may.</summary>
    /// <param name="graph">The part's layers, ordered.</param>
    /// <param name="places">Where each vertex stands, from the left side of the part.</param>
    /// <param name="width">The part's width.</param>
    /// <param name="spans">What bends below a layer without being a segment: the layer, and the places between which it does.</param>
    public static bool[] Find(LayeredGraph graph, long[] places, double width, ILookup<int, (double Left, double Right)> spans)
    {
        var isHanging = new bool[graph.RealCount];
        var below = new TakenColumns(width);
        for (int layer = graph.Order.Length - 1; layer >= 0; layer--)
        {
            foreach ((double left, double right) in spans[layer])
            {
                below.Take(left - Beside, right + Beside);
            }

            foreach (int vertex in graph.Order[layer])
            {
                foreach (int segment in graph.Down[vertex])
                {
                    int lower = graph.LowerOf(segment);
                    double from = places[vertex] + graph.UpperPorts[segment];
                    double to = places[lower] + graph.LowerPorts[segment];
                    below.Take(Math.Min(from, to) - Beside, Math.Max(from, to) + Beside);
                }
            }

            foreach (int vertex in graph.Order[layer])
            {
                if (!graph.IsDummy(vertex))
                {
                    isHanging[vertex] = below.AreFree(places[vertex] - graph.Left[vertex], places[vertex] + graph.Right[vertex]);
                }
            }

            foreach (int vertex in graph.Order[layer])
            {
                below.Take(places[vertex] - graph.Left[vertex] - Beside, places[vertex] + graph.Right[vertex] + Beside);
            }
        }

        return isHanging;
    }
}
