namespace ArgumentGraph.Tool.Running;

/// <summary>Finds what a misspelt command may have been meant to be.</summary>
internal static class Spelling
{
    private const int MostEdits = 2;

    /// <summary>The candidate that takes the fewest insertions, deletions and replacements, if it takes few; or null.</summary>
    public static string? MostSimilar(string word, IEnumerable<string> candidates) =>
        candidates.Select(candidate => (candidate, edits: Edits(word, candidate)))
            .Where(pair => pair.edits <= Math.Min(MostEdits, pair.candidate.Length - 1))
            .OrderBy(pair => pair.edits)
            .Select(pair => pair.candidate)
            .FirstOrDefault();

    private static int Edits(string from, string to)
    {
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 1; i <= from.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[to.Length];
    }
}
