namespace ArgumentGraph;

/// <summary>An element that stands otherwise in the public version than in the private case.</summary>
/// <param name="Element">The element, as the public version has it.</param>
/// <param name="Private">Its standing when analysed in the private case.</param>
/// <param name="Public">Its standing when analysed in the public version.</param>
public sealed record StandingDifference(Element Element, Standing Private, Standing Public);
