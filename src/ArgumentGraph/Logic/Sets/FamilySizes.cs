using System.Numerics;

namespace ArgumentGraph.Logic.Sets;

/// <summary>
/// Counts the sets of many families of one diagram by their size, one family after the other: in whole numbers of 64 bits, on arrays that are used again.
/// </summary>
/// <remarks>Linear in the nodes of the family. What does not fit into 64 bits is counted by <see cref="FamilyCounts"/>.</remarks>
internal sealed class FamilySizes(SetDiagram diagram)
{
    private readonly List<int> _nodes = [];
    private readonly Stack<int> _open = new();
    private int[] _starts = []; // by node of the diagram: where its counts begin, plus one; 0 where it was not met
    private ulong[] _counts = [];

    public OrderCounts Of(int family)
    {
        if (family <= SetDiagram.Unit)
        {
            return family == SetDiagram.Unit ? OrderCounts.One : OrderCounts.None;
        }

        if (diagram.LargestOrder(family) > SetDiagram.MaximumOrder || Count(family) is not { } counts)
        {
            return FamilyCounts.Of(new SetFamily(diagram, family), weights: null);
        }

        return new OrderCounts(diagram.SmallestOrder(family), counts);
    }

    // Null when a number is too large.
    private BigInteger[]? Count(int family)
    {
        int room = Collect(family);
        if (_counts.Length < room)
        {
            _counts = new ulong[2 * room];
        }

        bool fits = true;
        foreach (int node in _nodes)
        {
            Span<ulong> own = CountsOf(node);
            own.Clear();
            fits &= Add(own, node, diagram.Low(node), 0) && Add(own, node, diagram.High(node), 1);
        }

        BigInteger[]? counts = fits ? Array.ConvertAll(CountsOf(family).ToArray(), count => new BigInteger(count)) : null;
        foreach (int node in _nodes)
        {
            _starts[node] = 0;
        }

        return counts;
    }

    // The nodes, ascending, each with room for its counts.
    private int Collect(int family)
    {
        if (_starts.Length < diagram.Count)
        {
            _starts = new int[2 * diagram.Count];
        }

        _nodes.Clear();
        Meet(family);
        while (_open.TryPop(out int node))
        {
            Meet(diagram.Low(node));
            Meet(diagram.High(node));
        }

        _nodes.Sort();
        int room = 0;
        foreach (int node in _nodes)
        {
            _starts[node] = room + 1;
            room += SizesOf(node);
        }

        return room;
    }

    private void Meet(int node)
    {
        if (node > SetDiagram.Unit && _starts[node] == 0)
        {
            _starts[node] = 1;
            _nodes.Add(node);
            _open.Push(node);
        }
    }

    private int SizesOf(int node) => diagram.LargestOrder(node) - diagram.SmallestOrder(node) + 1;

    private Span<ulong> CountsOf(int node) => _counts.AsSpan(_starts[node] - 1, SizesOf(node));

    private bool Add(Span<ulong> own, int node, int below, int more)
    {
        if (below == SetDiagram.Empty)
        {
            return true;
        }

        Span<ulong> to = own[(diagram.SmallestOrder(below) + more - diagram.SmallestOrder(node))..];
        if (below == SetDiagram.Unit)
        {
            return ++to[0] != 0;
        }

        ReadOnlySpan<ulong> from = CountsOf(below);
        for (int i = 0; i < from.Length; i++)
        {
            to[i] += from[i];
            if (to[i] < from[i])
            {
                return false;
            }
        }

        return true;
    }
}
