using static ArgumentGraph.Validation.WordUse;

namespace ArgumentGraph.Validation;

/// <summary>The words and signs of a statement, by what they can say.</summary>
internal static class StatementWords
{
    /// <summary>So many are looked at; what a statement says after them is not judged.</summary>
    public const int Most = 256;

    // What is known of a letter, above the small letter itself.
    private const int SmallLetter = 0xFF;
    private const int OfName = 0x100;
    private const int OfCross = 0x200;

    private const int LetterUnknown = 0x80; // for all that English does not have
    private const int InNumber = 8;
    private const int Beginning = 4;

    private static readonly ushort[] AsciiLetters = DescribeAscii();

    /// <summary>Finds the words and signs. Linear in the length of the statement; nothing is allocated.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="uses">Takes one entry for each word or sign.</param>
    /// <param name="all">What they can say, all together.</param>
    /// <returns>How many there are.</returns>
    public static int Find(ReadOnlySpan<char> statement, Span<WordUse> uses, out WordUse all)
    {
        int count = 0;
        all = None;
        for (int at = 0; at < statement.Length && count < uses.Length;)
        {
            WordUse use = WordAt(statement, ref at);
            if (use == None)
            {
                use = SignOf(statement[at++]);
            }

            if (use != None)
            {
                all |= use;
                uses[count++] = use;
            }
        }

        return count;
    }

    // What the word says that begins here, if one does; then goes on to the end of it. Its letters are kept with eight bits for each; of words longer than
    // sixteen only the end counts.
    private static WordUse WordAt(ReadOnlySpan<char> statement, ref int at)
    {
        ReadOnlySpan<ushort> ascii = AsciiLetters;
        ulong first = 0; // its first eight letters, if it has as many
        ulong last = 0; // its last eight, or all
        int any = 0;
        int every = OfCross;
        int start = at;
        for (; at < statement.Length; at++)
        {
            int letter = statement[at] < ascii.Length ? ascii[statement[at]] : Describe(statement[at]);
            if (letter == 0)
            {
                break;
            }

            any |= letter;
            every &= letter;
            last = (last << 8) | (uint)(letter & SmallLetter);
            if (at - start == InNumber - 1)
            {
                first = last;
            }
        }

        int length = at - start;
        if (length == 0)
        {
            return None;
        }

        bool isCrossed = every != 0 && length > 1;
        if ((any & OfName) != 0 && !isCrossed)
        {
            return Word | (char.IsDigit(statement[start]) ? Number : None);
        }

        WordUse use = Word | (isCrossed ? Crossed : None) | (EnglishWords.MayBeVerb(last) ? VerbEnding : None);
        if (length > EnglishWords.Longest)
        {
            return use;
        }

        ulong earlier = length <= InNumber ? 0 : first >> (8 * (EnglishWords.Longest - length));
        ulong beginning = length < Beginning ? 0 : length <= InNumber ? last >> (8 * (length - Beginning)) : first >> (8 * (InNumber - Beginning));
        return use | EnglishWords.UseOf(earlier, last, beginning, length);
    }

    private static ushort[] DescribeAscii()
    {
        var letters = new ushort[0x80];
        for (char letter = '\0'; letter < letters.Length; letter++)
        {
            letters[letter] = (ushort)Describe(letter);
        }

        return letters;
    }

    // 0 for what does not stand in a word.
    private static int Describe(char letter)
    {
        if (!char.IsLetterOrDigit(letter) && letter is not ('_' or '\'' or '’' or '-' or '/' or '@' or '#'))
        {
            return 0;
        }

        char small = letter == '’' ? '\'' : char.ToLowerInvariant(letter);
        return (char.IsAscii(small) ? small : LetterUnknown)
            | (char.IsDigit(letter) || letter is '_' or '/' or '@' or '#' ? OfName : 0)
            | (letter is 'x' or 'X' or '-' or '_' ? OfCross : 0);
    }

    private static WordUse SignOf(char sign) => sign switch
    {
        '.' or ';' or '!' => ClauseEnd,
        ':' or '(' => Aside,
        '<' or '>' or '=' or '≤' or '≥' or '≈' => Comparison,
        _ => None,
    };
}
