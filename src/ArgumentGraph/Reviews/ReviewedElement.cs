namespace ArgumentGraph;

/// <summary>An element that a reviewed one rested on, as it was then.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Own">The hash of what it said (<see cref="ContentHashes.OwnOf"/>), 64 hexadecimal digits.</param>
/// <param name="Reliance">By what the reviewed element rested on it; of several ways the first, in the order of the enumeration.</param>
public sealed record ReviewedElement(string Id, string Own, Reliance Reliance);
