using System.Globalization;
using System.Text;
using ArgumentGraph.Text;
using Spectre.Console.Rendering;

namespace ArgumentGraph.Tool.Running;

/// <summary>Makes text of an argument fit to be shown: it must not move the cursor, change colours or reorder what is around it.</summary>
internal static class TerminalText
{
    private const string Cut = "...";

    /// <summary>The text on one line, fit to be shown.</summary>
    public static string Clean(string text) => VisibleText.OneLine(text);

    /// <summary>The same, with line feeds kept.</summary>
    public static string CleanLines(string text) => VisibleText.Lines(text);

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
}
