using ArgumentGraph.Logic.Reduced;

namespace ArgumentGraph.Logic.Orders;

/// <summary>Orders leaves by a depth-first walk that enters the smallest arguments first, counted as the tree that they stand for.</summary>
internal static class TreeSizeOrder
{
    public static int[] Of(CoreFunction core)
    {
        var sizes = new double[core.Count];
        Array.Fill(sizes, 1, 0, core.LeafCount);
        for (int gate = core.LeafCount; gate < core.Count; gate++)
        {
            foreach (int argument in core.Arguments[gate])
            {
                sizes[gate] += sizes[argument];
            }
        }

        return DepthFirst.Order(core, sizes, largestFirst: false);
    }
}
