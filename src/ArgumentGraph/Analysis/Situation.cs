namespace ArgumentGraph.Analysis;

/// <summary>The baseline and day of an evaluation.</summary>
internal sealed record Situation(Baseline Baseline, DateOnly? Date)
{
    /// <summary>For each element, by number, what is supposed of it; null where nothing is supposed of any.</summary>
    public Supposition[]? Suppositions { get; init; }

    public bool IgnoresChallenges => Baseline == Baseline.AsArgued;

    public Supposition SuppositionOf(int number) => Suppositions is null ? Supposition.None : Suppositions[number];

    /// <summary>Whether an expiry day is past.</summary>
    public bool IsPast(DateOnly? expires) => expires is { } last && Date is { } date && date > last;
}

/// <summary>What is supposed of an element in a what-if.</summary>
internal enum Supposition : byte
{
    None,

    /// <summary>Its own standing is Unsupported.</summary>
    Failed,

    /// <summary>Its own standing is Supported, whatever its state, date or supporters.</summary>
    Restored,
}
