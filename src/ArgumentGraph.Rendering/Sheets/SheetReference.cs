namespace ArgumentGraph.Rendering;

/// <summary>A reference box: an element that a sheet uses, and another sheet draws in full.</summary>
/// <param name="Element">The element.</param>
/// <param name="SheetName">The <see cref="Sheet.Name"/> of the sheet that draws it in full.</param>
/// <param name="PathwayCount">How many pathways rest on it, or are it.</param>
public sealed record SheetReference(Element Element, string SheetName, int PathwayCount);
