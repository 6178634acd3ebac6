namespace ArgumentGraph;

/// <summary>A step that could be taken, and what it would buy if it were the only one.</summary>
/// <param name="Step">The step.</param>
/// <param name="Gain">What it would buy alone.</param>
/// <param name="CompletesPathways">The pathways of which some minimal completion that was found contains the step, in the author's order.</param>
public sealed record RoadmapCandidate(RoadmapStep Step, RoadmapGain Gain, ValueList<Element> CompletesPathways);
