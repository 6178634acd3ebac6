using System.Buffers;
using System.Numerics;
using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Logic.Diagrams;

/// <summary>
/// Monotone functions of what has fallen, as one reduced ordered binary decision diagram (Bryant, Graph-based algorithms for Boolean function manipulation,
/// IEEE Trans. Computers 35, 1986): a vector of nodes that owns its memory until it is disposed of. A function is the index of its
/// node, equal functions have equal indices.
/// </summary>
/// <remarks>
/// Levels are numbered from 0, nearest the root. A node's low branch is for what holds at its level, the high branch for what has fallen; since functions are
/// monotone, no complements occur and none are kept. Nodes come after those they point at. The table of results forgets; both tables grow by four.
/// Operations give -1 when the budget is spent. They recurse as deep as there are levels: see <see cref="DeepCall"/>.
/// </remarks>
internal sealed class DecisionDiagram : IDisposable
{
    /// <summary>Never falls.</summary>
    public const int Holds = 0;

    /// <summary>Has fallen, whatever holds.</summary>
    public const int Fallen = 1;

    private const int LeastSize = 1 << 8;
    private const int LargestFirstSize = 1 << 15;
    private const int Growth = 4;
    private const int StepsBetweenChecks = 1 << 16;
    private const int WorkOfStep = 5;
    private const int LargestResultTable = 1 << 22;

    private readonly CancellationToken _cancellationToken;
    private readonly WorkMeter? _meter;
    private readonly int _firstSize;
    private Node[] _nodes; // the arrays are borrowed, and may be longer than what is used of them
    private int[] _index;
    private Result[] _results;
    private int _size;
    private int _indexMask;
    private int _resultMask;
    private int _steps;

    /// <param name="levels">The number of levels.</param>
    /// <param name="budget">The most nodes.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <param name="meter">Counts the work: no more is done when it is spent.</param>
    /// <param name="expected">How many nodes there are likely to be: there is room for as many, or for a part where they are many.</param>
    public DecisionDiagram(int levels, int budget, CancellationToken cancellationToken, WorkMeter? meter = null, long expected = 0)
    {
        _meter = meter;
        Levels = levels;
        _cancellationToken = cancellationToken;
        _firstSize = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(expected, LeastSize, LargestFirstSize));
        _nodes = ArrayPool<Node>.Shared.Rent(_firstSize);
        _index = Borrowed.Cleared<int>(2 * _firstSize);
        _results = Borrowed.Cleared<Result>(_firstSize);
        _indexMask = (2 * _firstSize) - 1;
        _resultMask = _firstSize - 1;
        Budget = budget;
        _nodes[Holds] = new Node { Level = levels, Low = Holds, High = Holds };
        _nodes[Fallen] = new Node { Level = levels, Low = Fallen, High = Fallen };
        Count = 2;
    }

    public int Levels { get; }

    /// <summary>The most nodes; may be raised. One that is less than what is borrowed at first holds as well.</summary>
    public int Budget
    {
        get;
        set
        {
            field = value;
            _size = Math.Max(_size, Math.Min(_firstSize, Math.Max(2, value)));
        }
    }

    /// <summary>How many nodes have been made, those no longer needed included.</summary>
    public int Count { get; private set; }

    /// <summary>Gives the memory back. Nothing may be asked of the diagram any more.</summary>
    public void Dispose()
    {
        ArrayPool<Node>.Shared.Return(_nodes);
        ArrayPool<int>.Shared.Return(_index);
        ArrayPool<Result>.Shared.Return(_results);
        (_nodes, _index, _results) = ([], [], []);
    }

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

        int mask = _indexMask;
        int slot = Hash(level, low, high) & mask;
        for (; _index[slot] != 0; slot = (slot + 1) & mask)
        {
            ref Node node = ref _nodes[_index[slot]];
            if (node.Low == low && node.High == high && node.Level == level)
            {
                return _index[slot];
            }
        }

        if (Count == _size)
        {
            if (Count >= Budget)
            {
                return -1;
            }

            Grow();
            slot = FreeSlot(level, low, high);
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

        if ((++_steps & (StepsBetweenChecks - 1)) == 0 && !Spend(StepsBetweenChecks))
        {
            return -1;
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

        if ((++_steps & (StepsBetweenChecks - 1)) == 0 && !Spend(StepsBetweenChecks))
        {
            return -1;
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

    /// <summary>Counts the steps that were not counted yet; false when no more may be done.</summary>
    public bool Settle()
    {
        int steps = _steps & (StepsBetweenChecks - 1);
        _steps = 0;
        return Spend(steps);
    }

    private bool Spend(int steps)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        return _meter?.Spend((long)WorkOfStep * steps) ?? true;
    }

    private int Slot(int left, int right) =>
        (int)((((uint)left * 0x9E3779B1u) ^ ((uint)right * 0x85EBCA77u)) * 0x27D4EB2Fu >> 9) & _resultMask;

    private void Remember(int left, int right, int value)
    {
        if (Count > _resultMask + 1 && _resultMask + 1 < LargestResultTable)
        {
            // Forgets all, which costs less than it seems: the table is so much larger.
            ArrayPool<Result>.Shared.Return(_results);
            _resultMask = (Growth * (_resultMask + 1)) - 1;
            _results = Borrowed.Cleared<Result>(_resultMask + 1);
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
        int mask = _indexMask;
        int slot = Hash(level, low, high) & mask;
        while (_index[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Grow()
    {
        int size = (int)Math.Min((long)Growth * _size, Math.Max(Budget, _size + 1));
        Node[] nodes = ArrayPool<Node>.Shared.Rent(size);
        Array.Copy(_nodes, nodes, Count);
        ArrayPool<Node>.Shared.Return(_nodes);
        (_nodes, _size) = (nodes, size);
        if (2L * size > _indexMask + 1)
        {
            ArrayPool<int>.Shared.Return(_index);
            _indexMask = (int)BitOperations.RoundUpToPowerOf2((uint)(2 * size)) - 1;
            _index = Borrowed.Cleared<int>(_indexMask + 1);
        }
        else
        {
            Array.Clear(_index, 0, _indexMask + 1);
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
