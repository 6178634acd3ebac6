namespace ArgumentGraph;

/// <summary>
/// A review, held against the argument as it is now. Three things are kept apart: whether what was reviewed is what is there (<see cref="IsIntact"/>); who
/// signed the review, which is not checked here; and whether the argument stands (<see cref="Pathways"/>).
/// </summary>
public sealed record ReviewStatus
{
    /// <summary>The review.</summary>
    public required Review Review { get; init; }

    /// <summary>
    /// Whether the case as a whole is the one that was reviewed: its hash is <see cref="Review.CaseRoot"/>. Null where that cannot be told without the case's
    /// key (<see cref="CaseReviews.Key"/>).
    /// </summary>
    public required bool? IsIntact { get; init; }

    /// <summary>What became of each item, in the review's order.</summary>
    public required ValueList<ReviewItemStatus> Items { get; init; }

    /// <summary>How each pathway stands, and how it stands on what this reviewer accepts; in the author's order.</summary>
    public required ValueList<AcceptedPathway> Pathways { get; init; }

    /// <summary>The pathways that stand lower on what this reviewer accepts, in the author's order.</summary>
    public ValueList<AcceptedPathway> Fallen => [.. Pathways.Where(pathway => pathway.Accepted < pathway.Standing)];

    /// <summary>The rejected steps that the argument does not have any more.</summary>
    public required ValueList<RejectedStep> MissingSteps { get; init; }
}
