namespace ArgumentGraph;

/// <summary>Something that a response lacks.</summary>
/// <param name="Kind">What is missing.</param>
/// <param name="Pathway">The pathway; null where it is a matter of the step, whatever the pathway.</param>
/// <param name="Step">The step; null where it is a matter of the pathway alone.</param>
public sealed record ResponseGap(ResponseGapKind Kind, Goal? Pathway, Element? Step);
