namespace ArgumentGraph;

// The rules about evidence: sources, states, dates, subjects.
public static partial class Rules
{
    /// <summary>AG1201: evidence without a source; for information by default.</summary>
    public static Rule MissingSource { get; } = new(
        "AG1201",
        "Evidence without a source",
        RuleCategory.Evidence,
        Severity.Information,
        "A reviewer must be able to find the item: say where it is. Not asked of evidence that is planned or missing; "
        + "and where no evidence has a source, that is reported once, by a rule of its own.",
        "2:7.4")
    { IsGathered = true };

    /// <summary>AG1202: evidence without a state; for information by default.</summary>
    public static Rule MissingState { get; } = new(
        "AG1202",
        "Evidence without a state",
        RuleCategory.Evidence,
        Severity.Information,
        "Evidence without a state counts as available. Say so, or that it is planned, missing, disputed or withdrawn. "
        + "Where no evidence has a state, that is reported once, by a rule of its own.")
    { IsGathered = true };

    /// <summary>AG1203: evidence collected after the evaluation date; a warning by default.</summary>
    public static Rule CollectedAfterEvaluation { get; } = new(
        "AG1203",
        "Evidence collected after the evaluation date",
        RuleCategory.Evidence,
        Severity.Warning,
        "Evidence cannot be in hand before it is collected: the date is wrong, or the evidence is planned. Judged only when an evaluation date is given.");

    /// <summary>AG1204: evidence collected after it expired; a warning by default.</summary>
    public static Rule CollectedAfterExpiry { get; } = new(
        "AG1204",
        "Evidence collected after it expired",
        RuleCategory.Evidence,
        Severity.Warning,
        "One of the two dates is wrong.");

    /// <summary>AG1205: evidence or assumption has expired; a warning by default.</summary>
    public static Rule ExpiredEvidence { get; } = new(
        "AG1205",
        "Evidence or assumption has expired",
        RuleCategory.Evidence,
        Severity.Warning,
        "Past its last day of validity evidence, or an assumption, counts as unsupported whatever its state. "
        + "Renew it or remove it. Judged only when an evaluation date is given.");

    /// <summary>AG1206: evidence about another subject; a warning by default.</summary>
    public static Rule EvidenceOfOtherSubject { get; } = new(
        "AG1206",
        "Evidence about another subject",
        RuleCategory.Evidence,
        Severity.Warning,
        "Evidence about an earlier version or another system shows something about this one only if someone says why. "
        + "Each element that such evidence supports states a context, assumption or justification. The subject of an argument is, "
        + "among the subjects of the evidence that supports anything in it, one that is named word for word by a context of a root, "
        + "else the most frequent; of equals the first, ordinally. Parts of a document that share no element are arguments of their own.",
        "2:7.4");

    /// <summary>AG1207: collected evidence that is planned or missing; a warning by default.</summary>
    public static Rule CollectedButNotInHand { get; } = new(
        "AG1207",
        "Collected evidence that is planned or missing",
        RuleCategory.Evidence,
        Severity.Warning,
        "The state and the date of collection contradict each other.");

    /// <summary>AG1208: no date to judge expiry on; a warning by default.</summary>
    public static Rule MissingDate { get; } = new(
        "AG1208",
        "No date to judge expiry on",
        RuleCategory.Evidence,
        Severity.Warning,
        "Something in the argument expires, and the date of evaluation was left out: what has expired counts as if it were valid. "
        + "Give a date, in the options of every analysis too. Reported once, at the first to expire.");

    /// <summary>AG1209: no evidence has a source; for information by default.</summary>
    public static Rule SourcesNotGiven { get; } = new(
        "AG1209",
        "No evidence has a source",
        RuleCategory.Evidence,
        Severity.Information,
        "Many formats cannot say where evidence is found, and many authors say it elsewhere. Reported once for the argument; one source that is given, "
        + "and evidence without one is reported by itself. Evidence that is planned or missing is not asked, nor what suppresses AG1201.",
        "2:7.4");

    /// <summary>AG1210: no evidence has a state; for information by default.</summary>
    public static Rule StatesNotGiven { get; } = new(
        "AG1210",
        "No evidence has a state",
        RuleCategory.Evidence,
        Severity.Information,
        "Many formats cannot say whether evidence is in hand; all of it counts as available. Reported once for the argument; "
        + "one state that is given, and evidence without one is reported by itself. What suppresses AG1202 is not counted.");

    private static Rule[] OfEvidence =>
    [
        MissingSource, MissingState, CollectedAfterEvaluation, CollectedAfterExpiry, ExpiredEvidence, EvidenceOfOtherSubject,
        CollectedButNotInHand, MissingDate, SourcesNotGiven, StatesNotGiven,
    ];
}
