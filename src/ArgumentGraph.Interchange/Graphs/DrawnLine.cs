namespace ArgumentGraph.Interchange.Graphs;

/// <summary>A line of a <see cref="DrawnGraph"/>.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="From">The node where it begins.</param>
/// <param name="To">The node where it ends.</param>
/// <param name="HasHead">Whether it ends in an arrow; the half of a relationship that leads to its point does not.</param>
internal readonly record struct DrawnLine(RelationshipKind Kind, int From, int To, bool HasHead);
