namespace ArgumentGraph.Numbering;

/// <summary>
/// Which of some elements rest on each element, or are it: 64 of them at a time, as bits that are handed down from what rests on something to what it rests
/// on, through support, contexts and challenges.
/// </summary>
/// <remarks>
/// Linear in the relationships for each 64; in arguments with cycles, for each cycle that one pass leads through against the numbers once more.
/// </remarks>
internal static class ReachBits
{
    public const int AtOnce = 64;

    /// <param name="structure">The argument.</param>
    /// <param name="from">The numbers of the elements.</param>
    /// <param name="take">Given, for each 64, the place of the first in <paramref name="from"/>, and the bits by number. The array is used again.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static void Visit(NumberedArgument structure, IReadOnlyList<int> from, Action<int, ulong[]> take, CancellationToken cancellationToken)
    {
        var bits = new ulong[structure.ElementCount];
        var used = new List<int>();
        for (int first = 0; first < from.Count; first += AtOnce)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Array.Clear(bits);
            for (int i = first; i < Math.Min(first + AtOnce, from.Count); i++)
            {
                bits[from[i]] |= 1UL << (i - first);
            }

            // What goes against the numbers, in cycles alone, is handed on in the next pass.
            while (HandDown(structure, bits, used))
            {
            }

            take(first, bits);
        }
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
