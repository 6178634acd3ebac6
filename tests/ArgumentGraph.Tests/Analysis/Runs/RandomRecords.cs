using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Runs;

/// <summary>Random records of runs, most of them about the evidence of an argument.</summary>
internal static class RandomRecords
{
    public static EvidenceRecords For(Argument argument, int seed)
    {
        var random = new Random(seed);
        string[] evidence = [.. argument.OfKind<Evidence>().Select(item => item.Id)];
        string[] others = [.. argument.Elements.Select(element => element.Id), "nobody"];
        return new(Enumerable.Range(0, random.Next(0, 12)).Select(_ => new EvidenceRecord
        {
            ElementId = evidence.Length > 0 && random.Next(8) > 0 ? evidence[random.Next(evidence.Length)] : others[random.Next(others.Length)],
            Verdict = (RunVerdict)random.Next(4),

            // Few moments, so that several records share one.
            Collected = new DateTimeOffset(RandomArguments.Today.ToDateTime(new TimeOnly(3, 0)), TimeSpan.Zero).AddHours(random.Next(-5, 1) * 12),
            Subject = random.Next(3) switch { 0 => null, 1 => "model 1", _ => "model 2" },
        }));
    }

    /// <summary>The argument with the states written by hand that the records come to, by their definition, one sentence after the other.</summary>
    public static Argument Written(Argument argument, EvidenceRecords records) => argument.Edit(edit =>
    {
        foreach (Evidence evidence in argument.OfKind<Evidence>())
        {
            EvidenceState? state = StateOf(evidence, records);
            edit.Replace(evidence with { State = state });
        }
    });

    public static EvidenceState? StateOf(Evidence evidence, EvidenceRecords records)
    {
        List<EvidenceRecord> about = [.. records.Records.Where(record => record.ElementId == evidence.Id
            && (record.Subject is null || evidence.Subject is null || record.Subject == evidence.Subject))];
        if (about.Count == 0 || evidence.State == EvidenceState.Withdrawn)
        {
            return evidence.State;
        }

        List<RunVerdict> newest = NewestOf(about);
        if (newest.Contains(RunVerdict.Fail))
        {
            return EvidenceState.Missing;
        }

        if (newest.Contains(RunVerdict.Doubt))
        {
            return EvidenceState.Disputed;
        }

        if (!newest.Contains(RunVerdict.NotEvidence))
        {
            return evidence.State == EvidenceState.Disputed ? EvidenceState.Disputed : EvidenceState.Available;
        }

        // Silence: the lower of what is written and of what the last run found that was evidence.
        List<EvidenceRecord> speaking = about.FindAll(record => record.Verdict != RunVerdict.NotEvidence);
        List<RunVerdict> last = speaking.Count == 0 ? [RunVerdict.Pass] : NewestOf(speaking);
        bool isInHand = evidence.State is null or EvidenceState.Available or EvidenceState.Disputed;
        bool isBad = last.Contains(RunVerdict.Fail) || last.Contains(RunVerdict.Doubt);
        return !isInHand ? evidence.State == EvidenceState.Planned && isBad ? EvidenceState.Missing : evidence.State
            : last.Contains(RunVerdict.Fail) ? EvidenceState.Missing
            : last.Contains(RunVerdict.Doubt) ? EvidenceState.Disputed
            : evidence.State;
    }

    private static List<RunVerdict> NewestOf(List<EvidenceRecord> records)
    {
        DateTimeOffset newest = records.Max(record => record.Collected);
        return [.. records.Where(record => record.Collected == newest).Select(record => record.Verdict)];
    }
}
