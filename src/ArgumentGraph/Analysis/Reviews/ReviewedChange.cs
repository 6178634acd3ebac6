namespace ArgumentGraph;

/// <summary>An element because of which a review is out of date.</summary>
/// <param name="ElementId">Its id: the reviewed element itself, or one that it rests on or rested on.</param>
/// <param name="Kind">What has become of it.</param>
/// <param name="Reliance">By what the reviewed element rests on it; null for the reviewed element itself.</param>
public sealed record ReviewedChange(string ElementId, ReviewedChangeKind Kind, Reliance? Reliance);
