using System.Diagnostics;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Orders;
using ArgumentGraph.Logic.Reduced;

namespace ArgumentGraph.Logic.Diagrams;

/// <summary>
/// Builds a core's diagram without knowing which order of its leaves suits it: several orders are tried in rounds, with four times as many nodes each round,
/// and the first diagram that fits is kept. No order is good everywhere, and a bad one can take thousands of times as many nodes.
/// </summary>
internal static class VariableOrderSearch
{
    /// <summary>What the first order is given at first: enough for most, and little lost where it is not.</summary>
    private const int FirstTry = 8_000;

    private const int FewLeaves = 64; // for which every order is found in no time
    private const int FirstBudget = 20_000;

    // Where few nodes do, depth first mostly is among the best and costs nothing to find; where many are needed, minimum degree mostly is.
    // FORCE wins but rarely, and its fruitless tries are the longest.
    private static readonly int[] SmallFirst = [0, 1];
    private static readonly int[] LargeFirst = [1, 0, 2];

    /// <summary>Null when no order fits the budget.</summary>
    /// <param name="core">The function.</param>
    /// <param name="budget">The most nodes of a diagram.</param>
    /// <param name="deadline">A <see cref="Stopwatch"/> timestamp after which the work ends.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static FrozenDiagram? Solve(CoreFunction core, int budget, long deadline, CancellationToken cancellationToken)
    {
        if (core.LeafCount > DeepCall.MostLevels)
        {
            return null;
        }

        var orders = new int[]?[3];
        for (int nodes = Math.Min(Math.Max(FirstBudget, 8 * core.LeafCount), budget); ; nodes = (int)Math.Min(4L * nodes, budget))
        {
            foreach (int choice in nodes <= FirstBudget ? SmallFirst : LargeFirst)
            {
                int[] order = orders[choice] ??= OrderOf(core, choice);
                if (order.Length < core.LeafCount)
                {
                    continue;
                }

                if (Build(core, order, nodes, cancellationToken, deadline) is { } diagram)
                {
                    return diagram;
                }

                if (Stopwatch.GetTimestamp() > deadline)
                {
                    return null;
                }
            }

            if (nodes == budget)
            {
                return null;
            }
        }
    }

    /// <summary>A first try with few nodes; null where they do not suffice.</summary>
    public static FrozenDiagram? Try(CoreFunction core, int budget, CancellationToken cancellationToken)
    {
        if (core.LeafCount > DeepCall.MostLevels)
        {
            return null;
        }

        FrozenDiagram? diagram = Build(core, OrderOf(core, 0), Math.Min(Math.Max(FirstTry, 4 * core.LeafCount), budget), cancellationToken);
        return diagram is null && core.LeafCount <= FewLeaves ? Build(core, OrderOf(core, 1), Math.Min(FirstTry, budget), cancellationToken) : diagram;
    }

    public static FrozenDiagram? Build(CoreFunction core, int[] order, int budget, CancellationToken cancellationToken, long deadline = long.MaxValue)
    {
        return DeepCall.Run(core.LeafCount, () =>
        {
            using var diagram = new DecisionDiagram(core.LeafCount, budget, cancellationToken, deadline);
            return DiagramBuilder.Build(core, order, diagram) is { } roots ? FrozenDiagram.Of(diagram, roots, order) : null;
        });
    }

    /// <summary>All leaves in an order; none where it would take too long to find.</summary>
    public static int[] OrderOf(CoreFunction core, int choice) => choice switch
    {
        0 => PathWeightOrder.Of(core),
        1 => MinimumDegreeOrder.Of(core) ?? [],
        _ => ForceOrder.Of(core, TreeSizeOrder.Of(core)),
    };
}
