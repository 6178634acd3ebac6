namespace ArgumentGraph.Rendering.Layout;

/// <summary>Where a shape has room for text, and where lines touch it. In pixels, from the shape's upper left corner.</summary>
internal static class ShapeGeometry
{
    /// <summary>How far the upper side of a parallelogram is moved against the lower.</summary>
    public const int Skew = 16;

    /// <summary>The greatest radius of a stadium's ends: what is higher keeps straight sides between them.</summary>
    public const int GreatestEnd = 28;

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

    /// <summary>Whether a line's room depends on its height in the shape.</summary>
    public static bool IsRound(DiagramShape shape) => shape is DiagramShape.Circle or DiagramShape.Ellipse;

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
            DiagramShape.Parallelogram => isRight ? Skew * (at / height) : Skew * (1 - (at / height)),
            _ => 0,
        };
        return isRight ? width - left : left;
    }

    private static double InsetOf(int radius, double at) => at >= radius ? 0 : at <= 0 ? radius : radius - Math.Sqrt(Square(radius) - Square(radius - at));

    private static double Square(double value) => value * value;
}
