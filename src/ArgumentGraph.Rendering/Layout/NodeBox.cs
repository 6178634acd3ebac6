using ArgumentGraph.Rendering.Overlays;
using ArgumentGraph.Rendering.Text;

namespace ArgumentGraph.Rendering.Layout;

/// <summary>An element as it will be drawn: its shape, size and text, and, once laid out, its place.</summary>
internal sealed class NodeBox
{
    /// <summary>How far below the shape the mark of a requirement ends.</summary>
    public const int MarkHeight = 28;

    /// <summary>The height of the diamond of an undeveloped element.</summary>
    public const int DiamondHeight = 16;

    /// <summary>The height of the triangle of an element that is not instantiated.</summary>
    public const int TriangleHeight = 13;

    /// <summary>The height of the symbol of a contract below what is left to one, and of its tab.</summary>
    public const int ContractHeight = 22;

    /// <summary>The height of the tab on a module.</summary>
    public const int FolderTab = 9;

    /// <summary>The height of the tab below a reference.</summary>
    public const int TabHeight = 20;

    /// <summary>The element's number in its argument.</summary>
    public required int Number { get; init; }

    public required Element Element { get; init; }

    public required DiagramShape Shape { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required IReadOnlyList<TextLine> Lines { get; init; }

    /// <summary>Whether it is drawn as a pathway.</summary>
    public required bool IsPathway { get; init; }

    /// <summary>What is said at the joint below: <c>any</c>, <c>at least 2</c>, in plain GSN <c>2 of 3</c>; null where everything is needed.</summary>
    public string? Joint { get; init; }

    public OverlayMark? Mark { get; init; }

    /// <summary>The sheet that draws the element in full, where this box only refers to it.</summary>
    public string? SheetName { get; init; }

    /// <summary>What stands in the tab below a reference, as much of it as has room.</summary>
    public string? Tab { get; init; }

    /// <summary>The module that an away element is of, empty where it is not known; null for what is not drawn as one.</summary>
    public string? Owner { get; init; }

    /// <summary>
    /// What stands in the compartment below an element of another module: the module's name, as much of it as has room, empty where it is not known. Null for
    /// an element without a compartment.
    /// </summary>
    public string? Compartment { get; init; }

    /// <summary>Whether it bears the mark of what other modules may cite.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Whether it bears the mark of what is left to a contract.</summary>
    public bool IsLeftToContract { get; init; }

    /// <summary>The sheet of the contract that says what supports it, as much of the name as has room; null for none.</summary>
    public string? Contract { get; init; }

    /// <summary>Whether the element is open for support that it does not have yet, and drawn here in full.</summary>
    public bool IsUndeveloped => SheetName is null && Joint is null && Compartment is null && Element is SupportableElement { IsUndeveloped: true };

    /// <summary>
    /// Whether the marks of what is undeveloped and of what is not instantiated are drawn as one: a diamond with a line across. Where something else stands
    /// below the element, they are not.
    /// </summary>
    public bool HasSplitDiamond => IsUndeveloped && IsUninstantiated && !IsLeftToContract && Contract is null;

    /// <summary>How far marks reach below the shape.</summary>
    public int Below => Joint is not null ? MarkHeight
        : SheetName is not null ? TabHeight
        : IsLeftToContract || Contract is not null ? ContractHeight
        : IsUndeveloped ? DiamondHeight
        : IsUninstantiated ? TriangleHeight
        : Shape == DiagramShape.Contract ? FolderTab : 0;

    /// <summary>Whether the element says that it is not instantiated, or has tokens of a pattern, and is drawn here in full.</summary>
    public bool IsUninstantiated { get; init; }

    /// <summary>How much of the shape's height its compartment takes.</summary>
    public int CompartmentHeight => Compartment is null ? 0 : ShapeGeometry.Compartment;

    /// <summary>The left side.</summary>
    public int X { get; set; }

    /// <summary>The upper side.</summary>
    public int Y { get; set; }

    public int CentreX => X + (Width / 2);

    public int CentreY => Y + (Height / 2);
}
