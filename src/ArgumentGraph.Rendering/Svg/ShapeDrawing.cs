using ArgumentGraph.Rendering.Layout;

namespace ArgumentGraph.Rendering.Svg;

/// <summary>Draws the outlines of elements.</summary>
internal static class ShapeDrawing
{
    /// <summary>Draws an outline, with the lines that belong to it.</summary>
    /// <param name="text">Where it is written.</param>
    /// <param name="shape">The shape.</param>
    /// <param name="style">The class of its colours.</param>
    /// <param name="x">The left side.</param>
    /// <param name="y">The upper side.</param>
    /// <param name="width">The width.</param>
    /// <param name="height">The height.</param>
    /// <param name="isDouble">Whether a second line runs inside the first.</param>
    /// <param name="compartment">The height of a compartment at the bottom, which has no second lines.</param>
    public static void Write(
        SvgText text, DiagramShape shape, string style, double x, double y, double width, double height, bool isDouble, double compartment = 0)
    {
        Outline(text, shape, "ag-shape " + style, x, y, width, height, 0);
        if (isDouble)
        {
            Outline(text, shape, "ag-trim " + style, x, y, width, height - compartment, 4);
        }

        if (shape == DiagramShape.DoubleSidedRectangle)
        {
            text.Raw("<path class=\"ag-trim ").Raw(style).Raw("\" d=\"M").Number(x + 5).Raw(" ").Number(y).Raw("v").Number(height - compartment)
                .Raw("M").Number(x + width - 5).Raw(" ").Number(y).Raw("v").Number(height - compartment).Raw("\"/>");
        }
    }

    private static void Outline(SvgText text, DiagramShape shape, string style, double x, double y, double width, double height, double inset)
    {
        switch (shape)
        {
            case DiagramShape.Circle or DiagramShape.Ellipse:
                text.Raw("<ellipse class=\"").Raw(style).Raw("\"").Attribute("cx", x + (width / 2)).Attribute("cy", y + (height / 2))
                    .Attribute("rx", (width / 2) - inset).Attribute("ry", (height / 2) - inset).Raw("/>");
                break;
            case DiagramShape.Parallelogram:
                double slant = ShapeGeometry.Skew;
                double side = inset * 1.1;
                text.Raw("<path class=\"").Raw(style).Raw("\" d=\"M").Number(x + slant + side).Raw(" ")
                    .Number(y + inset).Raw("L").Number(x + width - side).Raw(" ").Number(y + inset)
                    .Raw("L").Number(x + width - slant - side).Raw(" ").Number(y + height - inset)
                    .Raw("L").Number(x + side).Raw(" ").Number(y + height - inset).Raw("Z\"/>");
                break;
            case DiagramShape.Arch or DiagramShape.LowArch or DiagramShape.RoundedTop:
                bool isArch = shape != DiagramShape.RoundedTop;
                double across = isArch ? (width / 2) - inset : ShapeGeometry.EndOf((int)height) - inset;
                double down = isArch ? ShapeGeometry.CapOf(shape, (int)width) - inset : across;
                text.Raw("<path class=\"").Raw(style).Raw("\" d=\"M").Number(x + inset).Raw(" ").Number(y + height - inset)
                    .Raw("V").Number(y + inset + down).Raw("a").Number(across).Raw(" ").Number(down).Raw(" 0 0 1 ").Number(across).Raw(" ").Number(-down)
                    .Raw("H").Number(x + width - inset - across)
                    .Raw("a").Number(across).Raw(" ").Number(down).Raw(" 0 0 1 ").Number(across).Raw(" ").Number(down)
                    .Raw("V").Number(y + height - inset).Raw("Z\"/>");
                break;
            case DiagramShape.Module or DiagramShape.Contract:
                ModuleSymbol.Write(text, style, x, y, width, height, Math.Min(NodeBox.FolderTab, height / 5), shape == DiagramShape.Contract);
                break;
            default:
                double corner = shape switch
                {
                    DiagramShape.Stadium => ShapeGeometry.EndOf((int)height),
                    DiagramShape.RoundedRectangle => 10,
                    _ => 0,
                };
                text.Raw("<rect class=\"").Raw(style).Raw("\"").Attribute("x", x + inset).Attribute("y", y + inset)
                    .Attribute("width", width - (2 * inset)).Attribute("height", height - (2 * inset));
                if (corner > inset)
                {
                    text.Attribute("rx", corner - inset);
                }

                text.Raw("/>");
                break;
        }
    }
}
