namespace ArgumentGraph;

/// <summary>What a reviewer says of one element: whether it is right, and whether the argument for it is. An immutable value.</summary>
/// <remarks>
/// The two are judged apart: reviewers often agree with a conclusion and not with the argument for it.
/// </remarks>
public sealed record ReviewItem
{
    /// <summary>The element's id.</summary>
    public required string ElementId { get; init; }

    /// <summary>The hash of what the element itself said (<see cref="ContentHashes.OwnOf"/>), 64 hexadecimal digits.</summary>
    public required string Own { get; init; }

    /// <summary>
    /// The hash of the element and all that it rested on (<see cref="ContentHashes.ConeOf"/>), 64 hexadecimal digits; null where it rested on a cycle.
    /// </summary>
    public string? Cone { get; init; }

    /// <summary>
    /// What the element rested on: everything that <see cref="Cone"/> is made of but the element itself, ordered by id, so that what has changed since can be
    /// named without the version that was reviewed. Null where that was not kept.
    /// </summary>
    public ValueList<ReviewedElement>? RestsOn { get; init; }

    /// <summary>Whether what the element says is right.</summary>
    public ReviewVerdict Conclusion { get; init; }

    /// <summary>Whether the argument for it, all that it rests on, is right.</summary>
    public ReviewVerdict Argument { get; init; }

    /// <summary>What the verdicts rest on; null where that is not said.</summary>
    public ReviewGround? Ground { get; init; }

    /// <summary>Why, in the reviewer's words; or null.</summary>
    public string? Reason { get; init; }
}
