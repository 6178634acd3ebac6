using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Sets;

namespace ArgumentGraph.Analysis.LoadBearing;

/// <summary>
/// The minimal cut sets of one and two elements of all pathways together, as far as the budget goes. Variables are basic elements
/// ordered by id, so that pathways can be compared.
/// </summary>
internal sealed class PairSets
{
    private const int Order = 2;

    private readonly LoadBearingOptions _options;
    private readonly CancellationToken _cancellationToken;
    private readonly WorkMeter _meter;
    private readonly SetFamily?[] _families; // by pathway
    private readonly bool[] _isComplete;

    private PairSets(int pathways, int[] basicElements, LoadBearingOptions options, CancellationToken cancellationToken)
    {
        _options = options;
        _meter = new WorkMeter(options.Budget.Work);
        _cancellationToken = cancellationToken;
        BasicElements = basicElements;
        _families = new SetFamily?[pathways];
        _isComplete = new bool[pathways];
        Array.Fill(_isComplete, true); // what is down already has none
    }

    /// <summary>By variable: the element's number.</summary>
    public int[] BasicElements { get; }

    /// <param name="argument">The argument.</param>
    /// <param name="planes">The planes.</param>
    /// <param name="pathways">The number of pathways, which are the first of the targets.</param>
    /// <param name="options">The options.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static PairSets Find(
        Argument argument, IReadOnlyList<ThresholdTargets> planes, int pathways, LoadBearingOptions options, CancellationToken cancellationToken)
    {
        int[] basic = [.. planes.SelectMany(plane => plane.Function.BasicOfNode).Where(number => number >= 0).Distinct()
            .OrderBy(number => argument.Structure.Elements[number].Id, StringComparer.Ordinal)];
        var variableOf = new Dictionary<int, int>(basic.Length);
        for (int variable = 0; variable < basic.Length; variable++)
        {
            variableOf.Add(basic[variable], variable);
        }

        var cutSets = new PairSets(pathways, basic, options, cancellationToken);
        foreach (ThresholdTargets plane in planes)
        {
            int[] variables = [.. plane.Function.BasicOfNode.Select(number => number < 0 ? -1 : variableOf[number])];
            cutSets.FindIn(plane, variables);
        }

        return cutSets;
    }

    /// <summary>The family of a pathway; null when it is down, when it did not fit the budget, or when no pairs were asked for.</summary>
    public SetFamily? FamilyOf(int pathway) => _families[pathway];

    /// <summary>Whether all its sets of one and two are there.</summary>
    public bool IsComplete(int pathway) => _isComplete[pathway];

    private void FindIn(ThresholdTargets plane, int[] variables)
    {
        int[] roots = [.. Enumerable.Range(0, plane.TargetIndices.Length).Where(root => plane.TargetIndices[root] < _families.Length)];
        foreach (int root in roots)
        {
            _isComplete[plane.TargetIndices[root]] = false;
        }

        if (roots.Length == 0 || _options.MaximumOrder < Order)
        {
            return;
        }

        // All pathways together share most of the work. When that is too much, each gets a part of the budget, until it is spent once more.
        if (!TryFind(plane, variables, roots, Budget(1)))
        {
            foreach (int root in roots)
            {
                if (!_meter.IsSpent)
                {
                    TryFind(plane, variables, [root], Budget(4) with { Meter = _meter });
                }
            }
        }
    }

    private CutSetBudget Budget(int share) =>
        new(CutSetBudget.Default.Nodes / share, Math.Min(CutSetBudget.Default.Steps, _options.Budget.Work / 10) / share);

    private bool TryFind(ThresholdTargets plane, int[] variables, int[] rootIndices, CutSetBudget budget)
    {
        StructureFunction function = plane.Function.Function;
        int[] roots = [.. rootIndices.Select(root => function.Roots[root])];
        var algebra = new SetAlgebra(budget, _cancellationToken, isWide: true);
        SetFamily[]? families = new CutSetSolver(function, variables, Order, algebra).Solve(roots);
        algebra.Freeze();
        if (families is null)
        {
            return false;
        }

        for (int i = 0; i < roots.Length; i++)
        {
            int target = plane.TargetIndices[rootIndices[i]];
            _families[target] = families[i];
            _isComplete[target] = true;
        }

        return true;
    }
}
