namespace ArgumentGraph.Rendering.Tests.Notebooks;

/// <summary>What the code of a page finds under names of its own: a writer in place of the console, which other tests use too.</summary>
/// <param name="Console">What is written to it is what the page printed.</param>
public sealed record PageGlobals(TextWriter Console);
