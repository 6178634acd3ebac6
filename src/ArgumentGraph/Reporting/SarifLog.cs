using System.Reflection;
using System.Text.Json;

namespace ArgumentGraph.Reporting;

/// <summary>Writes one run in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0), which code hosts and editors show at its lines.</summary>
internal static class SarifLog
{
    /// <summary>How the tool names standard input.</summary>
    private const string StandardInput = "-";

    // Without the commit that it was built from.
    private static string Version { get; } =
        (typeof(SarifLog).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0").Split('+')[0];

    public static void Write(TextWriter output, IEnumerable<SarifRule> rules, IEnumerable<SarifResult> results) => JsonReport.Write(output, json =>
    {
        json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.Objects("runs", [results], run =>
        {
            WriteTool(json, rules);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.Objects("results", run, result => WriteResult(json, result));
        });
    });

    private static void WriteTool(Utf8JsonWriter json, IEnumerable<SarifRule> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "argument-graph");
        json.WriteString("semanticVersion", Version);
        json.Objects("rules", rules, rule =>
        {
            json.WriteString("id", rule.Id);
            WriteText(json, "shortDescription", rule.Title);
            WriteText(json, "fullDescription", rule.Help);
            WriteText(json, "help", rule.Help);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", LevelOf(rule.Severity));
            json.WriteEndObject();
            json.WriteStartObject("properties");
            foreach ((string name, string value) in rule.Properties)
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
        });
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, SarifResult result)
    {
        json.WriteString("ruleId", result.RuleId);
        json.WriteString("level", LevelOf(result.Severity));
        WriteText(json, "message", result.Message);

        // What has neither a file nor an element has no location.
        SarifResult[] located = result.Place?.File is null && result.File is null && result.ElementId is null ? [] : [result];
        json.Objects("locations", located, location => WriteLocation(json, location.File, location.Place, location.ElementId));
        if (result.Related.Count > 0)
        {
            json.Objects("relatedLocations", result.Related, related =>
            {
                WriteLocation(json, result.File, related.Place, related.ElementId);
                WriteText(json, "message", related.Message);
            });
        }

        if (result.Suppressed is { } reason)
        {
            json.Objects("suppressions", [reason], justification =>
            {
                json.WriteString("kind", "inSource");
                json.WriteString("justification", justification);
            });
        }
    }

    private static void WriteLocation(Utf8JsonWriter json, string? file, Place? place, string? elementId)
    {
        // A line and column without a file to look for them in say nothing.
        if ((place?.File ?? file) is { } named)
        {
            json.WriteStartObject("physicalLocation");
            json.WriteStartObject("artifactLocation");
            json.WriteString("uri", UriOf(named));
            json.WriteEndObject();
            if (place is not null)
            {
                json.WriteStartObject("region");
                json.WriteNumber("startLine", place.Line);
                json.WriteNumber("startColumn", place.Column);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

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
        if (file == StandardInput)
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
