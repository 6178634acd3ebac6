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

    /// <summary>The same, given that a block holds or has fallen.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="root">The block asked for.</param>
    /// <param name="given">The block that is given, or -1.</param>
    /// <param name="falls">Whether it has fallen.</param>
    /// <param name="inputs">By node of the result: for an input, its block.</param>
    /// <param name="constant">Where the result is null: a constant of <see cref="StructureFunctionBuilder"/>.</param>
    /// <returns>Null where nothing else matters then.</returns>
    public static StructureFunction? Given(BlockTree blocks, int root, int given, bool falls, out int[] inputs, out int constant)
    {
        var builder = new StructureFunctionBuilder();
        var nodes = new int[blocks.Count];
        var ofInputs = new List<int>();
        var below = new List<int>();
        for (int block = 0; block <= root; block++)
        {
            if (block == given)
            {
                nodes[block] = falls ? StructureFunctionBuilder.False : StructureFunctionBuilder.True;
                continue;
            }

            if (blocks.Kind(block) == BlockKind.Input)
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

    private static int AddCore(StructureFunctionBuilder builder, CoreFunction core, int[] leaves)
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
}
