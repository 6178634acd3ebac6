namespace ArgumentGraph.Rendering.Svg;

/// <summary>
/// The symbols of modules: a rectangle with a tab on it at the left, as a folder has; that of a contract has a second tab below it (GSN Community Standard,
/// version 3, part 1, 4).
/// </summary>
internal static class ModuleSymbol
{
    /// <summary>The height of a tab of a small symbol.</summary>
    public const int SmallTab = 4;

    /// <summary>The height of a small module symbol, its tab included.</summary>
    public const int SmallHeight = 13;

    /// <summary>The width of a small symbol.</summary>
    public const int SmallWidth = 18;

    private const double TabShare = 0.45;

    /// <summary>A small module symbol.</summary>
    /// <param name="text">Where it is written.</param>
    /// <param name="x">The left side.</param>
    /// <param name="y">The upper side, of the tab.</param>
    public static void WriteSmall(SvgText text, double x, double y) =>
        Write(text, "ag-module", x, y + SmallTab, SmallWidth, SmallHeight - SmallTab, SmallTab, isContract: false);

    /// <summary>A small symbol of a contract; it is one tab higher.</summary>
    /// <param name="text">Where it is written.</param>
    /// <param name="x">The left side.</param>
    /// <param name="y">The upper side, of the tab.</param>
    public static void WriteSmallContract(SvgText text, double x, double y) =>
        Write(text, "ag-module", x, y + SmallTab, SmallWidth, SmallHeight - SmallTab, SmallTab, isContract: true);

    /// <summary>A symbol.</summary>
    /// <param name="text">Where it is written.</param>
    /// <param name="style">The class of its colours.</param>
    /// <param name="x">The left side.</param>
    /// <param name="y">The upper side of the rectangle: the tab stands above it.</param>
    /// <param name="width">The width.</param>
    /// <param name="height">The height of the rectangle.</param>
    /// <param name="tab">The height of a tab.</param>
    /// <param name="isContract">Whether it has a tab below as well.</param>
    public static void Write(SvgText text, string style, double x, double y, double width, double height, double tab, bool isContract)
    {
        double across = Math.Round(Math.Min(width * TabShare, tab * 6));
        text.Raw("<path class=\"").Raw(style).Raw("\" d=\"M").Number(x).Raw(" ").Number(y - tab).Raw("h").Number(across).Raw("v").Number(tab)
            .Raw("H").Number(x + width).Raw("v").Number(height);
        _ = isContract
            ? text.Raw("H").Number(x + across).Raw("v").Number(tab).Raw("h").Number(-across).Raw("Z")
                .Raw("M").Number(x).Raw(" ").Number(y + height).Raw("h").Number(across)
            : text.Raw("H").Number(x).Raw("Z");
        text.Raw("M").Number(x).Raw(" ").Number(y).Raw("h").Number(across).Raw("\"/>");
    }
}
