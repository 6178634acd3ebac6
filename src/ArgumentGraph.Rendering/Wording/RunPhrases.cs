using System.Globalization;

namespace ArgumentGraph.Rendering.Wording;

/// <summary>Records of runs in words.</summary>
internal static class RunPhrases
{
    /// <summary>How many items of evidence records decide, contradict, and leave out.</summary>
    public static string Summary(EvidenceReport report)
    {
        int contradictions = report.Contradictions.Count();
        return $"{ReportPhrases.Count(report.Items.Count, "item")} of evidence: {Number(report.Decided.Count())} decided by a record of a run, "
            + $"{Number(report.WithoutRecord.Count())} without a record; {ReportPhrases.Count(contradictions, "contradiction")}.";
    }

    /// <summary>For example <c>fail of 2026-11-29, 11 of 12 passed, 1 failed</c>.</summary>
    public static string Of(EvidenceRecord record) =>
        record is { Verdict: not RunVerdict.NotEvidence, Cases: { Selected: > 0 } cases } ? $"{record}, {cases}" : record.ToString();

    /// <summary>What has to be known with an item of evidence, in a line; empty where nothing has to.</summary>
    public static string Remarks(EvidenceStatus item)
    {
        List<string> remarks = [];
        if (item.Decision is { IsContradiction: true } decision)
        {
            remarks.Add(decision.Deciding is null ? "contradicts the state, which counts" : "contradicts the state; the record counts");
        }

        if (item.Decision?.Newest.Verdict == RunVerdict.NotEvidence)
        {
            remarks.Add(item.Decision.Deciding is { } before ? $"shows nothing; {before} still counts" : "shows nothing; what is written counts");
        }

        if (item.OtherSubject is { } other)
        {
            remarks.Add($"{other} is about another subject: {other.Subject}");
        }

        if (item.AgeInDays < 0)
        {
            remarks.Add("collected after the day on which it is judged");
        }

        if (item.Artefact is not (ArtefactState.NotChecked or ArtefactState.AsRecorded))
        {
            remarks.Add($"artefact {ReportPhrases.WordsOf(item.Artefact)}");
        }

        return string.Join("; ", remarks);
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
