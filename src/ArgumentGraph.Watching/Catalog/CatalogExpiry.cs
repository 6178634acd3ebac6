namespace ArgumentGraph.Watching;

/// <summary>Something in an argument of a catalog that expires.</summary>
/// <param name="Argument">The argument as it was judged.</param>
/// <param name="Expiring">What expires, when, who is to renew it, and which pathways fall.</param>
/// <param name="DaysLeft">How many days it is still valid, the day of judgement not counted; 0 on its last day.</param>
public sealed record CatalogExpiry(WatchedArgument Argument, ExpiringElement Expiring, int DaysLeft);
