using System.Runtime.InteropServices;
using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Logic.Reduction;

/// <summary>
/// (a ∧ b) ∨ (a ∧ c) = a ∧ (b ∨ c), and the other way round, where the two are used nowhere else: what they share is taken out, so that it occurs once less.
/// </summary>
internal sealed class Factoring(ReductionGraph graph)
{
    private readonly List<long> _pairs = []; // what a gate's own argument shares, then (the lower half) where among the gate's arguments that one stands
    private readonly List<(int Start, int Count)> _groups = [];
    private readonly List<int> _arguments = [];
    private readonly List<int> _rest = [];

    /// <summary>Run on ordered gates. What most arguments share is taken out first; each argument gives something up once.</summary>
    public bool Run()
    {
        bool changed = false;
        int gates = graph.GateCount;
        for (int position = 0; position < gates; position++)
        {
            int gate = graph.Gates[position];
            if (graph.Kind(gate) != GateKind.AtLeast && FindGroups(gate))
            {
                changed |= TakeOut(gate);
            }
        }

        return changed;
    }

    private bool FindGroups(int gate)
    {
        GateKind other = Other(gate);
        _pairs.Clear();
        _groups.Clear();
        ReadOnlySpan<int> arguments = graph.Arguments(gate);
        for (int position = 0; position < arguments.Length; position++)
        {
            if (graph.Kind(arguments[position]) == other && graph.Uses(arguments[position]) == 1)
            {
                foreach (int shared in graph.Arguments(arguments[position]))
                {
                    _pairs.Add(((long)shared << 32) | (uint)position);
                }
            }
        }

        _pairs.Sort();
        for (int start = 0, end; start < _pairs.Count; start = end)
        {
            for (end = start + 1; end < _pairs.Count && _pairs[end] >> 32 == _pairs[start] >> 32;)
            {
                end++;
            }

            if (end - start > 1)
            {
                _groups.Add((start, end - start));
            }
        }

        _groups.Sort((left, right) => right.Count != left.Count ? right.Count.CompareTo(left.Count) : left.Start.CompareTo(right.Start));
        return _groups.Count > 0;
    }

    private bool TakeOut(int gate)
    {
        const int Gone = int.MinValue;
        GateKind kind = graph.Kind(gate);
        GateKind other = Other(gate);
        _arguments.Clear();
        _arguments.AddRange(graph.Arguments(gate));
        bool changed = false;
        foreach ((int start, int count) in _groups)
        {
            int shared = (int)(_pairs[start] >> 32);
            List<long> left = _pairs.GetRange(start, count).FindAll(pair => _arguments[(int)pair] != Gone);
            if (left.Count < 2)
            {
                continue;
            }

            changed = true;
            _rest.Clear();
            foreach (long pair in left)
            {
                int position = (int)pair;
                Span<int> below = graph.Arguments(_arguments[position]);
                int at = below.IndexOf(shared);
                below[(at + 1)..].CopyTo(below[at..]);
                graph.SetArguments(_arguments[position], below[..^1]);
                _rest.Add(_arguments[position]);
                _arguments[position] = Gone;
            }

            int rest = graph.AddGate(kind, 0, CollectionsMarshal.AsSpan(_rest));
            _arguments.Add(graph.AddGate(other, 0, [shared, rest]));
        }

        if (changed)
        {
            _arguments.RemoveAll(argument => argument == Gone);
            graph.SetArguments(gate, CollectionsMarshal.AsSpan(_arguments));
        }

        return changed;
    }

    private GateKind Other(int gate) => graph.Kind(gate) == GateKind.All ? GateKind.Any : GateKind.All;
}
