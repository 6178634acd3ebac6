using System.Runtime.InteropServices;
using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Logic.Diagrams;

/// <summary>
/// How many of several functions have fallen, as one diagram with numbers on its edges (Lai and Sastry, Edge-valued binary decision diagrams for multi-level
/// hierarchical verification, DAC 1992): what can still be added is one node, whatever the number so far. Neighbours are added first, then their sums: what is
/// made on the way is hardly more than the whole.
/// </summary>
/// <remarks>Node 0 adds nothing. Of every other node the low branch adds nothing before its node, and the high branch adds its step.</remarks>
internal sealed class CountDiagram
{
    private const int Nothing = 0;
    private const int WorkOfSum = 8;
    private static readonly Count Spent = new(-1, Nothing);

    private readonly FrozenDiagram _functions;
    private readonly int _budget;
    private readonly StepMeter _meter;
    private readonly List<CountNode> _nodes = [];
    private readonly Dictionary<CountNode, int> _index = [];
    private readonly Dictionary<(int First, int Second), Count> _sums = [];
    private Count _root;

    private CountDiagram(FrozenDiagram functions, int budget, WorkMeter meter, CancellationToken cancellationToken)
    {
        _functions = functions;
        _budget = budget;
        _meter = new StepMeter(meter, WorkOfSum, cancellationToken);
        _nodes.Add(new(functions.Order.Length, Nothing, Nothing, 0));
    }

    /// <summary>Null when the budget is spent.</summary>
    public static CountDiagram? Of(FrozenDiagram functions, int budget, WorkMeter meter, CancellationToken cancellationToken)
    {
        var counts = new CountDiagram(functions, budget, meter, cancellationToken);
        counts._root = DeepCall.Run(functions.Order.Length, () => counts.Copies() is { } copies ? counts.Sum(copies) : Spent);
        counts._index.Clear();
        counts._sums.Clear();
        return counts._root == Spent ? null : counts;
    }

    /// <summary>By number, the probability that exactly so many have fallen; the time is that of the nodes, each for all numbers that may reach it.</summary>
    /// <param name="leaves">By leaf of the core: its chance.</param>
    public double[] Distribution(ReadOnlySpan<Chance> leaves)
    {
        // From the root down: the numbers with which a node is reached are all there when its turn comes, and are needed no more after it.
        int most = _functions.Roots.Length;
        var reached = new double[]?[_nodes.Count];
        reached[_root.Node] = new double[most + 1];
        reached[_root.Node]![_root.Number] = 1;
        for (int node = _root.Node; node > Nothing; node--)
        {
            if (reached[node] is not { } numbers)
            {
                continue;
            }

            (int level, int low, int high, int step) = _nodes[node];
            Chance leaf = leaves[_functions.Order[level]];
            Pass(numbers, leaf.Hold, 0, reached[low] ??= new double[most + 1]);
            Pass(numbers, leaf.Fall, step, reached[high] ??= new double[most + 1]);
            reached[node] = null;
        }

        return reached[Nothing]!;
    }

    private static void Pass(double[] numbers, double share, int step, double[] to)
    {
        for (int number = 0; number < numbers.Length - step; number++)
        {
            to[number + step] += share * numbers[number];
        }
    }

    // Each function as the count of itself, those that begin near each other side by side; null when the budget is spent.
    private Count[]? Copies()
    {
        var copies = new Count[_functions.Count];
        copies[DecisionDiagram.Fallen] = new(1, Nothing);
        for (int node = 2; node < copies.Length; node++)
        {
            copies[node] = Make(_functions.Levels[node], copies[_functions.Lows[node]], copies[_functions.Highs[node]]);
            if (copies[node] == Spent)
            {
                return null;
            }
        }

        return [.. _functions.Roots.OrderBy(root => _functions.Levels[root]).ThenBy(root => root).Select(root => copies[root])];
    }

    private Count Sum(Count[] counts)
    {
        for (int left = counts.Length; left > 1; left = (left + 1) / 2)
        {
            for (int i = 0; i < left / 2; i++)
            {
                _sums.Clear();
                counts[i] = Add(counts[2 * i], counts[(2 * i) + 1]);
                if (counts[i] == Spent)
                {
                    return Spent;
                }
            }

            if (left % 2 == 1)
            {
                counts[left / 2] = counts[left - 1];
            }
        }

        return counts.Length == 0 ? new(0, Nothing) : counts[0];
    }

    private Count Add(Count first, Count second)
    {
        Count sum = AddNodes(first.Node, second.Node);
        return sum == Spent ? Spent : sum with { Number = first.Number + second.Number + sum.Number };
    }

    private Count AddNodes(int first, int second)
    {
        if (first > second)
        {
            (first, second) = (second, first);
        }

        if (first == Nothing)
        {
            return new(0, second);
        }

        if (_sums.TryGetValue((first, second), out Count known))
        {
            return known;
        }

        if (!_meter.Step())
        {
            return Spent;
        }

        int level = Math.Min(_nodes[first].Level, _nodes[second].Level);
        Count low = Add(LowOf(first, level), LowOf(second, level));
        Count high = low == Spent ? Spent : Add(HighOf(first, level), HighOf(second, level));
        Count made = high == Spent ? Spent : Make(level, low, high);
        if (made != Spent)
        {
            _sums.Add((first, second), made);
        }

        return made;
    }

    private Count LowOf(int node, int level) => new(0, _nodes[node].Level == level ? _nodes[node].Low : node);

    private Count HighOf(int node, int level) => _nodes[node].Level == level ? new(_nodes[node].Step, _nodes[node].High) : new(0, node);

    private Count Make(int level, Count low, Count high)
    {
        if (low == high)
        {
            return low;
        }

        var node = new CountNode(level, low.Node, high.Node, high.Number - low.Number);
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_index, node, out bool isKnown);
        if (!isKnown)
        {
            if (_nodes.Count >= _budget)
            {
                _index.Remove(node);
                return Spent;
            }

            number = _nodes.Count;
            _nodes.Add(node);
        }

        return new(low.Number, number);
    }

    /// <summary>A number, and what may be added to it.</summary>
    private readonly record struct Count(int Number, int Node);

    private readonly record struct CountNode(int Level, int Low, int High, int Step);
}
