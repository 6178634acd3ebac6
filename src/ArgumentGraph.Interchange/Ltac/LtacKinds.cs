namespace ArgumentGraph.Interchange.Ltac;

/// <summary>
/// Which claims of an outline are goals: those that begin a package, and those that a goal supports, by itself or through strategies and claims.
/// </summary>
internal static class LtacKinds
{
    /// <summary>Linear in the number of elements and supports.</summary>
    /// <param name="types">Of each element, whether it is a claim (true), a strategy (false) or neither (null).</param>
    /// <param name="roots">The elements that begin a package.</param>
    /// <param name="supports">Who supports whom.</param>
    /// <returns>Of each element, whether it is a goal.</returns>
    public static bool[] Goals(bool?[] types, IEnumerable<int> roots, IReadOnlyList<(int Upper, int Lower)> supports)
    {
        int[] starts = new int[types.Length + 1];
        foreach ((_, int lower) in supports)
        {
            starts[lower + 1]++;
        }

        for (int i = 0; i < types.Length; i++)
        {
            starts[i + 1] += starts[i];
        }

        int[] uppers = new int[supports.Count];
        int[] next = starts[..^1];
        foreach ((int upper, int lower) in supports)
        {
            uppers[next[lower]++] = upper;
        }

        bool[] isReached = new bool[types.Length];
        var pending = new Stack<int>();
        foreach (int root in roots)
        {
            if (types[root] == true && !isReached[root])
            {
                isReached[root] = true;
                pending.Push(root);
            }
        }

        while (pending.TryPop(out int element))
        {
            for (int i = starts[element]; i < starts[element + 1]; i++)
            {
                int upper = uppers[i];
                if (types[upper] is not null && !isReached[upper])
                {
                    isReached[upper] = true;
                    pending.Push(upper);
                }
            }
        }

        for (int i = 0; i < types.Length; i++)
        {
            isReached[i] &= types[i] == true;
        }

        return isReached;
    }
}
