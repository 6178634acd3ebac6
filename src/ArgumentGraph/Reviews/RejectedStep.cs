namespace ArgumentGraph;

/// <summary>A step of the argument that a reviewer does not accept, whatever is true of what it connects.</summary>
/// <param name="Relationship">The step: a relationship, for example that <c>C5</c> supports <c>P6</c>.</param>
/// <param name="Reason">Why.</param>
public sealed record RejectedStep(Relationship Relationship, string Reason);
