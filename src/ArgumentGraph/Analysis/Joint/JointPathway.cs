namespace ArgumentGraph;

/// <summary>One of the pathways that were looked at together.</summary>
public sealed record JointPathway
{
    /// <summary>The pathway, or the element named in its place.</summary>
    public required Element Element { get; init; }

    /// <summary>Its standing in the baseline, what it inherits included.</summary>
    public required Standing Standing { get; init; }

    /// <summary>Whether it is unsupported in the baseline: it counts as fallen for certain, and has no probability.</summary>
    public bool IsDown => Standing == Standing.Unsupported;

    /// <summary>The probability that it stands, whatever the others do. Null when it is down.</summary>
    public required ProbabilityInterval? Interval { get; init; }

    /// <summary>
    /// The probability that it stands, given the scenario. Null when it is down, without a scenario, when the scenario cannot be, or when it could not be
    /// worked out: see <see cref="JointScenario"/>.
    /// </summary>
    public required ProbabilityInterval? Given { get; init; }
}
