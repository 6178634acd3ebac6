using System.Runtime.InteropServices;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;

namespace ArgumentGraph.Logic.Reduction;

/// <summary>
/// One pass over the gates, arguments first, that keeps the function and makes it smaller: constants are folded, gates of the same kind joined, doubled and
/// absorbed arguments dropped, leaves that stand in one gate only put together, gates with one argument or with the arguments of another gate replaced.
/// What is a tree is one leaf after one pass.
/// </summary>
/// <remarks>
/// The steps are those of fault-tree preprocessors (Rauzy, Toward an efficient implementation of the MOCUS algorithm, IEEE Trans. Reliability 52, 2003;
/// Niemelä, On simplification of large fault trees, RESS 44, 1994).
/// </remarks>
internal sealed class GateSweep(ReductionGraph graph, BlockTree blocks)
{
    private readonly List<int> _arguments = [];
    private readonly List<int> _parts = [];
    private int[] _marks = [];
    private int _mark;
    private int[] _shared = []; // gates by a hash of kind and arguments
    private int _sharedMask;
    private int[] _hashes = []; // by gate
    private int[] _changed = []; // by gate: the last sweep that changed it
    private int[] _settled = []; // by gate: the last sweep that looked at it
    private int _sweep;

    /// <summary>Run on ordered gates.</summary>
    public bool Run()
    {
        _sweep++;
        int most = graph.Count + graph.GateCount; // a sweep adds a leaf for each gate at most
        if (_marks.Length < most)
        {
            Array.Resize(ref _marks, 2 * most);
            Array.Resize(ref _hashes, 2 * most);
            Array.Resize(ref _changed, 2 * most);
            Array.Resize(ref _settled, 2 * most);
        }

        int size = 16;
        while (size < 2 * graph.GateCount)
        {
            size *= 2;
        }

        if (_shared.Length < size)
        {
            _shared = new int[size];
        }

        Array.Fill(_shared, -1, 0, size);
        _sharedMask = size - 1;
        bool changed = false;
        foreach (int gate in graph.Gates)
        {
            if (IsSettled(gate))
            {
                int equal = FirstEqual(gate); // its hash is as it was
                if (equal != gate)
                {
                    graph.Replace(gate, equal); // the other one has changed
                    changed = true;
                }
            }
            else
            {
                bool simpler = Simplify(gate);
                _changed[gate] = simpler || graph.IsTouched(gate) ? _sweep : _changed[gate];
                changed |= simpler;
                graph.Untouch(gate);
            }

            _settled[gate] = _sweep;
        }

        return changed;
    }

    // Whether the gate and its arguments are as they were when it was last looked at, so that it can stay as it is. Arguments are as they
    // are now, or were replaced in this sweep.
    private bool IsSettled(int gate)
    {
        int settled = _settled[gate];
        if (settled == 0 || graph.IsTouched(gate))
        {
            return false;
        }

        GateKind kind = graph.Kind(gate);
        int alone = 0; // leaves that stand here only, perhaps since another gate has gone
        foreach (int argument in graph.Arguments(gate))
        {
            if (argument < 0 || graph.Current(argument) != argument || _changed[argument] > settled
                || (graph.Kind(argument) == kind && graph.Uses(argument) == 1))
            {
                return false;
            }

            alone += graph.IsLeaf(argument) && graph.Uses(argument) == 1 ? 1 : 0;
        }

        return alone < (kind == GateKind.AtLeast ? graph.Arguments(gate).Length : 2);
    }

    private bool Simplify(int gate)
    {
        GateKind kind = graph.Kind(gate);
        int before = graph.Arguments(gate).Length;
        int threshold = graph.Threshold(gate);
        if (Gather(gate, kind, ref threshold, out bool isJoined) is { } constant)
        {
            graph.Replace(gate, constant);
            return true;
        }

        Span<int> arguments = CollectionsMarshal.AsSpan(_arguments);
        arguments.Sort();
        int count = arguments.Length;
        if (kind == GateKind.AtLeast)
        {
            kind = threshold == 1 ? GateKind.Any : threshold == count ? GateKind.All : kind;
        }

        if (kind != GateKind.AtLeast)
        {
            threshold = 0;
            count = Distinct(arguments);
            count = Absorb(arguments[..count], kind);
        }

        count = PutTogether(arguments[..count], kind, threshold);
        arguments = arguments[..count];
        if (count == 1)
        {
            graph.Collapse(gate, arguments[0]);
            return true;
        }

        // With what was joined and absorbed, there may be as many arguments as before, and they are others.
        bool changed = isJoined || count != before || kind != graph.Kind(gate);
        graph.SetGate(gate, kind, threshold);
        graph.SetArguments(gate, arguments);
        int equal = Share(gate);
        if (equal == gate)
        {
            return changed;
        }

        graph.Replace(gate, equal);
        return true;
    }

