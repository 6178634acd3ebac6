using System.Runtime.InteropServices;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;

namespace ArgumentGraph.Logic.Reduction;

/// <summary>
/// Leaves that stand together wherever they stand become one block: x and y that are arguments of the same gates, all of them All (or all
/// of them Any), occur only as x ∧ y (x ∨ y).
/// </summary>
/// <remarks>Invariant: leaves stand for blocks that share no input, so that a block's chance, counts and sets follow from its parts'.</remarks>
internal sealed class LeafMerging(ReductionGraph graph, BlockTree blocks)
{
    private const byte OnlyAll = 1 << (int)GateKind.All;
    private const byte OnlyAny = 1 << (int)GateKind.Any;
    private const byte Root = 0x80;

    private readonly List<int> _leaves = [];
    private readonly List<int> _members = [];
    private readonly List<int> _parts = [];
    private int[] _hashes = [];
    private int[] _starts = []; // by leaf: where the gates that it stands in begin
    private int[] _counts = [];
    private int[] _gates = [];
    private byte[] _kinds = []; // by leaf: the kinds of gates it stands in, as bits
    private int[] _next = []; // by leaf: the next leaf with the same slot
    private int[] _slots = [];

    /// <summary>Run after the gates have been ordered.</summary>
    public bool Run()
    {
        Collect();
        return MergeEqual();
    }

    private void Collect()
    {
        if (_hashes.Length < graph.Count)
        {
            int capacity = 2 * graph.Count;
            _hashes = new int[capacity];
            _starts = new int[capacity];
            _counts = new int[capacity];
            _kinds = new byte[capacity];
            _next = new int[capacity];
        }

        Array.Clear(_counts, 0, graph.Count);
        Array.Clear(_kinds, 0, graph.Count);
        _leaves.Clear();
        int total = 0;
        foreach (int gate in graph.Gates)
        {
            foreach (int argument in graph.Arguments(gate))
            {
                if (graph.IsLeaf(argument))
                {
                    total++;
                    if (_counts[argument]++ == 0)
                    {
                        _leaves.Add(argument);
                    }
                }
            }
        }

        if (_gates.Length < total)
        {
            _gates = new int[total];
        }

        int start = 0;
        foreach (int leaf in _leaves)
        {
            _starts[leaf] = start;
            start += _counts[leaf];
            _counts[leaf] = 0;
            _hashes[leaf] = 0;
        }

        foreach (int gate in graph.Gates)
        {
            byte kind = (byte)(1 << (int)graph.Kind(gate));
            foreach (int argument in graph.Arguments(gate))
            {
                if (graph.IsLeaf(argument))
                {
                    _gates[_starts[argument] + _counts[argument]++] = gate;
                    _hashes[argument] = ((_hashes[argument] * 31) + gate) * 0x2C1B3C6D;
                    _kinds[argument] |= kind;
                }
            }
        }

        foreach (int root in graph.Roots)
        {
            if (root >= 0 && graph.IsLeaf(root))
            {
                _kinds[root] |= Root; // stands alone there
            }
        }
    }

    private bool MergeEqual()
    {
        int size = 16;
        while (size < _leaves.Count)
        {
            size *= 2;
        }

        if (_slots.Length < size)
        {
            _slots = new int[size];
        }

        Array.Fill(_slots, -1, 0, size);
        for (int i = _leaves.Count - 1; i >= 0; i--)
        {
            int leaf = _leaves[i];
            if (_kinds[leaf] is OnlyAll or OnlyAny)
            {
                ref int slot = ref _slots[(_hashes[leaf] ^ (_hashes[leaf] >>> 15)) & (size - 1)];
                _next[leaf] = slot;
                slot = leaf;
            }
        }

        bool changed = false;
        foreach (int leaf in _leaves)
        {
            changed |= _kinds[leaf] is OnlyAll or OnlyAny && MergeWith(leaf);
        }

        return changed;
    }

    private bool MergeWith(int leaf)
    {
        _members.Clear();
        _members.Add(leaf);
        ReadOnlySpan<int> gates = GatesOf(leaf);
        for (int other = _next[leaf]; other >= 0; other = _next[other])
        {
            if (_kinds[other] == _kinds[leaf] && _hashes[other] == _hashes[leaf] && GatesOf(other).SequenceEqual(gates))
            {
                _members.Add(other);
            }
        }

        if (_members.Count == 1)
        {
            return false;
        }

        Span<int> members = CollectionsMarshal.AsSpan(_members);
        int merged = graph.AddLeaf(blocks.AddGate(_kinds[leaf] == OnlyAll ? BlockKind.All : BlockKind.Any, 0, BlocksOf(members)));
        foreach (int member in members)
        {
            _kinds[member] = 0;
            graph.Replace(member, merged); // as an argument of All or Any it may stand twice; the next sweep drops that
        }

        return true;
    }

    private ReadOnlySpan<int> GatesOf(int leaf) => _gates.AsSpan(_starts[leaf], _counts[leaf]);

    private Span<int> BlocksOf(ReadOnlySpan<int> leaves)
    {
        _parts.Clear();
        foreach (int leaf in leaves)
        {
            _parts.Add(graph.Block(leaf));
        }

        return CollectionsMarshal.AsSpan(_parts);
    }
}
