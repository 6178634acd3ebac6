using ArgumentGraph.Rendering.Text;

namespace ArgumentGraph.Rendering.Layout;

/// <summary>Where a shape has room for text, and where lines touch it. In pixels, from the shape's upper left corner.</summary>
internal static class ShapeGeometry
{
    /// <summary>How far the upper side of a parallelogram is moved against the lower.</summary>
    public const int Skew = 16;

    /// <summary>The greatest radius of a stadium's ends: what is higher keeps straight sides between them.</summary>
    public const int GreatestEnd = 28;

    /// <summary>The height of the compartment that names the module of an away element.</summary>
    public const int Compartment = 22;

    // Of a compartment: what is free before its symbol, and what that and all blanks take of the width.
    private const int BeforeSymbol = 9;
    private const int BesideName = 44;

    // The share of an arch's round part that stays free above the text.
    private const double FreeInCap = 0.4;
    private const int Margin = 9;

    public static DiagramShape ShapeOf(ElementKind kind, Notation notation) => kind switch
    {
        ElementKind.Context => DiagramShape.Stadium,
        ElementKind.Assumption or ElementKind.Justification => DiagramShape.Ellipse,
        ElementKind.Goal when notation != Notation.Cae => DiagramShape.Rectangle,
        ElementKind.Claim when notation == Notation.Annotated => DiagramShape.DoubleSidedRectangle,
        ElementKind.Claim when notation == Notation.Gsn => DiagramShape.Rectangle,
        ElementKind.Strategy when notation != Notation.Cae => DiagramShape.Parallelogram,
        ElementKind.Evidence when notation != Notation.Cae => DiagramShape.Circle,
        ElementKind.Strategy => DiagramShape.RoundedRectangle,
        ElementKind.Evidence => DiagramShape.Rectangle,
        _ => DiagramShape.Ellipse,
    };

    /// <summary>
    /// The outline that an element has where another module cites it: what is round below stands on its compartment instead (GSN Community Standard, version 3,
    /// part 1, 4.3).
    /// </summary>
    public static DiagramShape AwayOf(DiagramShape shape) => shape switch
    {
        DiagramShape.Circle => DiagramShape.Arch,
        DiagramShape.Ellipse => DiagramShape.LowArch,
        DiagramShape.Stadium => DiagramShape.RoundedTop,
        _ => shape,
    };

    /// <summary>The height of the round part at the top of an arch; 0 for other shapes.</summary>
    public static int CapOf(DiagramShape shape, int width) => shape switch
    {
        DiagramShape.Arch => width / 2,
        DiagramShape.LowArch => width / 4,
        _ => 0,
    };

    /// <summary>How much of the top of a shape stays free of text because it is round there; even.</summary>
    public static int FreeTopOf(DiagramShape shape, int width) => (int)(CapOf(shape, width) * FreeInCap) / 2 * 2;

    /// <summary>Where the first line of a text begins that stands in the middle of what the shape has for it.</summary>
    public static double TextTop(DiagramShape shape, int width, int height, int compartment, int lines)
    {
        int free = FreeTopOf(shape, width);
        return free + ((height - free - compartment - (lines * TextBlock.LineHeight)) / 2.0);
    }

    /// <summary>Where the symbol begins that stands in the compartment.</summary>
    public static int SymbolLeft(DiagramShape shape) => shape == DiagramShape.Parallelogram ? Skew + 2 : BeforeSymbol;

    /// <summary>How much of the width of a shape is not there for the name in its compartment.</summary>
    public static int BesideNameIn(DiagramShape shape) => shape == DiagramShape.Parallelogram ? BesideName + Skew : BesideName;

    /// <summary>Whether a line's room depends on its height in the shape.</summary>
    public static bool IsRound(DiagramShape shape) => shape is DiagramShape.Circle or DiagramShape.Ellipse;

    /// <summary>Whether lines of text may have different room.</summary>
    public static bool HasSlantedSides(DiagramShape shape) =>
        IsRound(shape) || shape is DiagramShape.Stadium or DiagramShape.Arch or DiagramShape.LowArch or DiagramShape.RoundedTop;

    /// <summary>The room for a line of text, centred in the shape, between two heights.</summary>
    public static int WidthAt(DiagramShape shape, int width, int height, double top, double bottom)
    {
        switch (shape)
        {
            case DiagramShape.Circle or DiagramShape.Ellipse:
                double away = Math.Max(Math.Abs(top - (height / 2.0)), Math.Abs(bottom - (height / 2.0))) / ((height / 2.0) - 5);
                return away >= 1 ? 0 : (int)((width - 12) * Math.Sqrt(1 - (away * away)));
            case DiagramShape.Stadium:
                int end = EndOf(height);
                double inset = Math.Max(InsetOf(end, top), InsetOf(end, height - bottom));
                return (int)(width - (2 * inset)) - 12;
            case DiagramShape.Arch or DiagramShape.LowArch:
                return Math.Min(width - (2 * Margin), (int)(width - (2 * ArchInset(shape, width, top))) - 8);
            case DiagramShape.RoundedTop:
                return (int)(width - (2 * InsetOf(EndOf(height), top))) - 12;
            case DiagramShape.Parallelogram:
                return width - (2 * Skew) - 10;
            case DiagramShape.DoubleSidedRectangle:
                return width - (2 * Margin) - 10;
            default:
                return width - (2 * Margin);
        }
    }

    /// <summary>The radius of a stadium's ends.</summary>
    public static int EndOf(int height) => Math.Min(height / 2, GreatestEnd);

    /// <summary>The horizontal place of the shape's side at some height.</summary>
    public static double SideAt(DiagramShape shape, int width, int height, double at, bool isRight)
    {
        double left = shape switch
        {
            DiagramShape.Circle or DiagramShape.Ellipse =>
                (width / 2.0) - (width / 2.0 * Math.Sqrt(Math.Max(0, 1 - Square((at - (height / 2.0)) / (height / 2.0))))),
            DiagramShape.Stadium => Math.Max(InsetOf(EndOf(height), at), InsetOf(EndOf(height), height - at)),
            DiagramShape.Arch or DiagramShape.LowArch => ArchInset(shape, width, at),
            DiagramShape.RoundedTop => InsetOf(EndOf(height), at),
            DiagramShape.Parallelogram => isRight ? Skew * (at / height) : Skew * (1 - (at / height)),
            _ => 0,
        };
        return isRight ? width - left : left;
    }

    private static double InsetOf(int radius, double at) => at >= radius ? 0 : at <= 0 ? radius : radius - Math.Sqrt(Square(radius) - Square(radius - at));

    private static double ArchInset(DiagramShape shape, int width, double at)
    {
        double cap = CapOf(shape, width);
        return at >= cap ? 0 : (width / 2.0) - (width / 2.0 * Math.Sqrt(Math.Max(0, 1 - Square((cap - at) / cap))));
    }

    private static double Square(double value) => value * value;
}
