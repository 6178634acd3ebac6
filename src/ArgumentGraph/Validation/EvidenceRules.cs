namespace ArgumentGraph.Validation;

/// <summary>The rules about evidence: sources, states, dates, subjects.</summary>
internal static class EvidenceRules
{
    public static readonly Rule NoSource = new(
        "AG1201",
        "Evidence has a source",
        RuleCategory.Evidence,
        Severity.Warning,
        "A reviewer must be able to find the item: say where it is. Not asked of evidence that is planned or missing.",
        "2:7.4");

    public static readonly Rule NoState = new(
        "AG1202",
        "Evidence states its state",
        RuleCategory.Evidence,
        Severity.Information,
        "Evidence without a state counts as available. Say so, or that it is planned, missing, disputed or withdrawn.");

    public static readonly Rule CollectedLater = new(
        "AG1203",
        "Evidence has been collected by the evaluation date",
        RuleCategory.Evidence,
        Severity.Warning,
        "Evidence cannot be in hand before it is collected: the date is wrong, or the evidence is planned. Judged only when an evaluation date is given.");

    public static readonly Rule CollectedAfterExpiry = new(
        "AG1204",
        "Evidence is collected before it expires",
        RuleCategory.Evidence,
        Severity.Warning,
        "One of the two dates is wrong.");

    public static readonly Rule Expired = new(
        "AG1205",
        "Evidence and assumptions are valid on the evaluation date",
        RuleCategory.Evidence,
        Severity.Warning,
        "Past its last day of validity evidence, or an assumption, counts as unsupported whatever its state. Renew it, or take it out. Judged only when an evaluation date is given.");

    public static readonly Rule OtherSubject = new(
        "AG1206",
        "Evidence about another subject is put in context",
        RuleCategory.Evidence,
        Severity.Warning,
        "Evidence about an earlier version or another system shows something about this one only if someone says why. Each element that such evidence supports states a context, assumption or justification. The subject of an argument is, among the subjects of the evidence that supports anything in it, one that is named word for word by a context of a root, else the most frequent; of equals the first, ordinally. Parts of a document that share no element are arguments of their own.",
        "2:7.4");

    public static readonly Rule CollectedButNotInHand = new(
        "AG1207",
        "Evidence that has been collected is neither planned nor missing",
        RuleCategory.Evidence,
        Severity.Warning,
        "The state and the date of collection contradict each other.");

    /// <summary>All of them, ordered by id.</summary>
    public static Rule[] All => [NoSource, NoState, CollectedLater, CollectedAfterExpiry, Expired, OtherSubject, CollectedButNotInHand];
}
