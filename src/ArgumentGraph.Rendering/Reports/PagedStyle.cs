using System.Globalization;
using System.Text;
using ArgumentGraph.Rendering.Text;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>
/// What stands at the head and the foot of printed pages: the report's title and the part's name, what was judged, and the page's number. As CSS for paged
/// media; the boxes are those of CSS Paged Media, level 3.
/// </summary>
internal static class PagedStyle
{
    // In pixels of letters of 12 pixels: what leaves room for the name of the part.
    private const int Widest = 480;

    /// <param name="title">The report's title.</param>
    /// <param name="foot">What stands at the foot.</param>
    /// <param name="parts">The names of the parts, in order; an empty one is the cover.</param>
    public static string Of(string title, string foot, IReadOnlyList<string> parts)
    {
        var css = new StringBuilder("@page { @top-left { content: ").Append(Quoted(title)).Append("; } @bottom-left { content: ").Append(Quoted(foot))
            .Append("; } }\n");
        for (int i = 0; i < parts.Count; i++)
        {
            css.Append(CultureInfo.InvariantCulture, $".part-{i} {{ page: part-{i}; }}\n");
            css.Append(CultureInfo.InvariantCulture, $"@page part-{i} {{ ").Append(parts[i].Length > 0
                ? $"@top-right {{ content: {Quoted(parts[i])}; }} }}\n"
                : "@top-left { content: none; } @bottom-left { content: none; } @bottom-right { content: none; } }\n");
        }

        return css.ToString();
    }

    // A string of CSS: all but letters, digits and blanks by number, so that nothing ends it, nor the style.
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (Rune letter in ShortText.Of(text, Widest, isBold: false).EnumerateRunes())
        {
            _ = Rune.IsLetterOrDigit(letter) || letter.Value == ' '
                ? quoted.Append(letter)
                : quoted.Append(CultureInfo.InvariantCulture, $"\\{letter.Value:x} ");
        }

        return quoted.Append('"').ToString();
    }
}
