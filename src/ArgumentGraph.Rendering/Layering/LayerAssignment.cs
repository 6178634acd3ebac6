using ArgumentGraph.Structure;


namespace ArgumentGraph.Rendering.Layering;

/// <summary>
/// Puts the vertices of a connected graph without cycles in layers, so that every edge goes down as far as it must, and all together as little as possible.
/// </summary>
internal static class LayerAssignment
{
    /// <summary>The layer of each vertex, from 0.</summary>
    /// <param name="count">The number of vertices.</param>
    /// <param name="tails">For each edge its upper vertex.</param>
    /// <param name="heads">For each edge its lower vertex.</param>
    /// <param name="lengths">For each edge the least number of layers between the two: 0 or more.</param>
    /// <param name="weights">For each edge what a layer of its length costs.</param>
    public static int[] Assign(int count, int[] tails, int[] heads, int[] lengths, int[] weights)
    {
        int[] edges = [.. Enumerable.Range(0, tails.Length)];
        Rows leaving = Rows.FromPairs(count, tails, edges);
        int[] order = TopologicalOrder(count, heads, leaving);
        var layers = new int[count];
        foreach (int vertex in order)
        {
            foreach (int edge in leaving[vertex])
            {
                layers[heads[edge]] = Math.Max(layers[heads[edge]], layers[vertex] + lengths[edge]);
            }
        }

        if (count > 1)
        {
            new NetworkSimplex(count, tails, heads, lengths, weights, layers).Run();
            PullUp(order, tails, heads, lengths, weights, layers);
        }

        int top = layers.Min();
        for (int vertex = 0; vertex < count; vertex++)
        {
            layers[vertex] -= top;
        }

        return layers;
    }

    // Where it costs nothing, a vertex stands as close to what is above it as it may.
    private static void PullUp(int[] order, int[] tails, int[] heads, int[] lengths, int[] weights, int[] layers)
    {
        var balance = new long[layers.Length];
        var highest = new int[layers.Length];
        Array.Fill(highest, int.MinValue);
        Rows leaving = Rows.FromPairs(layers.Length, tails, [.. Enumerable.Range(0, tails.Length)]);
        for (int edge = 0; edge < tails.Length; edge++)
        {
            balance[tails[edge]] -= weights[edge];
            balance[heads[edge]] += weights[edge];
        }

        foreach (int vertex in order)
        {
            if (balance[vertex] == 0 && highest[vertex] > int.MinValue)
            {
                layers[vertex] = highest[vertex];
            }

            foreach (int edge in leaving[vertex])
            {
                highest[heads[edge]] = Math.Max(highest[heads[edge]], layers[vertex] + lengths[edge]);
            }
        }
    }

    private static int[] TopologicalOrder(int count, int[] heads, Rows leaving)
    {
        var above = new int[count];
        foreach (int head in heads)
        {
            above[head]++;
        }

        var order = new int[count];
        int filled = 0;
        for (int vertex = 0; vertex < count; vertex++)
        {
            if (above[vertex] == 0)
            {
                order[filled++] = vertex;
            }
        }

        for (int i = 0; i < filled; i++)
        {
            foreach (int edge in leaving[order[i]])
            {
                if (--above[heads[edge]] == 0)
                {
                    order[filled++] = heads[edge];
                }
            }
        }

        return filled == count ? order : throw new InvalidOperationException("The graph has a cycle.");
    }
}
