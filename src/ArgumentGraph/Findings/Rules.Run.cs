namespace ArgumentGraph;

// The rules about records of runs, judged where records are given.
public static partial class Rules
{
    /// <summary>AG2201: state and newest record contradict each other; a warning by default.</summary>
    public static Rule RecordContradictsState { get; } = new(
        "AG2201",
        "State and newest record contradict each other",
        RuleCategory.Run,
        Severity.Warning,
        "The case says one thing of the evidence and its newest run another. The record counts, except that a pass lifts neither a dispute nor a withdrawal: "
        + "these are people's judgement of what the evidence shows. Correct the state in the case, or find out what is wrong with the run.");

    /// <summary>AG2202: record of another subject; a warning by default.</summary>
    public static Rule RecordOfOtherSubject { get; } = new(
        "AG2202",
        "Record of another subject",
        RuleCategory.Run,
        Severity.Warning,
        "The newest record of the evidence is about another subject than the evidence, for example an earlier version of the system. It does not count: "
        + "run it on what the evidence is about, or correct the subject. Older records of other subjects are not reported.");

    /// <summary>AG2203: newest run that is not evidence; a warning by default.</summary>
    public static Rule RunIsNotEvidence { get; } = new(
        "AG2203",
        "Newest run that is not evidence",
        RuleCategory.Run,
        Severity.Warning,
        "The newest run shows nothing: nothing was selected, it was skipped, or its artefact was incomplete. It is not a pass: the state that is written "
        + "counts, or what the run before it found, whichever is lower.");

    /// <summary>AG2204: record of something that is not evidence of the case; a warning by default.</summary>
    public static Rule RecordWithoutEvidence { get; } = new(
        "AG2204",
        "Record of something that is not evidence of the case",
        RuleCategory.Run,
        Severity.Warning,
        "The element was removed, has another id now, or is of another kind. The record does not count.");

    /// <summary>AG2205: record collected after the evaluation date; a warning by default.</summary>
    public static Rule RecordAfterEvaluation { get; } = new(
        "AG2205",
        "Record collected after the evaluation date",
        RuleCategory.Run,
        Severity.Warning,
        "The newest record counts, whatever the day on which the case is judged. One that was collected later says what was not known on that day, or a clock "
        + "was wrong: then no later run counts until that moment has passed. Judged only when an evaluation date is given.");

    /// <summary>AG2206: artefact that does not exist or cannot be read; a warning by default.</summary>
    public static Rule ArtefactNotFound { get; } = new(
        "AG2206",
        "Artefact that does not exist or cannot be read",
        RuleCategory.Run,
        Severity.Warning,
        "The file that the deciding record was made from is not where the record says, so that the record cannot be traced. Keep artefacts, "
        + "or their folder, with the case. Judged only on request.");

    /// <summary>AG2207: artefact that is not the one recorded; a warning by default.</summary>
    public static Rule ArtefactChanged { get; } = new(
        "AG2207",
        "Artefact that is not the one recorded",
        RuleCategory.Run,
        Severity.Warning,
        "The file has another SHA-256 than the deciding record says: it was changed, or a later run has replaced it. Add the run anew. "
        + "Judged only on request.");

    /// <summary>AG2208: record that contradicts itself; an error.</summary>
    public static Rule InconsistentRecord { get; } = Error(
        "AG2208",
        "Record that contradicts itself",
        "A record that says pass counts at least one case, if it counts cases, and none that failed; and no record counts more cases than were selected. "
            + "Such a record was changed: add the run anew.");

    /// <summary>Those that validation judges.</summary>
    internal static Rule[] OfRuns =>
    [
        RecordContradictsState, RecordOfOtherSubject, RunIsNotEvidence, RecordWithoutEvidence, RecordAfterEvaluation, ArtefactNotFound, ArtefactChanged,
    ];
}
