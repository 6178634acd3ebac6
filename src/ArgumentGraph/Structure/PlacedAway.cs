namespace ArgumentGraph.Structure;

/// <summary>An away element as it stands in a file of a module.</summary>
/// <param name="Element">The element as it is written there.</param>
/// <param name="Offset">Where it begins in the source.</param>
/// <param name="End">Where it ends: its relationships stand in between.</param>
internal sealed record PlacedAway(Element Element, int Offset, int End);
