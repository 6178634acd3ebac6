namespace ArgumentGraph.Interchange.Shared;

/// <summary>
/// Finds tags with more attributes than may be read: XmlReader takes time that grows with the square of their number (a tag of 5 MB takes it
/// half a minute), and has no limit for it.
/// </summary>
internal static class CrowdedTag
{
    /// <summary>The most attributes that a tag may have.</summary>
    public const int MostAttributes = 1_000;

    /// <summary>
    /// Where the first tag begins that has too many attributes; -1 where none has. Of XML that is not well formed it may
    /// be wrong behind the first fault. Linear.
    /// </summary>
    public static int IndexIn(string text)
    {
        for (int at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at < text.Length; at = Next(text, at, "<"))
        {
            int end = text.AsSpan(at) switch
            {
                ['<', '?', ..] => Next(text, at, "?>"),
                ['<', '!', '-', '-', ..] => Next(text, at + 2, "-->"),
                ['<', '!', '[', ..] => Next(text, at, "]]>"),
                _ => EndOfTag(text, at),
            };
            if (end < 0)
            {
                return at;
            }

            at = end;
        }

        return -1;
    }

    // -1 where it has too many attributes.
    private static int EndOfTag(string text, int at)
    {
        int count = 0;
        while (true)
        {
            int length = text.AsSpan(at).IndexOfAny("=>'\"");
            if (length < 0)
            {
                return text.Length;
            }

            at += length;
            switch (text[at])
            {
                case '>':
                    return at;
                case '=' when ++count > MostAttributes:
                    return -1;
                case '=':
                    at++;
                    break;
                default:
                    at = Next(text, at + 1, text.AsSpan(at, 1)) + 1;
                    break;
            }

            at = Math.Min(at, text.Length);
        }
    }

    private static int Next(string text, int from, ReadOnlySpan<char> mark)
    {
        from = Math.Min(from, text.Length);
        int length = text.AsSpan(from).IndexOf(mark, StringComparison.Ordinal);
        return length < 0 ? text.Length : from + length;
    }
}
