namespace ArgumentGraph;

/// <summary>An element of another module that a module cites.</summary>
/// <param name="Element">The element, as the joined argument has it.</param>
/// <param name="Standing">How it stands there; where its module is not here it is assumed there as well (<see cref="Element.IsAway"/>).</param>
public sealed record AssumedElement(Element Element, Standing Standing);
