using ArgumentGraph.Logic.Blocks;
using ArgumentGraph.Logic.Bounds;
using ArgumentGraph.Logic.Diagrams;
using ArgumentGraph.Logic.Estimates;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;
using ArgumentGraph.Logic.Reduction;
using ArgumentGraph.Logic.Sets;

namespace ArgumentGraph.Logic.Solving;

/// <summary>One root of a structure function, solved: its probability, what its inputs mean for it, its minimal cut sets.</summary>
/// <remarks>Owns all of its memory and is not changed once made: threads may share it.</remarks>
internal sealed class RootSolution
{
    private readonly int _nodes; // of the function
    private readonly BlockTree _blocks;
    private readonly int _root; // a block, or a constant of the builder
    private readonly FrozenDiagram?[] _diagrams; // by block, for cores
    private readonly CoreSets?[] _cutSets; // by block, for cores whose sets were found without a diagram
    private readonly int[] _dependsOn; // nodes of the function, in their order
    private readonly bool _isUnsettled; // what some core depends on is not known
    private readonly EngineBudget _budget;

    // A first try at sets without a diagram: enough where it is the better way.
    private static readonly CutSetBudget FirstSets = new(5_000, 20_000);

    private RootSolution(StructureFunction function, BlockTree blocks, int root, FrozenDiagram?[] diagrams, CoreSets?[] cutSets, EngineBudget budget)
    {
        _nodes = function.Count;
        _blocks = blocks;
        _root = root;
        _diagrams = diagrams;
        _cutSets = cutSets;
        _budget = budget;
        IsExact = true;
        var inputs = new List<int>();
        var needed = new bool[blocks.Count];
        if (root >= 0)
        {
            needed[root] = true;
        }

        for (int block = root; block >= 0; block--)
        {
            if (needed[block])
            {
                _isUnsettled |= !MarkParts(block, needed, inputs);
            }
        }

        inputs.Sort();
        _dependsOn = [.. inputs];
    }

    /// <summary>Whether a diagram of the whole function was built within the budget, so that probabilities are exact.</summary>
    public bool IsExact { get; private set; }

    /// <param name="function">The function.</param>
    /// <param name="root">The node asked for.</param>
    /// <param name="budget">How much may be spent.</param>
    /// <param name="progress">Told how much of the budget is spent, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <param name="setsOnly">Whether only sets will be asked for, which sometimes needs no diagram.</param>
    public static RootSolution Solve(
        StructureFunction function, int root, EngineBudget budget, IProgress<double>? progress, CancellationToken cancellationToken, bool setsOnly = false)
    {
        WorkMeter meter = budget.Start(setsOnly ? budget.Work : budget.Work / 4);
        (BlockTree blocks, int rootBlock) = ToBlocks(function, root, meter, cancellationToken);
        var diagrams = new FrozenDiagram?[blocks.Count];
        var cutSets = new CoreSets?[blocks.Count];
        for (int block = 0; block < diagrams.Length; block++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (blocks.Kind(block) != BlockKind.Core)
            {
                continue;
            }

            CoreFunction core = blocks.Core(block);
            if (setsOnly && VariableOrderSearch.HasMany(core))
            {
                cutSets[block] = CoreSetsSolver.Solve(core, paths: false, SetAlgebra.AllOrders, FirstSets with { Meter = meter }, cancellationToken);
            }

            if (cutSets[block] is null)
            {
                diagrams[block] = VariableOrderSearch.Solve(core, budget.Nodes, meter, cancellationToken);
            }

            progress?.Report((double)block / diagrams.Length);
        }

        progress?.Report(1);
        cancellationToken.ThrowIfCancellationRequested();
        return new RootSolution(function, blocks, rootBlock, diagrams, cutSets, budget);
    }

    /// <summary>Reduced, and no more: for sets up to an order.</summary>
    public static RootSolution Reduce(StructureFunction function, int root, EngineBudget budget, CancellationToken cancellationToken)
    {
        (BlockTree blocks, int rootBlock) = ToBlocks(function, root, budget.Start(budget.Work), cancellationToken);
        return new RootSolution(function, blocks, rootBlock, new FrozenDiagram?[blocks.Count], new CoreSets?[blocks.Count], budget);
    }

