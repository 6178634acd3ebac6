namespace ArgumentGraph.Rendering;

/// <summary>The outline of an element in a diagram.</summary>
public enum DiagramShape
{
    /// <summary>A rectangle.</summary>
    Rectangle,

    /// <summary>A rectangle with double lines at its sides, as flowcharts draw what is defined once and used in many places.</summary>
    DoubleSidedRectangle,

    /// <summary>A rectangle with rounded corners.</summary>
    RoundedRectangle,

    /// <summary>A parallelogram.</summary>
    Parallelogram,

    /// <summary>A circle.</summary>
    Circle,

    /// <summary>An ellipse, wider than high.</summary>
    Ellipse,

    /// <summary>A rectangle with round ends.</summary>
    Stadium,

    /// <summary>A rectangle under half a circle: evidence of another module.</summary>
    Arch,

    /// <summary>A rectangle under the flat upper half of an ellipse: an assumption or justification of another module.</summary>
    LowArch,

    /// <summary>A rectangle of which only the upper corners are round: a context of another module.</summary>
    RoundedTop,

    /// <summary>A rectangle with a tab on it at the left, as a folder has: a module. The tab stands above the box.</summary>
    Module,

    /// <summary>A module with a second tab below it: a contract.</summary>
    Contract,
}
