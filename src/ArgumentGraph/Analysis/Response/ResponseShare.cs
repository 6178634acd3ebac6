namespace ArgumentGraph;

/// <summary>What part of all acts a chain deals with, and how: what better chains have not found is left to the next.</summary>
/// <param name="Class">How.</param>
/// <param name="Share">The part, from 0 to 1, by coverage and recall alone; null: unknown, as is all that comes after it.</param>
/// <param name="Chain">The chain; null for the part that none finds.</param>
public sealed record ResponseShare(ResponseClass Class, double? Share, ResponseChain? Chain);
