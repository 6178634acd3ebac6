using System.Globalization;
using ArgumentGraph.Rendering.Svg;
using ArgumentGraph.Rendering.Text;

namespace ArgumentGraph.Rendering.Charts;

/// <summary>Writes a bar chart as an SVG document: label, text, bar and number in each row, then what the bars mean.</summary>
internal sealed class BarChartSvg(BarChart chart, string prefix)
{
    private const int Margin = 24;
    private const int RowHeight = 24;
    private const int BarHeight = 14;
    private const int LabelLimit = 150;
    private const int TextLimit = 330;
    private const int BarWidth = 300;
    private const int ValueWidth = 150;
    private const int KeyHeight = 22;

    private readonly SvgText _text = new();
    private readonly double _greatest = chart.Bars.Select(bar => Math.Max(bar.Pale, bar.Mark ?? 0)).Append(0).Max();

    /// <summary>The document.</summary>
    public string Write()
    {
        string[] labels = [.. chart.Bars.Select(bar => ShortText.Of(bar.Label, LabelLimit, isBold: true))];
        string[] texts = [.. chart.Bars.Select(bar => ShortText.Of(bar.Text, TextLimit, isBold: false))];
        int labelWidth = labels.Select(label => ShortText.WidthOf(label, isBold: true)).Append(0).Max() + 12;
        int textWidth = texts.Select(text => ShortText.WidthOf(text, isBold: false)).Append(0).Max() + 12;
        (string Style, string Label)[] keys = Keys();
        const int Top = Margin + 34;
        int left = Margin + labelWidth + textWidth;
        int bottom = Top + (chart.Bars.Count * RowHeight);
        int keyTop = bottom + (chart.Note is null ? 12 : 36);
        int width = Math.Max(left + BarWidth + ValueWidth + Margin, (2 * Margin) + (ShortText.WidthOf(chart.Title, isBold: true) * 4 / 3));
        int height = keyTop + (keys.Length * KeyHeight) + Margin - 6;
        ChartHead.Write(
            _text, chart.Title, string.Create(CultureInfo.InvariantCulture, $"A bar chart of {chart.Bars.Count} rows."), width, height, Margin, prefix);
        for (int i = 0; i < chart.Bars.Count; i++)
        {
            WriteBar(chart.Bars[i], labels[i], texts[i], left, labelWidth, Top + (i * RowHeight));
        }

        if (chart.Note is { } note)
        {
            _text.Raw("<text class=\"ag-note ag-left\"").Attribute("x", Margin).Attribute("y", bottom + 18).Raw(">").Escaped(note).Raw("</text>\n");
        }

        for (int i = 0; i < keys.Length; i++)
        {
            WriteKey(keys[i].Style, keys[i].Label, keyTop + (i * KeyHeight));
        }

        return _text.Raw("</svg>\n").ToString();
    }

    private (string Style, string Label)[] Keys()
    {
        List<(string Style, string Label)> keys = [];
        if (chart.Bars.Count > 0)
        {
            keys.Add(("ag-cell-full", chart.Solid));
            if (chart.Pale is { } pale && chart.Bars.Any(bar => bar.Pale > bar.Solid))
            {
                keys.Add(("ag-cell-some", pale));
            }

            if (chart.Mark is { } mark && chart.Bars.Any(bar => bar.Mark is not null))
            {
                keys.Add((string.Empty, mark));
            }
        }

        return [.. keys];
    }

    private void WriteBar(Bar bar, string label, string text, int left, int labelWidth, int top)
    {
        int baseline = top + 16;
        double y = top + ((RowHeight - BarHeight) / 2.0);
        _text.Raw("<g><title>").Escaped($"{bar.Label}: {bar.Value}\n{bar.Text}")
            .Raw("</title><text class=\"ag-id ag-left\"").Attribute("x", Margin).Attribute("y", baseline).Raw(">").Escaped(label)
            .Raw("</text><text class=\"ag-left\"").Attribute("x", Margin + labelWidth).Attribute("y", baseline).Raw(">").Escaped(text).Raw("</text>")
            .Raw("<rect class=\"ag-cell-none\"").Attribute("x", left).Attribute("y", y).Attribute("width", BarWidth).Attribute("height", BarHeight).Raw("/>");
        WriteRectangle("ag-cell-some", left, y, Scaled(bar.Pale), BarHeight);
        WriteRectangle("ag-cell-full", left, y, Scaled(bar.Solid), BarHeight);
        if (bar.Mark is { } mark)
        {
            WriteStroke(left + Scaled(mark), y - 2, BarHeight + 4);
        }

        _text.Raw("<text class=\"ag-left\"").Attribute("x", left + BarWidth + 10).Attribute("y", baseline)
            .Raw(">").Escaped(ShortText.Of(bar.Value, ValueWidth - 10, isBold: false)).Raw("</text></g>\n");
    }

    private void WriteKey(string style, string label, int y)
    {
        if (style.Length > 0)
        {
            WriteRectangle(style, Margin, y, 34, BarHeight);
        }
        else
        {
            WriteStroke(Margin + 17, y - 2, BarHeight + 4);
        }

        _text.Raw("<text class=\"ag-left\"").Attribute("x", Margin + 44).Attribute("y", y + 11).Raw(">").Escaped(label).Raw("</text>\n");
    }

    private void WriteRectangle(string style, double x, double y, double width, double height)
    {
        if (width > 0)
        {
            _text.Raw("<rect").Attribute("class", style).Attribute("x", x).Attribute("y", y).Attribute("width", width).Attribute("height", height).Raw("/>");
        }
    }

    private void WriteStroke(double x, double y, double height) =>
        _text.Raw("<path class=\"ag-sign\" d=\"M").Number(x).Raw(" ").Number(y).Raw("v").Number(height).Raw("\"/>");

    // What is there at all can be seen.
    private double Scaled(double value) => value <= 0 || _greatest <= 0 ? 0 : Math.Max(1, value / _greatest * BarWidth);
}
