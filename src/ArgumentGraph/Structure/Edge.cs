namespace ArgumentGraph.Structure;

/// <summary>
/// A SupportedBy or InContextOf while an argument is put together: positions of elements in the author's order, and the byte offset of the reference or -1.
/// </summary>
internal struct Edge
{
    public int From;
    public int To;
    public int Offset;
}
