namespace ArgumentGraph.Interchange.Runs;

/// <summary>
/// The document type with which most tools begin a file in Cobertura: it names a schema elsewhere, and declares nothing. It is blanked out, so that XML can be
/// read with document types refused; one that declares something (<c>[…]</c>) is left, and refused.
/// </summary>
internal static class SchemaReference
{
    private const string Start = "<!DOCTYPE";

    /// <summary>The text with blanks in place of such a document type; line ends stay, and so every place. Linear.</summary>
    public static string BlankOut(string text)
    {
        int start = StartIn(text);
        int end = start < 0 ? -1 : EndOf(text, start);
        return end < 0
            ? text
            : string.Create(text.Length, (text, start, end), static (blanked, from) =>
            {
                from.text.CopyTo(blanked);
                foreach (ref char letter in blanked[from.start..from.end])
                {
                    letter = letter is '\r' or '\n' ? letter : ' ';
                }
            });
    }

    // Before it there may be blanks, comments and instructions, the XML declaration among them.
    private static int StartIn(string text)
    {
        int at = 0;
        while (true)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            ReadOnlySpan<char> rest = text.AsSpan(at);
            if (rest.StartsWith(Start, StringComparison.Ordinal))
            {
                return at;
            }

            string? mark = rest switch
            {
                ['<', '?', ..] => "?>",
                ['<', '!', '-', '-', ..] => "-->",
                _ => null,
            };
            int end = mark is null ? -1 : rest.IndexOf(mark, StringComparison.Ordinal);
            if (end < 0)
            {
                return -1;
            }

            at += end + mark!.Length;
        }
    }

    // The index after it; -1 where it declares something, or has no end.
    private static int EndOf(string text, int start)
    {
        for (int at = start + Start.Length; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '>':
                    return at + 1;
                case '[' or '<':
                    return -1;
                case '"' or '\'':
                    at = text.IndexOf(text[at], at + 1);
                    if (at < 0)
                    {
                        return -1;
                    }

                    break;
            }
        }

        return -1;
    }
}
