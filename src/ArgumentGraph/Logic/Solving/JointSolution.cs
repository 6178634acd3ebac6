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
    private readonly CountDiagram? _counts; // null where the budget was spent before it was complete
    private readonly EngineBudget _budget;

    private JointSolution(ReducedFunction reduced, FrozenDiagram?[] diagrams, FrozenDiagram top, CountDiagram? counts, EngineBudget budget)
    {
        _blocks = reduced.Blocks;
        _leafBlocks = reduced.Core.LeafBlocks;
        _diagrams = diagrams;
        _top = top;
        _counts = counts;
        _budget = budget;
    }

    /// <summary>Null when the budget was spent before the diagram of the roots was complete.</summary>
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
        if (top is null)
        {
            return null;
        }

        var counts = CountDiagram.Of(top, budget.Nodes, meter, cancellationToken);
        progress?.Report(1);
        return new JointSolution(reduced, diagrams, top, counts, budget);
    }

    /// <summary>
    /// For each n from 0 to the number of roots, the probability that exactly n have fallen: the diagram of their number once for each of them. Null when the
    /// budget was spent before that diagram was complete.
    /// </summary>
    public double[]? FallenCounts(InputChances chances) => _counts?.Distribution(Leaves(chances));

    /// <summary>Two roots at a time; what is found for some helps the others.</summary>
    /// <param name="chances">The chances of the inputs.</param>
    /// <param name="meter">Counts the work.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public PairFalls Pairs(InputChances chances, WorkMeter meter, CancellationToken cancellationToken) =>
        new(_top, Leaves(chances), _budget.Nodes, meter, cancellationToken);

    /// <summary>All of these roots (indices) given as fallen; null when the budget was spent before it was known how likely that is.</summary>
    public JointGiven? GivenFallen(ReadOnlySpan<int> fallenRootIndices, InputChances chances, CancellationToken cancellationToken)
    {
        if (WithAll(fallenRootIndices, cancellationToken) is not { } diagram)
        {
            return null;
        }

        var pairs = new PairFalls(diagram, Leaves(chances), _budget.Nodes, _budget.Start(_budget.Work), cancellationToken);
        double all = pairs.Fall(0);
        double[]? both = all > 0 ? pairs.FallWith(0, [.. Enumerable.Range(1, _top.Roots.Length)]) : null;
        return new(all, both is null ? null : Array.ConvertAll(both, together => Chance.OfFall(Math.Min(1, together / all))));
    }

    // A diagram whose first root has fallen where all of these roots have, with all roots after it; null when the budget was spent.
    private FrozenDiagram? WithAll(ReadOnlySpan<int> rootIndices, CancellationToken cancellationToken)
    {
        int[] fallen = [.. rootIndices];
        return DeepCall.Run(_top.Order.Length, () =>
        {
            using var diagram = new DecisionDiagram(_top.Order.Length, (int)Math.Min(int.MaxValue, 2L * _budget.Nodes), cancellationToken);
            int[] copies = Copies(diagram);
            int all = DecisionDiagram.Fallen;
            foreach (int root in fallen)
            {
                all = all < 0 ? -1 : diagram.And(all, copies[_top.Roots[root]]);
            }

            return all < 0 ? null : FrozenDiagram.Of(diagram, [all, .. _top.Roots.Select(root => copies[root])], _top.Order);
        });
    }

    // Each node to where it is in the copy.
    private int[] Copies(DecisionDiagram diagram)
    {
        var copies = new int[_top.Count];
        copies[DecisionDiagram.Fallen] = DecisionDiagram.Fallen;
        for (int node = 2; node < _top.Count; node++)
        {
            copies[node] = diagram.Make(_top.Levels[node], copies[_top.Lows[node]], copies[_top.Highs[node]]);
        }

        return copies;
    }

    private Chance[] Leaves(InputChances chances)
    {
        Chance[] ofBlocks = BlockChances.Of(_blocks, _diagrams, chances);
        return Array.ConvertAll(_leafBlocks, block => ofBlocks[block]);
    }
}

/// <summary>Several roots given as fallen.</summary>
/// <param name="All">The probability that all of them have.</param>
/// <param name="Chances">By root its chance, given that; null when it cannot be, or the budget was spent.</param>
internal readonly record struct JointGiven(double All, Chance[]? Chances);
