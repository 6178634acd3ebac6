namespace ArgumentGraph.Logic;

/// <summary>
/// Monotone functions of what has fallen, as one reduced ordered binary decision diagram (Bryant, Graph-based algorithms for Boolean function manipulation, IEEE Trans. Computers 35, 1986):
/// a vector of nodes that owns its memory. A function is the index of its node, equal functions have equal indices.
/// </summary>
/// <remarks>
/// Levels are numbered from 0, nearest the root. A node's low branch is for what holds at its level, the high branch for what has fallen; since functions are monotone, no complements
/// occur and none are kept. Nodes come after those they point at. The table of results forgets; both tables start small and double.
/// Operations give -1 when the budget is spent. They recurse as deep as there are levels: see <see cref="DeepCall"/>.
/// </remarks>
internal sealed class DecisionDiagram
{
    /// <summary>Never falls.</summary>
    public const int Holds = 0;

    /// <summary>Has fallen, whatever holds.</summary>
    public const int Fallen = 1;

    private const int NodesBetweenChecks = 1 << 14;
    private const int LargestResultTable = 1 << 22;

    private readonly int _budget;
    private readonly CancellationToken _cancellationToken;
    private Node[] _nodes;
    private int[] _index;
    private Result[] _results;

    public DecisionDiagram(int levels, int budget, CancellationToken cancellationToken)
    {
        Levels = levels;
        _budget = budget;
        _cancellationToken = cancellationToken;
        _nodes = new Node[1 << 10];
        _index = new int[1 << 11];
        _results = new Result[1 << 10];
        _nodes[Holds].Level = _nodes[Fallen].Level = levels;
        Count = 2;
    }

    public int Levels { get; }

    /// <summary>How many nodes have been made, those no longer needed included.</summary>
    public int Count { get; private set; }

    /// <summary>Of the two constants: <see cref="Levels"/>.</summary>
    public int Level(int function) => _nodes[function].Level;

    public int Low(int function) => _nodes[function].Low;

    public int High(int function) => _nodes[function].High;

    public int Variable(int level) => Make(level, Holds, Fallen);

    /// <summary>The node of this level and these branches.</summary>
    public int Make(int level, int low, int high)
    {
        if (low == high)
        {
            return low;
        }

        int mask = _index.Length - 1;
        int slot = Hash(level, low, high) & mask;
        for (; _index[slot] != 0; slot = (slot + 1) & mask)
        {
            ref Node node = ref _nodes[_index[slot]];
            if (node.Low == low && node.High == high && node.Level == level)
            {
                return _index[slot];
            }
        }

        if (Count == _nodes.Length)
        {
            if (Count >= _budget)
            {
                return -1;
            }

            Grow();
            slot = FreeSlot(level, low, high);
        }

        if (Count % NodesBetweenChecks == 0)
        {
            _cancellationToken.ThrowIfCancellationRequested();
        }

        ref Node made = ref _nodes[Count];
        made.Level = level;
        made.Low = low;
        made.High = high;
        _index[slot] = Count;
        return Count++;
    }

    /// <summary>Falls when both have fallen.</summary>
    public int And(int left, int right)
    {
        if (left == right)
        {
            return left;
        }

        if (left > right)
        {
            (left, right) = (right, left);
        }

        if (left <= Fallen)
        {
            return left == Holds ? Holds : right;
        }

        ref Result known = ref _results[Slot(left, right)];
        if (known.Left == left && known.Right == right)
        {
            return known.Value;
        }

        Node first = _nodes[left];
        Node second = _nodes[right];
        int level = Math.Min(first.Level, second.Level);
        int low = And(first.Level == level ? first.Low : left, second.Level == level ? second.Low : right);
        if (low < 0)
        {
            return -1;
        }

        int high = And(first.Level == level ? first.High : left, second.Level == level ? second.High : right);
        int value = high < 0 ? -1 : Make(level, low, high);
        if (value >= 0)
        {
            Remember(left, right, value);
        }

        return value;
    }

    /// <summary>Falls when either has fallen.</summary>
    public int Or(int left, int right)
    {
        if (left == right)
        {
            return left;
        }

        if (left < right)
        {
            (left, right) = (right, left);
        }

        if (right <= Fallen)
        {
            return right == Fallen ? Fallen : left;
        }

        // The larger first: so both operations share one table.
        ref Result known = ref _results[Slot(left, right)];
        if (known.Left == left && known.Right == right)
        {
            return known.Value;
        }

        Node first = _nodes[left];
        Node second = _nodes[right];
        int level = Math.Min(first.Level, second.Level);
        int low = Or(first.Level == level ? first.Low : left, second.Level == level ? second.Low : right);
        if (low < 0)
        {
            return -1;
        }

        int high = Or(first.Level == level ? first.High : left, second.Level == level ? second.High : right);
        int value = high < 0 ? -1 : Make(level, low, high);
        if (value >= 0)
        {
            Remember(left, right, value);
        }

        return value;
    }

    private int Slot(int left, int right) =>
        (int)((((uint)left * 0x9E3779B1u) ^ ((uint)right * 0x85EBCA77u)) * 0x27D4EB2Fu >> 9) & (_results.Length - 1);

    private void Remember(int left, int right, int value)
    {
        if (Count > _results.Length && _results.Length < LargestResultTable)
        {
            _results = new Result[2 * _results.Length]; // forgets all, which costs less than it seems: the table doubles
        }

        ref Result result = ref _results[Slot(left, right)];
        result.Left = left;
        result.Right = right;
        result.Value = value;
    }

    private static int Hash(int level, int low, int high) =>
        (int)((((uint)level * 0x9E3779B1u) ^ ((uint)low * 0x85EBCA77u) ^ ((uint)high * 0xC2B2AE3Du)) * 0x27D4EB2Fu >> 8);

    private int FreeSlot(int level, int low, int high)
    {
        int mask = _index.Length - 1;
        int slot = Hash(level, low, high) & mask;
        while (_index[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Grow()
    {
        Array.Resize(ref _nodes, (int)Math.Min(2L * _nodes.Length, Math.Max(_budget, _nodes.Length + 1)));
        _index = new int[Math.Max(_index.Length, 2 * _nodes.Length)];
        if ((_index.Length & (_index.Length - 1)) != 0)
        {
            _index = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)_index.Length)];
        }

        for (int node = 2; node < Count; node++)
        {
            _index[FreeSlot(_nodes[node].Level, _nodes[node].Low, _nodes[node].High)] = node;
        }
    }

    private struct Node
    {
        public int Level;
        public int Low;
        public int High;
    }

    private struct Result
    {
        public int Left;
        public int Right;
        public int Value;
    }
}
