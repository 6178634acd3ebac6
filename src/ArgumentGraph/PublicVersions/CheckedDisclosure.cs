namespace ArgumentGraph;

/// <summary>A disclosure that was held against a public version.</summary>
/// <param name="Disclosure">The disclosure.</param>
/// <param name="Problem">Why it does not show what is hidden, in a sentence; null: it does.</param>
public sealed record CheckedDisclosure(Disclosure Disclosure, string? Problem);
