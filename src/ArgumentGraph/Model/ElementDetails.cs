namespace ArgumentGraph.Model;

/// <summary>The members that few elements have.</summary>
internal sealed record ElementDetails
{
    private static readonly ElementDetails None = new();

    public string? Description { get; init; }

    public ValueMap<ValueList<string>> Tags { get; init; } = ValueMap<ValueList<string>>.Empty;

    public ValueMap<string> Suppressions { get; init; } = ValueMap<string>.Empty;

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

    /// <summary>These details, or null when there are none.</summary>
    public static ElementDetails? Of(
        string? description,
        ValueMap<ValueList<string>> tags,
        ValueMap<string> suppressions,
        double? cost,
        RawJson? data,
        ValueMap<RawJson> unknownMembers,
        Standing? assertedStanding,
        ResponseStep? step,
        HarmWindow? harm,
        ValueList<ClaimPoint> claimPoints,
        int? order,
        int? row) =>
        description is null && tags.Count == 0 && suppressions.Count == 0 && cost is null && data is null && unknownMembers.Count == 0
            && assertedStanding is null && step is null && harm is null && claimPoints.Count == 0 && order is null && row is null
            ? null
            : new ElementDetails
            {
                Description = description,
                Tags = tags,
                Suppressions = suppressions,
                Cost = cost,
                Data = data,
                UnknownMembers = unknownMembers,
                AssertedStanding = assertedStanding,
                Step = step,
                Harm = harm,
                ClaimPoints = claimPoints,
                Order = order,
                Row = row,
            };
}
