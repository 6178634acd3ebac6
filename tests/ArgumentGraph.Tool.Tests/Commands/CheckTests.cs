using System.Text.Json;
using ArgumentGraph.Interchange;

namespace ArgumentGraph.Tool.Tests.Commands;

public sealed class CheckTests : IDisposable
{
    private const string Broken = """
        {
          "format": "argument-graph/1",
          "title": "Broken",
          "elements": [
            { "id": "P1", "kind": "goal", "statement": "Harm is unlikely", "supportedBy": ["E2"] },
            { "id": "E1", "kind": "evidence", "statement": "Test", "sate": "available" }
          ]
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("argument-graph-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_good_argument_is_fine()
    {
        ToolRun run = ToolRun.WithInput(Samples.Sabotage, "check", "-");
        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        Samples.CheckGolden("check-sabotage.txt", run.Output);
    }

    [Theory]
    [InlineData("text", "check-broken.txt")]
    [InlineData("json", "check-broken.json")]
    public void Errors_are_found_and_counted(string format, string golden)
    {
        ToolRun run = ToolRun.WithInput(Broken, "check", "-", "--format", format);
        run.ExitCode.Should().Be(1);
        Samples.CheckGolden(golden, run.Output);
    }

    [Fact]
    public void Json_says_what_the_report_says()
    {
        JsonElement[] findings = [.. ToolRun.Of("check", Samples.SabotageFile, "--format", "json").Json.GetProperty("findings").EnumerateArray()];
        ValidationReport report = Argument.Load(Samples.SabotageFile).Validate(Setting.On(ToolRun.Today));
        findings.Should().HaveCount(report.Count).And.NotBeEmpty();
        foreach ((JsonElement item, Finding finding) in findings.Zip(report))
        {
            item.GetProperty("rule").GetString().Should().Be(finding.Rule.Id);
            item.GetProperty("message").GetString().Should().Be(finding.Message);
            item.GetProperty("element").GetString().Should().Be(finding.ElementId);
            item.GetProperty("file").GetString().Should().Be(Samples.SabotageFile);
            item.GetProperty("line").GetInt32().Should().Be(finding.Place!.Line);
            item.GetProperty("column").GetInt32().Should().Be(finding.Place.Column);
        }
    }

    [Fact]
    public void Sarif_has_rules_levels_and_positions()
    {
        string file = Write("a b.json", Broken);
        JsonElement sarif = ToolRun.Of("check", file, "--format", "sarif").Json;
        sarif.GetProperty("version").GetString().Should().Be("2.1.0");
        JsonElement run = sarif.GetProperty("runs").EnumerateArray().Should().ContainSingle().Subject;
        JsonElement driver = run.GetProperty("tool").GetProperty("driver");
        driver.GetProperty("name").GetString().Should().Be("argument-graph");
        string[] rules = [.. driver.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()!)];
        rules.Should().Equal(Rules.All.Concat(FormatRules.All).Select(rule => rule.Id).Order(StringComparer.Ordinal));
        JsonElement[] results = [.. run.GetProperty("results").EnumerateArray()];
        results.Should().NotBeEmpty();
        foreach (JsonElement result in results)
        {
            rules.Should().Contain(result.GetProperty("ruleId").GetString());
            result.GetProperty("level").GetString().Should().BeOneOf("error", "warning", "note");
            result.GetProperty("message").GetProperty("text").GetString().Should().NotBeEmpty();
            JsonElement place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            place.GetProperty("artifactLocation").GetProperty("uri").GetString().Should().StartWith("file:///").And.EndWith("/a%20b.json");
        }

        JsonElement unresolved = results.First(result => result.GetProperty("ruleId").GetString() == "AG0015");
        JsonElement region = unresolved.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
        region.GetProperty("startLine").GetInt32().Should().Be(5);
        region.GetProperty("startColumn").GetInt32().Should().BeGreaterThan(1);
    }

    [Fact]
    public void Sarif_of_a_broken_argument()
    {
        ToolRun run = ToolRun.WithInput(Broken, "check", "-", "--format", "sarif");
        run.ExitCode.Should().Be(1);
        Samples.CheckGolden("check-broken.sarif.results.txt", run.Json.GetProperty("runs")[0].GetProperty("results").GetRawText());
    }

    [Fact]
    public void Severities_differ_between_profiles()
    {
        ToolRun.Of("check", Samples.SabotageFile, "--profile", "strict").ExitCode.Should().Be(1);
        ToolRun.Of("check", Samples.SabotageFile, "--profile", "ci").ExitCode.Should().Be(0);
        ToolRun.Of("check", Samples.SabotageFile, "--profile", "authoring", "--format", "json").Json.GetProperty("findings").EnumerateArray()
            .Where(finding => finding.GetProperty("rule").GetString() == "AG1701").Should().NotBeEmpty()
            .And.OnlyContain(finding => finding.GetProperty("severity").GetString() == "information");
        ToolRun wrong = ToolRun.Of("check", Samples.SabotageFile, "--profile", "lax");
        wrong.ExitCode.Should().Be(2);
        wrong.Error.Should().Contain("'lax' is not a value of --profile; expected one of authoring, ci, strict.");
    }

    [Fact]
    public void Severities_can_be_set()
    {
        ToolRun.Of("check", Samples.SabotageFile, "--severity", "AG1202=error").ExitCode.Should().Be(1);
        ToolRun.Of("check", Samples.SabotageFile, "--warnings-as-errors").ExitCode.Should().Be(1);
        ToolRun.Of("check", Samples.SabotageFile, "--warnings-as-errors", "--severity", "AG1205=none", "--severity",
            "ag1302=information", "--severity", "AG1701=none", "--severity", "AG1702=none").ExitCode.Should().Be(0);
        ToolRun.Of("check", Samples.SabotageFile, "--warnings-as-errors", "--format", "json").Json
            .GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("severity").GetString())
            .Should().NotContain("warning").And.Contain("error");
    }

    [Theory]
    [InlineData("AG9999=error", "AG9999")]
    [InlineData("AG1202=bad", "'bad'")]
    [InlineData("AG1202", "RULE=LEVEL")]
    [InlineData("AG0015=warning", "error of reading")]
    public void Wrong_severities_are_refused(string assignment, string message)
    {
        ToolRun run = ToolRun.Of("check", Samples.NineFile, "--severity", assignment);
        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(message).And.NotContain("Parameter");
    }

    [Fact]
    public void Text_other_than_json_is_a_finding()
    {
        ToolRun run = ToolRun.WithInput("{ \"format\": ", "check", "-", "--format", "json");
        run.ExitCode.Should().Be(1);
        run.Json.GetProperty("findings")[0].GetProperty("rule").GetString().Should().Be("AG0001");
        run.Json.GetProperty("files")[0].GetProperty("elements").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public void Several_files_are_reported_in_order_and_one_that_is_missing_does_not_hide_the_others()
    {
        string good = Write("good.json", Samples.Nine);
        string bad = Write("bad.json", Broken);
        string missing = Path.Combine(_folder, "missing.json");
        ToolRun run = ToolRun.WithInput(Samples.Nine, "check", "--each", bad, missing, "-", good, "--format", "json");
        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("missing.json").And.Contain("no such file");
        run.Json.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("file").GetString()).Should().Equal(bad, "-", good);
        ToolRun.Of("check", "--each", good, bad).ExitCode.Should().Be(1);
        ToolRun.WithInput(Samples.Nine, "check", "-", "-").ExitCode.Should().Be(2);
    }

    [Fact]
    public void A_part_of_a_case_is_checked_without_errors_for_what_is_elsewhere()
    {
        string part = Write("part.json", """
            { "format": "argument-graph/1", "title": "Part", "include": ["elsewhere.json"], "elements": [
              { "id": "P1", "kind": "goal", "pathway": true, "statement": "Harm is unlikely", "supportedBy": ["C1"] } ] }
            """);
        ToolRun.Of("check", part).ExitCode.Should().Be(1);
        ToolRun run = ToolRun.Of("check", part, "--partial");
        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("AG0026").And.Contain("AG1701");
        ToolRun.Of("analyze", part, "--partial").Output.Should().Contain("unsupported");
    }

    [Fact]
    public void Suppressed_findings_are_listed_with_their_reasons()
    {
        string text = Samples.Argument("""
            { "id": "P1", "kind": "goal", "pathway": true, "statement": "Harm is unlikely", "supportedBy": ["E1"] },
            { "id": "E1", "kind": "evidence", "statement": "Test", "source": "s", "subject": "m", "suppress": { "AG1202": "asked, and answered" } }
            """);
        ToolRun run = ToolRun.WithInput(text, "check", "-", "--format", "json");
        run.Json.GetProperty("suppressed")[0].GetProperty("reason").GetString().Should().Be("asked, and answered");
        run.Json.GetProperty("suppressed")[0].GetProperty("rule").GetString().Should().Be("AG1202");
        JsonElement[] results = [.. ToolRun.WithInput(text, "check", "-", "--format", "sarif")
            .Json.GetProperty("runs")[0].GetProperty("results").EnumerateArray()];
        results.Single(result => result.GetProperty("ruleId").GetString() == "AG1202").GetProperty("suppressions")[0].GetProperty("kind").GetString()
            .Should().Be("inSource");
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
