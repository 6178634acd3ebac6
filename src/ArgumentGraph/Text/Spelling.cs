namespace ArgumentGraph.Text;

/// <summary>Finds what a misspelt word may have been meant to be.</summary>
internal static class Spelling
{
    private const int LongestWord = 64;

    /// <summary>
    /// The candidate with the smallest edit distance, if that is small for the length of the word; the first of equals, ordinally. Letter case counts for nothing.
    /// Linear in the number of candidates: Myers, A fast bit-vector algorithm for approximate string matching (J. ACM 46, 1999), in Hyyrö's form for whole words.
    /// </summary>
    public static string? MostSimilar(string word, IEnumerable<string> candidates)
    {
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

    /// <summary>A text of the author's as messages show it: cut where it would drown them.</summary>
    public static string Clip(string text)
    {
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
