using ArgumentGraph.Rendering.Layout;
using ArgumentGraph.Rendering.Svg;
using ArgumentGraph.Rendering.Text;

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
        text.Raw("<g class=\"ag-compartment\"><path class=\"ag-trim ").Raw(style)
            .Raw("\" d=\"M").Number(left).Raw(" ").Number(top).Raw("H").Number(right).Raw("\"/>");
        double start = box.X + ShapeGeometry.SymbolLeft(box.Shape);
        ModuleSymbol.WriteSmall(text, start, top + ((ShapeGeometry.Compartment - ModuleSymbol.SmallHeight) / 2.0) + 0.5);
        text.Raw("<text class=\"ag-left ag-owner\"").Attribute("x", start + ModuleSymbol.SmallWidth + 6).Attribute("y", top + 15.5).Raw(">")
            .Escaped(name).Raw("</text></g>");
    }

    /// <summary>
    /// The marks of what is public, at the upper right corner, and of what is left to a contract, below the element, with the contract's sheet beside it.
    /// </summary>
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

        if (box.IsLeftToContract || box.Contract is not null)
        {
            string contract = box.Joint is null ? box.Contract ?? string.Empty : string.Empty;
            double name = contract.Length == 0 ? 0 : ShortText.WidthOf(contract, isBold: false) + 5;
            double x = box.CentreX - ((ModuleSymbol.SmallWidth + name) / 2) - (box.Joint is null ? 0 : Beside);
            double y = box.Y + box.Height + 2;
            ModuleSymbol.WriteSmallContract(text, x, y);
            if (name > 0)
            {
                text.Raw("<text class=\"ag-tab-text ag-left\"").Attribute("x", x + ModuleSymbol.SmallWidth + 5).Attribute("y", y + 13).Raw(">")
                    .Escaped(contract).Raw("</text>");
            }
        }
    }

    /// <summary>The same in words, after the kind of the element.</summary>
    public static string WordsOf(NodeBox box) =>
        (box.Owner switch { null => string.Empty, "" => ", of another module", { } owner => $", of the module {owner}" })
        + (box.IsPublic ? ", public" : string.Empty)
        + (box.IsLeftToContract ? ", left to a contract" : string.Empty);
}
