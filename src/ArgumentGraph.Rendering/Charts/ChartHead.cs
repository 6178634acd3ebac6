using ArgumentGraph.Rendering.Svg;
using ArgumentGraph.Rendering.Text;

namespace ArgumentGraph.Rendering.Charts;

/// <summary>The beginning of a chart as an SVG document: its size, what it is for readers of screens, the style sheet, the title.</summary>
internal static class ChartHead
{
    public static void Write(
        SvgText text, string title, string description, int width, int height, int margin, string prefix, bool showsTitle = true)
    {
        text.Raw("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"ag\" role=\"img\"").Attribute("width", width).Attribute("height", height)
            .Raw(" viewBox=\"0 0 ").Number(width).Raw(" ").Number(height).Raw("\"")
            .Attribute("aria-labelledby", $"{prefix}chart-title {prefix}chart-desc").Raw(">\n<title").Attribute("id", prefix + "chart-title")
            .Raw(">").Escaped(PlainText.LineOf(title)).Raw("</title>\n<desc").Attribute("id", prefix + "chart-desc")
            .Raw(">").Escaped(description).Raw("</desc>\n<style>").Raw(StyleSheet.Element)
            .Raw("</style>\n<rect class=\"ag-paper\"").Attribute("width", width).Attribute("height", height)
            .Raw("/>\n");
        if (showsTitle)
        {
            text.Raw("<text class=\"ag-title ag-left\"").Attribute("x", margin).Attribute("y", margin + 14)
                .Raw(">").Escaped(PlainText.LineOf(title)).Raw("</text>\n");
        }
    }
}
