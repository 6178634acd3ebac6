using System.Numerics;

namespace ArgumentGraph.Numbering;

/// <summary>Counts the pathways above each element.</summary>
internal static class PathwayReach
{
    public static int[] Count(NumberedArgument structure, CancellationToken cancellationToken)
    {
        var counts = new int[structure.ElementCount];
        new ReachBits(structure).Visit(
            structure.Pathways,
            (_, reached, bits) =>
            {
                foreach (int number in reached)
                {
                    counts[number] += BitOperations.PopCount(bits[number]);
                }
            },
            cancellationToken);
        return counts;
    }
}
