namespace ArgumentGraph.Patterns;

/// <summary>What a reference written as an object says beside its id.</summary>
/// <param name="Multiplicity">That it is there for each row of a table; or null.</param>
/// <param name="When">The column that says whether it is there; or null.</param>
/// <param name="Choice">That it is one of several alternatives; or null.</param>
/// <param name="Recursive">The table and the column, written <c>table.column</c>, whose rows it leads down; or null.</param>
internal sealed record ReferenceDecoration(PatternMultiplicity? Multiplicity, string? When, PatternChoice? Choice, string? Recursive)
{
    /// <summary>What of a choice is given, where the others of the choice give the rest.</summary>
    public bool GivesMin { get; init; }

    public bool GivesMax { get; init; }
}
