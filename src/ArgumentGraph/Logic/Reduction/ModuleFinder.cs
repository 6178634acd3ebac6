namespace ArgumentGraph.Logic.Reduction;

/// <summary>
/// Finds the gates below which nothing is used from outside: independent modules, found in linear time by two depth-first walks
/// (Dutuit and Rauzy, A linear-time algorithm to find modules of fault trees, IEEE Trans. Reliability 45, 1996).
/// </summary>
/// <remarks>Invariant: a node below a module is met for the first time after the module is entered and for the last time before it is left.</remarks>
internal static class ModuleFinder
{
    /// <summary>The modules other than the roots, each after those below it.</summary>
    /// <param name="graph">Ordered gates.</param>
    public static List<int> Find(ReductionGraph graph)
    {
        var first = new int[graph.Count];
        var last = new int[graph.Count];
        var left = new int[graph.Count]; // gates: when left for the first time
        var next = new int[graph.Count];
        var stack = new int[graph.GateCount + 1];
        int time = 0;
        foreach (int root in graph.Roots)
        {
            // Each root is used from outside as well: met once more before and after all else.
            if (root >= 0)
            {
                Walk(graph, root, first, last, left, next, stack, ref time);
            }
        }

        time++;
        foreach (int root in graph.Roots)
        {
            if (root >= 0)
            {
                last[root] = time;
            }
        }

        var earliest = new int[graph.Count];
        var latest = new int[graph.Count];
        var modules = new List<int>();
        foreach (int gate in graph.Gates)
        {
            int early = int.MaxValue;
            int late = 0;
            foreach (int argument in graph.Arguments(gate))
            {
                early = Math.Min(early, Math.Min(first[argument], graph.IsLeaf(argument) ? int.MaxValue : earliest[argument]));
                late = Math.Max(late, Math.Max(last[argument], graph.IsLeaf(argument) ? 0 : latest[argument]));
            }

            earliest[gate] = early;
            latest[gate] = late;
            if (early > first[gate] && late < left[gate] && last[gate] <= time - 1 && Array.IndexOf(graph.Roots, gate) < 0)
            {
                modules.Add(gate);
            }
        }

        return modules;
    }

    private static void Walk(ReductionGraph graph, int root, int[] first, int[] last, int[] left, int[] next, int[] stack, ref int time)
    {
        if (!Meet(root, first, last, ref time) || graph.IsLeaf(root))
        {
            return;
        }

        int depth = 0;
        stack[0] = root;
        while (depth >= 0)
        {
            int gate = stack[depth];
            if (next[gate] < graph.Arguments(gate).Length)
            {
                int argument = graph.Arguments(gate)[next[gate]++];
                if (Meet(argument, first, last, ref time) && !graph.IsLeaf(argument))
                {
                    stack[++depth] = argument;
                }
            }
            else
            {
                left[gate] = last[gate] = ++time;
                depth--;
            }
        }
    }

    // True when it is met for the first time.
    private static bool Meet(int node, int[] first, int[] last, ref int time)
    {
        last[node] = ++time;
        if (first[node] != 0)
        {
            return false;
        }

        first[node] = time;
        return true;
    }
}
