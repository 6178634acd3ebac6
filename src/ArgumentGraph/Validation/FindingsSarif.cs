using System.Reflection;
using System.Text.Json;
using ArgumentGraph.Reporting;

namespace ArgumentGraph.Validation;

/// <summary>
/// The findings of one or several files as one run in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0), which code hosts and editors show
/// at its lines.
/// </summary>
internal static class FindingsSarif
{
    /// <summary>How the tool names standard input.</summary>
    private const string StandardInput = "-";

    // Without the commit that it was built from.
    private static string Version { get; } =
        (typeof(FindingsSarif).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0").Split('+')[0];

    public static void Write(TextWriter output, IEnumerable<Rule> rules, IReadOnlyList<FileFindings> files) => JsonReport.Write(output, json =>
    {
        json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.Objects("runs", [files], run =>
        {
            WriteTool(json, rules);
            json.WriteString("columnKind", "utf16CodeUnits");
            var found = run.SelectMany(file => file.Findings.Select(finding => (file.File, Finding: finding, Reason: (string?)null))
                .Concat(file.Suppressed.Select(suppressed => (file.File, suppressed.Finding, Reason: (string?)suppressed.Reason))));
            json.Objects("results", found, item => WriteResult(json, item.File, item.Finding, item.Reason));
        });
    });

    private static void WriteTool(Utf8JsonWriter json, IEnumerable<Rule> rules)
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
            json.WriteString("level", LevelOf(rule.DefaultSeverity));
            json.WriteEndObject();
            json.WriteStartObject("properties");
            json.WriteString("category", ReportWords.Of(rule.Category));
            if (rule.Clause is { } clause)
            {
                json.WriteString("gsnClause", clause);
            }

            json.WriteEndObject();
        });
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, string? file, Finding finding, string? reason)
    {
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteString("level", LevelOf(finding.Severity));
        WriteText(json, "message", finding.Message);

        // What has neither a file nor an element has no location.
        Finding[] located = (finding.Place?.File ?? file ?? finding.ElementId) is null ? [] : [finding];
        json.Objects("locations", located, location => WriteLocation(json, file, location.Place, location.ElementId));
        if (finding.Related.Count > 0)
        {
            json.Objects("relatedLocations", finding.Related, related =>
            {
                WriteLocation(json, file, related.Place, related.ElementId);
                WriteText(json, "message", related.Message);
            });
        }

        // One finding may stand for many elements.
        if (finding.ElementIds.Count > 0)
        {
            json.WriteStartObject("properties");
            json.Ids("elements", finding.ElementIds);
            json.WriteEndObject();
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
