using System.Text.Json;
using ArgumentGraph.Reporting;

namespace ArgumentGraph.Validation;

/// <summary>The findings of one or several files as JSON. <c>docs/tool.md</c> says what each member means.</summary>
internal static class FindingsJson
{
    public static void Write(TextWriter output, DateOnly? date, IReadOnlyList<FileFindings> results) =>
        JsonReport.Write(output, json => WriteMembers(json, date, results));

    public static void WriteMembers(Utf8JsonWriter json, DateOnly? date, IReadOnlyList<FileFindings> results)
    {
        json.Date(date);
        json.Objects("files", results, result =>
        {
            json.WriteString("file", result.File);
            if (result.ElementCount is { } elements)
            {
                json.WriteNumber("elements", elements);
            }
            else
            {
                json.WriteNull("elements");
            }

            json.WriteNumber("stateNotGiven", result.StateNotGiven);
            if (result.DecidedByRecords is { } decided)
            {
                json.WriteNumber("decidedByRecords", decided);
            }

            json.WriteNumber("errors", result.ErrorCount);
            json.WriteNumber("warnings", result.WarningCount);
            json.WriteNumber("information", result.InformationCount);
            json.WriteNumber("suppressed", result.Suppressed.Count);
        });
        json.Objects("findings", results.SelectMany(result => result.Findings.Select(finding => (result.File, finding))), item =>
            FindingJson.Write(json, item.File, item.finding));
        json.Objects("suppressed", results.SelectMany(result => result.Suppressed.Select(suppressed => (result.File, suppressed))), item =>
        {
            FindingJson.Write(json, item.File, item.suppressed.Finding);
            json.WriteString("reason", item.suppressed.Reason);
        });
    }
}
