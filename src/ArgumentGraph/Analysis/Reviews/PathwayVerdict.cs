namespace ArgumentGraph;

/// <summary>What one review says of a pathway.</summary>
/// <param name="Review">The review.</param>
/// <param name="Status">What it says, and whether that was said of what is there now.</param>
public sealed record PathwayVerdict(Review Review, ReviewItemStatus Status);
