namespace ArgumentGraph;

/// <summary>What a redaction came to: the public version, and what it hides.</summary>
public sealed record RedactionResult
{
    /// <summary>The public version; null where a finding is an error.</summary>
    public required Argument? PublicVersion { get; init; }

    /// <summary>What stands in the way (errors), and what the policy may not mean (warnings).</summary>
    public required ValueList<Finding> Findings { get; init; }

    /// <summary>The ids of elements of the private case that are not in the public version, ordered; private, as they are not published.</summary>
    public required ValueList<string> LeftOut { get; init; }

    /// <summary>What the public has to take on trust; null where there is no public version.</summary>
    public required HiddenSupportReport? HiddenSupport { get; init; }

    /// <summary>
    /// Elements whose standing when analysed is not that of the private case, ordered by id: nothing at level <see cref="RedactionLevel.Text"/>, and at the
    /// others only where something shown inherits from what is not.
    /// </summary>
    public required ValueList<StandingDifference> Differences { get; init; }
}
