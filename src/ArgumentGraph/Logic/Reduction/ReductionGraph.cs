using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Logic.Reduction;

/// <summary>
/// A structure function while it is being reduced: gates over gates and leaves, in arrays that grow. A leaf stands for a
/// block of inputs that occurs nowhere else.
/// </summary>
/// <remarks>
/// A node that is replaced keeps its number and points at what replaces it, until the next sweep has followed the pointers. What no root reaches any more is
/// not in <see cref="Gates"/>. <see cref="Uses"/> is counted when the gates are ordered and may then only be too large, never too small.
/// </remarks>
internal sealed class ReductionGraph
{
    public const int True = StructureFunctionBuilder.True;
    public const int False = StructureFunctionBuilder.False;

    private GateKind[] _kinds;
    private int[] _thresholds;
    private int[] _starts;
    private int[] _counts;
    private int[] _replacements;
    private int[] _blocks;
    private int[] _uses;
    private bool[] _touched;
    private int[] _positions;
    private int[] _gates;
    private int[] _cursors;
    private int[] _arguments;
    private int _argumentsUsed;

    public ReductionGraph(int nodes, int arguments, int roots)
    {
        int capacity = nodes + (nodes / 2) + 16;
        _kinds = new GateKind[capacity];
        _thresholds = new int[capacity];
        _starts = new int[capacity];
        _counts = new int[capacity];
        _replacements = new int[capacity];
        _blocks = new int[capacity];
        _uses = new int[capacity];
        _touched = new bool[capacity];
        _positions = new int[capacity];
        _gates = new int[capacity];
        _cursors = new int[capacity];
        _arguments = new int[(2 * arguments) + 16];
        Roots = new int[roots];
    }

    public int Count { get; private set; }

    /// <summary>The nodes asked for; after <see cref="OrderGates"/> as they are replaced, or a constant.</summary>
    public int[] Roots { get; }

    /// <summary>The gates that a root needs, each after its arguments.</summary>
    public ReadOnlySpan<int> Gates => _gates.AsSpan(0, GateCount);

    public int GateCount { get; private set; }

    public GateKind Kind(int node) => _kinds[node];

    public int Threshold(int node) => _thresholds[node];

    /// <summary>For a leaf, the block it stands for.</summary>
    public int Block(int node) => _blocks[node];

    /// <summary>How many arguments and roots are this node; never too few.</summary>
    public int Uses(int node) => _uses[node];

    /// <summary>Whether an argument of the gate has been replaced, or all of them set anew, since <see cref="Untouch"/>.</summary>
    public bool IsTouched(int gate) => _touched[gate];

    public void Untouch(int gate) => _touched[gate] = false;

    /// <summary>Of a gate, its index in <see cref="Gates"/>.</summary>
    public int Position(int gate) => _positions[gate];

    public bool IsLeaf(int node) => _kinds[node] == GateKind.Input;

    public Span<int> Arguments(int gate) => _arguments.AsSpan(_starts[gate], _counts[gate]);

    public int AddLeaf(int block, int uses = 0)
    {
        int node = Add(GateKind.Input, 0);
        _uses[node] = uses;
        _blocks[node] = block;
        return node;
    }

    public int AddGate(GateKind kind, int threshold, ReadOnlySpan<int> arguments)
    {
        int node = Add(kind, threshold);
        SetArguments(node, arguments);
        return node;
    }

    public void SetGate(int gate, GateKind kind, int threshold)
    {
        _kinds[gate] = kind;
        _thresholds[gate] = threshold;
    }

    public void SetArguments(int gate, ReadOnlySpan<int> arguments)
    {
        _touched[gate] = true;
        if (arguments.Length > _counts[gate])
        {
            if (_argumentsUsed + arguments.Length > _arguments.Length)
            {
                Array.Resize(ref _arguments, Math.Max(2 * _arguments.Length, _argumentsUsed + arguments.Length));
            }

            _starts[gate] = _argumentsUsed;
            _argumentsUsed += arguments.Length;
        }

        arguments.CopyTo(_arguments.AsSpan(_starts[gate]));
        _counts[gate] = arguments.Length;
    }

    /// <summary>From now on <paramref name="by"/> stands wherever <paramref name="node"/> stood.</summary>
    public void Replace(int node, int by)
    {
        _replacements[node] = by;
        if (by >= 0)
        {
            _uses[by] += _uses[node];
        }
    }

    /// <summary>The same for the only argument of a gate, which is no longer an argument of it.</summary>
    public void Collapse(int gate, int argument)
    {
        _replacements[gate] = argument;
        _uses[argument] += _uses[gate] - 1;
    }

    /// <summary>What stands for the node now: another node, or a constant.</summary>
    public int Current(int node)
    {
        while (node >= 0 && _replacements[node] != node)
        {
            node = _replacements[node];
        }

        return node;
    }

    /// <summary>Orders the gates that the roots need, counts uses and follows the roots' replacements.</summary>
    public void OrderGates()
    {
        Array.Clear(_uses, 0, Count);
        Array.Fill(_positions, -1, 0, Count);
        GateCount = 0;
        int[] stack = _cursors; // by depth: the gate; its next argument is kept in _positions as ~(index + 1) until it is done
        for (int root = 0; root < Roots.Length; root++)
        {
            Roots[root] = Current(Roots[root]);
            if (Roots[root] < 0)
            {
                continue;
            }

            _uses[Roots[root]]++;
            if (!IsLeaf(Roots[root]) && _positions[Roots[root]] == -1)
            {
                Descend(Roots[root], stack);
            }
        }
    }

    private void Descend(int root, int[] stack)
    {
        int depth = 0;
        stack[0] = root;
        _positions[root] = -2;
        while (depth >= 0)
        {
            int gate = stack[depth];
            int next = -2 - _positions[gate];
            Span<int> arguments = Arguments(gate);
            int below = -1;
            for (; next < arguments.Length && below < 0; next++)
            {
                int argument = Current(arguments[next]);
                _touched[gate] |= argument != arguments[next];
                arguments[next] = argument;
                if (argument < 0)
                {
                    continue;
                }

                _uses[argument]++;
                if (_positions[argument] == -1 && !IsLeaf(argument))
                {
                    below = argument;
                }
            }

            _positions[gate] = -2 - next;
            if (below >= 0)
            {
                _positions[below] = -2;
                stack[++depth] = below;
            }
            else
            {
                _positions[gate] = GateCount;
                _gates[GateCount++] = gate;
                depth--;
            }
        }
    }

    private int Add(GateKind kind, int threshold)
    {
        if (Count == _kinds.Length)
        {
            Grow();
        }

        _kinds[Count] = kind;
        _thresholds[Count] = threshold;
        _replacements[Count] = Count;
        _blocks[Count] = -1;
        _uses[Count] = 0;
        _counts[Count] = 0;
        return Count++;
    }

    private void Grow()
    {
        int capacity = 2 * _kinds.Length;
        Array.Resize(ref _kinds, capacity);
        Array.Resize(ref _thresholds, capacity);
        Array.Resize(ref _starts, capacity);
        Array.Resize(ref _counts, capacity);
        Array.Resize(ref _replacements, capacity);
        Array.Resize(ref _blocks, capacity);
        Array.Resize(ref _uses, capacity);
        Array.Resize(ref _touched, capacity);
        Array.Resize(ref _positions, capacity);
        Array.Resize(ref _gates, capacity);
        Array.Resize(ref _cursors, capacity);
    }
}
