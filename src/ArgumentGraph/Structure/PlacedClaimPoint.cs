namespace ArgumentGraph.Structure;

/// <summary>A claim point of an argument, with where it sits.</summary>
/// <param name="Owner">The number of the element in which it is written.</param>
/// <param name="Index">Which of the element's claim points it is.</param>
/// <param name="Root">The number of the goal or claim that it names as its argument; -1 where it names none that there is.</param>
/// <param name="IsCircular">Whether the argument needs what the point is about, directly or through others: then it shows nothing.</param>
internal readonly record struct PlacedClaimPoint(int Owner, int Index, int Root, bool IsCircular);
