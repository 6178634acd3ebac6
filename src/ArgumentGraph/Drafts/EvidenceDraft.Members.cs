namespace ArgumentGraph;

/// <content>What evidence has and other elements have not, one word each.</content>
public sealed partial class EvidenceDraft
{
    /// <summary>The evidence is in hand.</summary>
    public EvidenceDraft Available() => With(evidence => evidence with { State = EvidenceState.Available });

    /// <summary>The evidence is planned, and not in hand yet.</summary>
    /// <param name="cost">What it would cost, at least 0, in the unit of all costs; null when that is not known.</param>
    public EvidenceDraft Planned(double? cost = null) => With(evidence => evidence with { State = EvidenceState.Planned, Cost = cost ?? evidence.Cost });

    /// <summary>The evidence is needed, and nobody has planned it.</summary>
    /// <param name="cost">What it would cost, at least 0, in the unit of all costs; null when that is not known.</param>
    public EvidenceDraft Missing(double? cost = null) => With(evidence => evidence with { State = EvidenceState.Missing, Cost = cost ?? evidence.Cost });

    /// <summary>The evidence is disputed.</summary>
    public EvidenceDraft Disputed() => With(evidence => evidence with { State = EvidenceState.Disputed });

    /// <summary>The evidence was withdrawn.</summary>
    public EvidenceDraft Withdrawn() => With(evidence => evidence with { State = EvidenceState.Withdrawn });

    /// <summary>Where the evidence is to be found.</summary>
    /// <param name="source">A link, a file, a document.</param>
    public EvidenceDraft Source(string source) => With(evidence => evidence with { Source = source });

    /// <summary>What the evidence is about.</summary>
    /// <param name="subject">The system and its version.</param>
    public EvidenceDraft Subject(string subject) => With(evidence => evidence with { Subject = subject });

    /// <summary>When the evidence was collected.</summary>
    /// <param name="day">The day.</param>
    public EvidenceDraft Collected(DateOnly day) => With(evidence => evidence with { Collected = day });

    /// <summary>Until when the evidence is valid.</summary>
    /// <param name="lastDay">The last day on which it is.</param>
    public EvidenceDraft Expires(DateOnly lastDay) => With(evidence => evidence with { Expires = lastDay });
}
