using System.Globalization;
using System.Text;
using System.Xml;

namespace ArgumentGraph.Interchange.Shared;

/// <summary>Text in which every character can be seen and written: what XML and pictures have no form for becomes <c>\u{1B}</c>.</summary>
internal static class VisibleText
{
    /// <summary>The text, without what XML 1.0 has no form for.</summary>
    public static string OfXml(string text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            if (XmlConvert.IsXmlChar(text[at]))
            {
                continue;
            }

            if (!char.IsSurrogatePair(text, at))
            {
                return Replace(text, at);
            }

            at++;
        }

        return text;
    }

    /// <summary>How a character is shown that has no form of its own.</summary>
    public static string Of(Rune rune) => string.Create(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X}}}");

    private static string Replace(string text, int from)
    {
        var visible = new StringBuilder(text.Length + 16).Append(text, 0, from);
        foreach (Rune rune in text.AsSpan(from).EnumerateRunes())
        {
            if (rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value))
            {
                visible.Append(Of(rune));
            }
            else
            {
                visible.Append(rune.ToString());
            }
        }

        return visible.ToString();
    }
}
