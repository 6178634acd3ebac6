using ArgumentGraph.Structure;


namespace ArgumentGraph.Rendering.Layering;

/// <summary>
/// An order to begin with: vertices as a walk in depth comes upon them, so that a tree has no crossings and siblings stand as the author named them.
/// </summary>
internal sealed class FirstOrder(LayeredGraph graph, SiblingOrder siblings)
{
    /// <summary>Sets the order of all layers.</summary>
    /// <param name="fromTop">Whether the walk goes down; else it goes up.</param>
    public void Set(bool fromTop)
    {
        Rows near = fromTop ? graph.Down : graph.Up;
        Rows far = fromTop ? graph.Up : graph.Down;
        var filled = new int[graph.Order.Length];
        var next = new int[graph.Count];
        var isPlaced = new bool[graph.Count];
        var path = new Stack<int>();
        for (int start = 0; start < graph.Count; start++)
        {
            if (far.CountOf(start) > 0)
            {
                continue;
            }

            Place(start);
            while (path.TryPeek(out int vertex))
            {
                if (next[vertex] == near.CountOf(vertex))
                {
                    path.Pop();
                    continue;
                }

                int segment = near[vertex][next[vertex]++];
                int other = fromTop ? graph.LowerOf(segment) : graph.UpperOf(segment);
                if (!isPlaced[other])
                {
                    Place(other);
                }
            }
        }

        foreach (int[] layer in graph.Order)
        {
            siblings.Restore(layer);
        }

        graph.NotePositions();

        void Place(int vertex)
        {
            isPlaced[vertex] = true;
            int layer = graph.Layers[vertex];
            graph.Order[layer][filled[layer]++] = vertex;
            path.Push(vertex);
        }
    }
}
