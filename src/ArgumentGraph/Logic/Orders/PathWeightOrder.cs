using ArgumentGraph.Logic.Reduced;

namespace ArgumentGraph.Logic.Orders;

/// <summary>
/// Orders leaves by a depth-first walk that enters first what most paths from the roots lead to, so that what is shared stands near the root.
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

        return DepthFirst.Order(core, weights, largestFirst: true);
    }
}
