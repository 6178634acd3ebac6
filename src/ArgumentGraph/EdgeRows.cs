namespace ArgumentGraph;

/// <summary>The edges of one kind by the element in which they are written, while an argument is put together.</summary>
internal readonly struct EdgeRows(int[] starts, EdgeList edges)
{
    private readonly int[] _starts = starts;
    private readonly EdgeList _edges = edges;

    public int Count => _edges.Count;

    public int CountOf(int position) => _starts[position + 1] - _starts[position];

    public ReadOnlySpan<Edge> this[int position] => _edges.Edges[_starts[position].._starts[position + 1]];

    public ReadOnlySpan<Edge> All => _edges.Edges;

    /// <summary>Where the edges of each element begin; one longer than there are elements.</summary>
    public ReadOnlySpan<int> Starts => _starts;
}
