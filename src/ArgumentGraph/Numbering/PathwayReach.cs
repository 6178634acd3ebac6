using System.Numerics;

namespace ArgumentGraph.Numbering;

/// <summary>Counts the pathways above each element: sets of them as bits, handed down from what rests on something to what it rests on.</summary>
internal static class PathwayReach
{
    private const int WordBits = 64;

    public static int[] Count(NumberedArgument structure)
    {
        int words = (structure.Pathways.Length + WordBits - 1) / WordBits;
        var bits = new ulong[structure.ElementCount * words];
        for (int i = 0; i < structure.Pathways.Length; i++)
        {
            bits[(structure.Pathways[i] * words) + (i / WordBits)] |= 1UL << (i % WordBits);
        }

        // What goes against the numbers, in cycles alone, is handed on in the next pass.
        while (HandDown(structure, bits, words))
        {
        }

        var counts = new int[structure.ElementCount];
        for (int number = 0; number < counts.Length; number++)
        {
            for (int word = 0; word < words; word++)
            {
                counts[number] += BitOperations.PopCount(bits[(number * words) + word]);
            }
        }

        return counts;
    }

    // Whether another pass is needed.
    private static bool HandDown(NumberedArgument structure, ulong[] bits, int words)
    {
        bool isAgain = false;
        for (int number = structure.ElementCount - 1; number >= 0; number--)
        {
            foreach (int supporter in structure.Supporters[number])
            {
                isAgain |= Hand(bits, words, number, supporter);
            }

            foreach (int context in structure.Contexts[number])
            {
                isAgain |= Hand(bits, words, number, context);
            }

            foreach (int challenge in structure.Challenges.OwnedBy(number))
            {
                isAgain |= Hand(bits, words, number, structure.Challenges.Challengers[challenge]);
            }
        }

        return isAgain;
    }

    private static bool Hand(ulong[] bits, int words, int from, int to)
    {
        bool isNew = false;
        for (int word = 0; word < words; word++)
        {
            ulong before = bits[(to * words) + word];
            bits[(to * words) + word] = before | bits[(from * words) + word];
            isNew |= bits[(to * words) + word] != before;
        }

        return isNew && to > from;
    }
}
