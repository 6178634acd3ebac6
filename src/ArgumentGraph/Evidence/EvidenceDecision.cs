namespace ArgumentGraph;

/// <summary>What the records of runs come to for one item of evidence: in which state it counts, and because of which record.</summary>
/// <param name="Evidence">The item of evidence as it is written.</param>
/// <param name="Newest">The newest record whose subject fits.</param>
/// <param name="Deciding">The record that decides the state; null where the state that is written counts.</param>
/// <param name="State">The state in which it counts; null: not stated, which counts as available.</param>
public sealed record EvidenceDecision(Evidence Evidence, EvidenceRecord Newest, EvidenceRecord? Deciding, EvidenceState? State)
{
    /// <summary>
    /// Whether the state that is written and the newest record say different things: one that the evidence is in hand, the other that it failed or is in doubt,
    /// or the other way round. Never where no state is written, nor where the newest record is not evidence.
    /// </summary>
    public bool IsContradiction => (Newest.Verdict, Evidence.State) switch
    {
        (_, null) or (RunVerdict.NotEvidence, _) => false,
        (RunVerdict.Pass, var state) => state != EvidenceState.Available,
        (RunVerdict.Doubt, var state) => state is not (EvidenceState.Disputed or EvidenceState.Withdrawn),
        (_, var state) => state is EvidenceState.Available or EvidenceState.Disputed,
    };
}
