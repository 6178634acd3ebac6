namespace ArgumentGraph;

/// <summary>A claim point, what it is about, and how its confidence argument stands.</summary>
/// <param name="Element">The element in which it is written.</param>
/// <param name="Point">The claim point.</param>
/// <param name="Covers">The relationships that it covers, in the order of <see cref="ClaimPoint.On"/>; empty for a point on the element itself, and where none
/// of what it names is there.</param>
/// <param name="Root">The top of its confidence argument, how that stands and why; null where it has none, or none that can be used.</param>
/// <param name="IsCircular">Whether an argument is named, and rests on what the point is about.</param>
public sealed record ClaimPointStanding(Element Element, ClaimPoint Point, ValueList<Relationship> Covers, ElementStanding? Root, bool IsCircular);
