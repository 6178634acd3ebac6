using System.Globalization;
using System.Text;

namespace ArgumentGraph.Text;

/// <summary>
/// The one place where text of somebody else's is made fit to be shown in a line of a message, a log or a terminal: it must not end the line, move the cursor,
/// change colours or reorder what is around it.
/// </summary>
internal static class VisibleText
{
    /// <summary>
    /// The text on one line: line breaks and tabs become blanks; other control and format characters (escape sequences, C1 controls, changes of direction) and
    /// lone surrogates are written out as <c>\u{1B}</c>. The same text, if it has none of these.
    /// </summary>
    public static string OneLine(string text) => Clean(text, keepsLines: false);

    /// <summary>The same, with line feeds kept.</summary>
    public static string Lines(string text) => Clean(text, keepsLines: true);

    private static string Clean(string text, bool keepsLines)
    {
        if (IsClean(text, keepsLines))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length + 16);
        for (int i = 0; i < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, i, out Rune rune))
            {
                Escape(text[i++]);
                continue;
            }

            i += rune.Utf16SequenceLength;
            if (IsFit(rune, keepsLines))
            {
                clean.Append(rune);
            }
            else if (rune.Value is '\n' or '\t' or 0x85 or 0x2028 or 0x2029)
            {
                clean.Append(' ');
            }
            else if (rune.Value != '\r')
            {
                Escape(rune.Value);
            }
        }

        return clean.ToString();

        void Escape(int value) => clean.Append(CultureInfo.InvariantCulture, $"\\u{{{value:X}}}");
    }

    private static bool IsClean(string text, bool keepsLines)
    {
        int first = text.AsSpan().IndexOfAnyExcept(UnfitText.Harmless);
        if (!keepsLines && text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and int line)
        {
            first = first < 0 ? line : Math.Min(first, line);
        }

        for (int i = first < 0 ? text.Length : first; i < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, i, out Rune rune) || !IsFit(rune, keepsLines))
            {
                return false;
            }

            i += rune.Utf16SequenceLength;
        }

        return true;
    }

    private static bool IsFit(Rune rune, bool keepsLines) =>
        !UnfitText.IsUnfit(rune.Value, Rune.GetUnicodeCategory(rune)) || (keepsLines && rune.Value == '\n');
}
