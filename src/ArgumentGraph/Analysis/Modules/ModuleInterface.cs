namespace ArgumentGraph;

/// <summary>
/// What a module offers to others and asks of them (GSN Community Standard 3, part 1, 4.6.3). A contract has none (4.7.3): it has what it cites alone. Each
/// list is in the author's order, but <see cref="Cited"/>, which is ordered by id.
/// </summary>
public sealed record ModuleInterface
{
    /// <summary>Its public goals and claims, with what is public of what frames them.</summary>
    public required ValueList<PublicGoal> PublicGoals { get; init; }

    /// <summary>Its other public elements: evidence, and contexts, assumptions and justifications that frame none of the public goals.</summary>
    public required ValueList<Element> OtherPublic { get; init; }

    /// <summary>What it cites of other modules.</summary>
    public required ValueList<Element> Cited { get; init; }

    /// <summary>Its goals and claims that are to be supported by contract.</summary>
    public required ValueList<Element> LeftToContracts { get; init; }

    /// <summary>Its goals, strategies and claims that are left open on purpose.</summary>
    public required ValueList<Element> Undeveloped { get; init; }
}
