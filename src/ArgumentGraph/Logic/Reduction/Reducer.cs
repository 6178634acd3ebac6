using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;

namespace ArgumentGraph.Logic.Reduction;

/// <summary>
/// Makes a structure function small before any diagram is built: sweeps over the gates, merging of leaves, conditions on paths, factoring and independent
/// modules, until nothing changes. What is left is a core over leaves that stand for blocks of inputs.
/// </summary>
/// <remarks>Follows nothing but the numbers of the function's nodes, so that the order in which arguments are listed makes no difference.</remarks>
internal sealed class Reducer
{
    private const int WorkOfNode = 20; // and of each argument, all sweeps together

    private readonly ReductionGraph _graph;
    private readonly BlockTree _blocks = new();
    private readonly CancellationToken _cancellationToken;
    private readonly GateSweep _sweep;
    private readonly LeafMerging _leaves;
    private readonly PathConditions _paths;
    private readonly Factoring _factoring;
    private readonly IndependentParts _independent;
    private readonly CoreBuilder _cores;

    private Reducer(StructureFunction function, ReadOnlySpan<int> roots, WorkMeter? meter, CancellationToken cancellationToken)
    {
        _cancellationToken = cancellationToken;
        int highest = -1;
        foreach (int root in roots)
        {
            highest = Math.Max(highest, root);
        }

        // Only what the roots need, marked as bits: much of a large function may be nothing to them.
        int[] numbers = ArrayPool<int>.Shared.Rent(highest + 1);
        ulong[] needed = Borrowed.Cleared<ulong>((highest / 64) + 1);
        foreach (int root in roots)
        {
            needed[root / 64] |= 1UL << root;
        }

        int nodes = 0;
        int arguments = 0;
        for (int word = highest / 64; word >= 0; word--)
        {
            // What a node needs has lower numbers, and so comes after it.
            ulong below = ulong.MaxValue;
            while ((needed[word] & below) is not 0 and ulong open)
            {
                int bit = BitOperations.Log2(open);
                below = (1UL << bit) - 1;
                int node = (64 * word) + bit;
                nodes++;
                arguments += function.Inputs.CountOf(node);
                foreach (int input in function.Inputs[node])
                {
                    needed[input / 64] |= 1UL << input;
                }
            }
        }

        meter?.Spend(WorkOfNode * ((long)nodes + arguments));
        _graph = new ReductionGraph(nodes, arguments, roots.Length);
        var mapped = new List<int>();
        for (int word = 0; word <= highest / 64; word++)
        {
            for (ulong open = needed[word]; open != 0; open &= open - 1)
            {
                int node = (64 * word) + BitOperations.TrailingZeroCount(open);
                if (function.Kinds[node] == GateKind.Input)
                {
                    numbers[node] = _graph.AddLeaf(_blocks.AddInput(node));
                    continue;
                }

                mapped.Clear();
                foreach (int input in function.Inputs[node])
                {
                    mapped.Add(numbers[input]);
                }

                mapped.Sort();
                numbers[node] = _graph.AddGate(function.Kinds[node], function.Thresholds[node], CollectionsMarshal.AsSpan(mapped));
            }
        }

        for (int root = 0; root < roots.Length; root++)
        {
            _graph.Roots[root] = numbers[roots[root]];
        }

        ArrayPool<int>.Shared.Return(numbers);
        ArrayPool<ulong>.Shared.Return(needed);
        _sweep = new GateSweep(_graph, _blocks);
        _leaves = new LeafMerging(_graph, _blocks);
        _paths = new PathConditions(_graph);
        _factoring = new Factoring(_graph);
        _independent = new IndependentParts(_graph);
        _cores = new CoreBuilder(_graph);
    }

    /// <param name="function">The function.</param>
    /// <param name="roots">The nodes asked for.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <param name="meter">Counts the work, which is done whether or not it is spent.</param>
    public static ReducedFunction Reduce(
        StructureFunction function, ReadOnlySpan<int> roots, CancellationToken cancellationToken, WorkMeter? meter = null)
    {
        var reducer = new Reducer(function, roots, meter, cancellationToken);
        reducer.ToFixpoint();
        while (reducer.SplitModules())
        {
            reducer.ToFixpoint();
        }

        return new ReducedFunction(reducer._blocks, reducer._cores.Build(reducer._graph.Roots));
    }

    private void ToFixpoint()
    {
        long pathWork = 50_000_000;
        do
        {
            do
            {
                bool changed = true;
                bool isMerged = false; // as the graph is now
                _graph.OrderGates();
                while (changed)
                {
                    _cancellationToken.ThrowIfCancellationRequested();
                    changed = _sweep.Run();
                    if (changed)
                    {
                        _graph.OrderGates();
                    }

                    if (changed || !isMerged)
                    {
                        isMerged = true;
                        if (_leaves.Run())
                        {
                            changed = true;
                            _graph.OrderGates();
                        }
                    }
                }
            }
            while (_factoring.Run());
        }
        while (_paths.Run(ref pathWork));
    }

    private bool SplitModules()
    {
        bool changed = false;
        foreach (int module in ModuleFinder.Find(_graph))
        {
            _graph.Replace(module, _graph.AddLeaf(BlockOf(module, _independent.Of(module))));
            changed = true;
        }

        // A root by itself is not a module, but what it is made of may be.
        if (!changed && _graph.Roots is [>= 0 and int root]
            && _graph.Kind(root) is GateKind.All or GateKind.Any && _independent.Of(root) is { Count: > 1 } parts)
        {
            _graph.Replace(root, _graph.AddLeaf(BlockOf(root, parts)));
            changed = true;
        }

        return changed;
    }

    private int BlockOf(int gate, List<List<int>> parts)
    {
        GateKind kind = _graph.Kind(gate);
        if (parts.Count == 1 || kind == GateKind.AtLeast)
        {
            return _blocks.AddCore(_cores.Build([gate]));
        }

        int[] ofParts = [.. parts.Select(part =>
        {
            int node = part.Count == 1 ? part[0] : _graph.AddGate(kind, 0, CollectionsMarshal.AsSpan(part));
            return _graph.IsLeaf(node) ? _graph.Block(node) : _blocks.AddCore(_cores.Build([node]));
        })];
        return _blocks.AddGate(kind == GateKind.All ? BlockKind.All : BlockKind.Any, 0, ofParts);
    }
}
