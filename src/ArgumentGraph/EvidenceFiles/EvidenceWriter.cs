using System.Text;
using ArgumentGraph.Json;

namespace ArgumentGraph.EvidenceFiles;

/// <summary>Writes records: members in a fixed order, a member a line, so that the same records are the same bytes.</summary>
internal static class EvidenceWriter
{
    public static string Write(EvidenceRecords records)
    {
        var json = new IndentedText();
        json.OpenObject();
        json.Member("format", EvidenceRecords.Format);
        json.Name("records");
        json.OpenList();
        foreach (EvidenceRecord record in records.Records)
        {
            Write(json, record);
        }

        json.CloseList();
        json.CloseObject();
        return Encoding.UTF8.GetString(json.Text.Written) + "\n";
    }

    private static void Write(IndentedText json, EvidenceRecord record)
    {
        json.OpenObject();
        json.Member("element", record.ElementId);
        json.Member("verdict", record.Verdict.ToWord());
        json.Member("collected", record.CollectedText);
        Text(json, "subject", record.Subject);
        if (record.Artefact is { } artefact)
        {
            json.Name("artefact");
            json.OpenObject();
            json.Member("file", artefact.File);
            json.Member("sha256", artefact.Sha256);
            Text(json, "subject", artefact.Subject);
            Text(json, "format", artefact.Format);
            Text(json, "select", artefact.Select);
            if (artefact.Threshold is { } threshold)
            {
                json.Name("threshold");
                json.Number(threshold);
            }

            Text(json, "level", artefact.Level);
            json.CloseObject();
        }

        Text(json, "run", record.Run);
        if (record.Cases is { } cases)
        {
            json.Name("cases");
            json.OpenObject();
            Number(json, "selected", cases.Selected);
            Number(json, "passed", cases.Passed);
            Number(json, "failed", cases.Failed);
            json.CloseObject();
        }

        json.CloseObject();
    }

    private static void Text(IndentedText json, string name, string? value)
    {
        if (value is not null)
        {
            json.Member(name, value);
        }
    }

    private static void Number(IndentedText json, string name, int value)
    {
        json.Name(name);
        json.Number(value);
    }
}
