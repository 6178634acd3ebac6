using ArgumentGraph.Logic.Blocks;
using ArgumentGraph.Logic.Diagrams;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;
using ArgumentGraph.Logic.Reduction;

namespace ArgumentGraph.Logic.Solving;

/// <summary>Several roots of a structure function on one shared diagram.</summary>
/// <remarks>Owns all of its memory and is not changed once made.</remarks>
internal sealed class JointSolution
{
    private readonly BlockTree _blocks;
    private readonly int[] _leafBlocks;
    private readonly FrozenDiagram?[] _diagrams; // by block
    private readonly FrozenDiagram _top;
    private readonly CountDiagram _counts;
    private readonly EngineBudget _budget;

    private JointSolution(ReducedFunction reduced, FrozenDiagram?[] diagrams, FrozenDiagram top, CountDiagram counts, EngineBudget budget)
    {
        _blocks = reduced.Blocks;
        _leafBlocks = reduced.Core.LeafBlocks;
        _diagrams = diagrams;
        _top = top;
        _counts = counts;
        _budget = budget;
    }

    /// <summary>Null when the budget was spent before the diagram was complete.</summary>
    /// <param name="function">The function.</param>
    /// <param name="roots">The nodes asked for; one may be given twice.</param>
    /// <param name="budget">How much may be spent.</param>
    /// <param name="progress">Told how much of the budget is spent, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static JointSolution? Solve(
        StructureFunction function, int[] roots, EngineBudget budget, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        WorkMeter meter = budget.Start(budget.Work);
        ReducedFunction reduced = Reducer.Reduce(function, roots, cancellationToken, meter);
        var diagrams = new FrozenDiagram?[reduced.Blocks.Count];
        for (int block = 0; block < diagrams.Length; block++)
        {
            if (reduced.Blocks.Kind(block) == BlockKind.Core)
            {
                diagrams[block] = VariableOrderSearch.Solve(reduced.Blocks.Core(block), budget.Nodes, meter, cancellationToken);
                if (diagrams[block] is null)
                {
                    return null;
                }
            }
        }

        FrozenDiagram? top = VariableOrderSearch.Solve(reduced.Core, budget.Nodes, meter, cancellationToken);
        progress?.Report(0.5);
        CountDiagram? counts = top is null ? null : CountDiagram.Of(top, budget.Nodes, cancellationToken);
        progress?.Report(1);
        return counts is null ? null : new JointSolution(reduced, diagrams, top!, counts, budget);
    }

    /// <summary>For each n from 0 to the number of roots, the probability that exactly n have fallen; linear in the diagram.</summary>
    public double[] FallenCounts(InputChances chances) => _counts.Distribution(Leaves(chances));

    /// <summary>The probability that all of the roots given (indices) have fallen; null when the budget was spent.</summary>
    public double? AllFall(ReadOnlySpan<int> rootIndices, InputChances chances)
    {
        int[] roots = [.. rootIndices];
        return Together([.. roots.Select(root => _top.Roots[root])], [], chances) is { } together ? together[0] : null;
    }

    /// <summary>For each pair of roots, the probability that both have fallen; null when the budget was spent.</summary>
    public double[][]? PairsFall(InputChances chances)
    {
        var pairs = new double[_top.Roots.Length][];
        for (int root = 0; root < pairs.Length; root++)
        {
            if (Together([_top.Roots[root]], _top.Roots, chances) is not { } together)
            {
                return null;
            }

            pairs[root] = together[1..];
        }

        return pairs;
    }

    /// <summary>For each root, its chance given that all of these roots have fallen; null when the budget was spent or their fall has probability 0.</summary>
    public Chance[]? GivenFallen(ReadOnlySpan<int> fallenRootIndices, InputChances chances)
    {
        int[] fallen = [.. fallenRootIndices];
        return Together([.. fallen.Select(root => _top.Roots[root])], _top.Roots, chances) is { } together && together[0] > 0
            ? Array.ConvertAll(together[1..], both => Chance.OfFall(Math.Min(1, both / together[0])))
            : null;
    }

    // The probability that all of these have fallen; and, for each of the others, that it has fallen with them.
    private double[]? Together(int[] fallen, int[] others, InputChances chances)
    {
        Chance[] leaves = Leaves(chances);
        return DeepCall.Run(_top.Order.Length, () =>
        {
            using var diagram = new DecisionDiagram(_top.Order.Length, (int)Math.Min(int.MaxValue, 2L * _budget.Nodes), default);
            int[] copies = Copy(diagram, [.. fallen, .. others]);
            int all = DecisionDiagram.Fallen;
            foreach (int root in fallen)
            {
                all = all < 0 ? -1 : diagram.And(all, copies[root]);
            }

            int[] roots = [all, .. others.Select(other => all < 0 ? -1 : diagram.And(all, copies[other]))];
            if (Array.Exists(roots, root => root < 0))
            {
                return null;
            }

            FrozenDiagram frozen = FrozenDiagram.Of(diagram, roots, _top.Order);
            var found = new DiagramChances(frozen, leaves);
            return Array.ConvertAll(frozen.Roots, found.Fall);
        });
    }

    // Each node to where it is in the copy.
    private int[] Copy(DecisionDiagram diagram, int[] roots)
    {
        var copies = new int[_top.Count];
        copies[DecisionDiagram.Fallen] = DecisionDiagram.Fallen;
        var needed = new bool[_top.Count];
        foreach (int root in roots)
        {
            needed[root] = true;
        }

        for (int node = _top.Count - 1; node > DecisionDiagram.Fallen; node--)
        {
            if (needed[node])
            {
                needed[_top.Lows[node]] = true;
                needed[_top.Highs[node]] = true;
            }
        }

        for (int node = 2; node < _top.Count; node++)
        {
            copies[node] = needed[node] ? diagram.Make(_top.Levels[node], copies[_top.Lows[node]], copies[_top.Highs[node]]) : -1;
        }

        return copies;
    }

    private Chance[] Leaves(InputChances chances)
    {
        Chance[] ofBlocks = BlockChances.Of(_blocks, _diagrams, chances);
        return Array.ConvertAll(_leafBlocks, block => ofBlocks[block]);
    }
}
