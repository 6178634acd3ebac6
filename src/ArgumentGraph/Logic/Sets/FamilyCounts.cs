namespace ArgumentGraph.Logic.Sets;

/// <summary>Counts the sets of a family whose variables stand for blocks, each with sets of its own: one pass over the family's nodes.</summary>
internal static class FamilyCounts
{
    /// <summary>How many sets there are, as a double: exact below 2^53, for no number on the way is larger.</summary>
    /// <param name="family">The family.</param>
    /// <param name="weights">By variable: how many sets its block has.</param>
    public static double Total(SetFamily family, double[] weights)
    {
        SetDiagram diagram = family.Diagram;
        var needed = Needed(family);
        var totals = new double[family.Root + 1];
        for (int node = 0; node <= family.Root; node++)
        {
            totals[node] = node <= SetDiagram.Unit ? node
                : needed[node] ? totals[diagram.Low(node)] + (weights[diagram.Variable(node)] * totals[diagram.High(node)])
                : 0;
        }

        return totals[family.Root];
    }

    /// <summary>How many sets of two members each family of the diagram has, by node: one pass for all of them.</summary>
    /// <param name="diagram">The families, over fewer than 2^31 variables.</param>
    public static long[] Pairs(SetDiagram diagram)
    {
        var singles = new int[diagram.Count];
        var pairs = new long[diagram.Count];
        for (int node = SetDiagram.Unit + 1; node < diagram.Count; node++)
        {
            int low = diagram.Low(node);
            int high = diagram.High(node);
            singles[node] = singles[low] + (diagram.HasEmptySet(high) ? 1 : 0);
            pairs[node] = pairs[low] + singles[high];
        }

        return pairs;
    }

    /// <summary>How many sets there are of each size.</summary>
    /// <param name="family">The family.</param>
    /// <param name="weights">By variable: how many sets its block has of each size; null where each stands for itself.</param>
    public static OrderCounts Of(SetFamily family, OrderCounts[]? weights)
    {
        SetDiagram diagram = family.Diagram;
        var needed = Needed(family);
        var counts = new OrderCounts[family.Root + 1];
        var uses = Uses(family, needed);
        for (int node = 0; node <= family.Root; node++)
        {
            if (node <= SetDiagram.Unit)
            {
                counts[node] = node == SetDiagram.Unit ? OrderCounts.One : OrderCounts.None;
            }
            else if (needed[node])
            {
                int low = diagram.Low(node);
                int high = diagram.High(node);
                counts[node] = counts[low]
                    + (weights is null ? counts[high] with { Smallest = counts[high].Smallest + 1 } : weights[diagram.Variable(node)] * counts[high]);
                Release(counts, uses, low);
                Release(counts, uses, high);
            }
        }

        return counts[family.Root];
    }

    // What no other node needs any more is let go, so that memory follows the width of the diagram, not its size.
    private static void Release(OrderCounts[] counts, int[] uses, int node)
    {
        if (node > SetDiagram.Unit && --uses[node] == 0)
        {
            counts[node] = OrderCounts.None;
        }
    }

    private static int[] Uses(SetFamily family, bool[] needed)
    {
        var uses = new int[family.Root + 1];
        uses[family.Root] = 1;
        for (int node = family.Root; node > SetDiagram.Unit; node--)
        {
            if (needed[node])
            {
                uses[family.Diagram.Low(node)]++;
                uses[family.Diagram.High(node)]++;
            }
        }

        return uses;
    }

    private static bool[] Needed(SetFamily family)
    {
        var needed = new bool[family.Root + 1];
        needed[family.Root] = true;
        for (int node = family.Root; node > SetDiagram.Unit; node--)
        {
            if (needed[node])
            {
                needed[family.Diagram.Low(node)] = true;
                needed[family.Diagram.High(node)] = true;
            }
        }

        return needed;
    }
}
