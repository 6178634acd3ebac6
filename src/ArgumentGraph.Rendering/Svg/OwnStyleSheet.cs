using System.Xml;

namespace ArgumentGraph.Rendering.Svg;

/// <summary>A style sheet that a user adds to a picture's own.</summary>
internal static class OwnStyleSheet
{
    /// <summary>Why a text cannot be one; null where it can.</summary>
    public static string? ProblemOf(string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (text.Contains("</style", StringComparison.OrdinalIgnoreCase))
        {
            return "A style sheet is CSS alone: '</style' is HTML.";
        }

        try
        {
            XmlConvert.VerifyXmlChars(text);
            return null;
        }
        catch (XmlException exception)
        {
            return $"A style sheet stands in an XML document, which cannot hold all its letters: {exception.Message}";
        }
    }

    /// <summary>Writes its element. Where the letters of markup are escaped, they mean the same in an SVG file and in SVG within HTML.</summary>
    public static void Write(SvgText text, string styleSheet) => text.Raw("<style>\n").Verbatim(styleSheet).Raw("\n</style>\n");
}
