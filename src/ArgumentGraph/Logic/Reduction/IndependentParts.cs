using System.Runtime.InteropServices;

namespace ArgumentGraph.Logic.Reduction;

/// <summary>
/// Divides the arguments of an All or Any gate into parts that share nothing: each is a module, though there is no gate for it (joining gates of
/// one kind takes away those that there were).
/// </summary>
/// <remarks>Union-find over what is below the gate (Tarjan, Efficiency of a good but not linear set union algorithm, J. ACM 22, 1975).</remarks>
internal sealed class IndependentParts(ReductionGraph graph)
{
    private readonly Dictionary<int, int> _above = []; // towards the one that stands for the part
    private readonly Stack<int> _open = new();

    /// <summary>The parts, each as arguments of the gate, in the order in which these stand; one part where they cannot be divided.</summary>
    public List<List<int>> Of(int gate)
    {
        _above.Clear();
        foreach (int argument in graph.Arguments(gate))
        {
            Meet(graph.Current(argument));
        }

        while (_open.TryPop(out int node))
        {
            foreach (int below in graph.Arguments(node))
            {
                int now = graph.Current(below);
                Meet(now);
                Unite(node, now);
            }
        }

        var parts = new List<List<int>>();
        var partOf = new Dictionary<int, List<int>>();
        foreach (int argument in graph.Arguments(gate))
        {
            ref List<int>? part = ref CollectionsMarshal.GetValueRefOrAddDefault(partOf, Find(graph.Current(argument)), out bool exists);
            if (!exists)
            {
                parts.Add(part = []);
            }

            part!.Add(graph.Current(argument));
        }

        return parts;
    }

    private void Meet(int node)
    {
        if (_above.TryAdd(node, node) && !graph.IsLeaf(node))
        {
            _open.Push(node);
        }
    }

    private int Find(int node)
    {
        while (_above[node] != node)
        {
            _above[node] = _above[_above[node]];
            node = _above[node];
        }

        return node;
    }

    private void Unite(int one, int other)
    {
        int left = Find(one);
        int right = Find(other);
        _above[Math.Max(left, right)] = Math.Min(left, right);
    }
}
