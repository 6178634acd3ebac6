using System.Text.Json;

namespace ArgumentGraph.Tool.Json;

/// <summary>The findings of <c>check</c> as JSON. <c>docs/tool.md</c> says what each member means.</summary>
internal static class CheckJson
{
    public static void Write(TextWriter output, DateOnly date, IReadOnlyList<CheckedFile> results) => JsonReport.Write(output, json =>
    {
        json.Date(date);
        json.Objects("files", results, result =>
        {
            json.WriteString("file", result.File);
            if (result.Elements is { } elements)
            {
                json.WriteNumber("elements", elements);
            }
            else
            {
                json.WriteNull("elements");
            }

            json.WriteNumber("stateNotGiven", result.StateNotGiven);
            json.WriteNumber("errors", result.Errors);
            json.WriteNumber("warnings", result.Warnings);
            json.WriteNumber("information", result.Information);
            json.WriteNumber("suppressed", result.Suppressed.Count);
        });
        json.Objects("findings", results.SelectMany(result => result.Findings.Select(finding => (result.File, finding))), item => WriteFinding(json, item.File, item.finding));
        json.Objects("suppressed", results.SelectMany(result => result.Suppressed.Select(suppressed => (result.File, suppressed))), item =>
        {
            WriteFinding(json, item.File, item.suppressed.Finding);
            json.WriteString("reason", item.suppressed.Reason);
        });
    });

    private static void WriteFinding(Utf8JsonWriter json, string file, Finding finding)
    {
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("severity", Words.OfSeverity(finding.Severity));
        json.WriteString("message", finding.Message);
        json.WriteString("element", finding.ElementId);
        if (finding.Relationship is { } relationship)
        {
            json.Relationship("relationship", relationship);
        }

        WritePlace(json, file, finding.Place);
        if (finding.Related.Count > 0)
        {
            json.Objects("related", finding.Related, related =>
            {
                json.WriteString("message", related.Message);
                json.WriteString("element", related.ElementId);
                WritePlace(json, file, related.Place);
            });
        }
    }

    private static void WritePlace(Utf8JsonWriter json, string file, Place? place)
    {
        json.WriteString("file", place?.File ?? file);
        if (place is { } known)
        {
            json.WriteNumber("line", known.Line);
            json.WriteNumber("column", known.Column);
        }
        else
        {
            json.WriteNull("line");
            json.WriteNull("column");
        }
    }
}
