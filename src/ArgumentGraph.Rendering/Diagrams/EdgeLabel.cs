using ArgumentGraph.Rendering.Svg;
using ArgumentGraph.Rendering.Text;

namespace ArgumentGraph.Rendering.Diagrams;

/// <summary>Words on an arrow, on a ground of their own, so that no line runs through a letter.</summary>
internal static class EdgeLabel
{
    /// <summary>Writes them.</summary>
    /// <param name="text">Where they are written.</param>
    /// <param name="label">The words; nothing is written where they are empty.</param>
    /// <param name="x">Where they begin.</param>
    /// <param name="y">The middle of their height.</param>
    public static void Write(SvgText text, string label, double x, double y)
    {
        if (label.Length > 0)
        {
            text.Raw("<rect class=\"ag-paper\"").Attribute("x", x - 2).Attribute("y", y - 8).Attribute("width", WidthOf(label) + 4).Attribute("height", 15)
                .Raw("/><text class=\"ag-joint ag-left\"").Attribute("x", x).Attribute("y", y + 4).Raw(">").Escaped(label).Raw("</text>\n");
        }
    }

    /// <summary>How wide they are.</summary>
    public static double WidthOf(string label) => TextMeasure.WidthOf(label, isBold: false) * 11 / 1000.0;
}
