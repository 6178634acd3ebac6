using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;

namespace ArgumentGraph.Logic.Blocks;

/// <summary>
/// Bounds of a core's chance gate by gate, in linear time. Monotone functions of independent inputs are associated (Esary, Proschan and Walkup, Association of
/// random variables, with applications, Annals of Math. Statistics 38, 1967): they fall together at least as often, and either of them falls at
/// most as often, as if they were independent.
/// </summary>
internal static class AssociationBounds
{
    /// <param name="core">The function, of one root.</param>
    /// <param name="leaves">By leaf: its chance, or a bound of it in the same direction.</param>
    /// <param name="upwards">Whether the fall is to be bounded from above.</param>
    public static Chance Of(CoreFunction core, ReadOnlySpan<Chance> leaves, bool upwards)
    {
        var chances = new Chance[core.Count];
        leaves.CopyTo(chances);
        var arguments = new List<Chance>();
        for (int gate = core.LeafCount; gate < core.Count; gate++)
        {
            arguments.Clear();
            foreach (int argument in core.Arguments[gate])
            {
                arguments.Add(chances[argument]);
            }

            // Likely to fall first.
            arguments.Sort((left, right) => right.Fall.CompareTo(left.Fall));
            int falls = core.FallsWith(gate);
            ReadOnlySpan<Chance> sorted = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(arguments);

            // If at least f fall, then one of any n - f + 1 does; here those least likely to. And f fall at least when the f most likely to do.
            chances[gate] = upwards
                ? BlockChances.OfGate(BlockKind.All, sorted[(falls - 1)..], falls)
                : BlockChances.OfGate(BlockKind.Any, sorted[..falls], falls);
        }

        return chances[core.Roots[0]];
    }
}
