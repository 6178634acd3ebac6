namespace ArgumentGraph.Fuzzing.Running;

/// <summary>What came of a campaign.</summary>
/// <param name="Tried">How many inputs were tried.</param>
/// <param name="Read">Of how many something was read.</param>
/// <param name="Shapes">How many shapes they showed.</param>
/// <param name="Chains">How often the chain was done.</param>
/// <param name="Defects">The first defect of each kind.</param>
internal sealed record CampaignResult(long Tried, long Read, int Shapes, long Chains, IReadOnlyList<Defect> Defects);
