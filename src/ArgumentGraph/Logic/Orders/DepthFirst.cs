using ArgumentGraph.Logic.Reduced;

namespace ArgumentGraph.Logic.Orders;

/// <summary>A depth-first walk from the roots; leaves are ordered as they are met.</summary>
internal static class DepthFirst
{
    /// <param name="core">The function.</param>
    /// <param name="weights">By node: decides which argument is entered first; of equals the one with the smaller number.</param>
    /// <param name="largestFirst">Whether larger weights come first.</param>
    /// <returns>By level: the leaf.</returns>
    public static int[] Order(CoreFunction core, double[] weights, bool largestFirst)
    {
        var order = new int[core.LeafCount];
        int next = 0;
        var met = new bool[core.Count];
        int[] stack = new int[core.Arguments.Items.Length + core.Roots.Length];
        for (int root = 0; root < core.Roots.Length; root++)
        {
            int depth = 0;
            if (core.Roots[root] >= 0)
            {
                stack[depth++] = core.Roots[root];
            }

            while (depth > 0)
            {
                int node = stack[--depth];
                if (met[node])
                {
                    continue;
                }

                met[node] = true;
                if (node < core.LeafCount)
                {
                    order[next++] = node;
                    continue;
                }

                // Last in, first out: pushed in reverse.
                ReadOnlySpan<int> arguments = core.Arguments[node];
                Span<int> pushed = stack.AsSpan(depth, arguments.Length);
                arguments.CopyTo(pushed);
                pushed.Sort((left, right) =>
                {
                    int byWeight = largestFirst ? weights[left].CompareTo(weights[right]) : weights[right].CompareTo(weights[left]);
                    return byWeight != 0 ? byWeight : right.CompareTo(left);
                });
                depth += arguments.Length;
            }
        }

        return order;
    }
}
