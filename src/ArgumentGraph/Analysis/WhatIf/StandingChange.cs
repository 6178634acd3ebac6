namespace ArgumentGraph;

/// <summary>An element whose own standing is another after a change.</summary>
/// <param name="Element">The element, as it is after the change where it is there then.</param>
/// <param name="From">Its standing before, or null when it was added.</param>
/// <param name="To">Its standing after, or null when it was removed.</param>
public sealed record StandingChange(Element Element, Standing? From, Standing? To);
