namespace ArgumentGraph.Text;

/// <summary>Half of a surrogate pair without the other half: not a character.</summary>
internal static class LoneSurrogate
{
    /// <summary>The index of the first surrogate that is not half of a pair, or -1.</summary>
    public static int IndexIn(ReadOnlySpan<char> text)
    {
        for (int at = text.IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0 && at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at]))
            {
                continue;
            }

            if (!char.IsHighSurrogate(text[at]) || at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]))
            {
                return at;
            }

            at++;
        }

        return -1;
    }
}
