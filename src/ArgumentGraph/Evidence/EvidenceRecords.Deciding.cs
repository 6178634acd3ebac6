namespace ArgumentGraph;

/// <content>Which record counts, and what it makes of the state that is written.</content>
public sealed partial class EvidenceRecords
{
    /// <summary>The state in which an item of evidence counts.</summary>
    internal EvidenceState? StateOf(Evidence evidence) => Decide(evidence).State;

    /// <summary>How many of these items of evidence a record decides.</summary>
    internal int CountDecided(IEnumerable<Evidence> evidence) => evidence.Count(item => Decide(item).Deciding is not null);

    // The worst first: of records of the same moment it is the one that counts.
    private static int Rank(RunVerdict verdict) => verdict switch
    {
        RunVerdict.Fail => 0,
        RunVerdict.Doubt => 1,
        RunVerdict.NotEvidence => 2,
        _ => 3,
    };

    // Of planned and disputed neither is the lower: as planned it is disputed, as is it is planned. Missing is as low as the lower one, whichever counts.
    private static EvidenceState? Lower(EvidenceState? written, EvidenceState found) => written switch
    {
        null or EvidenceState.Available or EvidenceState.Disputed => found,
        EvidenceState.Planned => EvidenceState.Missing,
        _ => written,
    };

    private (EvidenceRecord? Deciding, EvidenceState? State) Decide(Evidence evidence)
    {
        EvidenceState? written = evidence.State;
        if (written == EvidenceState.Withdrawn)
        {
            return (null, written);
        }

        bool isSilent = false;
        foreach (EvidenceRecord record in SortedOf(evidence.Id))
        {
            if (!Fits(record, evidence))
            {
                continue;
            }

            switch (record.Verdict)
            {
                case RunVerdict.NotEvidence:
                    isSilent = true;
                    continue;
                case RunVerdict.Pass when isSilent || written == EvidenceState.Disputed:
                    return (null, written);
                case RunVerdict.Pass:
                    return (record, EvidenceState.Available);
            }

            EvidenceState found = record.Verdict == RunVerdict.Doubt ? EvidenceState.Disputed : EvidenceState.Missing;
            EvidenceState? state = isSilent ? Lower(written, found) : found;
            return (state == found || state != written ? record : null, state);
        }

        return (null, written);
    }

    private EvidenceRecord? Newest(Evidence evidence) => Array.Find(SortedOf(evidence.Id), record => Fits(record, evidence));

    private EvidenceRecord[] SortedOf(string elementId) => _byElement.GetValueOrDefault(elementId, []);

    private static ValueList<EvidenceRecord> ValuesOf(IEnumerable<EvidenceRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        EvidenceRecord[] values = [.. records];
        foreach (EvidenceRecord record in values)
        {
            ArgumentNullException.ThrowIfNull(record, nameof(records));
        }

        return [.. values];
    }
}
