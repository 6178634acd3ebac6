using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace ArgumentGraph.Testing.Tests;

/// <summary>The schema of policy files, held against the reader.</summary>
public class PolicySchemaTests(ITestOutputHelper output)
{
    private static readonly string Text = File.ReadAllText(Repository.File("docs", "argument-graph-policy-1.schema.json"));
    private static readonly JsonSchema Schema = JsonSchema.FromText(Text);

    private static readonly string[] Names =
        ["$schema", "format", "date", "baseline", "expectations", "kind", "because", "pathways", "sharedBy", "except", "withinDays", "severity", "element", "atLeast", "atMost", "other"];

    // Values that are right for some member and wrong for others.
    private static readonly string[] Values =
    [
        "null", "true", "7", "2", "1", "0", "-1", "0.5", "2.0", "1.5", "3e9", "\"\"", "\" \"", "\"P1\"", "[]", "[\"P1\"]", "[\"P1\", 7]", "{}",
        "\"2026-11-01\"", "\"2026-02-29\"", "\"2028-02-29\"", "\"0000-01-01\"", "\"2026-11-1\"", "\"as-is\"", "\"as-argued\"", "\"asis\"", "\"error\"", "\"information\"", "\"argument-graph-policy/1\"",
        "\"pathwaysStand\"", "\"noHiddenLoadBearing\"", "\"nothingExpires\"", "\"noSinglePoints\"", "\"noFindings\"", "\"probability\"", "\"Probability\"",
    ];

    private static readonly string[] Right =
    [
        """{ "kind": "pathwaysStand", "pathways": ["P1"], "because": "so" }""",
        """{ "kind": "noHiddenLoadBearing", "sharedBy": 3, "pathways": ["P1"], "except": [] }""",
        """{ "kind": "nothingExpires", "withinDays": 30, "except": ["E1"] }""",
        """{ "kind": "noSinglePoints", "pathways": ["P1"], "except": ["A1"] }""",
        """{ "kind": "noFindings", "severity": "warning" }""",
        """{ "kind": "probability", "element": "P1", "atLeast": 0.5 }""",
        """{ "kind": "probability", "element": "P1", "atMost": 1, "atLeast": 0 }""",
    ];

    [Fact]
    public void The_schema_and_the_reader_agree_on_what_is_a_policy()
    {
        int tried = 0;
        int valid = 0;
        new RandomCases<string>(Changed, text => text).Check(1_500, 30_000, text =>
        {
            PolicyReading reading = Policy.Read(text);
            if (reading.Findings.Any(finding => finding.Message.StartsWith("'atMost' is less", StringComparison.Ordinal)))
            {
                return; // which a schema cannot see
            }

            using JsonDocument document = JsonDocument.Parse(text);
            Schema.Evaluate(document.RootElement).IsValid.Should().Be(reading.Policy is not null, "{0}", string.Join("; ", reading.Findings));
            tried++;
            valid += reading.Policy is null ? 0 : 1;
        });
        output.WriteLine($"{valid} of {tried} documents are policies.");
        if (TestSize.OnlySeed is null)
        {
            valid.Should().BeInRange(tried / 6, 5 * tried / 6, "the documents must try both");
        }
    }

    [Fact]
    public void The_schema_is_one_of_draft_2020_12()
    {
        using JsonDocument schema = JsonDocument.Parse(Text);
        schema.RootElement.GetProperty("$schema").GetString().Should().Be(MetaSchemas.Draft202012Id.AbsoluteUri);
        MetaSchemas.Draft202012.Evaluate(schema.RootElement).IsValid.Should().BeTrue();
    }

    // A policy, changed up to three times.
    private static string Changed(int seed)
    {
        var random = new Random(seed);
        var expectations = new JsonArray();
        for (int count = random.Next(1, 4); count > 0; count--)
        {
            expectations.Add(JsonNode.Parse(Right[random.Next(Right.Length)]));
        }

        var document = new JsonObject { ["format"] = "argument-graph-policy/1", ["date"] = "2026-11-01", ["expectations"] = expectations };
        for (int changes = seed % 4; changes > 0; changes--)
        {
            JsonObject[] objects = [document, .. expectations.OfType<JsonObject>()];
            JsonObject changed = objects[random.Next(objects.Length)];
            string name = random.Next(3) > 0 && changed.Count > 0 ? changed.ElementAt(random.Next(changed.Count)).Key : Names[random.Next(Names.Length)];
            if (random.Next(3) == 0)
            {
                changed.Remove(name);
            }
            else if (name != "expectations" || random.Next(4) == 0)
            {
                changed[name] = JsonNode.Parse(Values[random.Next(Values.Length)]);
            }
        }

        return document.ToJsonString();
    }
}
