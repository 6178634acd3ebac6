namespace ArgumentGraph;

// The rules about assurance claim points and their confidence arguments.
public static partial class Rules
{
    /// <summary>AG2701: claim point id given twice; an error by default.</summary>
    public static Rule DuplicateClaimPoint { get; } = Point(
        "AG2701", "Claim point id given twice", Severity.Error,
        "A claim point is known by its id, in pictures as in the text of its confidence argument. Give each its own; a point that covers several "
            + "relationships of an element names them all in its 'on'.");

    /// <summary>AG2702: claim point on a relationship that does not exist; an error by default.</summary>
    public static Rule ClaimPointOffRelationship { get; } = Point(
        "AG2702", "Claim point on a relationship that does not exist", Severity.Error,
        "A claim point sits on relationships that are written in its element: 'on' names supporters, contexts, assumptions and justifications of it. "
            + "A point of a relationship from another element is written there, and one of the element itself has no 'on'.");

    /// <summary>AG2703: claim point with an unknown argument; an error by default.</summary>
    public static Rule UnknownConfidenceArgument { get; } = Point(
        "AG2703", "Claim point with an unknown argument", Severity.Error,
        "A claim point stands for a confidence argument, which must be there: 'argument' names the goal or claim at its top.");

    /// <summary>AG2704: a confidence argument that begins with neither a goal nor a claim; an error by default.</summary>
    public static Rule ConfidenceArgumentOfOtherKind { get; } = Point(
        "AG2704", "Confidence argument without a goal or claim at its top", Severity.Error,
        "What is argued is a proposition: that what the point is about may be relied on. Name the goal or claim that says so.");

    /// <summary>AG2705: a confidence argument that rests on what it is about; an error by default.</summary>
    public static Rule CircularConfidence { get; } = Point(
        "AG2705", "Circular confidence", Severity.Error,
        "An argument for confidence in something cannot rest on it, through support, context, challenges or other claim points. Where claim points count, such "
            + "a point shows nothing.");

    /// <summary>AG2706: claim point between a strategy and what supports it; for information by default.</summary>
    public static Rule ClaimPointBelowStrategy { get; } = Point(
        "AG2706", "Claim point below a strategy", Severity.Information,
        "It is ambiguous there: it may be about the strategy's step, or about one of its parts. Put it on the relationship to the strategy, or on what the "
            + "part rests on.",
        "1:5.3.3");

    /// <summary>AG2707: claim point without a confidence argument; for information by default.</summary>
    public static Rule MissingConfidenceArgument { get; } = Point(
        "AG2707", "Claim point without a confidence argument", Severity.Information,
        "The point says that confidence is to be argued; the argument is not written yet, or not named in 'argument'. Nothing is said where no point "
            + "of the case names one.");

    /// <summary>AG2708: a confidence argument that does not stand; a warning by default.</summary>
    public static Rule ConfidenceDoesNotStand { get; } = Point(
        "AG2708", "Confidence argument that does not stand", Severity.Warning,
        "What is there so far does not show that what the point is about may be relied on. The argument itself stands as before, unless claim points are "
            + "asked to count.");

    /// <summary>AG2709: claim point on an element of a kind that has none; a warning by default.</summary>
    public static Rule ClaimPointOnOtherKind { get; } = Point(
        "AG2709", "Claim point on an element of another kind", Severity.Warning,
        "Apart from relationships, a claim point sits on evidence, or on a context that names an artefact: it is about the artefact. Confidence in a goal, "
            + "strategy, claim, assumption or justification is argued at its relationships.");

    /// <summary>AG2710: a confidence argument that is a part of the argument; a warning by default.</summary>
    public static Rule ConfidenceWithinArgument { get; } = Point(
        "AG2710", "Confidence argument within the argument", Severity.Warning,
        "A confidence argument is separate from the argument whose confidence it is about, and reached through its claim points alone; what it shows counts "
            + "twice otherwise.");

    private static Rule[] OfClaimPoint =>
    [
        DuplicateClaimPoint, ClaimPointOffRelationship, UnknownConfidenceArgument, ConfidenceArgumentOfOtherKind, CircularConfidence, ClaimPointBelowStrategy,
        MissingConfidenceArgument, ConfidenceDoesNotStand, ClaimPointOnOtherKind, ConfidenceWithinArgument,
    ];

    private static Rule Point(string id, string title, Severity severity, string help, string clause = "1:5") =>
        new(id, title, RuleCategory.ClaimPoint, severity, help, clause) { IsGathered = severity == Severity.Information };
}
