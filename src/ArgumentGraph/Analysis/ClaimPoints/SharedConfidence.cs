namespace ArgumentGraph;

/// <summary>Something on which confidence in several legs of an element rests that are meant to be independent: a common cause.</summary>
/// <param name="Above">The element, which needs any or some of its supporters.</param>
/// <param name="Shared">
/// The top of a confidence argument that points in several legs name, or a basic element on which several of their arguments rest.
/// </param>
/// <param name="IsArgument">Whether it is the top of a confidence argument.</param>
/// <param name="Legs">The supporters at or below which the points are, ordered by id; at least two.</param>
/// <param name="Points">The points, ordered by id.</param>
public sealed record SharedConfidence(Element Above, Element Shared, bool IsArgument, ValueList<Element> Legs, ValueList<ClaimPoint> Points);
