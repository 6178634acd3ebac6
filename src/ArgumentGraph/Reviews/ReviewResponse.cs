namespace ArgumentGraph;

/// <summary>What became of a request. Of several responses to one request the last counts.</summary>
/// <param name="RequestId">The id of the request, in the same review.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Date">When it was answered.</param>
/// <param name="Text">The answer, in words; or null.</param>
public sealed record ReviewResponse(string RequestId, ResponseOutcome Outcome, DateOnly Date, string? Text = null);
