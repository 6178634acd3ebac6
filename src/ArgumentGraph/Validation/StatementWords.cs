using static ArgumentGraph.Validation.WordUse;

namespace ArgumentGraph.Validation;

/// <summary>The words and signs of a statement, by what they can say.</summary>
internal static class StatementWords
{
    /// <summary>So many are looked at; what a statement says after them is not judged.</summary>
    public const int Most = 256;

    /// <summary>Finds the words and signs. Linear in the length of the statement; nothing is allocated.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="uses">Takes one entry for each word or sign.</param>
    /// <returns>How many there are.</returns>
    public static int Find(ReadOnlySpan<char> statement, Span<WordUse> uses)
    {
        int count = 0;
        for (int at = 0; at < statement.Length && count < uses.Length;)
        {
            int end = at;
            while (end < statement.Length && IsInWord(statement[end]))
            {
                end++;
            }

            WordUse use = end > at ? UseOf(statement[at..end]) : SignOf(statement[at]);
            if (use != None)
            {
                uses[count++] = use;
            }

            at = Math.Max(end, at + 1);
        }

        return count;
    }

    private static bool IsInWord(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '\'' or '’' or '-' or '/' or '@' or '#';

    private static WordUse SignOf(char sign) => sign switch
    {
        '.' or ';' or '!' => ClauseEnd,
        ':' or '(' => Aside,
        '<' or '>' or '=' or '≤' or '≥' or '≈' => Comparison,
        _ => None,
    };

    private static WordUse UseOf(ReadOnlySpan<char> word)
    {
        Span<char> small = stackalloc char[EnglishWords.Longest];
        bool isCrossed = true;
        bool isName = false;
        foreach (char letter in word)
        {
            isCrossed &= letter is 'x' or 'X' or '-' or '_';
            isName |= letter is '_' or '/' or '@' or '#' || char.IsDigit(letter);
        }

        isCrossed &= word.Length > 1;
        if (isName && !isCrossed)
        {
            return Word | (char.IsDigit(word[0]) ? Number : None);
        }

        // Of longer ones only the end counts.
        ReadOnlySpan<char> known = word.Length <= small.Length ? word : word[^small.Length..];
        for (int i = 0; i < known.Length; i++)
        {
            small[i] = known[i] == '’' ? '\'' : char.ToLowerInvariant(known[i]);
        }

        ReadOnlySpan<char> text = small[..known.Length];
        WordUse use = Word | (isCrossed ? Crossed : None) | (EnglishWords.MayBeVerb(text) ? VerbEnding : None);
        return word.Length > small.Length ? use : use | EnglishWords.UseOf(text) | (text is "and" ? And : None);
    }
}
