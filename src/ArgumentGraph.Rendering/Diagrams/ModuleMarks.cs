using ArgumentGraph.Rendering.Layout;
using ArgumentGraph.Rendering.Svg;

namespace ArgumentGraph.Rendering.Diagrams;

/// <summary>
/// Draws what tells modules apart (GSN Community Standard, version 3, part 1, 4.3 and 4.7): the compartment of an away element, the mark of what is public, and
/// that of what is left to a contract.
/// </summary>
internal static class ModuleMarks
{
    private const int Beside = 28;

    /// <summary>The compartment at the bottom of an away element: a line, the symbol of a module and its name.</summary>
    public static void WriteCompartment(SvgText text, NodeBox box, string style)
    {
        if (box.Compartment is not { } name)
        {
            return;
        }

        double top = box.Y + box.Height - ShapeGeometry.Compartment;
        double down = box.Height - ShapeGeometry.Compartment;
        double left = box.X + ShapeGeometry.SideAt(box.Shape, box.Width, box.Height, down, isRight: false);
        double right = box.X + ShapeGeometry.SideAt(box.Shape, box.Width, box.Height, down, isRight: true);
        text.Raw("<path class=\"ag-trim ").Raw(style).Raw("\" d=\"M").Number(left).Raw(" ").Number(top).Raw("H").Number(right).Raw("\"/>");
        double start = left + 9;
        ModuleSymbol.WriteSmall(text, start, top + ((ShapeGeometry.Compartment - ModuleSymbol.SmallHeight) / 2.0) + 0.5);
        text.Raw("<text class=\"ag-left ag-owner\"").Attribute("x", start + ModuleSymbol.SmallWidth + 6).Attribute("y", top + 15.5).Raw(">")
            .Escaped(name).Raw("</text>");
    }

    /// <summary>The marks of what is public, at the upper right corner, and of what is left to a contract, below the element.</summary>
    public static void Write(SvgText text, NodeBox box)
    {
        if (box.IsPublic)
        {
            // On the outline, which is lower at the right of what is round; there it is outside, clear of the text.
            bool isRound = ShapeGeometry.IsRound(box.Shape);
            double down = isRound ? box.Height * 0.15 : 0;
            double right = box.X + ShapeGeometry.SideAt(box.Shape, box.Width, box.Height, Math.Max(down, 4), isRight: true);
            ModuleSymbol.WriteSmall(text, isRound ? right - 3 : right - ModuleSymbol.SmallWidth - 6, box.Y + down - (isRound ? 11 : 8));
        }

        if (box.IsLeftToContract)
        {
            double x = box.CentreX - (ModuleSymbol.SmallWidth / 2.0) - (box.Joint is null ? 0 : Beside);
            ModuleSymbol.WriteSmallContract(text, x, box.Y + box.Height + 2);
        }
    }

    /// <summary>The same in words, after the kind of the element.</summary>
    public static string WordsOf(NodeBox box) =>
        (box.Owner switch { null => string.Empty, "" => ", of another module", { } owner => $", of the module {owner}" })
        + (box.IsPublic ? ", public" : string.Empty)
        + (box.IsLeftToContract ? ", left to a contract" : string.Empty);
}
