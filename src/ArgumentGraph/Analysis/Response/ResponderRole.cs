namespace ArgumentGraph;

/// <summary>What rests on a person's role, a team, a rota, a monitor or a pager: on all steps with the same <see cref="ResponseStep.Who"/>.</summary>
public sealed record ResponderRole
{
    /// <summary>Who, or what.</summary>
    public required string Who { get; init; }

    /// <summary>Its steps.</summary>
    public required ValueList<Element> Steps { get; init; }

    /// <summary>The pathways with such a step: for how many it is on call.</summary>
    public required ValueList<Goal> Pathways { get; init; }

    /// <summary>The pathways that have no chain when it does not answer.</summary>
    public required ValueList<Goal> SilentWithout { get; init; }

    /// <summary>
    /// The pathways whose response is worse when it does not answer: of a worse class, or with less of all acts dealt with in
    /// time; those that have no chain then included. Of a pathway with more than 12 shares, a worse class alone.
    /// </summary>
    public required ValueList<Goal> WorseWithout { get; init; }
}
