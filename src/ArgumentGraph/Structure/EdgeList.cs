using System.Buffers;

namespace ArgumentGraph.Structure;

/// <summary>Edges of one kind while an argument is put together: one large array, borrowed.</summary>
internal sealed class EdgeList
{
    private Edge[] _edges = [];

    public int Count { get; private set; }

    public Span<Edge> Edges => _edges.AsSpan(0, Count);

    /// <summary>The array that holds the edges, and more room.</summary>
    public Edge[] Array => _edges;

    public void Add(int from, int to, int offset)
    {
        if (Count == _edges.Length)
        {
            Grow();
        }

        _edges[Count++] = new Edge { From = from, To = to, Offset = offset };
    }

    /// <summary>Forgets all edges from <paramref name="count"/> on.</summary>
    public void Truncate(int count) => Count = count;

    /// <summary>Groups the edges by the element in which they are written, in whose rows they keep their order.</summary>
    /// <returns>Where the edges of each element begin.</returns>
    public int[] Group(int elementCount)
    {
        var starts = new int[elementCount + 1];
        bool isAscending = true;
        int last = 0;
        foreach (ref readonly Edge edge in Edges)
        {
            starts[edge.From + 1]++;
            isAscending &= edge.From >= last;
            last = edge.From;
        }

        for (int position = 0; position < elementCount; position++)
        {
            starts[position + 1] += starts[position];
        }

        // What is read or built comes grouped; only a draft whose id was taken does not.
        if (!isAscending)
        {
            Sort((int[])starts.Clone());
        }

        return starts;
    }

    /// <summary>Gives the array back; the list is empty after it.</summary>
    public void Release()
    {
        Edge[] edges = _edges;
        _edges = [];
        Count = 0;
        if (edges.Length > 0)
        {
            ArrayPool<Edge>.Shared.Return(edges);
        }
    }

    private void Sort(int[] next)
    {
        Edge[] sorted = ArrayPool<Edge>.Shared.Rent(Count);
        foreach (ref readonly Edge edge in Edges)
        {
            sorted[next[edge.From]++] = edge;
        }

        ArrayPool<Edge>.Shared.Return(_edges);
        _edges = sorted;
    }

    private void Grow()
    {
        const int FirstCapacity = 64;
        Edge[] larger = ArrayPool<Edge>.Shared.Rent(Math.Max(FirstCapacity, 2 * Count));
        Edges.CopyTo(larger);
        if (_edges.Length > 0)
        {
            ArrayPool<Edge>.Shared.Return(_edges);
        }

        _edges = larger;
    }
}
