namespace ArgumentGraph;

/// <summary>What rests on one step of a response.</summary>
public sealed record StepRole
{
    /// <summary>The claim or evidence that is the step.</summary>
    public required Element Step { get; init; }

    /// <summary>The pathways whose support reaches it, where it stands.</summary>
    public required ValueList<Goal> Pathways { get; init; }

    /// <summary>The pathways that have no chain without it.</summary>
    public required ValueList<Goal> UnderAllChainsOf { get; init; }

    /// <summary>
    /// The pathways whose response is worse without it: of a worse class, or with less of all acts dealt with in time; those that
    /// have no chain then included. Of a pathway with more than 12 shares, a worse class alone.
    /// </summary>
    public required ValueList<Goal> WorseWithout { get; init; }
}
