using System.Text.Json.Nodes;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Files;

/// <summary>The schema of settings files, held against the reader.</summary>
public class SettingsSchemaTests
{
    private static readonly string[] Names =
        ["$schema", "root", "profile", "severities", "date", "evidence", "limits", "maximumBytes", "maximumElements", "maximumFiles", "AG1101", "other"];

    // Values that are right for some member and wrong for others.
    private static readonly string[] Values =
    [
        "null", "true", "false", "7", "2.0", "0", "-1", "1.5", "3e9", "\"\"", "[]", "{}", "\"ci\"", "\"strict\"", "\"Ci\"", "\"error\"", "\"none\"",
        "\"today\"", "\"Today\"",
        "\"2026-11-01\"", "\"2026-02-29\"", "\"2028-02-29\"", "\"0000-01-01\"", "\"2026-11-1\"", "{ \"AG1101\": \"none\" }", "{ \"maximumBytes\": 9 }",
    ];

    private static readonly SidecarSchema Schema = new("argument-graph-settings-1.schema.json", Names, Values);

    [Fact]
    public void The_schema_and_the_reader_agree_on_what_are_settings() => Schema.AgreesWith(
        _ => new JsonObject
        {
            ["root"] = true,
            ["profile"] = "ci",
            ["date"] = "today",
            ["evidence"] = true,
            ["severities"] = new JsonObject { ["AG1101"] = "error" },
            ["limits"] = new JsonObject { ["maximumElements"] = 7 },
        },
        text => CaseSettings.Read(text) is { Settings: null } reading ? reading.Findings : [],
        finding => finding.Message.StartsWith("Rule '", StringComparison.Ordinal));

    [Fact]
    public void The_schema_is_one_of_draft_2020_12() => Schema.IsOfDraft202012();
}
