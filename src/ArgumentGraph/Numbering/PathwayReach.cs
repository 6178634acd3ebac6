using System.Numerics;

namespace ArgumentGraph.Numbering;

/// <summary>
/// Counts the pathways above each element: 64 of them at a time, as bits that are handed down from what rests on something to what it rests on.
/// </summary>
internal static class PathwayReach
{
    private const int AtOnce = 64;

    public static int[] Count(NumberedArgument structure, CancellationToken cancellationToken)
    {
        var counts = new int[structure.ElementCount];
        var bits = new ulong[counts.Length];
        var used = new List<int>();
        for (int first = 0; first < structure.Pathways.Length; first += AtOnce)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Array.Clear(bits);
            for (int i = first; i < Math.Min(first + AtOnce, structure.Pathways.Length); i++)
            {
                bits[structure.Pathways[i]] |= 1UL << (i - first);
            }

            // What goes against the numbers, in cycles alone, is handed on in the next pass.
            while (HandDown(structure, bits, used))
            {
            }

            for (int number = 0; number < counts.Length; number++)
            {
                counts[number] += BitOperations.PopCount(bits[number]);
            }
        }

        return counts;
    }

    // Whether another pass is needed.
    private static bool HandDown(NumberedArgument structure, ulong[] bits, List<int> used)
    {
        bool isAgain = false;
        for (int number = structure.ElementCount - 1; number >= 0; number--)
        {
            if (bits[number] == 0)
            {
                continue;
            }

            used.Clear();
            structure.AddUsedBy(number, used);
            foreach (int other in used)
            {
                isAgain |= other > number && (bits[number] & ~bits[other]) != 0;
                bits[other] |= bits[number];
            }
        }

        return isAgain;
    }
}
