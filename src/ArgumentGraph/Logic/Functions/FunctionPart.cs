namespace ArgumentGraph.Logic.Functions;

/// <summary>What some roots of a function need, as a function of its own: whatever else the function says costs nothing any more.</summary>
/// <param name="Function">The function of these roots, its nodes in the same order.</param>
/// <param name="NodeOf">By node of the whole function: the node here, or -1 where no root needs it.</param>
/// <remarks>Linear in the whole function.</remarks>
internal sealed record FunctionPart(StructureFunction Function, int[] NodeOf)
{
    /// <param name="whole">The whole function.</param>
    /// <param name="roots">Its nodes that are asked for, each once.</param>
    public static FunctionPart Of(StructureFunction whole, int[] roots)
    {
        var nodeOf = new int[whole.Count];
        Array.Fill(nodeOf, -1);
        foreach (int root in roots)
        {
            nodeOf[root] = 0;
        }

        int nodes = 0;
        int inputs = 0;
        for (int node = whole.Count - 1; node >= 0; node--)
        {
            if (nodeOf[node] < 0)
            {
                continue;
            }

            nodes++;
            inputs += whole.Inputs.CountOf(node);
            foreach (int input in whole.Inputs[node])
            {
                nodeOf[input] = 0;
            }
        }

        var kinds = new GateKind[nodes];
        var thresholds = new int[nodes];
        var starts = new int[nodes + 1];
        var items = new int[inputs];
        int next = 0;
        int end = 0;
        for (int node = 0; node < whole.Count; node++)
        {
            if (nodeOf[node] < 0)
            {
                continue;
            }

            nodeOf[node] = next;
            kinds[next] = whole.Kinds[node];
            thresholds[next] = whole.Thresholds[node];
            foreach (int input in whole.Inputs[node])
            {
                items[end++] = nodeOf[input];
            }

            starts[++next] = end;
        }

        return new(new StructureFunction(kinds, thresholds, starts, items, Array.ConvertAll(roots, root => nodeOf[root])), nodeOf);
    }
}
