using System.Globalization;
using System.Text;

namespace ArgumentGraph.Rendering.Svg;

/// <summary>Ids in SVG documents, made from the ids of elements so that no two of these come to be the same.</summary>
internal static class SvgId
{
    /// <summary>Whether ids may begin so.</summary>
    public static bool IsPrefix(string? prefix) =>
        prefix is { Length: > 0 } && char.IsAsciiLetter(prefix[0]) && prefix.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');

    /// <summary>
    /// The id of an element's group: letters, digits and hyphens stay; any other UTF-16 unit becomes an underscore, its number in four hexadecimal digits.
    /// </summary>
    public static string Of(string prefix, string elementId)
    {
        var id = new StringBuilder(prefix).Append("e-");
        foreach (char letter in elementId)
        {
            if (char.IsAsciiLetterOrDigit(letter) || letter == '-')
            {
                id.Append(letter);
            }
            else
            {
                id.Append('_').Append(((int)letter).ToString("X4", CultureInfo.InvariantCulture));
            }
        }

        return id.ToString();
    }
}