    /// <summary>
    /// The probability that the root holds; linear in the diagram. Where <see cref="IsExact"/> is false, proved bounds, as close as
    /// the work that the budget allows makes them.
    /// </summary>
    public ChanceInterval Probability(InputChances chances, CancellationToken cancellationToken = default) =>
        Probability(chances, withEstimate: false, null, cancellationToken);

    /// <summary>The same.</summary>
    /// <param name="chances">The chances of the inputs.</param>
    /// <param name="withEstimate">Whether an eighth of the work is left for <see cref="Estimate"/>.</param>
    /// <param name="progress">Told how far it is, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public ChanceInterval Probability(InputChances chances, bool withEstimate, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        if (_root < 0)
        {
            return ChanceInterval.OfConstant(_root);
        }

        if (!IsExact)
        {
            return new ChanceBounds(_blocks, _root, _diagrams, chances).Find(
                _budget, _budget.Work - (_budget.Work / 4) - (withEstimate ? _budget.Work / 8 : 0), progress, cancellationToken);
        }

        Chance chance = BlockChances.Of(_blocks, _diagrams, chances)[_root];
        return new ChanceInterval(chance, chance);
    }

    /// <summary>
    /// How likely the root is to fall, as far as random states tell, where <see cref="IsExact"/> is false; else null, and where too few states can be tried
    /// with an eighth of the work.
    /// </summary>
    /// <param name="chances">The chances of the inputs.</param>
    /// <param name="samples">The most states that are tried.</param>
    /// <param name="seed">With which random numbers.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <param name="progress">Told how far it is, 0 to 1.</param>
    public FallEstimate? Estimate(InputChances chances, int samples, int seed, CancellationToken cancellationToken, IProgress<double>? progress = null)
    {
        if (IsExact)
        {
            return null;
        }

        CoreFunction open = OpenFunction.Of(_blocks, _root, _diagrams, chances, out Chance[] leaves);
        return FallSampling.Of(open, leaves, samples, seed, _budget.Start(_budget.Work / 8), progress, cancellationToken);
    }

    /// <summary>The chance of the root as a program for many evaluations; null where <see cref="IsExact"/> is false.</summary>
    /// <param name="indexOfNode">By node: for an input, its index in the numbers that the program takes.</param>
    /// <param name="ofFall">Whether it is the fall that is asked for.</param>
    public ChanceProgram? Compile(ReadOnlySpan<int> indexOfNode, bool ofFall) =>
        IsExact ? new ChanceProgram(_blocks, _root, _diagrams, indexOfNode, ofFall) : null;

    /// <summary>
    /// What each input means for the root, by node; null where <see cref="IsExact"/> is false. One pass forward and one backward over the diagram.
    /// </summary>
    public InputImportance[]? Importance(InputChances chances)
    {
        if (!IsExact)
        {
            return null;
        }

        var importance = new InputImportance[_nodes];
        double fall = Probability(chances).Worst.Fall;
        if (_root >= 0)
        {
            var ofCores = new DiagramChances?[_blocks.Count];
            Chance[] ofBlocks = BlockChances.Of(_blocks, _diagrams, chances, ofCores);
            BlockImportance.Of(_blocks, _root, _diagrams, ofBlocks, ofCores, importance);
        }

        int next = 0;
        for (int node = 0; node < importance.Length; node++)
        {
            if (next < _dependsOn.Length && _dependsOn[next] == node)
            {
                next++;
            }
            else
            {
                importance[node] = new InputImportance(fall, fall, 0);
            }
        }

        return importance;
    }

    /// <summary>Whether <see cref="DependsOn"/> tells.</summary>
    public bool IsSettled => !_isUnsettled;

    /// <summary>
    /// Whether the root depends on the input: exactly then is it in a minimal cut set, and in a minimal path set. Null where no diagram tells.
    /// </summary>
    public bool? DependsOn(int input) => _isUnsettled ? null : Array.BinarySearch(_dependsOn, input) >= 0;

    /// <summary>The minimal cut sets, all of them; null when the budget is spent.</summary>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <param name="meter">Counts the work: no more is done when it is spent.</param>
    public BlockSets? CutSets(CancellationToken cancellationToken, WorkMeter? meter = null) =>
        Sets(paths: false, SetAlgebra.AllOrders, Budget(meter), cancellationToken);

    /// <summary>The minimal path sets, all of them; null when the budget is spent.</summary>
    public BlockSets? PathSets(CancellationToken cancellationToken) => Sets(paths: true, SetAlgebra.AllOrders, Budget(null), cancellationToken);

    /// <summary>The minimal cut sets of at most <paramref name="order"/> members, without building the others; null when the budget is spent.</summary>
    /// <param name="order">1 to <see cref="SetDiagram.MaximumOrder"/>.</param>
    /// <param name="meter">Counts the work: no more is done when it is spent.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public BlockExpansion? CutSetsUpTo(int order, WorkMeter meter, CancellationToken cancellationToken) =>
        Sets(paths: false, order, Budget(meter), cancellationToken)?.Expand(order, Budget(meter), cancellationToken);

    /// <summary>The reduced function, as gates; null where it is a constant.</summary>
    /// <param name="inputs">By node of it: for an input, the node of the function that was solved.</param>
    public StructureFunction? ReducedGates(out int[] inputs)
    {
        inputs = [];
        return _root < 0 ? null : Reduction.ReducedGates.Of(_blocks, _root, out inputs);
    }

    /// <summary>The block that the root is, or a constant of <see cref="StructureFunctionBuilder"/>.</summary>
    public int Root => _root;

    private static (BlockTree Blocks, int Root) ToBlocks(StructureFunction function, int root, WorkMeter meter, CancellationToken cancellationToken)
    {
        ReducedFunction reduced = Reducer.Reduce(function, [root], cancellationToken, meter);
        int top = reduced.Core.Roots[0];
        int block = top < 0 ? top : top < reduced.Core.LeafCount ? reduced.Core.LeafBlocks[top] : reduced.Blocks.AddCore(reduced.Core);
        return (reduced.Blocks, block);
    }

    private CutSetBudget Budget(WorkMeter? meter) => CutSetBudget.Default with { Nodes = _budget.Nodes, Meter = meter };

    private BlockSets? Sets(bool paths, int order, CutSetBudget budget, CancellationToken cancellationToken)
    {
        var cores = new CoreSets?[_blocks.Count];
        for (int block = 0; block < cores.Length; block++)
        {
            if (_blocks.Kind(block) != BlockKind.Core)
            {
                continue;
            }

            FrozenDiagram? diagram = paths ? _diagrams[block]?.Dual() : order == SetAlgebra.AllOrders ? _diagrams[block] : null;
            SetFamily? family = diagram is null ? null : MinimalSolutions.Of(diagram, diagram.Roots[0], _budget.Nodes, cancellationToken, budget.Meter);
            cores[block] = family is not null ? new CoreSets(family, diagram!.Order)
                : !paths && _cutSets[block] is { } known ? known
                : CoreSetsSolver.Solve(_blocks.Core(block), paths, order, budget, cancellationToken);
            if (cores[block] is null)
            {
                return null;
            }
        }

        return new BlockSets(_blocks, _root, paths, cores);
    }

    // What the block depends on: all parts of a gate; of a core, what its diagram or its sets ask about.
    private bool MarkParts(int block, bool[] needed, List<int> inputs)
    {
        if (_blocks.Kind(block) == BlockKind.Input)
        {
            inputs.Add(_blocks.Input(block));
            return true;
        }

        ReadOnlySpan<int> parts = _blocks.Parts(block);
        if (_blocks.Kind(block) != BlockKind.Core)
        {
            foreach (int part in parts)
            {
                needed[part] = true;
            }

            return true;
        }

        IsExact &= _diagrams[block] is not null;
        if (_diagrams[block] is { } diagram)
        {
            for (int node = 2; node < diagram.Count; node++)
            {
                needed[parts[diagram.Order[diagram.Levels[node]]]] = true;
            }
        }
        else if (_cutSets[block] is { } sets)
        {
            foreach (int level in sets.Family.Variables())
            {
                needed[parts[sets.Order[level]]] = true;
            }
        }
        else
        {
            return false;
        }

        return true;
    }
}
