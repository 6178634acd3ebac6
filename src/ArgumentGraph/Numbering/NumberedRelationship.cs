namespace ArgumentGraph;

/// <summary>A relationship by numbers.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="From">The number of the element in which it is written: what is supported, what states the context, what challenges.</param>
/// <param name="To">
/// The number of the element that it leads to; of a challenge of a relationship, the complement (<c>~</c>) of that relationship's number, which is negative.
/// </param>
public readonly record struct NumberedRelationship(RelationshipKind Kind, int From, int To);
