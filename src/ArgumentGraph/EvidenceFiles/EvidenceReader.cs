using ArgumentGraph.Sidecars;

namespace ArgumentGraph.EvidenceFiles;

/// <summary>Reads a file of records. Everything that is wrong is reported at once, and anything wrong means that there are no records.</summary>
internal static class EvidenceReader
{
    private static readonly string[] FileMembers = [CommonMembers.Schema, "format", "records"];
    private static readonly string[] RecordMembers = ["element", "verdict", "collected", "subject", "artefact", "run", "cases"];
    private static readonly string[] ArtefactMembers = ["file", "sha256", "subject", "format", "select", "threshold", "level"];
    private static readonly string[] CaseMembers = ["selected", "passed", "failed"];

    public static EvidenceRecordsReading Read(JsonSidecar document)
    {
        if (document.Root is not { } root || document.ReadObject(root, "the file of records") is not { } file)
        {
            return new(null, document.Findings);
        }

        file.AllowOnly(FileMembers);
        file.Text(CommonMembers.Schema);
        file.RequireFormat(EvidenceRecords.Format);
        file.Required("records");
        var records = new List<EvidenceRecord>();
        var places = new List<Place>();
        foreach (SidecarValue value in file.Items("records"))
        {
            if (ReadRecord(document, value) is { } record)
            {
                records.Add(record);
                places.Add(value.Place);
            }
        }

        return new(document.HasErrors ? null : new EvidenceRecords([.. records], [.. places]), document.Findings);
    }

    private static EvidenceRecord? ReadRecord(JsonSidecar document, SidecarValue value)
    {
        if (document.ReadObject(value, "a record") is not { } members)
        {
            return null;
        }

        members.AllowOnly(RecordMembers);
        members.Required("collected");
        var record = new EvidenceRecord
        {
            ElementId = members.RequiredText("element") ?? string.Empty,
            Verdict = members.Word<RunVerdict>("verdict", isRequired: true) ?? RunVerdict.NotEvidence,
            Collected = members.Instant("collected") ?? default,
            Subject = members.FilledText("subject"),
            Artefact = ReadArtefact(document, value),
            Run = members.FilledText("run"),
            Cases = ReadCases(document, value),
        };
        string? against = record switch
        {
            { Verdict: RunVerdict.Pass, Cases.Failed: > 0 } => "cases failed",
            { Verdict: RunVerdict.Pass, Cases.Selected: 0 } => "not one case was looked at",
            _ => null,
        };
        if (against is not null)
        {
            document.Report(Rules.InconsistentRecord, value.Find("verdict")!, $"The record says 'pass', but {against} ({record.Cases}); add the run anew.");
        }

        return record;
    }

    private static EvidenceArtefact? ReadArtefact(JsonSidecar document, SidecarValue record)
    {
        if (record.Find("artefact") is not { } value || document.ReadObject(value, "'artefact'") is not { } members)
        {
            return null;
        }

        members.AllowOnly(ArtefactMembers);
        return new(members.RequiredText("file") ?? string.Empty, members.RequiredHash("sha256") ?? string.Empty)
        {
            Subject = members.FilledText("subject"),
            Format = members.FilledText("format"),
            Select = members.FilledText("select"),
            Threshold = members.Number("threshold", 0, 1),
            Level = members.FilledText("level"),
        };
    }

    private static EvidenceCases? ReadCases(JsonSidecar document, SidecarValue record)
    {
        if (record.Find("cases") is not { } value || document.ReadObject(value, "'cases'") is not { } members)
        {
            return null;
        }

        members.AllowOnly(CaseMembers);
        foreach (string name in CaseMembers)
        {
            members.Required(name);
        }

        var cases = new EvidenceCases(
            members.WholeNumber("selected", least: 0) ?? 0, members.WholeNumber("passed", least: 0) ?? 0, members.WholeNumber("failed", least: 0) ?? 0);
        if ((long)cases.Passed + cases.Failed > cases.Selected && members.Has("selected"))
        {
            document.Report(Rules.InconsistentRecord, value, $"More cases passed and failed than were selected ({cases}); add the run anew.");
        }

        return cases;
    }
}
