using ArgumentGraph.Text;

namespace ArgumentGraph;

/// <summary>How messages show words of an author's: cut where they are long, and with a suggestion where they are misspelt.</summary>
public static class Spelling
{
    private const int LongestWord = 64;

    /// <summary>
    /// The candidate with the smallest edit distance, if that is small for the length of the word: at most 1 of 3 letters, 2 of 8, 3 of more; the first of
    /// equals, ordinally. Letter case is
    /// ignored. Null if there is none, and for words of more than 64 UTF-16 units. Linear in the length of the candidates.
    /// </summary>
    /// <remarks>
    /// Source: Myers, A fast bit-vector algorithm for approximate string matching (J. ACM 46, 1999), in Hyyrö's form for whole words.
    /// </remarks>
    /// <param name="word">The word.</param>
    /// <param name="candidates">What it may have been meant to be.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string? MostSimilar(string word, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(candidates);
        if (word.Length is 0 or > LongestWord)
        {
            return null;
        }

        int limit = word.Length <= 3 ? 1 : word.Length <= 8 ? 2 : 3;
        string? best = null;
        int bestDistance = limit + 1;
        var places = new LetterPlaces(word);
        foreach (string candidate in candidates)
        {
            if (Math.Abs(candidate.Length - word.Length) > bestDistance)
            {
                continue;
            }

            int distance = Distance(word.Length, places, candidate);
            if (distance < bestDistance || (distance == bestDistance && distance <= limit && string.CompareOrdinal(candidate, best) < 0))
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        // A word of which everything has changed is not a misspelling.
        return bestDistance < word.Length ? best : null;
    }

    /// <summary>The end of a sentence about a word that is unknown: <c>; did you mean 'claim'?</c>, or another end if no candidate is similar.</summary>
    /// <param name="word">The word.</param>
    /// <param name="candidates">What it may have been meant to be.</param>
    /// <param name="otherwise">How the sentence ends if none is similar.</param>
    /// <exception cref="ArgumentNullException"><paramref name="word"/> or <paramref name="candidates"/> is null.</exception>
    public static string Suggestion(string word, IEnumerable<string> candidates, string otherwise) =>
        MostSimilar(word, candidates) is { } similar ? $"; did you mean '{similar}'?" : otherwise;

    /// <summary>
    /// A text on one line, fit for a message, a log or a terminal: line breaks and tabs become blanks; other control and format characters (escape sequences,
    /// changes of direction) and lone surrogates are written out as <c>\u{1B}</c>. Messages of findings and losses are so by themselves.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string OneLine(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return VisibleText.OneLine(text);
    }

    /// <summary>A text of the author's as messages show it: its first 80 UTF-16 units, with <c>…</c> if there are more. Never cuts a surrogate pair.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string Clip(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        const int Shown = 80;
        return text.Length <= Shown ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[Shown - 1]) ? Shown - 1 : Shown), "…");
    }

    private static int Distance(int length, LetterPlaces places, string text)
    {
        ulong positive = ulong.MaxValue;
        ulong negative = 0;
        ulong last = 1UL << (length - 1);
        int distance = length;
        foreach (char letter in text)
        {
            ulong equal = places.Of(letter);
            ulong vertical = equal | negative;
            ulong horizontal = (((equal & positive) + positive) ^ positive) | equal;
            ulong increased = negative | ~(horizontal | positive);
            ulong decreased = positive & horizontal;
            distance += (increased & last) != 0 ? 1 : (decreased & last) != 0 ? -1 : 0;
            increased = (increased << 1) | 1;
            decreased <<= 1;
            positive = decreased | ~(vertical | increased);
            negative = increased & vertical;
        }

        return distance;
    }

    // Where in the word each letter stands, one bit a place, whatever its case.
    private sealed class LetterPlaces
    {
        private readonly ulong[] _ascii = new ulong[128];
        private readonly Dictionary<char, ulong> _others = [];

        public LetterPlaces(string word)
        {
            for (int i = 0; i < word.Length; i++)
            {
                char letter = char.ToUpperInvariant(word[i]);
                _others[letter] = _others.GetValueOrDefault(letter) | (1UL << i);
            }

            for (char letter = '\0'; letter < _ascii.Length; letter++)
            {
                _ascii[letter] = _others.GetValueOrDefault(char.ToUpperInvariant(letter));
            }
        }

        public ulong Of(char letter) => letter < _ascii.Length ? _ascii[letter] : _others.GetValueOrDefault(char.ToUpperInvariant(letter));
    }
}
