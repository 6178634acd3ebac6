using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering;

/// <content>Evidence from runs.</content>
public static partial class ReportTables
{
    /// <summary>Each item of evidence with what its runs say, ordered by id.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ValueList<EvidenceStatusRow> ToRows(this EvidenceReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        string baseline = report.Setting.Baseline.ToCode();
        return [.. report.Items.Select(item =>
        {
            EvidenceRecord? newest = item.Decision?.Newest;
            return new EvidenceStatusRow(
                item.Evidence.Id, item.Evidence.Statement, item.Evidence.State?.ToWord(), item.State?.ToWord(), item.Standing.ToCode(),
                item.Decision?.Deciding is not null, newest?.Verdict.ToWord(), newest?.CollectedText, item.AgeInDays, newest?.Subject,
                newest?.Cases?.ToString(), newest?.Run, item.TracedRecord?.Artefact?.File, item.Artefact.ToCode(), item.Decision is { IsContradiction: true },
                item.OtherSubject?.Subject, item.RecordCount, baseline, report.Setting.Date);
        })];
    }
}
