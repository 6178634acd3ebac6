using ArgumentGraph.Analysis.Reviews;

namespace ArgumentGraph;

/// <summary>What a reviewer said of an element, held against the argument as it is now.</summary>
public sealed record ReviewItemStatus
{
    /// <summary>What the reviewer said.</summary>
    public required ReviewItem Item { get; init; }

    /// <summary>Whether it was said of what is there now.</summary>
    public required ReviewItemState State { get; init; }

    /// <summary>
    /// The elements because of which it is not current, ordered by id: the element itself where it says something else, and of what it rests on or rested on
    /// exactly what is not the same then and now. Null where that cannot be told. Empty where all of it is the same, and an assumption or context is stated
    /// elsewhere above.
    /// </summary>
    public required ValueList<ReviewedChange>? Changes { get; init; }

    /// <summary>
    /// The names of what the element itself says differently, for example <c>statement</c>; empty where the version that was reviewed is not at hand.
    /// </summary>
    public ValueList<string> ChangedMembers { get; init; } = ValueList<string>.Empty;

    /// <summary>The element's id now, where it was renamed; else null.</summary>
    public string? NewId { get; init; }

    /// <summary>
    /// Whether the changes could make the element stand otherwise; null where nothing has changed, and where the version that was reviewed is not at hand
    /// (<see cref="ReviewOptions.ReviewedVersions"/>).
    /// </summary>
    public Possibility? CouldMove { get; init; }

    /// <summary>Whether the same reviewer said something of the element later, which counts in its place.</summary>
    public bool IsSuperseded { get; init; }

    /// <summary>Why it is current or not, in words: for example <c>what supports it has changed: E7 says something else</c>.</summary>
    public string Reason => ReviewPhrases.Reason(this);

    /// <summary>Whether it was said of what is there now.</summary>
    public bool IsCurrent => State == ReviewItemState.Current;
}
