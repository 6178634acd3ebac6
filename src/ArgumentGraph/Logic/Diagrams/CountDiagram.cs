using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Logic.Diagrams;

/// <summary>
/// How many of several functions have fallen, as one diagram whose constants are numbers (an algebraic decision diagram: Bahar et al., Algebraic decision
/// diagrams and their applications, ICCAD 1993). The functions are added one after the other.
/// </summary>
/// <remarks>Numbers come first: node n is the constant n.</remarks>
internal sealed class CountDiagram
{
    private readonly FrozenDiagram _functions;
    private readonly int _constants;
    private readonly int _budget;
    private readonly CancellationToken _cancellationToken;
    private readonly List<(int Level, int Low, int High)> _nodes = [];
    private readonly Dictionary<(int Level, int Low, int High), int> _index = [];
    private readonly Dictionary<(int Count, int Function), int> _sums = [];

    private CountDiagram(FrozenDiagram functions, int budget, CancellationToken cancellationToken)
    {
        _functions = functions;
        _constants = functions.Roots.Length + 1;
        _budget = budget;
        _cancellationToken = cancellationToken;
        for (int constant = 0; constant < _constants; constant++)
        {
            _nodes.Add((functions.Order.Length, constant, constant));
        }
    }

    public int Root { get; private set; }

    /// <summary>Null when the budget is spent.</summary>
    public static CountDiagram? Of(FrozenDiagram functions, int budget, CancellationToken cancellationToken)
    {
        var counts = new CountDiagram(functions, budget, cancellationToken);
        counts.Root = DeepCall.Run(functions.Order.Length, () =>
        {
            int sum = 0;
            foreach (int root in functions.Roots)
            {
                counts._sums.Clear();
                sum = counts.Add(sum, root);
                if (sum < 0)
                {
                    return -1;
                }
            }

            return sum;
        });
        counts._index.Clear();
        counts._sums.Clear();
        return counts.Root < 0 ? null : counts;
    }

    /// <summary>By number, the probability that exactly so many have fallen: what reaches each constant from the root.</summary>
    /// <param name="leaves">By leaf of the core: its chance.</param>
    public double[] Distribution(ReadOnlySpan<Chance> leaves)
    {
        var reach = new double[_nodes.Count];
        reach[Root] = 1;
        for (int node = Root; node >= _constants; node--)
        {
            (int level, int low, int high) = _nodes[node];
            Chance leaf = leaves[_functions.Order[level]];
            reach[low] += reach[node] * leaf.Hold;
            reach[high] += reach[node] * leaf.Fall;
        }

        return reach[.._constants];
    }

    private int Add(int count, int function)
    {
        if (function == DecisionDiagram.Holds)
        {
            return count;
        }

        if (function == DecisionDiagram.Fallen && count < _constants)
        {
            return count + 1;
        }

        if (_sums.TryGetValue((count, function), out int known))
        {
            return known;
        }

        int level = Math.Min(_nodes[count].Level, _functions.Levels[function]);
        bool ofCount = _nodes[count].Level == level;
        bool ofFunction = _functions.Levels[function] == level;
        int low = Add(ofCount ? _nodes[count].Low : count, ofFunction ? _functions.Lows[function] : function);
        int high = low < 0 ? -1 : Add(ofCount ? _nodes[count].High : count, ofFunction ? _functions.Highs[function] : function);
        int made = high < 0 ? -1 : Make(level, low, high);
        if (made >= 0)
        {
            _sums.Add((count, function), made);
        }

        return made;
    }

    private int Make(int level, int low, int high)
    {
        if (low == high)
        {
            return low;
        }

        if (_index.TryGetValue((level, low, high), out int known))
        {
            return known;
        }

        if ((_nodes.Count & 0xFFF) == 0)
        {
            _cancellationToken.ThrowIfCancellationRequested();
        }

        if (_nodes.Count >= _budget)
        {
            return -1;
        }

        _nodes.Add((level, low, high));
        _index.Add((level, low, high), _nodes.Count - 1);
        return _nodes.Count - 1;
    }
}
