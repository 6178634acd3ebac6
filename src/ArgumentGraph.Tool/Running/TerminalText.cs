using System.Globalization;
using System.Text;
using ArgumentGraph.Reporting;
using Spectre.Console.Rendering;

namespace ArgumentGraph.Tool.Running;

/// <summary>Makes text of an argument fit to be shown: it must not move the cursor, change colours or reorder what is around it.</summary>
internal static class TerminalText
{
    private const string Cut = "...";

    /// <summary>
    /// The text on one line: line breaks and tabs become blanks; other control and format characters (escape sequences, C1 controls, changes of direction) and
    /// lone surrogates are written out as <c>\u{1B}</c>.
    /// </summary>
    public static string Clean(string text) => Clean(text, keepsLines: false);

    /// <summary>The same, with line feeds kept.</summary>
    public static string CleanLines(string text) => Clean(text, keepsLines: true);

    /// <summary>How many columns of a terminal the text takes.</summary>
    public static int WidthOf(string text) => new Segment(text).CellCount();

    /// <summary>As much of the text as fits, with dots in place of the rest.</summary>
    public static string Shorten(string text, int width)
    {
        // No text is narrower than a cell for each dozen of its units; what is beyond need not be measured.
        if (text.Length <= width * 12 && WidthOf(text) <= width)
        {
            return text;
        }

        var kept = new StringBuilder();
        int room = Math.Max(0, width - Cut.Length);
        TextElementEnumerator characters = StringInfo.GetTextElementEnumerator(text);
        while (characters.MoveNext())
        {
            string character = characters.GetTextElement();
            room -= WidthOf(character);
            if (room < 0 || kept.Length > width * 12)
            {
                break;
            }

            kept.Append(character);
        }

        return kept.ToString().TrimEnd() + Cut;
    }

    private static string Clean(string text, bool keepsLines)
    {
        if (!text.EnumerateRunes().Any(rune => IsUnfit(rune) || rune == Rune.ReplacementChar))
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
            if (!IsUnfit(rune) || (keepsLines && rune.Value == '\n'))
            {
                clean.Append(rune);
            }
            else if (rune.Value is '\n' or '\t' or 0x2028 or 0x2029)
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

    private static bool IsUnfit(Rune rune) => UnfitText.IsUnfit(rune.Value, Rune.GetUnicodeCategory(rune));
}
