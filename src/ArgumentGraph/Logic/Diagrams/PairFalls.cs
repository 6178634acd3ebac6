using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Logic.Diagrams;

/// <summary>
/// How likely two roots of a diagram have both fallen, without a diagram of the two: by cases of the upper one's leaf (Shannon). What was found for two nodes
/// is kept for all pairs above them; nodes that have no leaf in common fall independently.
/// </summary>
/// <remarks>Sums of positive terms only: nothing cancels. The time is that of the pairs of nodes reached, each once as long as they fit.</remarks>
internal sealed class PairFalls
{
    private const int WorkOfPair = 8;

    private readonly FrozenDiagram _diagram;
    private readonly Chance[] _leaves;
    private readonly DiagramChances _chances;
    private readonly int[] _lowest; // by node: the last level on which it depends
    private readonly int _most;
    private readonly WorkMeter _meter;
    private readonly StepMeter _pairs;
    private readonly Dictionary<long, double> _found = [];

    /// <param name="diagram">The diagram.</param>
    /// <param name="leaves">By leaf of the core: its chance.</param>
    /// <param name="most">How many pairs of nodes are kept; two roots that alone need more are given up.</param>
    /// <param name="meter">Counts the work.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public PairFalls(FrozenDiagram diagram, Chance[] leaves, int most, WorkMeter meter, CancellationToken cancellationToken)
    {
        _diagram = diagram;
        _leaves = leaves;
        _chances = new DiagramChances(diagram, leaves);
        _most = most;
        _meter = meter;
        _pairs = new StepMeter(meter, WorkOfPair, cancellationToken);
        _lowest = new int[diagram.Count];
        _lowest[DecisionDiagram.Holds] = _lowest[DecisionDiagram.Fallen] = -1;
        for (int node = 2; node < diagram.Count; node++)
        {
            _lowest[node] = Math.Max(diagram.Levels[node], Math.Max(_lowest[diagram.Lows[node]], _lowest[diagram.Highs[node]]));
        }
    }

    /// <summary>How likely this root (an index) has fallen.</summary>
    public double Fall(int root) => _chances.Fall(_diagram.Roots[root]);

    /// <summary>For each of the others, how likely it has fallen together with this root (indices); null when the budget was spent.</summary>
    public double[]? FallWith(int root, IReadOnlyList<int> others) => DeepCall.Run(_diagram.Order.Length, () =>
    {
        var both = new double[others.Count];
        for (int i = 0; i < others.Count; i++)
        {
            if (_found.Count >= _most / 2)
            {
                _found.Clear();
            }

            both[i] = Both(_diagram.Roots[root], _diagram.Roots[others[i]]);
            if (both[i] < 0 || !_meter.Spend(1))
            {
                return null;
            }
        }

        return both;
    });

    // Less than 0 when the budget was spent.
    private double Both(int first, int second)
    {
        if (first > second)
        {
            (first, second) = (second, first);
        }

        if (first == DecisionDiagram.Holds)
        {
            return 0;
        }

        if (first == DecisionDiagram.Fallen || first == second)
        {
            return _chances.Fall(second);
        }

        int ofFirst = _diagram.Levels[first];
        int ofSecond = _diagram.Levels[second];
        if (_lowest[first] < ofSecond || _lowest[second] < ofFirst)
        {
            return _chances.Fall(first) * _chances.Fall(second);
        }

        // Neighbouring numbers: the parts of a long side by side would share hashes.
        long key = ((long)first * _diagram.Count) + second;
        if (_found.TryGetValue(key, out double known))
        {
            return known;
        }

        int level = Math.Min(ofFirst, ofSecond);
        double low = Both(ofFirst == level ? _diagram.Lows[first] : first, ofSecond == level ? _diagram.Lows[second] : second);
        double high = low < 0 ? -1 : Both(ofFirst == level ? _diagram.Highs[first] : first, ofSecond == level ? _diagram.Highs[second] : second);
        if (high < 0 || !_pairs.Step() || _found.Count >= _most)
        {
            return -1;
        }

        Chance leaf = _leaves[_diagram.Order[level]];
        double both = (leaf.Hold * low) + (leaf.Fall * high);
        _found.Add(key, both);
        return both;
    }
}
