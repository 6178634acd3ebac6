using System.Numerics;
using ArgumentGraph.Logic;

namespace ArgumentGraph.Analysis;

/// <summary>The minimal cut sets of all targets, as far as the budget goes. Variables are basic elements ordered by id.</summary>
internal sealed class TargetCutSets
{
    private readonly LoadBearingOptions _options;
    private readonly CancellationToken _cancellationToken;
    private readonly SetFamily?[] _families;
    private readonly int[] _countedTo;
    private readonly int?[] _smallest;
    private readonly bool[] _isComplete;

    private TargetCutSets(int targets, int[] basicElements, LoadBearingOptions options, CancellationToken cancellationToken)
    {
        _options = options;
        _cancellationToken = cancellationToken;
        BasicElements = basicElements;
        _families = new SetFamily?[targets];
        _countedTo = new int[targets];
        _smallest = new int?[targets];
        _isComplete = new bool[targets];
        Array.Fill(_isComplete, true); // what is down already has none
    }

    /// <summary>By variable: the element's number.</summary>
    public int[] BasicElements { get; }

    /// <param name="argument">The argument.</param>
    /// <param name="planes">The planes.</param>
    /// <param name="targets">The number of targets.</param>
    /// <param name="options">The options.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static TargetCutSets Find(Argument argument, IReadOnlyList<LoadBearingPlane> planes, int targets, LoadBearingOptions options, CancellationToken cancellationToken)
    {
        int[] basic = [.. planes.SelectMany(plane => plane.Function.BasicOfNode).Where(number => number >= 0).Distinct()
            .OrderBy(number => argument.Structure.Elements[number].Id, StringComparer.Ordinal)];
        var variableOf = new Dictionary<int, int>(basic.Length);
        for (int variable = 0; variable < basic.Length; variable++)
        {
            variableOf.Add(basic[variable], variable);
        }

        var cutSets = new TargetCutSets(targets, basic, options, cancellationToken);
        foreach (LoadBearingPlane plane in planes)
        {
            int[] variables = [.. plane.Function.BasicOfNode.Select(number => number < 0 ? -1 : variableOf[number])];
            cutSets.FindIn(plane, variables);
        }

        return cutSets;
    }

    /// <summary>The family of a target; null when it is down, or when not even order 1 fitted the budget.</summary>
    public SetFamily? FamilyOf(int target) => _families[target];

    public int CountedTo(int target) => _countedTo[target];

    /// <summary>Whether the family holds every minimal cut set, of all orders.</summary>
    public bool IsComplete(int target) => _isComplete[target];

    public CutSetSummary SummaryOf(Argument argument, int target)
    {
        var counts = new SortedDictionary<int, BigInteger>();
        var listed = new List<CutSet>();
        if (_families[target] is { } family)
        {
            BigInteger[] byOrder = family.CountByOrder();
            for (int order = 0; order < byOrder.Length; order++)
            {
                if (!byOrder[order].IsZero)
                {
                    counts.Add(order, byOrder[order]);
                }
            }

            listed.AddRange(family.Sets().Take(_options.ListedCutSets).Select(set => new CutSet([.. set.Select(variable => argument.Structure.Elements[BasicElements[variable]])])));
        }

        return new CutSetSummary { CountByOrder = counts, CountedToOrder = _countedTo[target], IsComplete = _isComplete[target], SmallestOrder = _smallest[target], Listed = [.. listed] };
    }

    private void FindIn(LoadBearingPlane plane, int[] variables)
    {
        int[] roots = plane.Function.Function.Roots;
        foreach (int target in plane.TargetIndices)
        {
            _isComplete[target] = false;
        }

        // All targets together share most of the work. When that is too much, each gets a part of the budget, and smaller orders where it must.
        int order = Math.Clamp(_options.MaximumOrder, 1, SetDiagram.MaximumOrder);
        if (!TryFind(plane, variables, [.. Enumerable.Range(0, roots.Length)], order, Budget(1)))
        {
            for (int root = 0; root < roots.Length; root++)
            {
                int tried = order;
                while (tried > 0 && !TryFind(plane, variables, [root], tried, Budget(4)))
                {
                    tried--;
                }
            }
        }

        for (int root = 0; root < roots.Length; root++)
        {
            _smallest[plane.TargetIndices[root]] = SmallestOrder(plane, variables, root);
        }
    }

    private CutSetBudget Budget(int share) =>
        new(CutSetBudget.Default.Nodes / share, Math.Min(CutSetBudget.Default.Steps, _options.WorkBudget / 10) / share);

    private bool TryFind(LoadBearingPlane plane, int[] variables, int[] rootIndices, int order, CutSetBudget budget)
    {
        StructureFunction function = plane.Function.Function;
        int[] roots = [.. rootIndices.Select(root => function.Roots[root])];
        SetFamily[]? families = new CutSetSolver(function, variables, order, new SetAlgebra(budget, _cancellationToken)).Solve(roots);
        if (families is null)
        {
            return false;
        }

        for (int i = 0; i < roots.Length; i++)
        {
            int target = plane.TargetIndices[rootIndices[i]];
            _families[target] = families[i];
            _countedTo[target] = order;
            _isComplete[target] = plane.LargestOrders[roots[i]] <= order;
        }

        return true;
    }

    // Where the gates do not tell, larger and larger orders until a cut set turns up.
    private int? SmallestOrder(LoadBearingPlane plane, int[] variables, int root)
    {
        int target = plane.TargetIndices[root];
        if (_families[target] is { IsEmpty: false } family)
        {
            return family.Diagram.SmallestOrder(family.Root);
        }

        int node = plane.Function.Function.Roots[root];
        (long bound, bool isExact) = CutSetSolver.SmallestOrder(plane.Function.Function, node);
        if (isExact || bound == _countedTo[target] + 1)
        {
            return bound <= int.MaxValue ? (int)bound : null;
        }

        long steps = 0;
        CutSetBudget budget = Budget(4);
        for (int order = _countedTo[target] + 1; order <= SetDiagram.MaximumOrder && !_isComplete[target]; order++)
        {
            var algebra = new SetAlgebra(budget with { Steps = budget.Steps - steps }, _cancellationToken);
            SetFamily[]? families = new CutSetSolver(plane.Function.Function, variables, order, algebra).Solve([node]);
            steps += algebra.Steps;
            if (families is null)
            {
                return null;
            }

            if (!families[0].IsEmpty)
            {
                return order;
            }
        }

        return null;
    }
}
