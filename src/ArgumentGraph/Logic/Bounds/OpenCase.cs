using ArgumentGraph.Logic.Blocks;
using ArgumentGraph.Logic.Diagrams;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;
using ArgumentGraph.Logic.Reduction;

namespace ArgumentGraph.Logic.Bounds;

/// <summary>What is left of a function in a case, and has not been solved.</summary>
internal sealed class OpenCase
{
    // A core is solved where that costs about as much as to bound it.
    private const int MostNodes = 20_000;
    private const int MostLeaves = 150;
    private const int WorkOfArgument = 10;

    private readonly BlockTree _blocks;
    private readonly int _root;
    private readonly int _core; // the first that is not solved: its leaves are
    private readonly Chance[] _chances; // by block; from the core on, bounds

    private OpenCase(BlockTree blocks, int root, int core, Chance[] chances, ChanceInterval bounds)
    {
        _blocks = blocks;
        _root = root;
        _core = core;
        _chances = chances;
        Bounds = bounds;
    }

    public ChanceInterval Bounds { get; }

    /// <summary>Its nodes and arguments.</summary>
    public int Size => _chances.Length + _blocks.Core(_core).Count + _blocks.Core(_core).Arguments.Items.Length;

    /// <summary>A core as it is.</summary>
    /// <param name="core">The function, of one root.</param>
    /// <param name="leaves">By leaf: its chance.</param>
    /// <param name="meter">Counts the work.</param>
    public static OpenCase Of(CoreFunction core, ReadOnlySpan<Chance> leaves, WorkMeter meter)
    {
        var blocks = new BlockTree();
        var inputs = new InputChances(core.LeafCount);
        var own = new int[core.LeafCount];
        for (int leaf = 0; leaf < own.Length; leaf++)
        {
            own[leaf] = blocks.AddInput(leaf);
            inputs[leaf] = leaves[leaf];
        }

        int root = blocks.AddCore(new CoreFunction(own, core.Kinds, core.Thresholds, core.Arguments, core.Roots));
        return Bounded(blocks, root, new FrozenDiagram?[blocks.Count], inputs, meter);
    }

    /// <summary>Solves a reduced function, as far as that is little work.</summary>
    /// <param name="reduced">The function, of one root.</param>
    /// <param name="inputs">By node of the function that was reduced: for an input, its chance.</param>
    /// <param name="nodes">The most nodes of a diagram.</param>
    /// <param name="meter">Counts the work.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <param name="open">What is left, or null.</param>
    public static ChanceInterval Solve(
        ReducedFunction reduced, InputChances inputs, int nodes, WorkMeter meter, CancellationToken cancellationToken, out OpenCase? open)
    {
        open = null;
        int top = reduced.Core.Roots[0];
        if (top < 0)
        {
            return ChanceInterval.OfConstant(top);
        }

        BlockTree blocks = reduced.Blocks;
        int root = top < reduced.Core.LeafCount ? reduced.Core.LeafBlocks[top] : blocks.AddCore(reduced.Core);
        var diagrams = new FrozenDiagram?[blocks.Count];
        bool isSolved = true;
        for (int block = 0; block <= root; block++)
        {
            if (blocks.Kind(block) == BlockKind.Core)
            {
                CoreFunction core = blocks.Core(block);
                diagrams[block] = core.LeafCount > MostLeaves
                    ? null
                    : VariableOrderSearch.Solve(core, Math.Min(nodes, MostNodes), meter, cancellationToken);
                isSolved &= diagrams[block] is not null;
            }
        }

        if (isSolved)
        {
            Chance chance = BlockChances.Of(blocks, diagrams, inputs)[root];
            return new ChanceInterval(chance, chance);
        }

        open = Bounded(blocks, root, diagrams, inputs, meter);
        return open.Bounds;
    }

    public Chance ChanceOf(int block) => _chances[block];

    /// <summary>The block by which it is best divided: a leaf of a core that is not solved.</summary>
    public int ChooseBlock(WorkMeter meter)
    {
        CoreFunction core = _blocks.Core(_core);
        return core.LeafBlocks[LeafChoice.Of(core, Array.ConvertAll(core.LeafBlocks, block => _chances[block]), meter)];
    }

    /// <summary>What is left when a block is given to hold or to have fallen.</summary>
    /// <param name="block">The block.</param>
    /// <param name="falls">Whether it has fallen.</param>
    /// <param name="inputs">By node of the result: for an input, its chance.</param>
    /// <param name="constant">Where the result is null: a constant of <see cref="StructureFunctionBuilder"/>.</param>
    /// <returns>Null where nothing else matters then.</returns>
    public StructureFunction? Given(int block, bool falls, out InputChances inputs, out int constant)
    {
        StructureFunction? function = ReducedGates.Given(_blocks, _root, block, falls, out int[] blocks, out constant);
        inputs = new InputChances(blocks.Length);
        for (int node = 0; node < blocks.Length; node++)
        {
            inputs[node] = blocks[node] < 0 ? default : _chances[blocks[node]];
        }

        return function;
    }

    private static OpenCase Bounded(BlockTree blocks, int root, FrozenDiagram?[] diagrams, InputChances inputs, WorkMeter meter)
    {
        int first = -1;
        Chance[] worst = Bound(upwards: true);
        Chance[] best = Bound(upwards: false);
        return new OpenCase(blocks, root, first, worst, new ChanceInterval(worst[root], best[root]));

        Chance[] Bound(bool upwards) => BlockChances.Of(blocks, inputs, (block, parts) =>
        {
            if (diagrams[block] is { } diagram)
            {
                return new DiagramChances(diagram, parts)[diagram.Roots[0]];
            }

            first = first < 0 ? block : first;
            meter.Spend((long)WorkOfArgument * blocks.Core(block).Arguments.Items.Length);
            return new AssociationBounds(blocks.Core(block)).Of(parts, upwards);
        });
    }
}
