namespace ArgumentGraph;

/// <summary>How it is with one item of evidence: what is written, what its runs say, what counts.</summary>
/// <param name="Evidence">The item as it is written.</param>
/// <param name="State">The state in which it counts; null: not stated, which counts as available.</param>
/// <param name="Standing">Its own standing, in the setting, whatever challenges it.</param>
/// <param name="Decision">What its records come to; null where no record of its subject is about it.</param>
public sealed record EvidenceStatus(Evidence Evidence, EvidenceState? State, Standing Standing, EvidenceDecision? Decision)
{
    /// <summary>How many records are about it, of whatever subject.</summary>
    public int RecordCount { get; init; }

    /// <summary>Its newest record, where that is of another subject and does not count; else null.</summary>
    public EvidenceRecord? OtherSubject { get; init; }

    /// <summary>
    /// How many days before the day of the setting the newest record of its subject was collected: negative if later. Null without a day, or without a record.
    /// </summary>
    public int? AgeInDays { get; init; }

    /// <summary>Whether the artefact of <see cref="TracedRecord"/> is as recorded.</summary>
    public ArtefactState Artefact { get; init; }

    /// <summary>The record whose artefact is looked at: the one that decides, else the newest of its subject; null where there is none.</summary>
    public EvidenceRecord? TracedRecord => Decision?.Deciding ?? Decision?.Newest;

    /// <summary>The id, the state that counts, and the newest record.</summary>
    public override string ToString() => $"{Evidence.Id}: {State?.ToWord() ?? "not stated"}{(Decision is null ? string.Empty : $", {Decision.Newest}")}";
}
