namespace ArgumentGraph.Rendering.Layering;

/// <summary>
/// Counts crossings between neighbouring layers with an accumulator tree: Barth, Jünger and Mutzel, "Simple and efficient bilayer cross counting" (Graph
/// Drawing 2002). O(E log V), whatever the number of crossings.
/// </summary>
internal sealed class CrossingCount
{
    private readonly LayeredGraph _graph;
    private readonly long[] _tree;
    private readonly int[] _fill;
    private readonly int[] _ends;

    public CrossingCount(LayeredGraph graph)
    {
        _graph = graph;
        int widest = graph.Order.Length == 0 ? 0 : graph.Order.Max(layer => layer.Length);
        int leaves = 1;
        while (leaves < widest)
        {
            leaves *= 2;
        }

        _tree = new long[2 * leaves];
        _fill = new int[graph.Count];
        _ends = new int[graph.SegmentCount];
    }

    /// <summary>The number of pairs of segments that cross.</summary>
    public long Total()
    {
        long total = 0;
        for (int layer = 1; layer < _graph.Order.Length; layer++)
        {
            total += Between(_graph.Order[layer - 1], _graph.Order[layer]);
        }

        return total;
    }

    private long Between(int[] upper, int[] lower)
    {
        // The lower ends of each upper vertex come out in order when the lower layer is walked in order.
        foreach (int vertex in lower)
        {
            foreach (int segment in _graph.Up[vertex])
            {
                int above = _graph.UpperOf(segment);
                _ends[_graph.Down.Starts[above] + _fill[above]++] = _graph.Positions[vertex];
            }
        }

        int leaves = 1;
        while (leaves < lower.Length)
        {
            leaves *= 2;
        }

        Array.Clear(_tree, 0, 2 * leaves);
        long crossings = 0;
        foreach (int vertex in upper)
        {
            int start = _graph.Down.Starts[vertex];
            for (int i = start; i < start + _fill[vertex]; i++)
            {
                crossings += Insert(leaves, _ends[i]);
            }

            _fill[vertex] = 0;
        }

        return crossings;
    }

    // Adds an end, and counts those already there that lie to its right.
    private long Insert(int leaves, int position)
    {
        long right = 0;
        int node = leaves + position;
        _tree[node]++;
        while (node > 1)
        {
            if ((node & 1) == 0)
            {
                right += _tree[node + 1];
            }

            node /= 2;
            _tree[node]++;
        }

        return right;
    }
}
