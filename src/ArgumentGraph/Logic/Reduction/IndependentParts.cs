namespace ArgumentGraph.Logic.Reduction;

/// <summary>
/// Divides the arguments of an All or Any gate into parts that share nothing: each is a module, though there is no gate for it (joining gates of
/// one kind takes away those that there were).
/// </summary>
/// <remarks>Union-find over what is below the gate (Tarjan, Efficiency of a good but not linear set union algorithm, J. ACM 22, 1975).</remarks>
internal sealed class IndependentParts(ReductionGraph graph)
{
    private readonly List<int> _met = [];
    private int[] _above = []; // by node: towards the one that stands for the part, as its complement; 0 where it was not met
    private int[] _parts = []; // by node that stands for a part: its index and one more

    /// <summary>The parts, each as arguments of the gate, in the order in which these stand; one part where they cannot be divided.</summary>
    public List<List<int>> Of(int gate)
    {
        if (_above.Length < graph.Count)
        {
            _above = new int[2 * graph.Count];
            _parts = new int[2 * graph.Count];
        }

        foreach (int argument in graph.Arguments(gate))
        {
            Meet(graph.Current(argument));
        }

        for (int next = 0; next < _met.Count; next++)
        {
            int node = _met[next];
            if (graph.IsLeaf(node))
            {
                continue;
            }

            foreach (int below in graph.Arguments(node))
            {
                int now = graph.Current(below);
                Meet(now);
                Unite(node, now);
            }
        }

        var parts = new List<List<int>>();
        foreach (int argument in graph.Arguments(gate))
        {
            int now = graph.Current(argument);
            ref int part = ref _parts[Find(now)];
            if (part == 0)
            {
                parts.Add([]);
                part = parts.Count;
            }

            parts[part - 1].Add(now);
        }

        foreach (int node in _met)
        {
            _above[node] = _parts[node] = 0;
        }

        _met.Clear();
        return parts;
    }

    private void Meet(int node)
    {
        if (_above[node] == 0)
        {
            _above[node] = ~node;
            _met.Add(node);
        }
    }

    private int Find(int node)
    {
        while (~_above[node] != node)
        {
            _above[node] = _above[~_above[node]];
            node = ~_above[node];
        }

        return node;
    }

    private void Unite(int one, int other)
    {
        int left = Find(one);
        int right = Find(other);
        _above[Math.Max(left, right)] = ~Math.Min(left, right);
    }
}
