using System.Text.Json;
using ArgumentGraph.Reporting;

namespace ArgumentGraph.Analysis.Runs;

/// <summary>The JSON of <see cref="EvidenceReport"/>.</summary>
internal sealed class EvidenceReportConverter : ReportConverter<EvidenceReport>
{
    protected override void WriteMembers(Utf8JsonWriter json, EvidenceReport report)
    {
        json.Objects("items", report.Items, item =>
        {
            json.WriteString("id", item.Evidence.Id);
            json.WriteString("written", item.Evidence.State?.ToWord());
            json.WriteString("state", item.State?.ToWord());
            json.Standing("standing", item.Standing);
            json.WriteBoolean("isDecidedByRecord", item.Decision?.Deciding is not null);
            json.WriteBoolean("isContradiction", item.Decision is { IsContradiction: true });
            json.WriteNumber("records", item.RecordCount);
            Record(json, "newest", item.Decision?.Newest);
            Record(json, "otherSubject", item.OtherSubject);
            json.NumberOrNull("ageInDays", item.AgeInDays);
            json.WriteString("artefactState", ReportWords.Of(item.Artefact));
        });
        json.Objects("withoutEvidence", report.WithoutEvidence, record => Members(json, record));
    }

    private static void Record(Utf8JsonWriter json, string name, EvidenceRecord? record)
    {
        if (record is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        Members(json, record);
        json.WriteEndObject();
    }

    private static void Members(Utf8JsonWriter json, EvidenceRecord record)
    {
        json.WriteString("element", record.ElementId);
        json.WriteString("verdict", record.Verdict.ToWord());
        json.WriteString("collected", record.CollectedText);
        json.WriteString("subject", record.Subject);
        json.WriteString("artefact", record.Artefact?.File);
        json.WriteString("run", record.Run);
        json.WriteString("cases", record.Cases?.ToString());
    }
}
