using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Sets;

namespace ArgumentGraph.Analysis.Support;

/// <summary>Finds, for elements that do not stand, one minimal set of causes: the smallest by count, then by ids.</summary>
internal static class RootCauseFinder
{
    private const int LargestMinimised = 1_000;

    /// <param name="argument">The argument.</param>
    /// <param name="evaluation">Its standings.</param>
    /// <param name="targets">The elements asked for.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>By target.</returns>
    public static RootCauses[] Find(Argument argument, StandingEvaluation evaluation, int[] targets, CancellationToken cancellationToken)
    {
        var found = new RootCauses[targets.Length];
        Array.Fill(found, RootCauses.None);
        foreach ((int[] indices, CauseFunction function) in ByThreshold(argument, evaluation, targets))
        {
            RootCauses?[] smallest = FindSmallest(function, CutSetBudget.Default, cancellationToken);
            for (int i = 0; i < indices.Length; i++)
            {
                found[indices[i]] = smallest[i] ?? OneSet(function, function.Roots[i]);
            }
        }

        return found;
    }

    /// <summary>The same within a budget, without the work that each target costs for which the smallest set is not found.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="evaluation">Its standings.</param>
    /// <param name="targets">The elements asked for.</param>
    /// <param name="budget">How much work may be done for each of the two standings below supported.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>By target; null where the budget did not allow to find the smallest set.</returns>
    public static RootCauses?[] FindSmallest(
        Argument argument, StandingEvaluation evaluation, int[] targets, CutSetBudget budget, CancellationToken cancellationToken)
    {
        var found = new RootCauses?[targets.Length];
        Array.Fill(found, RootCauses.None);
        foreach ((int[] indices, CauseFunction function) in ByThreshold(argument, evaluation, targets))
        {
            RootCauses?[] smallest = FindSmallest(function, budget, cancellationToken);
            for (int i = 0; i < indices.Length; i++)
            {
                found[indices[i]] = smallest[i];
            }
        }

        return found;
    }

    // Why some targets are below "in doubt", and others below "supported".
    private static IEnumerable<(int[] Indices, CauseFunction Function)> ByThreshold(Argument argument, StandingEvaluation evaluation, int[] targets)
    {
        foreach ((Standing standing, Standing threshold) in new[] { (Standing.Unsupported, Standing.InDoubt), (Standing.InDoubt, Standing.Supported) })
        {
            int[] indices = [.. Enumerable.Range(0, targets.Length).Where(i => evaluation.Analysed(targets[i]) == standing)];
            if (indices.Length > 0)
            {
                yield return (indices, CauseFunction.Build(argument, evaluation, threshold, [.. indices.Select(i => targets[i])]));
            }
        }
    }

    private static RootCauses?[] FindSmallest(CauseFunction function, CutSetBudget budget, CancellationToken cancellationToken)
    {
        var found = new RootCauses?[function.Roots.Length];
        long steps = 0;
        for (int order = 1; order <= SetDiagram.MaximumOrder && Array.Exists(found, causes => causes is null); order++)
        {
            int[] open = [.. Enumerable.Range(0, found.Length).Where(i => found[i] is null)];
            int[] roots = [.. open.Select(i => function.Roots[i])];
            var algebra = new SetAlgebra(budget with { Steps = budget.Steps - steps }, cancellationToken);
            SetFamily[]? families = new CutSetSolver(function.Function, function.Variables, order, algebra).Solve(roots);
            steps += algebra.Steps;
            if (families is null)
            {
                break;
            }

            for (int i = 0; i < open.Length; i++)
            {
                if (families[i].Sets().FirstOrDefault() is { } set)
                {
                    found[open[i]] = new RootCauses([.. set.Select(variable => function.Causes[variable])], IsSmallest: true);
                }
            }
        }

        return found;
    }

    // Some minimal set: at every gate the inputs that seem cheapest, then whatever can be left out is.
    private static RootCauses OneSet(CauseFunction function, int root)
    {
        StructureFunction gates = function.Function;
        long[] sizes = new long[gates.Count];
        for (int node = 0; node < sizes.Length; node++)
        {
            sizes[node] = gates.Kinds[node] == GateKind.Input ? 1 : CheapestInputs(gates, node, sizes).Sum(input => Math.Min(sizes[input], int.MaxValue));
        }

        var variables = new SortedSet<int>();
        var seen = new HashSet<int> { root };
        var open = new Stack<int>([root]);
        while (open.TryPop(out int node))
        {
            if (gates.Kinds[node] == GateKind.Input)
            {
                variables.Add(function.Variables[node]);
                continue;
            }

            foreach (int input in CheapestInputs(gates, node, sizes).Where(seen.Add))
            {
                open.Push(input);
            }
        }

        if (variables.Count <= LargestMinimised)
        {
            foreach (int variable in variables.Reverse().ToArray())
            {
                variables.Remove(variable);
                if (Holds(function, root, variables))
                {
                    variables.Add(variable);
                }
            }
        }

        return new RootCauses([.. variables.Select(variable => function.Causes[variable])], IsSmallest: false);
    }

    private static IEnumerable<int> CheapestInputs(StructureFunction gates, int node, long[] sizes) =>
        gates.Inputs[node].ToArray().OrderBy(input => sizes[input]).Take(gates.FallsWith(node));

    private static bool Holds(CauseFunction function, int root, SortedSet<int> fallen)
    {
        StructureFunction gates = function.Function;
        var holds = new bool[root + 1];
        for (int node = 0; node <= root; node++)
        {
            if (gates.Kinds[node] == GateKind.Input)
            {
                holds[node] = !fallen.Contains(function.Variables[node]);
                continue;
            }

            int down = 0;
            foreach (int input in gates.Inputs[node])
            {
                down += holds[input] ? 0 : 1;
            }

            holds[node] = down < gates.FallsWith(node);
        }

        return holds[root];
    }
}
