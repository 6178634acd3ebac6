namespace ArgumentGraph.Rendering.Svg;

/// <summary>Draws a legend.</summary>
internal static class LegendDrawing
{
    /// <summary>Draws it where it has been put.</summary>
    public static void Write(SvgText text, Legend legend)
    {
        if (legend.Items.Count == 0)
        {
            return;
        }

        text.Raw("<g class=\"ag-legend\">\n");
        foreach ((LegendItem item, double x, double y) in legend.Items)
        {
            WriteGlyph(text, item, x, y);
            double start = x + (item.Glyph == LegendGlyph.None ? 0 : LegendItem.GlyphWidth);
            text.Raw("<text class=\"ag-left").Raw(item.IsBold ? " ag-id" : string.Empty).Raw("\"")
                .Attribute("x", start).Attribute("y", y + 13).Raw(">").Escaped(item.Label).Raw("</text>\n");
        }

        text.Raw("</g>\n");
    }

    /// <summary>What one item shows, as a small picture in a text. Its colours are those of the page's pictures, whose style it shares.</summary>
    public static string Alone(LegendItem item)
    {
        var text = new SvgText();
        text.Raw("<svg class=\"").Raw(StyleSheet.RootClassOf(DiagramTheme.Automatic))
            .Raw(" look\" width=\"42\" height=\"20\" viewBox=\"-1 -1 42 20\" aria-hidden=\"true\">");
        WriteGlyph(text, item, 0, 0);
        return text.Raw("</svg>").ToString();
    }

    private static void WriteGlyph(SvgText text, LegendItem item, double x, double y)
    {
        switch (item.Glyph)
        {
            case LegendGlyph.Tone:
                text.Raw("<rect class=\"ag-shape ").Raw(StyleSheet.ClassOf(item.Entry!.Tone)).Raw("\"")
                    .Attribute("x", x + 4).Attribute("y", y + 1).Raw(" width=\"34\" height=\"16\"/>");
                SignDrawing.Write(text, item.Entry.Sign, x + 16, y + 4);
                break;
            case LegendGlyph.Shape or LegendGlyph.DoubleShape:
                bool isCircle = item.Shape == DiagramShape.Circle;
                ShapeDrawing.Write(text, item.Shape, item.Style, isCircle ? x + 12 : x, y, isCircle ? 18 : 38, 18, item.Glyph == LegendGlyph.DoubleShape);
                break;
            case LegendGlyph.Diamond:
                text.Raw("<path class=\"ag-diamond\" d=\"M").Number(x + 20).Raw(" ").Number(y + 1).Raw("l8 8l-8 8l-8-8Z\"/>");
                break;
            case LegendGlyph.SplitDiamond:
                text.Raw("<path class=\"ag-diamond\" d=\"M").Number(x + 20).Raw(" ").Number(y + 1).Raw("l8 8l-8 8l-8-8Zm-8 8h16\"/>");
                break;
            case LegendGlyph.Choice:
                text.Raw("<path class=\"ag-choice\" d=\"M").Number(x + 20).Raw(" ").Number(y + 1).Raw("l8 8l-8 8l-8-8Z\"/>");
                break;
            case LegendGlyph.Triangle:
                text.Raw("<path class=\"ag-diamond\" d=\"M").Number(x + 20).Raw(" ").Number(y + 3).Raw("l8 12h-16Z\"/>");
                break;
            case LegendGlyph.Ball or LegendGlyph.HollowBall:
                text.Raw("<circle class=\"").Raw(item.Glyph == LegendGlyph.Ball ? "ag-choice" : "ag-diamond").Raw("\"")
                    .Attribute("cx", x + 20).Attribute("cy", y + 9).Raw(" r=\"5\"/>");
                break;
            case LegendGlyph.Reference:
                text.Raw("<rect class=\"ag-shape ag-plain\"").Attribute("x", x + 3).Attribute("y", y)
                    .Raw(" width=\"34\" height=\"12\"/><path class=\"ag-tab\" d=\"M").Number(x + 10).Raw(" ").Number(y + 12).Raw("v6h20v-6\"/>");
                break;
            case LegendGlyph.Away:
                text.Raw("<rect class=\"ag-shape ag-plain\"").Attribute("x", x + 3).Attribute("y", y).Raw(" width=\"34\" height=\"18\"/>")
                    .Raw("<path class=\"ag-trim ag-plain\" d=\"M").Number(x + 3).Raw(" ").Number(y + 4).Raw("h34\"/>");
                ModuleSymbol.WriteSmall(text, x + 6, y + 4.5);
                break;
            case LegendGlyph.Public:
                text.Raw("<rect class=\"ag-shape ag-plain\"").Attribute("x", x + 3).Attribute("y", y + 5).Raw(" width=\"34\" height=\"13\"/>");
                ModuleSymbol.WriteSmall(text, x + 16, y - 1);
                break;
            case LegendGlyph.Contract:
                ModuleSymbol.WriteSmallContract(text, x + 11, y + 1);
                break;
            case LegendGlyph.Joint:
                // Without its words, which could not be read so small.
                text.Raw("<rect class=\"ag-pill\"").Attribute("x", x + 4).Attribute("y", y + 2).Raw(" width=\"34\" height=\"14\" rx=\"7\"/>");
                break;
            case LegendGlyph.Defeated:
                text.Raw("<path class=\"ag-defeated\" d=\"M").Number(x + 12).Raw(" ").Number(y + 2).Raw("l14 14m0-14l-14 14\"/>");
                break;
            case LegendGlyph.ClaimPoint:
                text.Raw("<rect class=\"ag-point\"").Attribute("x", x + 15).Attribute("y", y + 4).Raw(" width=\"9\" height=\"9\"/>");
                break;
            case LegendGlyph.Support or LegendGlyph.Context or LegendGlyph.Challenge:
                WriteArrow(text, item.Glyph, x, y + 9);
                break;
        }
    }

    // Drawn out, so that the legend needs no marker.
    private static void WriteArrow(SvgText text, LegendGlyph glyph, double x, double y)
    {
        (string line, string head) = glyph switch
        {
            LegendGlyph.Support => ("ag-edge", "ag-head"),
            LegendGlyph.Context => ("ag-edge ag-edge-context", "ag-head-context"),
            _ => ("ag-edge ag-edge-challenge", "ag-head-challenge"),
        };
        text.Raw("<path class=\"").Raw(line).Raw("\" d=\"M").Number(x).Raw(" ").Number(y)
            .Raw("h30\"/><path class=\"").Raw(head).Raw("\" d=\"M").Number(x + 29).Raw(" ").Number(y - 4)
            .Raw("l9 4l-9 4").Raw(glyph == LegendGlyph.Challenge ? "\"/>" : "Z\"/>");
    }
}
