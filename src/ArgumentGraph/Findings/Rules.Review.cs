namespace ArgumentGraph;

// The rules about reviews, judged where reviews are given.
public static partial class Rules
{
    /// <summary>AG2001: review of something that has changed since; a warning by default.</summary>
    public static Rule StaleReview { get; } = new(
        "AG2001",
        "Review of something that has changed since",
        RuleCategory.Review,
        Severity.Warning,
        "What a reviewer said holds for what was reviewed. The element, or something that it rests on, is not the same any more: "
        + "let the reviewer look at what has changed. What the same reviewer said later of the element counts in its place.");

    /// <summary>AG2002: pathway without a current review; a warning by default.</summary>
    public static Rule UnreviewedPathway { get; } = new(
        "AG2002",
        "Pathway without a current review",
        RuleCategory.Review,
        Severity.Warning,
        "No review covers the pathway as it is now: none has a current verdict on it, or on the argument of an element that rests on it.");

    /// <summary>AG2003: reviewed element that is not there any more; for information by default.</summary>
    public static Rule ReviewedElementGone { get; } = new(
        "AG2003",
        "Reviewed element that is not there any more",
        RuleCategory.Review,
        Severity.Information,
        "It was removed, or has another id now. What the reviewer said of it counts no longer.");

    /// <summary>AG2004: open request of a reviewer; for information by default.</summary>
    public static Rule OpenRequestOfReviewer { get; } = new(
        "AG2004",
        "Open request of a reviewer",
        RuleCategory.Review,
        Severity.Information,
        "A reviewer asked for something that was neither done nor declined. Answer it in the file of reviews.");

    /// <summary>AG2005: rejected step that is not there any more; for information by default.</summary>
    public static Rule RejectedStepGone { get; } = new(
        "AG2005",
        "Rejected step that is not there any more",
        RuleCategory.Review,
        Severity.Information,
        "A reviewer did not accept a relationship, which has been removed since: let the reviewer look at what came in its place.");

    /// <summary>AG2006: pathway that no outside reviewer covers in full; for information by default.</summary>
    public static Rule PathwayNotReviewedFromOutside { get; } = new(
        "AG2006",
        "Pathway that no outside reviewer covers in full",
        RuleCategory.Review,
        Severity.Information,
        "No outside reviewer who was shown all of the case covers the pathway as it is now. A policy can expect it (pathwaysReviewed).");

    internal static Rule[] OfReview =>
    [
        StaleReview, UnreviewedPathway, ReviewedElementGone, OpenRequestOfReviewer, RejectedStepGone, PathwayNotReviewedFromOutside,
    ];
}
