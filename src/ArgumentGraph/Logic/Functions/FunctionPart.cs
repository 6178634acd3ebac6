namespace ArgumentGraph.Logic.Functions;

/// <summary>What some roots of a function need, as a function of its own: whatever else the function says costs nothing any more.</summary>
/// <param name="Function">The function of these roots, its nodes in the same order.</param>
/// <param name="Nodes">By node of it: the node of the whole function.</param>
internal sealed record FunctionPart(StructureFunction Function, int[] Nodes)
{
    /// <summary>Linear in the whole function.</summary>
    /// <param name="whole">The whole function.</param>
    /// <param name="roots">Its nodes that are asked for, each once.</param>
    public static FunctionPart Of(StructureFunction whole, int[] roots)
    {
        var isNeeded = new bool[whole.Count];
        foreach (int root in roots)
        {
            isNeeded[root] = true;
        }

        int count = 0;
        for (int node = whole.Count - 1; node >= 0; node--)
        {
            if (isNeeded[node])
            {
                count++;
                foreach (int input in whole.Inputs[node])
                {
                    isNeeded[input] = true;
                }
            }
        }

        var nodes = new int[count];
        var numbers = new int[whole.Count];
        for (int node = 0, next = 0; next < count; node++)
        {
            if (isNeeded[node])
            {
                numbers[node] = next;
                nodes[next++] = node;
            }
        }

        return Of(whole, nodes, node => numbers[node], roots);
    }

    /// <summary>What one node needs: linear in that, for it is found without looking at the rest of the function.</summary>
    /// <param name="whole">The whole function.</param>
    /// <param name="root">The node.</param>
    public static FunctionPart Below(StructureFunction whole, int root)
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
        for (int number = 0; number < nodes.Length; number++)
        {
            numbers[nodes[number]] = number;
        }

        return Of(whole, nodes, node => numbers[node], [root]);
    }

    private static FunctionPart Of(StructureFunction whole, int[] nodes, Func<int, int> numberOf, int[] roots)
    {
        var starts = new int[nodes.Length + 1];
        for (int number = 0; number < nodes.Length; number++)
        {
            starts[number + 1] = starts[number] + whole.Inputs.CountOf(nodes[number]);
        }

        var inputs = new int[starts[^1]];
        int next = 0;
        foreach (int node in nodes)
        {
            foreach (int input in whole.Inputs[node])
            {
                inputs[next++] = numberOf(input);
            }
        }

        return new(
            new StructureFunction(
                Array.ConvertAll(nodes, node => whole.Kinds[node]), Array.ConvertAll(nodes, node => whole.Thresholds[node]), starts, inputs,
                Array.ConvertAll(roots, root => numberOf(root))),
            nodes);
    }
}
