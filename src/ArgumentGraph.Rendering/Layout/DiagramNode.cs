namespace ArgumentGraph.Rendering;

/// <summary>An element in a diagram: where it stands, and in what shape.</summary>
/// <param name="Element">The element.</param>
/// <param name="Shape">Its outline.</param>
/// <param name="X">The left side of the box around it, in pixels.</param>
/// <param name="Y">The upper side.</param>
/// <param name="Width">The width of the box.</param>
/// <param name="Height">The height of the box.</param>
public sealed record DiagramNode(Element Element, DiagramShape Shape, double X, double Y, double Width, double Height)
{
    /// <summary>The sheet that draws the element in full, where this box only refers to it; null for an element drawn in full.</summary>
    public string? SheetName { get; init; }

    /// <summary>
    /// The module named below the element, where it is drawn as an away element (GSN Community Standard, version 3, part 1, 4.3): one of another module. Empty
    /// where nothing says which module that is; null for an element of the module that is drawn, and where modules do not matter.
    /// </summary>
    public string? AwayModule { get; init; }
}
