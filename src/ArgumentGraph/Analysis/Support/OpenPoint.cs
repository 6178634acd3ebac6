namespace ArgumentGraph;

/// <summary>Something that is left open in an argument.</summary>
/// <param name="Kind">What is open.</param>
/// <param name="Element">The element that it is about; for an unanswered challenge, the challenger.</param>
/// <param name="Relationship">The unanswered challenge, or null.</param>
public sealed record OpenPoint(OpenPointKind Kind, Element Element, Relationship? Relationship = null);
