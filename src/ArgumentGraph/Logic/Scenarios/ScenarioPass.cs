using System.Numerics;
using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Logic.Scenarios;

/// <summary>The passes of a <see cref="ScenarioEvaluator"/> for one lane width.</summary>
/// <typeparam name="TLanes">The vector of scenarios.</typeparam>
internal sealed class ScenarioPass<TLanes> : IFalls
    where TLanes : struct, ILanes<TLanes>
{
    private const int WidestBlock = (int)LaneWidth.Bits512;

    private readonly StructureFunction _function;

    // Per node. Fallen: in which scenarios it falls, of itself or (gates that need all) through an input.
    private readonly TLanes[] _fallen;

    // For gates that need any input: the scenarios in which all inputs seen so far have fallen, and how many have been seen.
    private readonly TLanes[] _common;
    private readonly int[] _seen;

    // For at-least-k gates: a counter of fallen inputs for each scenario, in bit planes, that overflows when the gate falls.
    private readonly TLanes[] _planes;
    private readonly int[] _firstPlane;

    // The nodes still to be visited, a bit each.
    private readonly ulong[] _pending;
    private readonly List<int> _visited = [];

    // Steps are counted as if every block were as wide as can be, so that a budget ends the work at the same scenario whatever the width.
    private readonly int[] _lastVisit;
    private readonly int[] _lastFall;
    private int _lastPending;
    private int _firstPending;

    public ScenarioPass(StructureFunction function)
    {
        _function = function;
        _fallen = new TLanes[function.Count];
        _common = new TLanes[function.Count];
        _seen = new int[function.Count];
        _pending = new ulong[(function.Count + 63) / 64];
        _lastVisit = new int[function.Count];
        _lastFall = new int[function.Count];
        _firstPlane = new int[function.Count + 1];
        for (int node = 0; node < function.Count; node++)
        {
            _firstPlane[node + 1] = _firstPlane[node] + (function.Kinds[node] == GateKind.AtLeast ? PlanesOf(function.FallsWith(node)) : 0);
        }

        _planes = new TLanes[_firstPlane[^1]];
    }

    public int Evaluate(IScenarios scenarios, IRootFalls results, long stepBudget, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        int done = 0;
        long steps = 0;
        while (done < scenarios.Count && (done % WidestBlock != 0 || (steps <= stepBudget && results.HasRoom)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            int end = Math.Min(scenarios.Count, done + TLanes.Count);
            _firstPending = int.MaxValue;
            _lastPending = -1;
            scenarios.ListFalls(done, end, this);
            steps += VisitPending(results, done);
            done = end;
            progress?.Report((double)done / scenarios.Count);
        }

        return done;
    }

    void IFalls.Fall(int node, int word, ulong bits)
    {
        _fallen[node] = _fallen[node].WithWord(word, _fallen[node].Word(word) | bits);
        MarkPending(node);
    }

    private static int PlanesOf(int fallsWith) => BitOperations.Log2((uint)fallsWith) + 1;

    private void MarkPending(int node)
    {
        int word = node >> 6;
        _pending[word] |= 1UL << (node & 63);
        _firstPending = Math.Min(_firstPending, word);
        _lastPending = Math.Max(_lastPending, word);
    }

    private long VisitPending(IRootFalls results, int first)
    {
        long steps = 0;
        for (int word = _firstPending; word <= _lastPending; word++)
        {
            // Visiting a node may add nodes to this very word, all of them higher.
            while (_pending[word] != 0)
            {
                int node = (word << 6) + BitOperations.TrailingZeroCount(_pending[word]);
                _pending[word] &= _pending[word] - 1;
                steps += Visit(node, results, first);
            }
        }

        foreach (int node in _visited)
        {
            _fallen[node] = TLanes.Zero;
            _seen[node] = 0;
        }

        _visited.Clear();
        return steps;
    }

    private long Visit(int node, IRootFalls results, int first)
    {
        _visited.Add(node);
        int block = 1 + (first / WidestBlock);
        int steps = _lastVisit[node] == block ? 0 : 1;
        _lastVisit[node] = block;
        TLanes fallen = _fallen[node];
        if (_function.Kinds[node] == GateKind.Any && _seen[node] == _function.Inputs.CountOf(node))
        {
            fallen = TLanes.Or(fallen, _common[node]);
            _fallen[node] = fallen;
        }

        if (fallen.IsZero)
        {
            return steps;
        }

        int root = _function.RootAt[node];
        if (root >= 0)
        {
            for (int word = 0; word < TLanes.Count / 64; word++)
            {
                ulong bits = fallen.Word(word);
                if (bits != 0)
                {
                    results.RootFalls(root, first + (word << 6), bits);
                }
            }
        }

        ReadOnlySpan<int> outputs = _function.Outputs[node];
        foreach (int output in outputs)
        {
            Push(output, fallen);
        }

        steps += _lastFall[node] == block ? 0 : outputs.Length;
        _lastFall[node] = block;
        return steps;
    }

    private void Push(int gate, TLanes fallen)
    {
        MarkPending(gate);
        switch (_function.Kinds[gate])
        {
            case GateKind.All:
                _fallen[gate] = TLanes.Or(_fallen[gate], fallen);
                break;
            case GateKind.Any:
                _common[gate] = _seen[gate] == 0 ? fallen : TLanes.And(_common[gate], fallen);
                _seen[gate]++;
                break;
            default:
                Count(gate, fallen);
                break;
        }
    }

    private void Count(int gate, TLanes fallen)
    {
        Span<TLanes> planes = _planes.AsSpan(_firstPlane[gate], _firstPlane[gate + 1] - _firstPlane[gate]);
        if (_seen[gate]++ == 0)
        {
            // Counting begins so that the counter overflows at the input with which the gate falls.
            int begin = (1 << planes.Length) - _function.FallsWith(gate);
            for (int plane = 0; plane < planes.Length; plane++)
            {
                planes[plane] = ((begin >> plane) & 1) != 0 ? TLanes.Ones : TLanes.Zero;
            }
        }

        TLanes carry = fallen;
        for (int plane = 0; plane < planes.Length && !carry.IsZero; plane++)
        {
            TLanes sum = TLanes.Xor(planes[plane], carry);
            carry = TLanes.And(planes[plane], carry);
            planes[plane] = sum;
        }

        _fallen[gate] = TLanes.Or(_fallen[gate], carry);
    }
}
