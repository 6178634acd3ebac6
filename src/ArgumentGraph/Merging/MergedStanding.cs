namespace ArgumentGraph;

/// <summary>An element that stands in a merged argument as it does on neither side.</summary>
/// <param name="Element">The element, as it is merged.</param>
/// <param name="Ours">Its standing on our side; null where it is not there.</param>
/// <param name="Theirs">Its standing on their side; null where it is not there.</param>
/// <param name="Merged">Its standing in the merged argument: of pathways and roots with what is stated above them, of others by themselves.</param>
/// <param name="Why">What decides it, in a sentence.</param>
public sealed record MergedStanding(Element Element, Standing? Ours, Standing? Theirs, Standing Merged, string Why);
