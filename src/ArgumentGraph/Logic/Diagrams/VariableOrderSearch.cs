using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Orders;
using ArgumentGraph.Logic.Reduced;

namespace ArgumentGraph.Logic.Diagrams;

/// <summary>
/// Builds a core's diagram without knowing which order of its leaves suits it: several orders are tried in rounds, with four times as many nodes each round,
/// and the first diagram that fits is kept. No order is good everywhere, and a bad one can take thousands of times as many nodes.
/// </summary>
/// <remarks>
/// What an order has made in one round is there in the next, up to <see cref="MostKept"/>. The order that is likely to win begins, with as many nodes
/// as most need; so the others cost it little where it wins, and it costs them little where it does not.
/// </remarks>
internal static class VariableOrderSearch
{
    private const int LeastNodes = 20_000;

    /// <summary>A diagram with more nodes than this is given up when it is another order's turn: several of them would need much memory.</summary>
    private const int MostKept = 1 << 20;

    // Where few leaves are left, depth first mostly is among the best and costs nothing to find; where there are many, minimum degree is.
    // FORCE wins but rarely, and its fruitless tries are the longest.
    private const int ManyLeaves = 80;
    private static readonly (int Choice, int Share)[] Few = [(0, 8), (1, 4), (2, 1)];
    private static readonly (int Choice, int Share)[] Many = [(1, 16), (0, 4), (2, 1)];

    /// <summary>Whether the core has so many leaves that its diagram is likely to be large.</summary>
    public static bool HasMany(CoreFunction core) => core.LeafCount >= ManyLeaves;

    // Where leaves stand below many gates, too, what is made on the way is large in the order of depth.
    private static bool IsDense(CoreFunction core) => 2 * core.Arguments.Items.Length >= 9 * core.LeafCount;

    /// <summary>Null when no order fits the budget.</summary>
    /// <param name="core">The function.</param>
    /// <param name="budget">The most nodes of a diagram.</param>
    /// <param name="meter">Counts the work: no more is done when it is spent.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static FrozenDiagram? Solve(CoreFunction core, int budget, WorkMeter meter, CancellationToken cancellationToken)
    {
        if (core.LeafCount > DeepCall.MostLevels || meter.IsSpent)
        {
            return null;
        }

        var builders = new DiagramBuilder?[3];
        try
        {
            return FirstThatFits(core, builders, budget, meter, cancellationToken);
        }
        finally
        {
            Array.ForEach(builders, builder => builder?.Dispose());
        }
    }

    /// <summary>With one order; null where it does not fit the budget.</summary>
    public static FrozenDiagram? Build(CoreFunction core, int[] order, int budget, CancellationToken cancellationToken)
    {
        using var builder = new DiagramBuilder(core, order, cancellationToken);
        return builder.Continue(budget);
    }

    private static FrozenDiagram? FirstThatFits(
        CoreFunction core, DiagramBuilder?[] builders, int budget, WorkMeter meter, CancellationToken cancellationToken)
    {
        int least = Math.Min(Math.Max(LeastNodes, 8 * core.LeafCount), budget);
        var orders = new int[]?[builders.Length];
        var given = new int[builders.Length];
        for (long unit = (least + 3) / 4; Array.Exists(given, nodes => nodes < budget); unit *= 4)
        {
            foreach ((int choice, int share) in HasMany(core) || IsDense(core) ? Many : Few)
            {
                int nodes = (int)Math.Min(unit * share, budget);
                if (nodes < least || nodes == given[choice])
                {
                    continue;
                }

                given[choice] = nodes;
                int[] order = orders[choice] ??= OrderOf(core, choice);
                if (order.Length < core.LeafCount)
                {
                    continue;
                }

                DiagramBuilder builder = builders[choice] ??= new DiagramBuilder(core, order, cancellationToken, meter);
                if (builder.Continue(nodes) is { } diagram)
                {
                    return diagram;
                }

                if (meter.IsSpent)
                {
                    return null;
                }

                if (nodes > MostKept)
                {
                    builder.Dispose();
                    builders[choice] = null;
                }
            }
        }

        return null;
    }

    /// <summary>All leaves in an order; none where it would take too long to find.</summary>
    public static int[] OrderOf(CoreFunction core, int choice) => choice switch
    {
        0 => PathWeightOrder.Of(core),
        1 => MinimumDegreeOrder.Of(core) ?? [],
        _ => ForceOrder.Of(core, TreeSizeOrder.Of(core)),
    };
}
