namespace ArgumentGraph;

/// <summary>A request that is neither done nor declined.</summary>
/// <param name="Review">The review that it is in.</param>
/// <param name="Request">The request.</param>
/// <param name="IsPlanned">Whether it was answered that it will be done.</param>
public sealed record OpenRequest(Review Review, ReviewRequest Request, bool IsPlanned);
