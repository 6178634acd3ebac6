namespace ArgumentGraph;

/// <summary>What the reviewer was assured of and could not see.</summary>
/// <param name="Text">What was said.</param>
/// <param name="ElementId">The element that it is about, or null.</param>
public sealed record ReviewAssurance(string Text, string? ElementId = null);
