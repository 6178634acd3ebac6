namespace ArgumentGraph.Interchange.FaultTrees;

/// <summary>A group of basic events that may occur from one cause.</summary>
/// <param name="Node">Where it is defined.</param>
/// <param name="Name">Its name.</param>
/// <param name="Likelihood">How likely each member is to occur; null where that is not known.</param>
/// <param name="Beta">The share of it that is common to all; null where the group's model says something else.</param>
internal sealed record MefCommonCause(MefNode Node, string Name, Likelihood? Likelihood, Likelihood? Beta);
