using System.Numerics;

namespace ArgumentGraph.Numbering;

/// <summary>Counts the pathways above each element.</summary>
internal static class PathwayReach
{
    public static int[] Count(NumberedArgument structure, CancellationToken cancellationToken)
    {
        var counts = new int[structure.ElementCount];
        ReachBits.Visit(
            structure, structure.Pathways,
            (_, bits) =>
            {
                for (int number = 0; number < counts.Length; number++)
                {
                    counts[number] += BitOperations.PopCount(bits[number]);
                }
            },
            cancellationToken);
        return counts;
    }
}
