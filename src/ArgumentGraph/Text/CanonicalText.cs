namespace ArgumentGraph.Text;

/// <summary>What the types with one canonical text have in common: no format but the one, no culture, and one wording for a text that is not theirs.</summary>
internal static class CanonicalText
{
    /// <summary>Throws for a format other than the only one.</summary>
    public static void CheckFormat(ReadOnlySpan<char> format)
    {
        if (!format.IsEmpty && format is not "G")
        {
            throw new FormatException($"Format '{format}' is not supported: the text has one form only, 'G'.");
        }
    }

    /// <summary>Copies a text, if there is room for it.</summary>
    public static bool TryCopy(string text, ReadOnlySpan<char> format, Span<char> destination, out int charsWritten)
    {
        CheckFormat(format);
        charsWritten = text.TryCopyTo(destination) ? text.Length : 0;
        return charsWritten == text.Length;
    }

    /// <summary>Says that a text is not what was expected.</summary>
    /// <param name="text">The text.</param>
    /// <param name="what">What it should be: "a likelihood".</param>
    /// <param name="examples">How that is written.</param>
    public static FormatException Malformed(ReadOnlySpan<char> text, string what, string examples) =>
        new($"'{Spelling.Clip(text.ToString())}' is not {what}, which is written {examples}.");

    /// <summary>Whether a text is a number in JSON's form (RFC 8259, section 6).</summary>
    public static bool IsJsonNumber(ReadOnlySpan<char> text)
    {
        int at = text is ['-', ..] ? 1 : 0;
        int digits = Digits(text, ref at);
        if (digits == 0 || (digits > 1 && text[at - digits] == '0'))
        {
            return false;
        }

        if (at < text.Length && text[at] == '.')
        {
            at++;
            if (Digits(text, ref at) == 0)
            {
                return false;
            }
        }

        if (at < text.Length && text[at] is 'e' or 'E')
        {
            at++;
            at += at < text.Length && text[at] is '+' or '-' ? 1 : 0;
            if (Digits(text, ref at) == 0)
            {
                return false;
            }
        }

        return at == text.Length;
    }

    private static int Digits(ReadOnlySpan<char> text, ref int at)
    {
        int first = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at - first;
    }
}
