namespace ArgumentGraph;

/// <summary>How reviews are held against an argument. An immutable value.</summary>
public sealed record ReviewOptions
{
    /// <summary>
    /// Versions of the case that were reviewed, where they are at hand: each is found by its hash. They say what a review does not keep: what in an element has
    /// changed, of reviews that do not keep what an element rested on, what of that has, which elements were renamed, and whether the changes could make an
    /// element stand otherwise (<see cref="Argument.AnalyzeImpact"/>, within the default budget).
    /// </summary>
    public ValueList<Argument> ReviewedVersions { get; init; } = ValueList<Argument>.Empty;

    /// <summary>The ids that elements have now, by the ids that they had, where they were renamed.</summary>
    public ValueMap<string> Renames { get; init; } = ValueMap<string>.Empty;
}
