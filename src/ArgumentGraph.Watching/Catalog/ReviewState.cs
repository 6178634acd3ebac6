namespace ArgumentGraph.Watching;

/// <summary>What the reviews of an argument come to, in a few numbers.</summary>
public sealed record ReviewState
{
    internal ReviewState()
    {
    }

    /// <summary>How many reviews there are.</summary>
    public required int Count { get; init; }

    /// <summary>How many of them say something of an element that has changed since, and have not said it anew.</summary>
    public required int OutOfDate { get; init; }

    /// <summary>
    /// How many of the others say something of an element of which only the case's key can tell whether it has changed (<see cref="CaseReviews.Key"/>).
    /// </summary>
    public required int KeyNeeded { get; init; }

    /// <summary>How many pathways a review covers as they are now.</summary>
    public required int CoveredPathways { get; init; }

    /// <summary>How many pathways there are.</summary>
    public required int Pathways { get; init; }

    /// <summary>For example <c>2, 1 out of date; 7 of 9 pathways covered</c>.</summary>
    public override string ToString()
    {
        string outOfDate = OutOfDate == 0 ? string.Empty : $", {OutOfDate} out of date";
        string keyNeeded = KeyNeeded == 0 ? string.Empty : $", {KeyNeeded} to be told with the case's key";
        return $"{Count}{outOfDate}{keyNeeded}; {CoveredPathways} of {Pathways} {(Pathways == 1 ? "pathway" : "pathways")} covered";
    }

    internal static ReviewState Of(ReviewReport report) => new()
    {
        Count = report.Reviews.Count,
        OutOfDate = report.Reviews.Count(IsOutOfDate),
        KeyNeeded = report.Reviews.Count(status => !IsOutOfDate(status) && status.Items.Any(NeedsKey)),
        CoveredPathways = report.Pathways.Count(pathway => pathway.CoveredBy.Count > 0),
        Pathways = report.Pathways.Count,
    };

    private static bool IsOutOfDate(ReviewStatus status) => status.Items.Any(item => !item.IsCurrent && !item.IsSuperseded && !NeedsKey(item));

    private static bool NeedsKey(ReviewItemStatus item) => item is { State: ReviewItemState.KeyNeeded, IsSuperseded: false };
}
