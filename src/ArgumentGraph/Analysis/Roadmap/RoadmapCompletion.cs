namespace ArgumentGraph;

/// <summary>A minimal completion: steps that together make a pathway stand, while no part of them does.</summary>
/// <remarks>
/// A minimal path set of what is not in hand (Barlow and Proschan, Statistical Theory of Reliability and Life Testing, 1975), given all that is.
/// </remarks>
/// <param name="Steps">The steps, ordered by element id.</param>
/// <param name="Cost">The sum of the costs that are known.</param>
/// <param name="StepsWithoutCost">How many steps have no known cost. Unless 0, <see cref="Cost"/> is a lower bound.</param>
public sealed record RoadmapCompletion(ValueList<RoadmapStep> Steps, double Cost, int StepsWithoutCost)
{
    /// <summary>Whether all costs are known.</summary>
    public bool IsCostKnown => StepsWithoutCost == 0;

    /// <summary>For example <c>obtain E7 + develop C4</c>.</summary>
    public override string ToString() => string.Join(" + ", Steps);
}
