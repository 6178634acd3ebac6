using ArgumentGraph.Logic.Diagrams;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;

namespace ArgumentGraph.Logic.Estimates;

/// <summary>
/// A function that falls wherever a core does, and seldom where it does not, as a small diagram where the core's own is too large: each gate's diagram is
/// rounded to a size so that it falls sooner. Functions are monotone, so the root falls sooner then.
/// </summary>
/// <remarks>
/// Rounding makes those nodes fall that matter least: by the probability that they are reached and hold (Ravi, McMillan, Shiple and Somenzi, Approximation and
/// decomposition of binary decision diagrams, DAC 1998).
/// </remarks>
internal sealed class RoundedDiagram
{
    private readonly CoreFunction _core;
    private readonly int[] _order;
    private readonly Chance[] _leaves;
    private readonly int _size;
    private readonly WorkMeter _meter;
    private readonly CancellationToken _cancellationToken;

    private RoundedDiagram(CoreFunction core, int[] order, Chance[] leaves, int size, WorkMeter meter, CancellationToken cancellationToken)
    {
        _core = core;
        _order = order;
        _leaves = leaves;
        _size = size;
        _meter = meter;
        _cancellationToken = cancellationToken;
    }

    // Room for a product of two rounded diagrams; one that takes more is tried again with operands rounded further.
    private int Room => 50 * _size;

    /// <summary>Null when the work is spent first.</summary>
    /// <param name="core">The function, of one root.</param>
    /// <param name="order">By level: the leaf.</param>
    /// <param name="leaves">By leaf: its chance.</param>
    /// <param name="size">How many nodes a gate's diagram may keep.</param>
    /// <param name="meter">Counts the work.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static FrozenDiagram? Of(CoreFunction core, int[] order, Chance[] leaves, int size, WorkMeter meter, CancellationToken cancellationToken) =>
        DeepCall.Run(core.LeafCount, () => new RoundedDiagram(core, order, leaves, size, meter, cancellationToken).Solve());

    private FrozenDiagram? Solve()
    {
        var functions = new FrozenDiagram?[_core.Count];
        var uses = new int[_core.Count];
        foreach (int argument in _core.Arguments.Items)
        {
            uses[argument]++;
        }

        for (int level = 0; level < _order.Length; level++)
        {
            functions[_order[level]] = Frozen(diagram => diagram.Variable(level));
        }

        for (int gate = _core.LeafCount; gate < _core.Count; gate++)
        {
            if (_meter.IsSpent)
            {
                return null;
            }

            functions[gate] = Combine([.. _core.Arguments[gate].ToArray().Select(argument => functions[argument]!)], _core.FallsWith(gate));
            foreach (int argument in _core.Arguments[gate])
            {
                functions[argument] = --uses[argument] == 0 ? null : functions[argument];
            }
        }

        return functions[_core.Roots[0]];
    }

    // By number of those that must fall, over the arguments met so far: as DiagramBuilder does it.
    private FrozenDiagram Combine(FrozenDiagram[] arguments, int falls)
    {
        // Small ones first: what is large is joined once.
        Array.Sort(arguments, (left, right) => left.Count.CompareTo(right.Count));
        var fallen = new FrozenDiagram[falls + 1];
        fallen[0] = Frozen(_ => DecisionDiagram.Fallen);
        Array.Fill(fallen, Frozen(_ => DecisionDiagram.Holds), 1, falls);
        for (int seen = 0; seen < arguments.Length; seen++)
        {
            for (int n = Math.Min(falls, seen + 1); n >= Math.Max(1, falls - (arguments.Length - seen - 1)); n--)
            {
                fallen[n] = Join(fallen[n], Join(arguments[seen], fallen[n - 1], either: false), either: true);
            }
        }

        return fallen[falls];
    }

    private FrozenDiagram Join(FrozenDiagram left, FrozenDiagram right, bool either)
    {
        for (int size = _size / 2; ; size /= 2)
        {
            using var diagram = new DecisionDiagram(_order.Length, Room, _cancellationToken, expected: 4L * (left.Count + right.Count));
            int first = Copy(left, diagram);
            int second = Copy(right, diagram);
            int joined = either ? diagram.Or(first, second) : diagram.And(first, second);
            _meter.Spend(10L * diagram.Count);
            if (joined >= 0)
            {
                return Rounded(FrozenDiagram.Of(diagram, [joined], _order), _size);
            }

            left = Rounded(left, Math.Max(1, size));
            right = Rounded(right, Math.Max(1, size));
        }
    }

    private FrozenDiagram Rounded(FrozenDiagram function, int size)
    {
        if (function.Count <= size + 2)
        {
            return function;
        }

        double[] losses = Losses(function);
        double[] sorted = losses[2..];
        Array.Sort(sorted);
        double threshold = sorted[^size];
        int left = size - sorted.Count(loss => loss > threshold); // of those that matter as much as the threshold
        var isKept = new bool[function.Count];
        for (int node = function.Count - 1; node > DecisionDiagram.Fallen; node--)
        {
            isKept[node] = losses[node] > threshold || (losses[node] == threshold && left-- > 0);
        }

        return Frozen(diagram => Copy(function, diagram, isKept));
    }

    // By node: how much likelier the fall becomes, at most, when the node falls.
    private double[] Losses(FrozenDiagram function)
    {
        var chances = new DiagramChances(function, _leaves);
        var reach = new double[function.Count];
        var losses = new double[function.Count];
        reach[function.Roots[0]] = 1;
        for (int node = function.Roots[0]; node > DecisionDiagram.Fallen; node--)
        {
            Chance leaf = _leaves[_order[function.Levels[node]]];
            reach[function.Lows[node]] += reach[node] * leaf.Hold;
            reach[function.Highs[node]] += reach[node] * leaf.Fall;
            losses[node] = reach[node] * chances[node].Hold;
        }

        return losses;
    }

    private FrozenDiagram Frozen(Func<DecisionDiagram, int> make)
    {
        using var diagram = new DecisionDiagram(_order.Length, int.MaxValue, _cancellationToken);
        return FrozenDiagram.Of(diagram, [make(diagram)], _order);
    }

    // What is not kept has fallen.
    private static int Copy(FrozenDiagram function, DecisionDiagram diagram, bool[]? isKept = null)
    {
        var copies = new int[function.Count];
        copies[DecisionDiagram.Fallen] = DecisionDiagram.Fallen;
        for (int node = 2; node < function.Count; node++)
        {
            copies[node] = isKept?[node] == false
                ? DecisionDiagram.Fallen
                : diagram.Make(function.Levels[node], copies[function.Lows[node]], copies[function.Highs[node]]);
        }

        return copies[function.Roots[0]];
    }
}
