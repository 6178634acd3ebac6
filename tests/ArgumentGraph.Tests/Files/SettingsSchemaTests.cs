using System.Text.Json;
using System.Text.Json.Nodes;
using ArgumentGraph.Testing;
using Json.Schema;

namespace ArgumentGraph.Tests.Files;

/// <summary>The schema of settings files, held against the reader.</summary>
public class SettingsSchemaTests
{
    private static readonly string Text = File.ReadAllText(Repository.File("docs", "argument-graph-settings-1.schema.json"));
    private static readonly JsonSchema Schema = JsonSchema.FromText(Text);
    private static readonly string[] Names =
        ["$schema", "root", "profile", "severities", "date", "limits", "maximumBytes", "maximumElements", "maximumFiles", "AG1101", "other"];

    // Values that are right for some member and wrong for others.
    private static readonly string[] Values =
    [
        "null", "true", "false", "7", "2.0", "0", "-1", "1.5", "3e9", "\"\"", "[]", "{}", "\"ci\"", "\"strict\"", "\"Ci\"", "\"error\"", "\"none\"",
        "\"today\"", "\"Today\"",
        "\"2026-11-01\"", "\"2026-02-29\"", "\"2028-02-29\"", "\"0000-01-01\"", "\"2026-11-1\"", "{ \"AG1101\": \"none\" }", "{ \"maximumBytes\": 9 }",
    ];

    [Fact]
    public void The_schema_and_the_reader_agree_on_what_are_settings()
    {
        int tried = 0;
        int valid = 0;
        new RandomCases<string>(Changed, text => text).Check(1_500, 30_000, text =>
        {
            CaseSettingsReading reading = CaseSettings.Read(text);
            if (reading.Findings.Any(finding => finding.Message.StartsWith("There is no rule", StringComparison.Ordinal)))
            {
                return; // which a schema cannot see
            }

            using JsonDocument document = JsonDocument.Parse(text);
            Schema.Evaluate(document.RootElement).IsValid.Should().Be(reading.Settings is not null, "{0}", string.Join("; ", reading.Findings));
            tried++;
            valid += reading.Settings is null ? 0 : 1;
        });
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

    // Settings, changed up to three times.
    private static string Changed(int seed)
    {
        var random = new Random(seed);
        var limits = new JsonObject { ["maximumElements"] = 7 };
        var severities = new JsonObject { ["AG1101"] = "error" };
        var document = new JsonObject { ["root"] = true, ["profile"] = "ci", ["date"] = "today", ["severities"] = severities, ["limits"] = limits };
        for (int changes = seed % 4; changes > 0; changes--)
        {
            JsonObject[] objects = [document, limits, severities];
            JsonObject changed = objects[random.Next(objects.Length)];
            string name = random.Next(3) > 0 && changed.Count > 0 ? changed.ElementAt(random.Next(changed.Count)).Key : Names[random.Next(Names.Length)];
            if (random.Next(3) == 0)
            {
                changed.Remove(name);
            }
            else
            {
                changed[name] = JsonNode.Parse(Values[random.Next(Values.Length)]);
            }
        }

        return document.ToJsonString();
    }
}
