namespace ArgumentGraph;

/// <summary>An element on which several of what a module cites rest.</summary>
/// <param name="Element">The element.</param>
/// <param name="IsBasic">Whether it can fall by itself.</param>
/// <param name="Through">What the module cites that rests on it, or is it, ordered by id; two or more.</param>
public sealed record SharedElement(Element Element, bool IsBasic, ValueList<Element> Through);
