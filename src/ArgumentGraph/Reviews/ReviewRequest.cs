namespace ArgumentGraph;

/// <summary>A change, or an answer, that a reviewer asks for.</summary>
/// <param name="Id">Its id, one in its review.</param>
/// <param name="Text">What is asked for.</param>
/// <param name="ElementId">The element that it is about, or null.</param>
public sealed record ReviewRequest(string Id, string Text, string? ElementId = null);
