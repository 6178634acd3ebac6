using System.Text.Json;
using ArgumentGraph.Rendering.Json;
using ArgumentGraph.Rendering.Wording;
using ArgumentGraph.Tool.Running;

namespace ArgumentGraph.Tool.Json;

/// <summary>The findings of <c>check</c> in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0), which code hosts and editors show at their lines.</summary>
internal static class CheckSarif
{
    public static void Write(TextWriter output, IReadOnlyList<CheckedFile> results) => JsonReport.Write(output, json =>
    {
        json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.Objects("runs", [results], run =>
        {
            WriteTool(json);
            json.WriteString("columnKind", "utf16CodeUnits");
            var found = run.SelectMany(result => result.Findings.Select(finding => (result.File, Finding: finding, Reason: (string?)null))
                .Concat(result.Suppressed.Select(suppressed => (result.File, suppressed.Finding, Reason: (string?)suppressed.Reason))));
            json.Objects("results", found, item => WriteResult(json, item.File, item.Finding, item.Reason));
        });
    });

    private static void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "argument-graph");
        json.WriteString("semanticVersion", ToolVersion.Text);
        json.Objects("rules", Rules.All, rule =>
        {
            json.WriteString("id", rule.Id);
            WriteText(json, "shortDescription", rule.Title);
            WriteText(json, "fullDescription", rule.Help);
            WriteText(json, "help", rule.Help);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", LevelOf(rule.DefaultSeverity));
            json.WriteEndObject();
            json.WriteStartObject("properties");
            json.WriteString("category", EnumSpelling.Of(rule.Category));
            if (rule.Clause is { } clause)
            {
                json.WriteString("gsnClause", clause);
            }

            json.WriteEndObject();
        });
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, string file, Finding finding, string? reason)
    {
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteString("level", LevelOf(finding.Severity));
        WriteText(json, "message", finding.Message);
        json.Objects("locations", [finding], location => WriteLocation(json, file, location.Place, location.ElementId));
        if (finding.Related.Count > 0)
        {
            json.Objects("relatedLocations", finding.Related, related =>
            {
                WriteLocation(json, file, related.Place, related.ElementId);
                WriteText(json, "message", related.Message);
            });
        }

        if (reason is not null)
        {
            json.Objects("suppressions", [reason], justification =>
            {
                json.WriteString("kind", "inSource");
                json.WriteString("justification", justification);
            });
        }
    }

    private static void WriteLocation(Utf8JsonWriter json, string file, Place? place, string? elementId)
    {
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(place?.File ?? file));
        json.WriteEndObject();
        if (place is not null)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", place.Line);
            json.WriteNumber("startColumn", place.Column);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (elementId is not null)
        {
            json.Objects("logicalLocations", [elementId], id =>
            {
                json.WriteString("name", id);
                json.WriteString("kind", "element");
            });
        }
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    // A relative reference stays relative: code hosts resolve it against the repository's root.
    private static string UriOf(string file)
    {
        if (file == Inputs.StandardInput)
        {
            return "stdin";
        }

        if (Path.IsPathFullyQualified(file))
        {
            return new Uri(file).AbsoluteUri;
        }

        string path = OperatingSystem.IsWindows() ? file.Replace('\\', '/') : file;
        return string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
    }
}
