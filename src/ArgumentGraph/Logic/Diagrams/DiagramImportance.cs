using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Logic.Diagrams;

/// <summary>
/// What each leaf means for a root of a diagram: one pass from the root gives each node's reach, the pass from the constants its chance; what they make
/// together at a leaf's level, and what passes that level by, is the answer for the leaf.
/// </summary>
/// <remarks>
/// Birnbaum's measure by reach and branches: Dutuit and Rauzy, Efficient algorithms to assess component and gate importance in fault tree analysis, RESS 72
/// (2001). What passes a level by is added over ranges of levels, as positive terms on a tree of ranges, so that the chance of a fall
/// without the leaf's doing has all its digits.
/// </remarks>
internal static class DiagramImportance
{
    /// <param name="diagram">The diagram.</param>
    /// <param name="root">Which node.</param>
    /// <param name="chances">Its chances.</param>
    /// <param name="leaves">By leaf of the core: its chance.</param>
    /// <returns>By leaf.</returns>
    public static InputImportance[] Of(FrozenDiagram diagram, int root, DiagramChances chances, ReadOnlySpan<Chance> leaves)
    {
        int levels = diagram.Order.Length;
        var reach = new double[diagram.Count];
        var passing = new double[2 * levels];
        var whenHolds = new double[levels];
        var whenFallen = new double[levels];
        var birnbaum = new double[levels];
        reach[root] = 1;
        Pass(passing, levels, 0, diagram.Levels[root], chances.Fall(root));
        for (int node = root; node > DecisionDiagram.Fallen; node--)
        {
            if (reach[node] == 0)
            {
                continue;
            }

            int level = diagram.Levels[node];
            int low = diagram.Lows[node];
            int high = diagram.Highs[node];
            Chance leaf = leaves[diagram.Order[level]];
            whenHolds[level] += reach[node] * chances.Fall(low);
            whenFallen[level] += reach[node] * chances.Fall(high);
            birnbaum[level] += reach[node] * (chances.Fall(high) - chances.Fall(low));
            reach[low] += reach[node] * leaf.Hold;
            reach[high] += reach[node] * leaf.Fall;
            Pass(passing, levels, level + 1, diagram.Levels[low], reach[node] * leaf.Hold * chances.Fall(low));
            Pass(passing, levels, level + 1, diagram.Levels[high], reach[node] * leaf.Fall * chances.Fall(high));
        }

        var importance = new InputImportance[levels];
        for (int level = 0; level < levels; level++)
        {
            double by = 0;
            for (int range = level + levels; range > 0; range >>= 1)
            {
                by += passing[range];
            }

            importance[diagram.Order[level]] = new(whenHolds[level] + by, whenFallen[level] + by, birnbaum[level]);
        }

        return importance;
    }

    // Adds to the levels from first to before end: to the few ranges of the tree that make them up.
    private static void Pass(double[] passing, int levels, int first, int end, double fall)
    {
        for (int left = first + levels, right = end + levels; left < right; left >>= 1, right >>= 1)
        {
            if ((left & 1) != 0)
            {
                passing[left++] += fall;
            }

            if ((right & 1) != 0)
            {
                passing[--right] += fall;
            }
        }
    }
}
