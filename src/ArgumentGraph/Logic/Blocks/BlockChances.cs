using ArgumentGraph.Logic.Diagrams;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;

namespace ArgumentGraph.Logic.Blocks;

/// <summary>The chance of each block, from those of its parts, which are independent.</summary>
/// <remarks>Sums of positive terms only: nothing cancels.</remarks>
internal static class BlockChances
{
    /// <summary>The chance of a core from those of its parts.</summary>
    public delegate Chance CoreChance(int block, ReadOnlySpan<Chance> parts);

    /// <param name="blocks">The blocks.</param>
    /// <param name="diagrams">By block: for a core, its diagram.</param>
    /// <param name="inputs">By node of the function.</param>
    /// <param name="ofCores">Receives, by block, the chances on the diagrams of cores; null if not wanted.</param>
    /// <returns>By block.</returns>
    public static Chance[] Of(BlockTree blocks, FrozenDiagram?[] diagrams, InputChances inputs, DiagramChances?[]? ofCores = null)
    {
        return Of(blocks, inputs, (block, parts) =>
        {
            var chances = new DiagramChances(diagrams[block]!, parts);
            if (ofCores is not null)
            {
                ofCores[block] = chances;
            }

            return chances[diagrams[block]!.Roots[0]];
        });
    }

    /// <param name="blocks">The blocks.</param>
    /// <param name="inputs">By node of the function.</param>
    /// <param name="ofCore">The chance of a core, a block, from those of its parts.</param>
    /// <returns>By block.</returns>
    public static Chance[] Of(BlockTree blocks, InputChances inputs, CoreChance ofCore)
    {
        var chances = new Chance[blocks.Count];
        Chance[] parts = [];
        for (int block = 0; block < chances.Length; block++)
        {
            if (blocks.Kind(block) == BlockKind.Input)
            {
                chances[block] = inputs[blocks.Input(block)];
                continue;
            }

            ReadOnlySpan<int> of = blocks.Parts(block);
            if (parts.Length < of.Length)
            {
                parts = new Chance[2 * of.Length];
            }

            for (int part = 0; part < of.Length; part++)
            {
                parts[part] = chances[of[part]];
            }

            ReadOnlySpan<Chance> own = parts.AsSpan(0, of.Length);
            chances[block] = blocks.Kind(block) == BlockKind.Core ? ofCore(block, own) : OfGate(blocks.Kind(block), own, blocks.FallsWith(block));
        }

        return chances;
    }

    /// <summary>The chance of a gate over independent parts.</summary>
    public static Chance OfGate(BlockKind kind, ReadOnlySpan<Chance> parts, int falls) => kind switch
    {
        BlockKind.All => OfAll(parts),
        BlockKind.Any => OfAny(parts),
        _ => FallenCountDistribution.Tails(parts, falls),
    };

    private static Chance OfAll(ReadOnlySpan<Chance> parts)
    {
        double hold = 1;
        double fall = 0;
        foreach (Chance part in parts)
        {
            fall += hold * part.Fall; // the first that falls
            hold *= part.Hold;
        }

        return new Chance(hold, fall);
    }

    private static Chance OfAny(ReadOnlySpan<Chance> parts)
    {
        double hold = 0;
        double fall = 1;
        foreach (Chance part in parts)
        {
            hold += fall * part.Hold;
            fall *= part.Fall;
        }

        return new Chance(hold, fall);
    }
}
