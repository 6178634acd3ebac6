using ArgumentGraph.Structure;


namespace ArgumentGraph.Rendering.Layering;

/// <summary>
/// Horizontal coordinates: Brandes and Köpf, "Fast and simple horizontal coordinate assignment" (Graph Drawing 2001). Vertices are joined in vertical blocks,
/// upwards and downwards, from the left and from the right; each vertex stands in the middle of what the four say.
/// </summary>
/// <remarks>
/// The paper's compaction by classes has an error, which Brandes, Walter and Zink put right in "Erratum: Fast and simple horizontal coordinate assignment"
/// (2020). Here blocks are compacted by longest paths over the graph of neighbouring blocks instead, once outwards and once back, as dagre does: there are no
/// classes, so the error has no place. Vertices have widths, and segments end where their ports are.
/// </remarks>
internal sealed class BlockPlacement
{
    private readonly LayeredGraph _graph;
    private readonly Spacing _spacing;
    private readonly bool[] _isMarked;
    private readonly int[] _root;
    private readonly int[] _align;
    private readonly long[] _offset;
    private readonly Rows _up;
    private readonly Rows _down;

    public BlockPlacement(LayeredGraph graph, Spacing spacing)
    {
        _graph = graph;
        _spacing = spacing;
        _isMarked = new bool[graph.SegmentCount];
        _root = new int[graph.Count];
        _align = new int[graph.Count];
        _offset = new long[graph.Count];
        _up = Sorted(graph.Up, isUp: true);
        _down = Sorted(graph.Down, isUp: false);
    }

    /// <summary>The horizontal place of each vertex's line, in pixels.</summary>
    public long[] Run()
    {
        MarkConflicts();
        var layouts = new long[4][];
        for (int i = 0; i < 4; i++)
        {
            Align(isUp: i < 2, fromLeft: i % 2 == 0);
            layouts[i] = new BlockCompaction(_graph, _spacing, _root, _offset).Run(toLeft: i % 2 == 0);
        }

        return Balance(layouts);
    }

    // Segments in the order of their other ends.
    private Rows Sorted(Rows rows, bool isUp)
    {
        var items = new int[rows.Items.Length];
        var fill = new int[_graph.Count];
        foreach (int[] layer in _graph.Order)
        {
            foreach (int vertex in layer)
            {
                foreach (int segment in isUp ? _graph.Down[vertex] : _graph.Up[vertex])
                {
                    int other = isUp ? _graph.LowerOf(segment) : _graph.UpperOf(segment);
                    items[rows.Starts[other] + fill[other]++] = segment;
                }
            }
        }

        return new(rows.Starts, items);
    }

    // Where a segment crosses one between two dummies, the latter stays straight (the paper's type 1 conflicts).
    private void MarkConflicts()
    {
        for (int layer = 1; layer < _graph.Order.Length; layer++)
        {
            int[] lower = _graph.Order[layer];
            int left = 0;
            int scanned = 0;
            for (int i = 0; i < lower.Length; i++)
            {
                int inner = InnerEnd(lower[i]);
                if (inner < 0 && i + 1 < lower.Length)
                {
                    continue;
                }

                int right = inner < 0 ? _graph.Order[layer - 1].Length - 1 : inner;
                for (; scanned <= i; scanned++)
                {
                    foreach (int segment in _up[lower[scanned]])
                    {
                        int upper = _graph.UpperOf(segment);
                        int position = _graph.Positions[upper];
                        bool isInner = _graph.IsDummy(upper) && _graph.IsDummy(lower[scanned]);
                        _isMarked[segment] |= !isInner && (position < left || position > right);
                    }
                }

                left = right;
            }
        }
    }

    // The place of the dummy above a dummy, or -1.
    private int InnerEnd(int vertex)
    {
        if (_graph.IsDummy(vertex))
        {
            foreach (int segment in _up[vertex])
            {
                if (_graph.IsDummy(_graph.UpperOf(segment)))
                {
                    return _graph.Positions[_graph.UpperOf(segment)];
                }
            }
        }

        return -1;
    }

    private void Align(bool isUp, bool fromLeft)
    {
        for (int vertex = 0; vertex < _graph.Count; vertex++)
        {
            _root[vertex] = vertex;
            _align[vertex] = vertex;
            _offset[vertex] = 0;
        }

        int layers = _graph.Order.Length;
        for (int i = 1; i < layers; i++)
        {
            int[] order = _graph.Order[isUp ? i : layers - 1 - i];
            int reached = fromLeft ? -1 : int.MaxValue;
            for (int j = 0; j < order.Length; j++)
            {
                int vertex = order[fromLeft ? j : order.Length - 1 - j];
                ReadOnlySpan<int> segments = isUp ? _up[vertex] : _down[vertex];
                if (segments.IsEmpty)
                {
                    continue;
                }

                int low = (segments.Length - 1) / 2;
                int high = segments.Length / 2;
                TryAlign(vertex, segments[fromLeft ? low : high], isUp, fromLeft, ref reached);
                if (low != high)
                {
                    TryAlign(vertex, segments[fromLeft ? high : low], isUp, fromLeft, ref reached);
                }
            }
        }
    }

    private void TryAlign(int vertex, int segment, bool isUp, bool fromLeft, ref int reached)
    {
        int other = isUp ? _graph.UpperOf(segment) : _graph.LowerOf(segment);
        int position = _graph.Positions[other];
        if (_align[vertex] != vertex || _isMarked[segment] || (fromLeft ? reached >= position : reached <= position))
        {
            return;
        }

        _align[other] = vertex;
        _root[vertex] = _root[other];
        _align[vertex] = _root[vertex];
        int between = _graph.UpperPorts[segment] - _graph.LowerPorts[segment];
        _offset[vertex] = _offset[other] + (isUp ? between : -between);
        reached = position;
    }

    // All four are moved to the narrowest one's margin, those from the left to its left margin; then the mean of the two in the middle.
    private long[] Balance(long[][] layouts)
    {
        (long Left, long Right)[] margins = [.. layouts.Select(MarginsOf)];
        int narrowest = 0;
        for (int i = 1; i < 4; i++)
        {
            if (margins[i].Right - margins[i].Left < margins[narrowest].Right - margins[narrowest].Left)
            {
                narrowest = i;
            }
        }

        var places = new long[_graph.Count];
        Span<long> four = stackalloc long[4];
        for (int vertex = 0; vertex < places.Length; vertex++)
        {
            for (int i = 0; i < 4; i++)
            {
                long shift = i % 2 == 0 ? margins[narrowest].Left - margins[i].Left : margins[narrowest].Right - margins[i].Right;
                four[i] = layouts[i][vertex] + shift;
            }

            four.Sort();
            places[vertex] = (four[1] + four[2]) >> 1;
        }

        return places;
    }

    private (long Left, long Right) MarginsOf(long[] places)
    {
        long left = long.MaxValue;
        long right = long.MinValue;
        for (int vertex = 0; vertex < places.Length; vertex++)
        {
            left = Math.Min(left, places[vertex] - _graph.Left[vertex]);
            right = Math.Max(right, places[vertex] + _graph.Right[vertex]);
        }

        return (left, right);
    }
}
