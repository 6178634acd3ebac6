using System.Globalization;
using ArgumentGraph.Rendering.Text;

namespace ArgumentGraph.Rendering.Svg;

/// <summary>Writes sentences as an SVG document, a line each, indented by their depth.</summary>
internal sealed class LineListSvg(string title, IReadOnlyList<(int Depth, string Text)> lines, string prefix)
{
    private const int Margin = 24;
    private const int RowHeight = 22;
    private const int Indent = 18;
    private const int DeepestIndent = 12;
    private const int TextLimit = 760;
    private const int MostLines = 80;

    private readonly SvgText _text = new();

    /// <summary>The document.</summary>
    public string Write()
    {
        int shown = Math.Min(lines.Count, MostLines);
        int width = (2 * Margin) + (DeepestIndent * Indent) + TextLimit;
        int height = Margin + 34 + (shown * RowHeight) + (shown < lines.Count ? RowHeight : 0) + Margin - 6;
        _text.Raw("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"ag\" role=\"img\"").Attribute("width", width).Attribute("height", height)
            .Raw(" viewBox=\"0 0 ").Number(width).Raw(" ").Number(height).Raw("\"")
            .Attribute("aria-labelledby", prefix + "list-title").Raw(">\n<title").Attribute("id", prefix + "list-title")
            .Raw(">").Escaped(PlainText.LineOf(title)).Raw("</title>\n<style>").Raw(StyleSheet.Element)
            .Raw("</style>\n<rect class=\"ag-paper\"").Attribute("width", width).Attribute("height", height)
            .Raw("/>\n<text class=\"ag-title ag-left\"").Attribute("x", Margin).Attribute("y", Margin + 14)
            .Raw(">").Escaped(ShortText.Of(title, (width - (2 * Margin)) * 3 / 4, isBold: true)).Raw("</text>\n");
        for (int i = 0; i < shown; i++)
        {
            WriteLine(lines[i].Depth, lines[i].Text, Margin + 34 + (i * RowHeight));
        }

        if (shown < lines.Count)
        {
            _text.Raw("<text class=\"ag-note ag-left\"").Attribute("x", Margin).Attribute("y", Margin + 34 + (shown * RowHeight) + 15).Raw(">")
                .Raw(string.Create(CultureInfo.InvariantCulture, $"and {lines.Count - shown} more")).Raw("</text>\n");
        }

        return _text.Raw("</svg>\n").ToString();
    }

    private void WriteLine(int depth, string text, int top)
    {
        int x = Margin + (Math.Min(depth, DeepestIndent) * Indent);
        _text.Raw("<g><title>").Escaped(text).Raw("</title><circle class=\"ag-sign ag-solid\"").Attribute("cx", x + 3)
            .Attribute("cy", top + 11).Raw(" r=\"2\"/><text class=\"ag-left\"").Attribute("x", x + 12)
            .Attribute("y", top + 15).Raw(">").Escaped(ShortText.Of(text, TextLimit - 12, isBold: false)).Raw("</text></g>\n");
    }
}
