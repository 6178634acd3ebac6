namespace ArgumentGraph;

/// <summary>What was given, and what stands nevertheless.</summary>
public sealed record JointScenario
{
    /// <summary>What was given as fallen, in the order given.</summary>
    public required ValueList<Element> Fallen { get; init; }

    /// <summary>What was given as holding, in the order given.</summary>
    public required ValueList<Element> Holding { get; init; }

    /// <summary>
    /// How likely it is that all elements given as fallen that are not basic fall, given the basic ones; 1 when there are none. Null when elements without a
    /// number matter to it, or the budget was spent; 0: the scenario cannot be, and nothing follows from it.
    /// </summary>
    public required double? Probability { get; init; }

    /// <summary>The pathways that may stand in the scenario, in the author's order; null when that could not be worked out.</summary>
    public required ValueList<Element>? StillStanding { get; init; }
}
