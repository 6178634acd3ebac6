using System.Buffers;
using System.Numerics;

namespace ArgumentGraph.Logic.Sets;

/// <summary>
/// Families of sets of small integers, as one zero-suppressed decision diagram (Minato, Zero-suppressed BDDs for set manipulation in combinatorial problems,
/// DAC 1993): a vector of nodes that owns its memory. A family is the index of its node, equal families have equal indices.
/// </summary>
/// <remarks>
/// Variables are numbered from 0; smaller ones stand nearer the root, so that sets are met in lexicographic order. Set
/// operations are in <see cref="SetAlgebra"/>.
/// </remarks>
internal sealed class SetDiagram
{
    /// <summary>The family without sets.</summary>
    public const int Empty = 0;

    /// <summary>The family of the empty set alone.</summary>
    public const int Unit = 1;

    /// <summary>The largest size that is told apart: of larger sets it is only known that they are larger.</summary>
    public const int MaximumOrder = 62;

    private const int FirstSize = 1 << 6;
    private const ulong Larger = 1UL << (MaximumOrder + 1);

    private Node[] _nodes = new Node[FirstSize];
    private int[] _buckets = new int[2 * FirstSize];
    private int _size = FirstSize;
    private int _mask = (2 * FirstSize) - 1;
    private bool _isBorrowed;

    public SetDiagram(int nodeBudget)
    {
        NodeBudget = nodeBudget;
        _nodes[Empty] = new Node { Variable = int.MaxValue };
        _nodes[Unit] = new Node { Variable = int.MaxValue, Orders = 1 };
        Count = 2;
    }

    public int NodeBudget { get; private set; }

    public int Count { get; private set; }

    /// <summary>The smallest variable of the family; <see cref="int.MaxValue"/> for the two families without variables.</summary>
    public int Variable(int family) => _nodes[family].Variable;

    /// <summary>The sets without the smallest variable.</summary>
    public int Low(int family) => _nodes[family].Low;

    /// <summary>The sets with the smallest variable, without it.</summary>
    public int High(int family) => _nodes[family].High;

    /// <summary>Which sizes the sets have: bit n for n, and the highest bit for all above <see cref="MaximumOrder"/>.</summary>
    public ulong Orders(int family) => _nodes[family].Orders;

    public bool HasEmptySet(int family) => (Orders(family) & 1) != 0;

    /// <summary>The size of the smallest set, 63 if it is larger than <see cref="MaximumOrder"/>; 64 when there is none.</summary>
    public int SmallestOrder(int family) => BitOperations.TrailingZeroCount(Orders(family));

    /// <summary>The size of the largest set; <see cref="int.MaxValue"/> if it is larger than <see cref="MaximumOrder"/>, -1 when there is none.</summary>
    public int LargestOrder(int family) => (Orders(family) & Larger) != 0 ? int.MaxValue : 63 - BitOperations.LeadingZeroCount(Orders(family));

    /// <summary>
    /// The family of <paramref name="low"/>'s sets and of <paramref name="high"/>'s with <paramref name="variable"/> added; -1 when the budget is spent.
    /// </summary>
    public int Make(int variable, int low, int high)
    {
        if (high == Empty)
        {
            return low;
        }

        int mask = _mask;
        int bucket = Hash(variable, low, high) & mask;
        for (; _buckets[bucket] != 0; bucket = (bucket + 1) & mask)
        {
            ref Node node = ref _nodes[_buckets[bucket]];
            if (node.Variable == variable && node.Low == low && node.High == high)
            {
                return _buckets[bucket];
            }
        }

        if (Count >= NodeBudget)
        {
            return -1;
        }

        if (Count == _size)
        {
            Grow();
            mask = _mask;
            for (bucket = Hash(variable, low, high) & mask; _buckets[bucket] != 0;)
            {
                bucket = (bucket + 1) & mask;
            }
        }

        _nodes[Count] =
            new Node { Variable = variable, Low = low, High = high, Orders = _nodes[low].Orders | (_nodes[high].Orders << 1) | (_nodes[high].Orders & Larger) };
        _buckets[bucket] = Count;
        return Count++;
    }

    /// <summary>Ends the making of nodes: keeps just the memory that those there are need.</summary>
    public void Freeze()
    {
        Node[] nodes = _nodes.AsSpan(0, Count).ToArray();
        Return();
        (_nodes, _buckets, _size, _mask, NodeBudget) = (nodes, [0], Count, 0, 0);
        _isBorrowed = false;
    }

    /// <summary>Ends the making and the reading of nodes.</summary>
    public void Abandon()
    {
        Return();
        (_nodes, _buckets, _size, _mask, NodeBudget, Count) = ([], [0], 0, 0, 0, 0);
        _isBorrowed = false;
    }

    private void Return()
    {
        if (_isBorrowed)
        {
            ArrayPool<Node>.Shared.Return(_nodes);
            ArrayPool<int>.Shared.Return(_buckets);
        }

        _isBorrowed = true;
    }

    private static int Hash(int variable, int low, int high) =>
        (int)((((uint)variable * 0x9E3779B1u) ^ ((uint)low * 0x85EBCA77u) ^ ((uint)high * 0xC2B2AE3Du)) * 0x27D4EB2Fu >> 7);

    private void Grow()
    {
        // What is outgrown goes back to be borrowed by the next: large arrays are dear to make and to collect.
        Node[] nodes = ArrayPool<Node>.Shared.Rent(2 * _size);
        Array.Copy(_nodes, nodes, Count);
        Return();
        _nodes = nodes;
        _size *= 2;
        _buckets = ArrayPool<int>.Shared.Rent(2 * _size);
        _mask = (2 * _size) - 1;
        Array.Clear(_buckets, 0, _mask + 1);
        int mask = _mask;
        for (int index = 2; index < Count; index++)
        {
            int bucket = Hash(_nodes[index].Variable, _nodes[index].Low, _nodes[index].High) & mask;
            while (_buckets[bucket] != 0)
            {
                bucket = (bucket + 1) & mask;
            }

            _buckets[bucket] = index;
        }
    }

    private struct Node
    {
        public int Variable;
        public int Low;
        public int High;
        public ulong Orders;
    }
}
