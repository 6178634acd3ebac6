using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Sets;

namespace ArgumentGraph.Analysis.LoadBearing;

/// <summary>
/// The minimal cut sets of one and two elements of all targets together, as far as the budget goes. Variables are basic elements
/// ordered by id, so that targets can be compared.
/// </summary>
internal sealed class PairSets
{
    private const int Order = 2;

    private readonly LoadBearingOptions _options;
    private readonly CancellationToken _cancellationToken;
    private readonly SetFamily?[] _families;
    private readonly int[] _countedTo;

    private PairSets(int targets, int[] basicElements, LoadBearingOptions options, CancellationToken cancellationToken)
    {
        _options = options;
        _cancellationToken = cancellationToken;
        BasicElements = basicElements;
        _families = new SetFamily?[targets];
        _countedTo = new int[targets];
        Array.Fill(_countedTo, Order); // what is down already has none
    }

    /// <summary>By variable: the element's number.</summary>
    public int[] BasicElements { get; }

    /// <param name="argument">The argument.</param>
    /// <param name="planes">The planes.</param>
    /// <param name="targets">The number of targets.</param>
    /// <param name="options">The options.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static PairSets Find(
        Argument argument, IReadOnlyList<ThresholdTargets> planes, int targets, LoadBearingOptions options, CancellationToken cancellationToken)
    {
        int[] basic = [.. planes.SelectMany(plane => plane.Function.BasicOfNode).Where(number => number >= 0).Distinct()
            .OrderBy(number => argument.Structure.Elements[number].Id, StringComparer.Ordinal)];
        var variableOf = new Dictionary<int, int>(basic.Length);
        for (int variable = 0; variable < basic.Length; variable++)
        {
            variableOf.Add(basic[variable], variable);
        }

        var cutSets = new PairSets(targets, basic, options, cancellationToken);
        foreach (ThresholdTargets plane in planes)
        {
            int[] variables = [.. plane.Function.BasicOfNode.Select(number => number < 0 ? -1 : variableOf[number])];
            cutSets.FindIn(plane, variables);
        }

        return cutSets;
    }

    /// <summary>The family of a target; null when it is down, or when not even order 1 fitted the budget.</summary>
    public SetFamily? FamilyOf(int target) => _families[target];

    /// <summary>Whether all its sets of one and two are there.</summary>
    public bool IsComplete(int target) => _countedTo[target] >= Order;

    private void FindIn(ThresholdTargets plane, int[] variables)
    {
        int[] roots = plane.Function.Function.Roots;
        foreach (int target in plane.TargetIndices)
        {
            _countedTo[target] = 0;
        }

        // All targets together share most of the work. When that is too much, each gets a part of the budget, and smaller orders where it must.
        if (!TryFind(plane, variables, [.. Enumerable.Range(0, roots.Length)], Math.Min(Order, _options.MaximumOrder ?? Order), Budget(1)))
        {
            for (int root = 0; root < roots.Length; root++)
            {
                int tried = Math.Min(Order, _options.MaximumOrder ?? Order);
                while (tried > 0 && !TryFind(plane, variables, [root], tried, Budget(4)))
                {
                    tried--;
                }
            }
        }
    }

    private CutSetBudget Budget(int share) =>
        new(CutSetBudget.Default.Nodes / share, Math.Min(CutSetBudget.Default.Steps, _options.Budget.Work / 10) / share);

    private bool TryFind(ThresholdTargets plane, int[] variables, int[] rootIndices, int order, CutSetBudget budget)
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
        }

        return true;
    }
}
