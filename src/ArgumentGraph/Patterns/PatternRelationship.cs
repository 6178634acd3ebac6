namespace ArgumentGraph;

/// <summary>A relationship of a pattern that is not simply there once in each instance. Immutable.</summary>
/// <param name="Relationship">The relationship, between elements of the template.</param>
public sealed record PatternRelationship(Relationship Relationship)
{
    /// <summary>That it is there for each row of a table; or null.</summary>
    public PatternMultiplicity? Multiplicity { get; init; }

    /// <summary>The column that says yes or no: whether it is there at all; null if it is not optional.</summary>
    public string? When { get; init; }

    /// <summary>That it is one of several alternatives; or null.</summary>
    public PatternChoice? Choice { get; init; }

    /// <summary>The table whose rows it leads down: from a row to each of those directly below it; null if it is not recursive.</summary>
    public string? RecursiveOver { get; init; }
}
