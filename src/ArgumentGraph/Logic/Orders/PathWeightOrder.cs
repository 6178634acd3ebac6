using ArgumentGraph.Logic.Reduced;

namespace ArgumentGraph.Logic.Orders;

/// <summary>
/// Orders leaves by a depth-first walk that enters first what most paths from the roots lead to, so that what is shared stands near the root; leaves are
/// entered after the gates beside them.
/// </summary>
internal static class PathWeightOrder
{
    public static int[] Of(CoreFunction core)
    {
        var weights = new double[core.Count];
        foreach (int root in core.Roots)
        {
            if (root >= 0)
            {
                weights[root]++;
            }
        }

        for (int gate = core.Count - 1; gate >= core.LeafCount; gate--)
        {
            foreach (int argument in core.Arguments[gate])
            {
                weights[argument] += weights[gate];
            }
        }

        // Behind all gates, and among leaves in the same order as before.
        for (int leaf = 0; leaf < core.LeafCount; leaf++)
        {
            weights[leaf] = -1 / weights[leaf];
        }

        return DepthFirst.Order(core, weights, largestFirst: true);
    }
}
