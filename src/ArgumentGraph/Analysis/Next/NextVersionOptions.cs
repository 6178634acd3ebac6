namespace ArgumentGraph;

/// <summary>How the case for the next subject is made. An immutable value.</summary>
public sealed record NextVersionOptions
{
    /// <summary>The subject that the new one takes the place of; null, the default: the one that all evidence with a subject has.</summary>
    public string? OldSubject { get; init; }

    /// <summary>The title of the next case; null, the default: that of this one.</summary>
    public string? Title { get; init; }

    /// <summary>Ids of evidence on the old subject that is to count for the new one as well, by a claim of similarity. The default is none.</summary>
    public ValueList<string> CarriedOver { get; init; } = ValueList<string>.Empty;

    /// <summary>Ids of evidence on the old subject that the next case does without. The default is none; withdrawn evidence is dropped anyway.</summary>
    public ValueList<string> Dropped { get; init; } = ValueList<string>.Empty;
}
