using System.Text.Json.Nodes;

namespace ArgumentGraph.Testing.Tests;

/// <summary>The schema of policy files, held against the reader.</summary>
public class PolicySchemaTests
{
    private static readonly string[] Names =
    [
        "$schema", "format", "date", "baseline", "expectations", "kind", "because", "pathways", "sharedBy", "except",
        "withinDays", "severity", "element", "atLeast", "atMost", "by", "select", "other",
    ];

    // Values that are right for some member and wrong for others.
    private static readonly string[] Values =
    [
        "null", "true", "7", "2", "1", "0", "-1", "0.5", "2.0", "1.5", "3e9", "\"\"", "\" \"", "\"P1\"", "[]", "[\"P1\"]", "[\"P1\", 7]", "{}",
        "\"2026-11-01\"", "\"2026-02-29\"", "\"2028-02-29\"", "\"0000-01-01\"", "\"2026-11-1\"", "\"as-is\"",
        "\"as-argued\"", "\"asis\"", "\"error\"", "\"information\"", "\"argument-graph-policy/1\"",
        "\"pathwaysStand\"", "\"noHiddenLoadBearing\"", "\"nothingExpires\"", "\"noSinglePoints\"", "\"noFindings\"", "\"probability\"", "\"Probability\"",
        "\"pathwaysReviewed\"", "\"outside\"", "\"anyone\"",
        "\"pathway\"", "{ \"select\": \"pathway\" }", "{ \"select\": 7 }", "[{ \"select\": \"all\" }, \"P1\"]",
    ];

    private static readonly string[] Right =
    [
        """{ "kind": "pathwaysStand", "pathways": ["P1", { "select": "pathway" }], "because": "so" }""",
        """{ "kind": "noHiddenLoadBearing", "sharedBy": 3, "pathways": ["P1"], "except": [] }""",
        """{ "kind": "nothingExpires", "withinDays": 30, "except": [{ "select": "all" }, "E1"] }""",
        """{ "kind": "noSinglePoints", "pathways": ["P1"], "except": ["A1"] }""",
        """{ "kind": "noFindings", "severity": "warning" }""",
        """{ "kind": "pathwaysReviewed", "by": "anyone", "pathways": ["P1"], "except": ["P2"] }""",
        """{ "kind": "probability", "element": "P1", "atLeast": 0.5 }""",
        """{ "kind": "probability", "element": "P1", "atMost": 1, "atLeast": 0 }""",
        """{ "kind": "probability", "element": { "select": "pathway" }, "atMost": 1 }""",
    ];

    private static readonly SidecarSchema Schema = new("argument-graph-policy-1.schema.json", Names, Values);

    [Fact]
    public void The_schema_and_the_reader_agree_on_what_is_a_policy() => Schema.AgreesWith(
        RightPolicy,
        text => Policy.Read(text) is { Policy: null } reading ? reading.Findings : [],
        finding => finding.Message.StartsWith("'atMost' is less", StringComparison.Ordinal)
            || finding.Message.StartsWith("'select' is not a query", StringComparison.Ordinal));

    [Fact]
    public void The_schema_is_one_of_draft_2020_12() => Schema.IsOfDraft202012();

    private static JsonObject RightPolicy(Random random)
    {
        var expectations = new JsonArray();
        for (int count = random.Next(1, 4); count > 0; count--)
        {
            expectations.Add(JsonNode.Parse(Right[random.Next(Right.Length)]));
        }

        return new JsonObject { ["format"] = "argument-graph-policy/1", ["date"] = "2026-11-01", ["expectations"] = expectations };
    }
}