    // The arguments as they are now, and whether those of other gates are among them; the constant that the gate is, if it is one.
    private int? Gather(int gate, GateKind kind, ref int threshold, out bool isJoined)
    {
        _arguments.Clear();
        isJoined = false;
        foreach (int argument in graph.Arguments(gate))
        {
            int now = graph.Current(argument);
            switch (now)
            {
                case ReductionGraph.True when kind == GateKind.Any:
                case ReductionGraph.False when kind == GateKind.All:
                    return now;
                case ReductionGraph.True:
                    threshold--;
                    break;
                case ReductionGraph.False:
                    break;
                default:
                    if (kind != GateKind.AtLeast && graph.Kind(now) == kind && graph.Uses(now) == 1)
                    {
                        _arguments.AddRange(graph.Arguments(now)); // used here only
                        isJoined = true;
                    }
                    else
                    {
                        _arguments.Add(now);
                    }

                    break;
            }
        }

        return kind switch
        {
            GateKind.All => _arguments.Count == 0 ? ReductionGraph.True : null,
            GateKind.Any => _arguments.Count == 0 ? ReductionGraph.False : null,
            _ => threshold <= 0 ? ReductionGraph.True : threshold > _arguments.Count ? ReductionGraph.False : null,
        };
    }

    private static int Distinct(Span<int> arguments)
    {
        int kept = 0;
        for (int i = 0; i < arguments.Length; i++)
        {
            if (kept == 0 || arguments[i] != arguments[kept - 1])
            {
                arguments[kept++] = arguments[i];
            }
        }

        return kept;
    }

    // a ∧ (a ∨ b) = a, and the other way round: an argument of the other kind that shares an argument with the gate adds nothing.
    private int Absorb(Span<int> arguments, GateKind kind)
    {
        GateKind other = kind == GateKind.All ? GateKind.Any : GateKind.All;
        bool any = false;
        foreach (int argument in arguments)
        {
            any |= graph.Kind(argument) == other;
        }

        if (!any)
        {
            return arguments.Length;
        }

        _mark++;
        foreach (int argument in arguments)
        {
            _marks[argument] = _mark;
        }

        int kept = 0;
        foreach (int argument in arguments)
        {
            bool absorbed = false;
            if (graph.Kind(argument) == other)
            {
                foreach (int below in graph.Arguments(argument))
                {
                    absorbed |= below >= 0 && _marks[below] == _mark;
                }
            }

            if (!absorbed)
            {
                arguments[kept++] = argument;
            }
        }

        return kept;
    }

    // Leaves that stand here only become one; of an at-least gate, all or none.
    private int PutTogether(Span<int> arguments, GateKind kind, int threshold)
    {
        _parts.Clear();
        foreach (int argument in arguments)
        {
            if (graph.IsLeaf(argument) && graph.Uses(argument) == 1)
            {
                _parts.Add(graph.Block(argument));
            }
        }

        if (_parts.Count < 2 || (kind == GateKind.AtLeast && _parts.Count < arguments.Length))
        {
            return arguments.Length;
        }

        int kept = 0;
        foreach (int argument in arguments)
        {
            if (!graph.IsLeaf(argument) || graph.Uses(argument) != 1)
            {
                arguments[kept++] = argument;
            }
        }

        BlockKind block = kind switch
        {
            GateKind.All => BlockKind.All,
            GateKind.Any => BlockKind.Any,
            _ => BlockKind.AtLeast,
        };
        arguments[kept++] = graph.AddLeaf(blocks.AddGate(block, threshold, CollectionsMarshal.AsSpan(_parts)), uses: 1);
        return kept;
    }

    // The first gate of the same kind with the same arguments: itself if there is none yet.
    private int Share(int gate)
    {
        Span<int> arguments = graph.Arguments(gate);
        uint hash = ((uint)graph.Kind(gate) * 0x9E3779B1u) + (uint)graph.Threshold(gate);
        foreach (int argument in arguments)
        {
            hash = (hash ^ (uint)argument) * 0x85EBCA77u;
            hash ^= hash >> 15;
        }

        _hashes[gate] = (int)hash;
        return FirstEqual(gate);
    }

    private int FirstEqual(int gate)
    {
        Span<int> arguments = graph.Arguments(gate);
        int hash = _hashes[gate];
        int mask = _sharedMask;
        for (int slot = hash & mask; ; slot = (slot + 1) & mask)
        {
            int other = _shared[slot];
            if (other < 0)
            {
                _shared[slot] = gate;
                return gate;
            }

            if (_hashes[other] == hash && graph.Kind(other) == graph.Kind(gate) && graph.Threshold(other) == graph.Threshold(gate)
                && graph.Arguments(other).SequenceEqual(arguments))
            {
                return other;
            }
        }
    }
}
