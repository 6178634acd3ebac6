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

    /// <summary>What one node needs, found without looking at the rest of the function.</summary>
    /// <returns>The function; by node of it, the node of the whole function.</returns>
    public static (StructureFunction Function, int[] Nodes) Below(StructureFunction whole, int root)
    {
        var numbers = new Dictionary<int, int> { [root] = 0 };
        var open = new Stack<int>([root]);
        while (open.TryPop(out int node))
        {
            foreach (int input in whole.Inputs[node])
            {
                if (numbers.TryAdd(input, 0))
                {
                    open.Push(input);
                }
            }
        }

        int[] nodes = [.. numbers.Keys.Order()];
        var kinds = new GateKind[nodes.Length];
        var thresholds = new int[nodes.Length];
        var starts = new int[nodes.Length + 1];
        var items = new List<int>();
        for (int number = 0; number < nodes.Length; number++)
        {
            numbers[nodes[number]] = number;
            kinds[number] = whole.Kinds[nodes[number]];
            thresholds[number] = whole.Thresholds[nodes[number]];
            foreach (int input in whole.Inputs[nodes[number]])
            {
                items.Add(numbers[input]);
            }

            starts[number + 1] = items.Count;
        }

        return (new StructureFunction(kinds, thresholds, starts, [.. items], [nodes.Length - 1]), nodes);
    }
}
