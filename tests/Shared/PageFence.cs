namespace ArgumentGraph.Testing;

/// <summary>A fenced block of a Markdown page.</summary>
/// <param name="Language">The word after the fence.</param>
/// <param name="Text">What is in it.</param>
/// <param name="Index">Where the text begins in the page.</param>
public sealed record PageFence(string Language, string Text, int Index);
