using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;

namespace ArgumentGraph.Logic.Reduction;

/// <summary>Takes out of a reduced graph what some gates need.</summary>
internal sealed class CoreBuilder(ReductionGraph graph)
{
    private readonly Dictionary<int, int> _numbers = [];
    private readonly List<int> _leaves = [];
    private readonly List<int> _gates = [];

    public CoreFunction Build(ReadOnlySpan<int> roots)
    {
        foreach (int root in roots)
        {
            Collect(graph.Current(root));
        }

        // Leaves and gates in the order of their numbers and positions, not of the walk.
        _leaves.Sort();
        int nodes = _leaves.Count + _gates.Count;
        var kinds = new GateKind[nodes];
        var thresholds = new int[nodes];
        var starts = new int[nodes + 1];
        var arguments = new List<int>();
        for (int leaf = 0; leaf < _leaves.Count; leaf++)
        {
            _numbers[_leaves[leaf]] = leaf;
        }

        for (int gate = 0; gate < _gates.Count; gate++)
        {
            int number = _leaves.Count + gate;
            _numbers[_gates[gate]] = number;
            kinds[number] = graph.Kind(_gates[gate]);
            thresholds[number] = graph.Threshold(_gates[gate]);
            foreach (int argument in graph.Arguments(_gates[gate]))
            {
                arguments.Add(_numbers[graph.Current(argument)]);
            }

            starts[number + 1] = arguments.Count;
        }

        return new CoreFunction(
            [.. _leaves.Select(graph.Block)], kinds, thresholds, new GateRows(starts, [.. arguments]),
            Array.ConvertAll(roots.ToArray(), root => graph.Current(root) is >= 0 and int now ? _numbers[now] : graph.Current(root)));
    }

    // Gates after their arguments.
    private void Collect(int root)
    {
        var stack = new Stack<(int Node, int Next)>();
        stack.Push((root, 0));
        while (stack.TryPop(out (int Node, int Next) at))
        {
            if (at.Node < 0 || (at.Next == 0 && !_numbers.TryAdd(at.Node, -1)))
            {
                continue;
            }

            if (graph.IsLeaf(at.Node))
            {
                _leaves.Add(at.Node);
                continue;
            }

            ReadOnlySpan<int> arguments = graph.Arguments(at.Node);
            if (at.Next < arguments.Length)
            {
                stack.Push((at.Node, at.Next + 1));
                stack.Push((graph.Current(arguments[at.Next]), 0));
            }
            else
            {
                _gates.Add(at.Node);
            }
        }
    }
}
