using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;

namespace ArgumentGraph.Logic.Reduction;

/// <summary>
/// A reduced function written as gates over its inputs again, for what is asked gate by gate: shared parts are factored
/// out, so that fewer gates rest on the same.
/// </summary>
internal static class ReducedGates
{
    /// <param name="blocks">The blocks.</param>
    /// <param name="root">The block asked for.</param>
    /// <param name="inputs">By node of the result: for an input, the node of the function that was reduced.</param>
    public static StructureFunction Of(BlockTree blocks, int root, out int[] inputs)
    {
        StructureFunction function = Given(blocks, root, given: -1, falls: false, out inputs, out _)!;
        inputs = Array.ConvertAll(inputs, block => block < 0 ? -1 : blocks.Input(block));
        return function;
    }

    /// <summary>The same, with some blocks for inputs.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="root">The block asked for, which is a gate.</param>
    /// <param name="asInputs">By block: whether it is an input. All blocks are that are inputs, and all parts of such blocks.</param>
    /// <param name="inputs">By node of the result: for an input, its block.</param>
    public static StructureFunction Over(BlockTree blocks, int root, bool[] asInputs, out int[] inputs) =>
        Build(blocks, root, block => asInputs[block], _ => null, out inputs, out _)!;

    /// <summary>The same, given that a block holds or has fallen.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="root">The block asked for.</param>
    /// <param name="given">The block that is given, or -1.</param>
    /// <param name="falls">Whether it has fallen.</param>
    /// <param name="inputs">By node of the result: for an input, its block.</param>
    /// <param name="constant">Where the result is null: a constant of <see cref="StructureFunctionBuilder"/>.</param>
    /// <returns>Null where nothing else matters then.</returns>
    public static StructureFunction? Given(BlockTree blocks, int root, int given, bool falls, out int[] inputs, out int constant) => Build(
        blocks,
        root,
        block => blocks.Kind(block) == BlockKind.Input,
        block => block != given ? null : falls ? StructureFunctionBuilder.False : StructureFunctionBuilder.True,
        out inputs,
        out constant);

    /// <summary>Adds the gates of a core.</summary>
    /// <param name="builder">What is built.</param>
    /// <param name="core">The core, of one root.</param>
    /// <param name="leaves">By leaf: its node, or a constant.</param>
    /// <returns>The node of the root, or a constant.</returns>
    public static int AddCore(StructureFunctionBuilder builder, CoreFunction core, int[] leaves)
    {
        int[] nodes = [.. leaves, .. new int[core.GateCount]];
        for (int gate = core.LeafCount; gate < core.Count; gate++)
        {
            int[] below = Array.ConvertAll(core.Arguments[gate].ToArray(), argument => nodes[argument]);
            nodes[gate] = core.Kinds[gate] switch
            {
                GateKind.All => builder.AddAll(below),
                GateKind.Any => builder.AddAtLeast(1, below),
                _ => builder.AddAtLeast(core.Thresholds[gate], below),
            };
        }

        return nodes[core.Roots[0]];
    }

    private static StructureFunction? Build(
        BlockTree blocks, int root, Func<int, bool> isInput, Func<int, int?> constantOf, out int[] inputs, out int constant)
    {
        var builder = new StructureFunctionBuilder();
        var nodes = new int[blocks.Count];
        var ofInputs = new List<int>();
        var below = new List<int>();
        for (int block = 0; block <= root; block++)
        {
            if (constantOf(block) is { } given)
            {
                nodes[block] = given;
                continue;
            }

            if (isInput(block))
            {
                nodes[block] = builder.AddInput();
                ofInputs.AddRange(Enumerable.Repeat(-1, builder.Count - ofInputs.Count));
                ofInputs[nodes[block]] = block;
                continue;
            }

            below.Clear();
            foreach (int part in blocks.Parts(block))
            {
                below.Add(nodes[part]);
            }

            int[] parts = [.. below];
            nodes[block] = blocks.Kind(block) switch
            {
                BlockKind.All => builder.AddAll(parts),
                BlockKind.Any => builder.AddAtLeast(1, parts),
                BlockKind.AtLeast => builder.AddAtLeast(blocks.Threshold(block), parts),
                _ => AddCore(builder, blocks.Core(block), parts),
            };
        }

        ofInputs.AddRange(Enumerable.Repeat(-1, builder.Count - ofInputs.Count));
        inputs = [.. ofInputs];
        constant = nodes[root];
        return constant < 0 ? null : builder.Build([nodes[root]]);
    }
}
