using ArgumentGraph.Logic.Diagrams;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;

namespace ArgumentGraph.Logic.Blocks;

/// <summary>
/// What each block means for the root, from the root's block down: within a block what each part means for it, and so what it means for the root.
/// </summary>
internal static class BlockImportance
{
    /// <param name="blocks">The blocks.</param>
    /// <param name="root">The block asked for.</param>
    /// <param name="diagrams">By block: for a core, its diagram.</param>
    /// <param name="chances">By block.</param>
    /// <param name="ofCores">By block: the chances on the diagrams of cores.</param>
    /// <param name="importance">By node of the function: set for the inputs that the root's block is made of.</param>
    public static void Of(BlockTree blocks, int root, FrozenDiagram?[] diagrams, Chance[] chances, DiagramChances?[] ofCores, InputImportance[] importance)
    {
        var ofBlocks = new InputImportance?[blocks.Count];
        ofBlocks[root] = new InputImportance(0, 1, 1);
        for (int block = root; block >= 0; block--)
        {
            if (ofBlocks[block] is not { } whole)
            {
                continue;
            }

            if (blocks.Kind(block) == BlockKind.Input)
            {
                importance[blocks.Input(block)] = whole;
                continue;
            }

            ReadOnlySpan<int> parts = blocks.Parts(block);
            var ofParts = new Chance[parts.Length];
            for (int part = 0; part < parts.Length; part++)
            {
                ofParts[part] = chances[parts[part]];
            }

            InputImportance[] within = blocks.Kind(block) switch
            {
                BlockKind.Core => DiagramImportance.Of(diagrams[block]!, diagrams[block]!.Roots[0], ofCores[block]!, ofParts),
                BlockKind.AtLeast => FallenCountOfOthers.Of(ofParts, blocks.FallsWith(block)),
                _ => OfGate(blocks.Kind(block) == BlockKind.All, ofParts),
            };
            for (int part = 0; part < parts.Length; part++)
            {
                ofBlocks[parts[part]] = Through(whole, within[part]);
            }
        }
    }

    // The block falls or not, given the part; the root falls or not, given the block.
    private static InputImportance Through(InputImportance whole, InputImportance part) => new(
        (part.FallWhenHolds * whole.FallWhenFallen) + ((1 - part.FallWhenHolds) * whole.FallWhenHolds),
        (part.FallWhenFallen * whole.FallWhenFallen) + ((1 - part.FallWhenFallen) * whole.FallWhenHolds),
        part.Birnbaum * whole.Birnbaum);

    // The others before and after a part, put together.
    private static InputImportance[] OfGate(bool all, Chance[] parts)
    {
        var importance = new InputImportance[parts.Length];
        var after = new Chance[parts.Length + 1];
        Chance neutral = all ? Chance.Certain : Chance.Impossible;
        after[^1] = neutral;
        for (int part = parts.Length - 1; part > 0; part--)
        {
            after[part] = Both(parts[part], after[part + 1], all);
        }

        Chance before = neutral;
        for (int part = 0; part < parts.Length; part++)
        {
            Chance others = Both(before, after[part + 1], all);
            importance[part] = all ? new(others.Fall, 1, others.Hold) : new(0, others.Fall, others.Fall);
            before = Both(before, parts[part], all);
        }

        return importance;
    }

    private static Chance Both(Chance left, Chance right, bool all) => all
        ? new Chance(left.Hold * right.Hold, left.Fall + (left.Hold * right.Fall))
        : new Chance(left.Hold + (left.Fall * right.Hold), left.Fall * right.Fall);
}
