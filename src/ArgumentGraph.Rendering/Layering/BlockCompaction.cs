using ArgumentGraph.Structure;


namespace ArgumentGraph.Rendering.Layering;

/// <summary>
/// Pushes blocks of vertices together, as far as their widths allow, by longest paths over the graph of blocks that are neighbours in some layer.
/// </summary>
internal sealed class BlockCompaction
{
    private readonly LayeredGraph _graph;
    private readonly int[] _root;
    private readonly long[] _offset;
    private readonly int[] _lefts;
    private readonly int[] _rights;
    private readonly long[] _distances;

    /// <param name="graph">The graph, its layers in order.</param>
    /// <param name="spacing">What is kept free between vertices.</param>
    /// <param name="root">For each vertex the one that stands for its block.</param>
    /// <param name="offset">How far each vertex's line lies to the right of its block's.</param>
    public BlockCompaction(LayeredGraph graph, Spacing spacing, int[] root, long[] offset)
    {
        _graph = graph;
        _root = root;
        _offset = offset;
        int pairs = graph.Order.Sum(layer => Math.Max(layer.Length - 1, 0));
        _lefts = new int[pairs];
        _rights = new int[pairs];
        _distances = new long[pairs];
        int pair = 0;
        foreach (int[] layer in graph.Order)
        {
            for (int i = 1; i < layer.Length; i++, pair++)
            {
                int left = layer[i - 1];
                int right = layer[i];
                _lefts[pair] = root[left];
                _rights[pair] = root[right];
                _distances[pair] = spacing.Between(graph, left, right) + offset[left] - offset[right];
            }
        }
    }

    /// <summary>The place of each vertex.</summary>
    /// <param name="toLeft">Whether blocks are pushed to the left; else to the right.</param>
    public long[] Run(bool toLeft)
    {
        int[] pairs = [.. Enumerable.Range(0, _lefts.Length)];
        Rows rightOf = Rows.FromPairs(_graph.Count, _lefts, pairs);
        int[] order = Order(rightOf);
        var places = new long[_graph.Count];
        Outwards(order, rightOf, places, toLeft);
        var all = new long[_graph.Count];
        for (int vertex = 0; vertex < all.Length; vertex++)
        {
            all[vertex] = places[_root[vertex]] + _offset[vertex];
        }

        return all;
    }

    // Out as far as can be; then each block back to its nearest neighbour on the other side, so that what has room on both sides does not lie far off.
    private void Outwards(int[] order, Rows rightOf, long[] places, bool toLeft)
    {
        Rows leftOf = Rows.FromPairs(_graph.Count, _rights, [.. Enumerable.Range(0, _rights.Length)]);
        Rows first = toLeft ? leftOf : rightOf;
        Rows second = toLeft ? rightOf : leftOf;
        for (int pass = 0; pass < 2; pass++)
        {
            Rows near = pass == 0 ? first : second;
            bool isForward = toLeft == (pass == 0);
            for (int i = 0; i < order.Length; i++)
            {
                int block = order[isForward ? i : order.Length - 1 - i];
                ReadOnlySpan<int> pairs = near[block];
                if (pairs.IsEmpty)
                {
                    continue;
                }

                long bound = isForward ? long.MinValue : long.MaxValue;
                foreach (int pair in pairs)
                {
                    bound = isForward
                        ? Math.Max(bound, places[_lefts[pair]] + _distances[pair])
                        : Math.Min(bound, places[_rights[pair]] - _distances[pair]);
                }

                places[block] = pass == 0 ? bound : toLeft ? Math.Max(places[block], bound) : Math.Min(places[block], bound);
            }
        }
    }

    private int[] Order(Rows rightOf)
    {
        var before = new int[_graph.Count];
        foreach (int right in _rights)
        {
            before[right]++;
        }

        var order = new List<int>();
        for (int vertex = 0; vertex < before.Length; vertex++)
        {
            if (_root[vertex] == vertex && before[vertex] == 0)
            {
                order.Add(vertex);
            }
        }

        for (int i = 0; i < order.Count; i++)
        {
            foreach (int pair in rightOf[order[i]])
            {
                if (--before[_rights[pair]] == 0)
                {
                    order.Add(_rights[pair]);
                }
            }
        }

        return [.. order];
    }
}
