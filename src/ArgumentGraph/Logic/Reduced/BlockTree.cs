namespace ArgumentGraph.Logic.Reduced;

/// <summary>What a block is made of.</summary>
internal enum BlockKind : byte
{
    /// <summary>One input of the function.</summary>
    Input,

    /// <summary>Holds when all parts do.</summary>
    All,

    /// <summary>Holds when any part does.</summary>
    Any,

    /// <summary>Holds when at least as many parts hold as the threshold says.</summary>
    AtLeast,

    /// <summary>A function in which parts occur more than once.</summary>
    Core,
}

/// <summary>
/// Blocks of inputs that share nothing: each is an input, a gate over smaller blocks, or a function of smaller blocks, and is a part of one block only. So
/// chances, counts and sets of a block follow from those of its parts.
/// </summary>
/// <remarks>Parts have smaller numbers than the block.</remarks>
internal sealed class BlockTree
{
    private readonly List<Block> _blocks = [];
    private readonly List<int[]> _parts = [];

    public int Count => _blocks.Count;

    public BlockKind Kind(int block) => _blocks[block].Kind;

    public int Threshold(int block) => _blocks[block].Threshold;

    /// <summary>For an input: its node in the function.</summary>
    public int Input(int block) => _blocks[block].Input;

    /// <summary>What a gate or a core is made of.</summary>
    public ReadOnlySpan<int> Parts(int block) => _parts[block];

    /// <summary>For a core: the function of its parts.</summary>
    public CoreFunction Core(int block) => _blocks[block].Core!;

    /// <summary>How many parts of an <see cref="BlockKind.AtLeast"/> must have fallen for it to fall.</summary>
    public int FallsWith(int block) => _parts[block].Length - _blocks[block].Threshold + 1;

    public int AddInput(int node) => Add(new Block(BlockKind.Input, 0, node, null), []);

    /// <summary>A gate. Parts that are gates of the same kind stay as they are: taken apart, a chain of them would take quadratic room.</summary>
    public int AddGate(BlockKind kind, int threshold, ReadOnlySpan<int> parts) => Add(new Block(kind, threshold, -1, null), parts.ToArray());

    public int AddCore(CoreFunction core) => Add(new Block(BlockKind.Core, 0, -1, core), core.LeafBlocks);

    private int Add(Block block, int[] parts)
    {
        _blocks.Add(block);
        _parts.Add(parts);
        return _blocks.Count - 1;
    }

    private readonly record struct Block(BlockKind Kind, int Threshold, int Input, CoreFunction? Core);
}
