namespace ArgumentGraph.Rendering;

/// <summary>A link on a page.</summary>
/// <param name="Text">What the reader sees.</param>
/// <param name="Address">Where it leads; relative to the page, or absolute.</param>
public sealed record PageLink(string Text, string Address);
