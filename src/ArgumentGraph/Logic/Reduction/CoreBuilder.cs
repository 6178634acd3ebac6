using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;

namespace ArgumentGraph.Logic.Reduction;

/// <summary>Takes out of a reduced graph what some gates need.</summary>
internal sealed class CoreBuilder(ReductionGraph graph)
{
    private readonly List<int> _leaves = [];
    private readonly List<int> _gates = [];
    private readonly Stack<(int Node, int Next)> _open = new();
    private int[] _numbers = []; // by node: its number in the core and one more; 0 where it was not met

    public CoreFunction Build(ReadOnlySpan<int> roots)
    {
        if (_numbers.Length < graph.Count)
        {
            _numbers = new int[2 * graph.Count];
        }

        int edges = 0;
        foreach (int root in roots)
        {
            edges += Collect(graph.Current(root));
        }

        // Leaves and gates in the order of their numbers and positions, not of the walk.
        _leaves.Sort();
        int nodes = _leaves.Count + _gates.Count;
        var kinds = new GateKind[nodes];
        var thresholds = new int[nodes];
        var starts = new int[nodes + 1];
        var arguments = new int[edges];
        var blocks = new int[_leaves.Count];
        for (int leaf = 0; leaf < blocks.Length; leaf++)
        {
            _numbers[_leaves[leaf]] = leaf + 1;
            blocks[leaf] = graph.Block(_leaves[leaf]);
        }

        int next = 0;
        for (int gate = 0; gate < _gates.Count; gate++)
        {
            int number = blocks.Length + gate;
            _numbers[_gates[gate]] = number + 1;
            kinds[number] = graph.Kind(_gates[gate]);
            thresholds[number] = graph.Threshold(_gates[gate]);
            foreach (int argument in graph.Arguments(_gates[gate]))
            {
                arguments[next++] = _numbers[graph.Current(argument)] - 1;
            }

            starts[number + 1] = next;
        }

        var core = new CoreFunction(
            blocks, kinds, thresholds, new GateRows(starts, arguments),
            Array.ConvertAll(roots.ToArray(), root => graph.Current(root) is >= 0 and int now ? _numbers[now] - 1 : graph.Current(root)));
        Forget(_leaves);
        Forget(_gates);
        return core;
    }

    private void Forget(List<int> nodes)
    {
        foreach (int node in nodes)
        {
            _numbers[node] = 0;
        }

        nodes.Clear();
    }

    // Gates after their arguments. How many arguments they have.
    private int Collect(int root)
    {
        int edges = 0;
        _open.Push((root, 0));
        while (_open.TryPop(out (int Node, int Next) at))
        {
            if (at.Node < 0 || (at.Next == 0 && _numbers[at.Node] != 0))
            {
                continue;
            }

            _numbers[at.Node] = -1;
            if (graph.IsLeaf(at.Node))
            {
                _leaves.Add(at.Node);
                continue;
            }

            ReadOnlySpan<int> arguments = graph.Arguments(at.Node);
            if (at.Next < arguments.Length)
            {
                _open.Push((at.Node, at.Next + 1));
                _open.Push((graph.Current(arguments[at.Next]), 0));
            }
            else
            {
                edges += arguments.Length;
                _gates.Add(at.Node);
            }
        }

        return edges;
    }
}
