using System.Buffers;
using System.Net;
using System.Text;

namespace ArgumentGraph.Interchange.Asce;

/// <summary>The text of a piece of HTML, without its tags. Linear.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<char> TagLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ123456");

    private static readonly string[] LineTags = ["br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "ul", "ol"];

    /// <summary>The text, a line for each block of it; blanks and empty lines are taken together.</summary>
    /// <param name="html">The HTML.</param>
    /// <param name="hasTags">Whether there were tags, which are lost.</param>
    public static string Of(string html, out bool hasTags)
    {
        hasTags = false;
        html = html.Replace('\n', ' ').Replace('\r', ' '); // line breaks of HTML are blanks
        var text = new StringBuilder(html.Length);
        int at = 0;
        while (at < html.Length)
        {
            int open = html.IndexOf('<', at);
            if (open < 0 || open + 1 == html.Length)
            {
                break;
            }

            if (!char.IsAsciiLetter(html[open + 1]) && html[open + 1] is not ('/' or '!'))
            {
                text.Append(html, at, open + 1 - at);
                at = open + 1;
                continue;
            }

            int close = html.IndexOf('>', open);
            if (close < 0)
            {
                break;
            }

            hasTags = true;
            text.Append(html, at, open - at).Append(IsLine(html.AsSpan(open + 1, close - open - 1)) ? "\n" : string.Empty);
            at = close + 1;
        }

        text.Append(html, at, html.Length - at);
        string[] lines = WebUtility.HtmlDecode(text.ToString()).Split('\n');
        return string.Join('\n', lines.Select(WithoutDoubleBlanks).Where(line => line.Length > 0));
    }

    private static bool IsLine(ReadOnlySpan<char> tag)
    {
        ReadOnlySpan<char> name = tag.TrimStart('/');
        int length = name.IndexOfAnyExcept(TagLetters);
        string word = (length < 0 ? name : name[..length]).ToString();
        return LineTags.Contains(word, StringComparer.OrdinalIgnoreCase);
    }

    private static string WithoutDoubleBlanks(string line) =>
        string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
