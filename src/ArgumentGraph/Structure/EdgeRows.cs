namespace ArgumentGraph.Structure;

/// <summary>The edges of one kind by the element in which they are written, while an argument is put together.</summary>
internal readonly struct EdgeRows(int[] starts, EdgeList list)
{
    private readonly int[] _starts = starts;
    private readonly Edge[] _edges = list.Array;

    public int Count => _starts[^1];

    public ReadOnlySpan<Edge> All => _edges.AsSpan(0, Count);

    /// <summary>Where the edges of each element begin; one longer than there are elements.</summary>
    public ReadOnlySpan<int> Starts => _starts;

    public ReadOnlySpan<Edge> this[int position] => _edges.AsSpan(_starts[position], CountOf(position));

    public int CountOf(int position) => _starts[position + 1] - _starts[position];

    /// <summary>Where one edge of an element leads.</summary>
    public int Target(int position, int index) => _edges[_starts[position] + index].To;
}
