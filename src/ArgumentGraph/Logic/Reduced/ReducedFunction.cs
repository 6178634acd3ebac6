namespace ArgumentGraph.Logic.Reduced;

/// <summary>A reduced function: a core whose leaves are blocks.</summary>
/// <param name="Blocks">The blocks.</param>
/// <param name="Core">What is left on top, with the roots asked for.</param>
internal sealed record ReducedFunction(BlockTree Blocks, CoreFunction Core);
