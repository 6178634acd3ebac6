using System.Text.Json;

namespace ArgumentGraph.Tests.Validation;

/// <summary>The report of validation as JSON and as SARIF.</summary>
public sealed class ReportTextTests : IDisposable
{
    private static readonly Rule Owner = Rule.Create(
        "ACME1", "Evidence without an owner", Severity.Information, "Say which team answers for it.", check => check.ReportElement("E1", "'E1' has no owner."));

    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("argument-graph-").FullName, "a case.json");

    public ReportTextTests() => File.WriteAllText(_file, """
        {
          "format": "argument-graph/1",
          "title": "",
          "elements": [
            { "id": "P1", "kind": "goal", "pathway": true, "statement": "Harm is unlikely", "supportedBy": ["E1"] },
            { "id": "E1", "kind": "evidence", "statement": "Test", "source": "s", "subject": "m", "suppress": { "AG1202": "asked, and answered" } }
          ]
        }
        """);

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);

    [Fact]
    public void Json_says_what_the_report_says()
    {
        ValidationReport report = Argument.Load(_file).Validate(Setting.On(new DateOnly(2026, 11, 1)), ValidationOptions.Default.WithRule(Owner));
        JsonElement json = Parsed(report.ToJson());
        json.GetProperty("date").GetString().Should().Be("2026-11-01");
        JsonElement file = json.GetProperty("files").EnumerateArray().Should().ContainSingle().Subject;
        file.GetProperty("file").GetString().Should().Be(_file);
        file.GetProperty("elements").GetInt32().Should().Be(2);
        file.GetProperty("suppressed").GetInt32().Should().Be(1);
        JsonElement[] findings = [.. json.GetProperty("findings").EnumerateArray()];
        findings.Select(item => (item.GetProperty("rule").GetString(), item.GetProperty("message").GetString(), LineOf(item)))
            .Should().Equal(report.Select(finding => ((string?)finding.Rule.Id, (string?)finding.Message, finding.Place?.Line)));
        json.GetProperty("suppressed")[0].GetProperty("reason").GetString().Should().Be("asked, and answered");
    }

    [Fact]
    public void Sarif_has_added_rules_beside_ours_places_and_suppressions()
    {
        JsonElement run = Parsed(Argument.Load(_file).Validate(options: ValidationOptions.Default.WithRule(Owner)).ToSarif()).GetProperty("runs")[0];
        JsonElement[] rules = [.. run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()];
        rules.Select(rule => rule.GetProperty("id").GetString()).Should().Equal([.. Rules.All.Select(rule => rule.Id), "ACME1"]);
        rules[^1].GetProperty("properties").GetProperty("category").GetString().Should().Be("custom");
        rules[^1].GetProperty("defaultConfiguration").GetProperty("level").GetString().Should().Be("note");
        JsonElement[] results = [.. run.GetProperty("results").EnumerateArray()];
        JsonElement place = Result(results, "ACME1").GetProperty("locations")[0].GetProperty("physicalLocation");
        place.GetProperty("artifactLocation").GetProperty("uri").GetString().Should().StartWith("file:///").And.EndWith("/a%20case.json");
        place.GetProperty("region").GetProperty("startLine").GetInt32().Should().Be(6);
        Result(results, "AG1202").GetProperty("suppressions")[0].GetProperty("justification").GetString().Should().Be("asked, and answered");

        // A finding on the whole argument stands at its title.
        Result(results, Rules.MissingTitle.Id).GetProperty("locations")[0].GetProperty("physicalLocation")
            .GetProperty("region").GetProperty("startLine").GetInt32().Should().Be(3);
    }

    [Fact]
    public void An_argument_that_was_not_read_from_a_file_has_results_at_its_elements()
    {
        ValidationReport report = Argument.Parse(File.ReadAllText(_file)).Validate(options: ValidationOptions.Default.WithRule(Owner));
        Parsed(report.ToJson()).GetProperty("files")[0].GetProperty("file").ValueKind.Should().Be(JsonValueKind.Null);
        JsonElement[] results = [.. Parsed(report.ToSarif()).GetProperty("runs")[0].GetProperty("results").EnumerateArray()];
        JsonElement location = Result(results, "ACME1").GetProperty("locations")[0];
        location.TryGetProperty("physicalLocation", out _).Should().BeFalse();
        location.GetProperty("logicalLocations")[0].GetProperty("name").GetString().Should().Be("E1");
        Result(results, Rules.MissingTitle.Id).GetProperty("locations").GetArrayLength().Should().Be(0);
    }

    private static int? LineOf(JsonElement item) => item.GetProperty("line") is { ValueKind: JsonValueKind.Number } line ? line.GetInt32() : null;

    private static JsonElement Result(JsonElement[] results, string rule) => results.Single(result => result.GetProperty("ruleId").GetString() == rule);

    private static JsonElement Parsed(string json) => JsonDocument.Parse(json).RootElement;
}
