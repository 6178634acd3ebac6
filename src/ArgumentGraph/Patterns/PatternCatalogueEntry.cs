namespace ArgumentGraph;

/// <summary>
/// What a catalogue of patterns says of one, beside its structure, which is the template (GSN Community Standard, version 3, 1:3.4). Immutable. All but the id
/// is text for readers; null or empty if it is not given.
/// </summary>
public sealed record PatternCatalogueEntry
{
    /// <summary>The pattern's id, unique in a catalogue.</summary>
    public string? Id { get; init; }

    /// <summary>The pattern's name.</summary>
    public string? Name { get; init; }

    /// <summary>Other names for it.</summary>
    public ValueList<string> Aliases { get; init; } = ValueList<string>.Empty;

    /// <summary>What the pattern is to achieve.</summary>
    public string? Intent { get; init; }

    /// <summary>Why it was made.</summary>
    public string? Motivation { get; init; }

    /// <summary>What is to be known of the structure beside its picture.</summary>
    public string? Structure { get; init; }

    /// <summary>What elements of the template stand for, by their ids.</summary>
    public ValueMap<string> Participants { get; init; } = ValueMap<string>.Empty;

    /// <summary>How the elements work together.</summary>
    public string? Collaborations { get; init; }

    /// <summary>Where it can be used, and where not.</summary>
    public string? Applicability { get; init; }

    /// <summary>What is left to be done after it was used.</summary>
    public string? Consequences { get; init; }

    /// <summary>How it is instantiated, and what goes wrong there.</summary>
    public string? Implementation { get; init; }

    /// <summary>Examples of its use.</summary>
    public ValueList<string> Examples { get; init; } = ValueList<string>.Empty;

    /// <summary>Where it has been used.</summary>
    public ValueList<string> KnownUses { get; init; } = ValueList<string>.Empty;

    /// <summary>Ids or names of other patterns that go with it.</summary>
    public ValueList<string> Related { get; init; } = ValueList<string>.Empty;
}
