namespace ArgumentGraph.Interchange.Shared;

/// <summary>Looks at the beginning of a text in blocks.</summary>
internal static class BlockText
{
    /// <summary>The first word behind blanks and comments; empty where there is none.</summary>
    /// <param name="start">The beginning of the text.</param>
    /// <param name="rest">What comes after it, without the blanks before.</param>
    public static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> start, out ReadOnlySpan<char> rest)
    {
        ReadOnlySpan<char> text = start.TrimStart();
        while (text.StartsWith("//", StringComparison.Ordinal) || text.StartsWith("/*", StringComparison.Ordinal))
        {
            int end = text[1] == '/' ? text.IndexOfAny('\n', '\r') : text[2..].IndexOf("*/", StringComparison.Ordinal) + 2;
            text = end < (text[1] == '/' ? 0 : 2) ? [] : text[Math.Min(end + (text[1] == '/' ? 0 : 2), text.Length)..].TrimStart();
        }

        int length = 0;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] == '_'))
        {
            length++;
        }

        rest = text[length..].TrimStart();
        return text[..length];
    }
}
