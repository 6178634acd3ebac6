namespace ArgumentGraph.Logic;

/// <summary>
/// (a ∧ b) ∨ (a ∧ c) = a ∧ (b ∨ c), and the other way round, where the two are used nowhere else: what they share is taken out, so that it occurs once less.
/// </summary>
internal sealed class Factoring(ReductionGraph graph)
{
    private readonly List<int> _arguments = [];
    private readonly List<int> _rest = [];
    private readonly List<int> _counted = [];
    private int[] _counts = [];

    /// <summary>Run on ordered gates.</summary>
    public bool Run()
    {
        if (_counts.Length < graph.Count)
        {
            _counts = new int[2 * graph.Count];
        }

        bool changed = false;
        int gates = graph.GateCount;
        for (int position = 0; position < gates; position++)
        {
            int gate = graph.Gates[position];
            if (graph.Kind(gate) != GateKind.AtLeast)
            {
                changed |= TakeOut(gate);
            }
        }

        return changed;
    }

    private bool TakeOut(int gate)
    {
        GateKind kind = graph.Kind(gate);
        GateKind other = kind == GateKind.All ? GateKind.Any : GateKind.All;
        int common = MostCommon(gate, other);
        if (common < 0)
        {
            return false;
        }

        _arguments.Clear();
        _rest.Clear();
        foreach (int argument in graph.Arguments(gate))
        {
            Span<int> below = IsOwn(argument, other) ? graph.Arguments(argument) : default;
            int at = below.IndexOf(common);
            if (at < 0)
            {
                _arguments.Add(argument);
                continue;
            }

            below[(at + 1)..].CopyTo(below[at..]);
            graph.SetArguments(argument, below[..^1]);
            _rest.Add(argument);
        }

        int rest = graph.AddGate(kind, 0, [.. _rest]);
        _arguments.Add(graph.AddGate(other, 0, [common, rest]));
        graph.SetArguments(gate, [.. _arguments]);
        return true;
    }

    private bool IsOwn(int argument, GateKind other) => graph.Kind(argument) == other && graph.Uses(argument) == 1;

    // What most of the gate's own arguments share; -1 when no two share anything.
    private int MostCommon(int gate, GateKind other)
    {
        _counted.Clear();
        int best = -1;
        foreach (int argument in graph.Arguments(gate))
        {
            if (!IsOwn(argument, other))
            {
                continue;
            }

            foreach (int below in graph.Arguments(argument))
            {
                if (below >= _counts.Length)
                {
                    Array.Resize(ref _counts, 2 * graph.Count);
                }

                if (_counts[below]++ == 0)
                {
                    _counted.Add(below);
                }

                if (best < 0 || _counts[below] > _counts[best] || (_counts[below] == _counts[best] && below < best))
                {
                    best = below;
                }
            }
        }

        bool shared = best >= 0 && _counts[best] > 1;
        foreach (int below in _counted)
        {
            _counts[below] = 0;
        }

        return shared ? best : -1;
    }
}
