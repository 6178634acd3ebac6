using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Logic.Sets;

/// <summary>
/// How many minimal cut sets each root of a function has, all roots together: gate by gate on one diagram, so that what roots share is worked out once. A
/// gate whose sets take more than a little work is left out, and with it every root above.
/// </summary>
/// <remarks>
/// Families that nothing needs any more are swept away, so that memory follows what is needed at once. The sets themselves are made again when a root's are
/// asked for (<see cref="InputSets"/>): of most roots nobody asks.
/// </remarks>
internal sealed class SharedCutSets
{
    private const int StepsOfGate = 4_000_000;
    private const int FirstSweep = 1 << 20;
    private const int Unknown = -1;

    private readonly StructureFunction _function;
    private readonly int _order;
    private readonly WorkMeter _meter;
    private readonly CancellationToken _cancellationToken;
    private readonly int[] _variables;
    private readonly int[] _families; // by node
    private readonly int[] _waiting; // by node: how many gates still need it
    private readonly int[] _levels; // by node: no more variables than this
    private readonly OrderCounts?[] _counts;
    private readonly int _firstSweep;
    private SetAlgebra _algebra;
    private FamilySizes _sizes;
    private int _sweep;

    private SharedCutSets(StructureFunction function, int order, WorkMeter meter, int firstSweep, CancellationToken cancellationToken)
    {
        _sweep = _firstSweep = firstSweep;
        _function = function;
        _order = order;
        _meter = meter;
        _cancellationToken = cancellationToken;
        _variables = InputVariables.Of(function);
        _families = new int[function.Count];
        _levels = new int[function.Count];
        _waiting = new int[function.Count];
        _counts = new OrderCounts?[function.Roots.Length];
        _algebra = NewAlgebra();
        _sizes = new FamilySizes(_algebra.Diagram);
    }

    /// <summary>For each of some roots its smallest cut sets' size, as far as that is at most the order, or null.</summary>
    /// <param name="function">The function.</param>
    /// <param name="rootIndices">The roots.</param>
    /// <param name="above">None has sets of at most this size.</param>
    /// <param name="meter">Counts the work: no more is done when it is spent.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>By root of the function.</returns>
    public static int?[] Smallest(StructureFunction function, int[] rootIndices, int above, WorkMeter meter, CancellationToken cancellationToken)
    {
        var smallest = new int?[function.Roots.Length];
        for (int order = above; order < SetDiagram.MaximumOrder && rootIndices.Length > 0 && !meter.IsSpent;)
        {
            // Most are found soon, and of the others fewer are left to look at each time.
            order = Math.Min(2 * order, SetDiagram.MaximumOrder);
            StructureFunction part = FunctionPart.Of(function, Array.ConvertAll(rootIndices, root => function.Roots[root])).Function;
            OrderCounts?[] counts = Count(part, order, meter, cancellationToken);
            var open = new List<int>();
            for (int i = 0; i < rootIndices.Length; i++)
            {
                if (counts[i] is { IsNone: false } found)
                {
                    smallest[rootIndices[i]] = found.Smallest;
                }
                else if (counts[i] is not null)
                {
                    open.Add(rootIndices[i]);
                }
            }

            rootIndices = [.. open];
        }

        return smallest;
    }

    /// <summary>For each root its minimal cut sets of at most the order, counted by size; null where that was left out.</summary>
    /// <param name="function">The function.</param>
    /// <param name="order">The largest sets wanted, or <see cref="SetAlgebra.AllOrders"/>.</param>
    /// <param name="meter">Counts the work: no more is done when it is spent.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <param name="firstSweep">From how many nodes on the diagram is swept; less in tests.</param>
    public static OrderCounts?[] Count(
        StructureFunction function, int order, WorkMeter meter, CancellationToken cancellationToken, int firstSweep = FirstSweep)
    {
        var sets = new SharedCutSets(function, order, meter, firstSweep, cancellationToken);
        int inputs = function.Kinds.Count(kind => kind == GateKind.Input);
        return DeepCall.Run(Math.Min(inputs, DeepCall.MostLevels), () =>
        {
            sets.Run();
            return sets._counts;
        });
    }

    private SetAlgebra NewAlgebra() => new(CutSetBudget.Default with { Steps = long.MaxValue, Meter = _meter }, _cancellationToken, isWide: true);

    private void Run()
    {
        MarkNeeded();
        for (int node = 0; node < _families.Length; node++)
        {
            int root = _function.RootAt[node];
            if (_waiting[node] == 0 && root < 0)
            {
                continue;
            }

            if (_algebra.Diagram.Count >= _sweep)
            {
                Sweep();
            }

            _families[node] = FamilyOf(node);
            if (root >= 0 && _families[node] != Unknown)
            {
                _counts[root] = _sizes.Of(_families[node]);
            }

            foreach (int input in _function.Inputs[node])
            {
                _waiting[input]--;
            }
        }

        _algebra.Abandon();
    }

    private void MarkNeeded()
    {
        for (int node = _waiting.Length - 1; node >= 0; node--)
        {
            if (_waiting[node] > 0 || _function.RootAt[node] >= 0)
            {
                foreach (int input in _function.Inputs[node])
                {
                    _waiting[input]++;
                }
            }
        }
    }

    private int FamilyOf(int node)
    {
        if (_function.Kinds[node] == GateKind.Input)
        {
            _levels[node] = 1;
            return _order < 1 ? SetDiagram.Empty : _algebra.Diagram.Make(_variables[node], SetDiagram.Empty, SetDiagram.Unit);
        }

        // Operations go as deep as there are variables.
        int levels = 0;
        foreach (int input in _function.Inputs[node])
        {
            if (_families[input] == Unknown)
            {
                return Unknown;
            }

            levels = Math.Min(DeepCall.MostLevels + 1, levels + _levels[input]);
        }

        if (levels > DeepCall.MostLevels || _meter.IsSpent)
        {
            return Unknown;
        }

        _levels[node] = levels;
        _algebra.AllowSteps(StepsOfGate);
        return GateFamilies.Of(_function, node, _families, _order, _algebra);
    }

    // Takes along what is still needed.
    private void Sweep()
    {
        SetDiagram old = _algebra.Diagram;
        var copies = new int[old.Count];
        for (int node = 0; node < _families.Length; node++)
        {
            if (_waiting[node] > 0 && _families[node] > SetDiagram.Unit)
            {
                copies[_families[node]] = 1;
            }
        }

        for (int node = old.Count - 1; node > SetDiagram.Unit; node--)
        {
            if (copies[node] != 0)
            {
                copies[old.Low(node)] = copies[old.High(node)] = 1;
            }
        }

        SetAlgebra algebra = NewAlgebra();
        copies[SetDiagram.Empty] = SetDiagram.Empty;
        copies[SetDiagram.Unit] = SetDiagram.Unit;
        for (int node = SetDiagram.Unit + 1; node < copies.Length; node++)
        {
            copies[node] = copies[node] == 0 ? Unknown : algebra.Diagram.Make(old.Variable(node), copies[old.Low(node)], copies[old.High(node)]);
        }

        for (int node = 0; node < _families.Length; node++)
        {
            _families[node] = _families[node] < 0 ? Unknown : copies[_families[node]];
        }

        _meter.Spend(old.Count);
        _algebra.Abandon();
        _algebra = algebra;
        _sizes = new FamilySizes(algebra.Diagram);
        _sweep = Math.Max(_firstSweep, 2 * algebra.Diagram.Count);
    }
}
