namespace ArgumentGraph.Analysis.Changes;

/// <summary>The words of a statement: runs of letters and digits, without regard to case, each once.</summary>
internal static class StatementWords
{
    public static HashSet<string> Of(string statement)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        int start = 0;
        for (int i = 0; i <= statement.Length; i++)
        {
            if (i < statement.Length && char.IsLetterOrDigit(statement[i]))
            {
                continue;
            }

            if (i > start)
            {
                words.Add(statement[start..i].ToUpperInvariant());
            }

            start = i + 1;
        }

        return words;
    }
}
