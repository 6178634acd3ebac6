using System.Globalization;
using System.Text;
using ArgumentGraph.Rendering.Text;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>
/// What stands at the head and the foot of printed pages beside their number: the report's title, and what was judged. As CSS for paged media; the boxes are
/// those of CSS Paged Media, level 3.
/// </summary>
internal static class PagedStyle
{
    // In pixels of letters of 12 pixels, which are printed at 7.5 points: what the page has room for.
    private const int Widest = 640;

    /// <param name="title">The report's title.</param>
    /// <param name="foot">What stands at the foot.</param>
    public static string Of(string title, string foot) =>
        $"@page {{ @top-left {{ content: {Quoted(title)}; }} @bottom-left {{ content: {Quoted(foot)}; }} }}\n"
        + "@page cover { @top-left { content: none; } @bottom-left { content: none; } @bottom-right { content: none; } }\n";

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
