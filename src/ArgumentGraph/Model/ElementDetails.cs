namespace ArgumentGraph.Model;

/// <summary>The members that few elements have.</summary>
internal sealed record ElementDetails
{
    private static readonly ElementDetails None = new();

    public string? Description { get; init; }

    public ValueMap<ValueList<string>> Tags { get; init; } = ValueMap<ValueList<string>>.Empty;

    public ValueMap<string> Suppressions { get; init; } = ValueMap<string>.Empty;

    public string? Module { get; init; }

    public bool IsPublic { get; init; }

    public bool IsAway { get; init; }

    public bool IsToBeSupportedByContract { get; init; }

    public bool IsUninstantiated { get; init; }

    public double? Cost { get; init; }

    public RawJson? Data { get; init; }

    public int? Order { get; init; }

    public int? Row { get; init; }

    public Standing? AssertedStanding { get; init; }

    public ResponseStep? Step { get; init; }

    public HarmWindow? Harm { get; init; }

    public ValueList<ClaimPoint> ClaimPoints { get; init; } = ValueList<ClaimPoint>.Empty;

    public ValueMap<RawJson> UnknownMembers { get; init; } = ValueMap<RawJson>.Empty;

    // Null stands for "nothing given", so that equal elements are equal however they came to be.
    public static ElementDetails? With(ElementDetails? details, Func<ElementDetails, ElementDetails> change)
    {
        ElementDetails changed = change(details ?? None);
        return changed == None ? null : changed;
    }
}
