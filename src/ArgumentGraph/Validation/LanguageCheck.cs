using static ArgumentGraph.Validation.WordUse;

namespace ArgumentGraph.Validation;

/// <summary>
/// Is a statement made as the standard (part 1, 2.3) and its guidance want it? Of English alone, and only what single words tell: each rule is meant to be
/// right four times out of five, and silent otherwise. Linear in the length of the statement; nothing is allocated where nothing is found.
/// </summary>
internal static class LanguageCheck
{
    private const WordUse AnyVerb = Verb | VerbEnding | Comparison | Pronoun;

    /// <summary>Looks at a statement.</summary>
    /// <param name="inspection">Where to report.</param>
    /// <param name="number">The element's number.</param>
    /// <param name="element">The element.</param>
    /// <param name="statement">Its statement.</param>
    /// <param name="uses">Room for <see cref="StatementWords.Most"/> words, whatever is there.</param>
    public static void Check(Inspection inspection, int number, Element element, ReadOnlySpan<char> statement, Span<WordUse> uses)
    {
        // What the words can say all together tells of most statements what they do not break: no word is looked at again.
        ReadOnlySpan<WordUse> words = uses[..StatementWords.Find(statement, uses, out WordUse all)];
        if ((all & (Placeholder | Crossed)) != None && IsPlaceholder(words))
        {
            inspection.Report(
                Rules.PlaceholderStatement, number,
                $"The statement of {element.Kind.ToWord()} '{element.Id}' is still to be written: \"{Spelling.Clip(element.Statement)}\".");
        }
        else if ((all & (Common | Sentence)) != None)
        {
            CheckEnglish(inspection, number, element, words, all);
        }
    }

    private static void CheckEnglish(Inspection inspection, int number, Element element, ReadOnlySpan<WordUse> words, WordUse all)
    {
        switch (element.Kind)
        {
            case ElementKind.Goal or ElementKind.Claim:
                CheckClaim(inspection, number, element, words, all);
                break;
            case ElementKind.Strategy when (all & Manner) == None:
                inspection.Report(
                    Rules.StrategyWithoutManner, number,
                    $"The strategy '{element.Id}' does not say how it breaks down what is above it; begin with \"Argument over …\" or \"Argument by …\".");
                break;
            case ElementKind.Evidence when (all & Sentence) != None && IsSentence(words):
                inspection.Report(
                    Rules.EvidenceAsStatement, number,
                    $"The evidence '{element.Id}' is put as a statement; name what shows it, such as a report, and let a claim say what that shows.");
                break;
        }
    }

    private static void CheckClaim(Inspection inspection, int number, Element element, ReadOnlySpan<WordUse> words, WordUse all)
    {
        string kind = element.Kind.ToWord();
        if ((all & AnyVerb) == None && Count(words, Word) > 1)
        {
            inspection.Report(
                Rules.ClaimWithoutVerb, number, $"The {kind} '{element.Id}' names a subject and says nothing of it; put it so that it is true or false.");
        }

        if ((all & Modal) != None && IsObligation(words))
        {
            inspection.Report(
                Rules.ObligationAsClaim, number, $"The {kind} '{element.Id}' says what ought to be; say what is so, and let the argument show it.");
        }

        if ((all & Vague) != None && HasVague(words) && inspection.Structure.Contexts.CountOf(number) == 0)
        {
            inspection.Report(
                Rules.MeasureNotGiven, number,
                $"The {kind} '{element.Id}' says \"adequate\", \"sufficient\" or the like, and not by which measure; give it, or state a context that does.");
        }

        if ((all & Universal) != None && IsUnbounded(words))
        {
            inspection.Report(
                Rules.UnboundedSet, number,
                $"The {kind} '{element.Id}' speaks of all there are, which cannot be shown; say which, for example those identified in a log.");
        }

        if ((all & (ClauseEnd | And)) != None && HasSeveralClaims(words))
        {
            inspection.Report(
                Rules.SeveralClaimsInOne, number,
                $"The {kind} '{element.Id}' makes more than one claim; make each an element of its own, to be supported by itself.");
        }
    }

    private static bool IsPlaceholder(ReadOnlySpan<WordUse> words)
    {
        bool isCrossed = true;
        foreach (WordUse use in words)
        {
            if ((use & Placeholder) != None)
            {
                return true;
            }

            isCrossed &= (use & (Word | Crossed)) != Word;
        }

        return isCrossed && Any(words, Word);
    }

    // A finite verb before anything that only explains.
    private static bool IsSentence(ReadOnlySpan<WordUse> words)
    {
        foreach (WordUse use in words)
        {
            if ((use & (Subordinate | Aside)) != None)
            {
                return false;
            }

            if ((use & Sentence) != None)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsObligation(ReadOnlySpan<WordUse> words)
    {
        bool isSubordinate = false;
        foreach (WordUse use in words)
        {
            isSubordinate = (use & ClauseEnd) == None && (isSubordinate || (use & Subordinate) != None);
            if ((use & Modal) != None && !isSubordinate)
            {
                return true;
            }
        }

        return false;
    }

    // "Appropriate to" and "sufficient for" say for what.
    private static bool HasVague(ReadOnlySpan<WordUse> words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if ((words[i] & Vague) != None && (i + 1 == words.Length || (words[i + 1] & Common) == None || (words[i + 1] & And) != None))
            {
                return true;
            }
        }

        return false;
    }

    // "All", then soon something that nobody can list, and nothing that says which.
    private static bool IsUnbounded(ReadOnlySpan<WordUse> words)
    {
        const int Near = 4;
        for (int i = 0; i < words.Length; i++)
        {
            if ((words[i] & Universal) == None)
            {
                continue;
            }

            int first = i + 1 < words.Length && (words[i + 1] & Common) != None ? i + 2 : i + 1; // "all of"
            ReadOnlySpan<WordUse> after = words[Math.Min(first, words.Length)..Math.Min(first + Near, words.Length)];
            if (!Any(after, Limit | Number) && Any(BeforeNext(after, Common | Sentence), OpenSet))
            {
                return true;
            }
        }

        return false;
    }

    // A verb, then "and" with another subject or a semicolon, then a verb again; not within a clause that depends on another.
    private static bool HasSeveralClaims(ReadOnlySpan<WordUse> words)
    {
        bool hasVerb = false;
        bool isJoined = false;
        for (int i = 0; i < words.Length; i++)
        {
            if ((words[i] & Subordinate) != None)
            {
                return false;
            }

            bool joins = (words[i] & ClauseEnd) != None || ((words[i] & And) != None && i + 1 < words.Length && (words[i + 1] & Subject) != None);
            isJoined |= joins && hasVerb;
            if ((words[i] & Sentence) != None)
            {
                if (isJoined)
                {
                    return true;
                }

                hasVerb = true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<WordUse> BeforeNext(ReadOnlySpan<WordUse> words, WordUse uses)
    {
        int end = 0;
        while (end < words.Length && (words[end] & uses) == None)
        {
            end++;
        }

        return words[..end];
    }

    private static bool Any(ReadOnlySpan<WordUse> words, WordUse uses)
    {
        foreach (WordUse use in words)
        {
            if ((use & uses) != None)
            {
                return true;
            }
        }

        return false;
    }

    private static int Count(ReadOnlySpan<WordUse> words, WordUse use)
    {
        int count = 0;
        foreach (WordUse word in words)
        {
            count += (word & use) != None ? 1 : 0;
        }

        return count;
    }
}
