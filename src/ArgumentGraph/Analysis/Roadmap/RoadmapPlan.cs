namespace ArgumentGraph;

/// <summary>
/// What is best done with what may be spent: the steps, together within it, that make most pathways stand; of such sets the one that removes most single points
/// of failure, then gains most order, then costs least, then has fewest steps, then comes first by ids. Doubt is reported and not sought.
/// </summary>
/// <param name="MaximumCost">What may be spent.</param>
/// <param name="Steps">The steps, ordered by element id.</param>
/// <param name="Cost">What they cost together.</param>
/// <param name="Gain">What they would buy together.</param>
/// <param name="IsProvedBest">Whether it is proved that no set does better. False when that took more than the work budget:
/// then it is the best that was found.</param>
/// <param name="CandidatesWithoutCost">How many steps could not be considered, because nobody says what they cost.</param>
public sealed record RoadmapPlan(double MaximumCost, ValueList<RoadmapStep> Steps, double Cost, RoadmapGain Gain, bool IsProvedBest, int CandidatesWithoutCost);
