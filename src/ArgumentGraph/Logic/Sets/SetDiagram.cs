using System.Buffers;
using System.Numerics;
using ArgumentGraph.Logic.Functions;

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
    private const int LargestFirstSize = 1 << 16;
    private const ulong Larger = 1UL << (MaximumOrder + 1);

    private Node[] _nodes;
    private int[] _buckets;
    private int _size;
    private int _mask;
    private bool _isBorrowed;

    /// <param name="nodeBudget">The most nodes.</param>
    /// <param name="expected">How many nodes there are likely to be: where there is room for fewer, all are put into their places again, and again.</param>
    public SetDiagram(int nodeBudget, int expected = 0)
    {
        NodeBudget = nodeBudget;
        _isBorrowed = expected > FirstSize;
        _size = _isBorrowed ? (int)BitOperations.RoundUpToPowerOf2((uint)Math.Min(expected, LargestFirstSize)) : FirstSize;
        _nodes = _isBorrowed ? ArrayPool<Node>.Shared.Rent(_size) : new Node[_size];
        _buckets = _isBorrowed ? Borrowed.Cleared<int>(2 * _size) : new int[2 * _size];
        _mask = (2 * _size) - 1;
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
    public void Freeze() => End(_nodes.AsSpan(0, Count).ToArray());

    /// <summary>Ends the making of nodes: keeps those alone that one family needs, which mostly are few of those that led to it.</summary>
    /// <returns>The family's new index.</returns>
    public int Freeze(int family)
    {
        int[] numbers = Borrowed.Cleared<int>(Math.Max(family, Unit) + 1);
        numbers[family] = 1;
        int count = Unit + 1;
        for (int node = family; node > Unit; node--)
        {
            if (numbers[node] != 0)
            {
                count++;
                numbers[_nodes[node].Low] = 1;
                numbers[_nodes[node].High] = 1;
            }
        }

        var kept = new Node[count];
        _nodes.AsSpan(0, Unit + 1).CopyTo(kept);
        (numbers[Empty], numbers[Unit]) = (Empty, Unit);
        int next = Unit + 1;
        for (int node = next; node <= family; node++)
        {
            if (numbers[node] != 0)
            {
                kept[next] = _nodes[node] with { Low = numbers[_nodes[node].Low], High = numbers[_nodes[node].High] };
                numbers[node] = next++;
            }
        }

        int number = numbers[family];
        ArrayPool<int>.Shared.Return(numbers);
        End(kept);
        return number;
    }

    /// <summary>Ends the making and the reading of nodes.</summary>
    public void Abandon() => End([]);

    private void End(Node[] nodes)
    {
        Return();
        (_nodes, _buckets, _size, _mask, NodeBudget, Count) = (nodes, [0], nodes.Length, 0, 0, nodes.Length);
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
        _size *= _size < LargestFirstSize ? 4 : 2;
        Node[] nodes = ArrayPool<Node>.Shared.Rent(_size);
        Array.Copy(_nodes, nodes, Count);
        Return();
        _nodes = nodes;
        _buckets = Borrowed.Cleared<int>(2 * _size);
        _mask = (2 * _size) - 1;
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
