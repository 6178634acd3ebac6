namespace ArgumentGraph;

/// <summary>An element of both versions that changes reach.</summary>
/// <param name="Element">The element in the newer version.</param>
/// <param name="From">How it stood in the older version, what it inherits included.</param>
/// <param name="To">How it stands in the newer version, what it inherits included.</param>
/// <param name="CouldMove">
/// Whether its verdict could be another: it stands otherwise, or other losses of basic elements would bring it down; of a pathway also whether its probability
/// differs.
/// </param>
/// <param name="HasMoved">Whether it stands otherwise; of a pathway also whether what the report says of it differs.</param>
/// <param name="Path">How the change reaches it: from an element that changed, step by step up to this one, a shortest way. One that changed itself is all of
/// it.</param>
public sealed record ElementImpact(Element Element, Standing From, Standing To, Possibility CouldMove, bool HasMoved, ValueList<Element> Path);
