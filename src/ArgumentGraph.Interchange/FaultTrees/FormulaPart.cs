namespace ArgumentGraph.Interchange.FaultTrees;

/// <summary>A part of a gate's formula as it is written.</summary>
/// <param name="Node">The part.</param>
/// <param name="Target">What it refers to, if it does and that is defined.</param>
internal readonly record struct FormulaPart(MefNode Node, MefDefinition? Target);
