using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Orders;
using ArgumentGraph.Logic.Reduced;

namespace ArgumentGraph.Logic.Sets;

/// <summary>
/// The minimal sets of a core without a decision diagram: gate by gate as families of sets. Better where few sets hide behind a large diagram, worse elsewhere.
/// </summary>
internal static class CoreSetsSolver
{
    /// <summary>Null when the budget is spent.</summary>
    /// <param name="core">The function.</param>
    /// <param name="paths">Path sets rather than cut sets.</param>
    /// <param name="order">The largest sets wanted, or <see cref="SetAlgebra.AllOrders"/>: larger ones are never built.</param>
    /// <param name="budget">How much may be spent.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static CoreSets? Solve(CoreFunction core, bool paths, int order, CutSetBudget budget, CancellationToken cancellationToken)
    {
        int[] levels = (order == SetAlgebra.AllOrders ? null : MinimumDegreeOrder.Of(core)) ?? PathWeightOrder.Of(core);
        var variables = new int[core.Count];
        for (int level = 0; level < levels.Length; level++)
        {
            variables[levels[level]] = level;
        }

        CoreFunction solved = paths ? core.Dual() : core;
        var function = new StructureFunction(solved.Kinds, solved.Thresholds, solved.Arguments.Starts, solved.Arguments.Items, [core.Roots[0]]);
        var algebra = new SetAlgebra(budget, cancellationToken);
        SetFamily[]? families = new CutSetSolver(function, variables, order, algebra).Solve(function.Roots);
        return algebra.Freeze(families is [SetFamily found] ? found.Root : -1) is { } family ? new CoreSets(family, levels) : null;
    }
}
