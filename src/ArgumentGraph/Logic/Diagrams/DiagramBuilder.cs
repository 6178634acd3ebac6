using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;

namespace ArgumentGraph.Logic.Diagrams;

/// <summary>
/// Builds the diagrams of a core's roots, gate by gate, for a given order of its leaves. What does not fit a budget is kept, and goes on with a larger one.
/// </summary>
internal sealed class DiagramBuilder : IDisposable
{
    private readonly CoreFunction _core;
    private readonly int[] _order;
    private readonly DecisionDiagram _diagram;
    private readonly int[] _functions; // by node of the core
    private readonly List<int> _arguments = [];
    private readonly List<int> _fallen = [];
    private int _made; // leaves by level, then gates: how many have their function

    /// <param name="core">The function.</param>
    /// <param name="order">By level: the leaf.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <param name="meter">Counts the work: no more is done when it is spent.</param>
    public DiagramBuilder(CoreFunction core, int[] order, CancellationToken cancellationToken, WorkMeter? meter = null)
    {
        _core = core;
        _order = order;
        // To grow is dear, since every node is put into its place again; to clear what is not needed costs little. What is made on the way mostly grows with
        // the square of the levels.
        _diagram = new DecisionDiagram(core.LeafCount, 0, cancellationToken, meter, 4L * core.LeafCount * core.LeafCount);
        _functions = new int[core.Count];
    }

    /// <summary>Null when the budget is spent.</summary>
    /// <param name="budget">The most nodes, those made before included.</param>
    public FrozenDiagram? Continue(int budget)
    {
        _diagram.Budget = budget;
        FrozenDiagram? built = DeepCall.Run(_core.LeafCount, Finish);
        return _diagram.Settle() ? built : null;
    }

    public void Dispose() => _diagram.Dispose();

    private FrozenDiagram? Finish()
    {
        for (; _made < _core.Count; _made++)
        {
            bool isLeaf = _made < _core.LeafCount;
            int function = isLeaf ? _diagram.Variable(_made) : FunctionOf(_made);
            if (function < 0)
            {
                return null;
            }

            _functions[isLeaf ? _order[_made] : _made] = function;
        }

        int[] roots = Array.ConvertAll(_core.Roots, root => root switch
        {
            StructureFunctionBuilder.True => DecisionDiagram.Holds,
            StructureFunctionBuilder.False => DecisionDiagram.Fallen,
            _ => _functions[root],
        });
        return FrozenDiagram.Of(_diagram, roots, _order);
    }

    private int FunctionOf(int gate)
    {
        _arguments.Clear();
        foreach (int argument in _core.Arguments[gate])
        {
            _arguments.Add(_functions[argument]);
        }

        // The deepest first: what is near the root comes last, when it only has to be put on top.
        _arguments.Sort((left, right) =>
        {
            int byLevel = _diagram.Level(right).CompareTo(_diagram.Level(left));
            return byLevel != 0 ? byLevel : left.CompareTo(right);
        });
        if (_core.Kinds[gate] == GateKind.AtLeast)
        {
            return AtLeastFallen(_core.FallsWith(gate));
        }

        bool all = _core.Kinds[gate] == GateKind.All;
        int function = _arguments[0];
        for (int i = 1; i < _arguments.Count && function >= 0; i++)
        {
            function = all ? _diagram.Or(function, _arguments[i]) : _diagram.And(function, _arguments[i]);
        }

        return function;
    }

    // By number n of those that must fall, over the arguments met so far: n of them fall if n do without the next one, or n - 1 do and it falls.
    // The number of steps is quadratic at most; no subset is ever looked at.
    private int AtLeastFallen(int falls)
    {
        _fallen.Clear();
        _fallen.Add(DecisionDiagram.Fallen);
        for (int n = 1; n <= falls; n++)
        {
            _fallen.Add(DecisionDiagram.Holds);
        }

        for (int seen = 0; seen < _arguments.Count; seen++)
        {
            int least = Math.Max(1, falls - (_arguments.Count - seen - 1));
            for (int n = Math.Min(falls, seen + 1); n >= least; n--)
            {
                int with = _diagram.And(_arguments[seen], _fallen[n - 1]);
                int either = with < 0 ? -1 : _diagram.Or(_fallen[n], with);
                if (either < 0)
                {
                    return -1;
                }

                _fallen[n] = either;
            }
        }

        return _fallen[falls];
    }
}
