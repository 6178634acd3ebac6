namespace ArgumentGraph;

/// <summary>Something in a public version that is not as it was made.</summary>
/// <param name="ElementId">The element; null: the case itself, or the record as a whole.</param>
/// <param name="Message">What is wrong, in a sentence.</param>
public sealed record VerificationProblem(string? ElementId, string Message);
