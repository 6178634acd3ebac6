namespace ArgumentGraph.Tests.Analysis.Oracle;

/// <summary>Lists of ids, in the order in which reports give them: by the first id that differs, ordinally.</summary>
internal static class StringLists
{
    public static IComparer<string[]> Comparer { get; } = Comparer<string[]>.Create((left, right) =>
    {
        for (int i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            int order = string.CompareOrdinal(left[i], right[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Length.CompareTo(right.Length);
    });
}
