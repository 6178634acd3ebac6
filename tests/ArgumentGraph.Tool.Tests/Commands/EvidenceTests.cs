using System.Text.Json;

namespace ArgumentGraph.Tool.Tests.Commands;

/// <summary>Records of runs kept beside a case: added from artefacts, shown, and applied by every command that judges.</summary>
public sealed class EvidenceTests : IDisposable
{
    private const string Passed = """
        <testsuites><testsuite name="storage" tests="2" timestamp="2026-10-30T03:15:00Z">
          <testcase classname="Storage" name="Denies"/><testcase classname="Storage" name="Logs"/></testsuite></testsuites>
        """;

    private const string Failed = """
        <testsuites><testsuite name="storage" tests="2" timestamp="2026-10-31T03:15:00Z">
          <testcase classname="Storage" name="Denies"><failure/></testcase><testcase classname="Storage" name="Logs"/></testsuite></testsuites>
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("argument-graph-").FullName;

    public EvidenceTests()
    {
        var draft = new ArgumentBuilder("A case");
        draft.Goal("P1", "The harm does not come about").AsPathway()
            .SupportedByAll(
                draft.Evidence(new Evidence("E1", "Storage test") { State = EvidenceState.Available, Subject = "model M" }),
                draft.Evidence(new Evidence("E2", "Drill") { State = EvidenceState.Available }));
        draft.Build().Save(Case);
        File.WriteAllText(In("passed.xml"), Passed);
        File.WriteAllText(In("failed.xml"), Failed);
    }

    private string Case => In("case.json");

    private string Records => In("case.evidence.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_run_is_added_and_what_it_says_counts_where_it_is_asked_for()
    {
        string before = File.ReadAllText(Case);
        ToolRun passed = Add("passed.xml", "--subject", "model M", "--run", "https://ci.example/1", "--select", "Storage.*");
        ToolRun failed = Add("failed.xml", "--subject", "model M");

        (passed.ExitCode, passed.Error).Should().Be((0, string.Empty));
        passed.Output.Should().Contain("E1: pass of 2026-10-30 (2 of 2 passed) added");
        failed.ExitCode.Should().Be(0);
        failed.Output.Should().Contain("E1: fail of 2026-10-31 (1 of 2 passed, 1 failed) added").And.Contain("The case says 'available'; the record counts.");
        File.ReadAllText(Case).Should().Be(before);
        EvidenceRecord record = EvidenceRecords.ReadFile(Records).Records!.Records[0];
        record.Should().BeEquivalentTo(new
        {
            ElementId = "E1",
            Verdict = RunVerdict.Pass,
            Collected = new DateTimeOffset(2026, 10, 30, 3, 15, 0, TimeSpan.Zero),
            Subject = "model M",
            Run = "https://ci.example/1",
            Cases = new EvidenceCases(2, 2, 0),
        });
        record.Artefact.Should().BeEquivalentTo(new { File = "passed.xml", Format = "junit", Select = "Storage.*" });

        StandingOf(ToolRun.Of("support", Case, "--format", "json")).Should().Be("supported");
        StandingOf(ToolRun.Of("support", Case, "--format", "json", "--evidence")).Should().Be("unsupported");
        StandingOf(ToolRun.Of("support", "--evidence", Records, Case, "--format", "json")).Should().Be("unsupported");
        ToolRun.Of("support", Case, "--evidence").Output.Should().Contain("records of runs applied (2 records)").And.Contain("1 item of evidence");
        ToolRun.Of("check", Case, "--evidence").Output.Should().Contain("AG2201").And.Contain("case.evidence.json(").And.Contain("1 item decided by records");
        ToolRun.Of("explain", Case, "P1", "--evidence").Output.Should().Contain("E1");
        ToolRun.Of("diff", Case, Case, "--impact", "--format", "json", "--evidence", Records).Json.GetProperty("decidedByRecords").GetInt32().Should().Be(1);
    }

    [Fact]
    public void The_gate_closes_for_a_failed_run_where_it_is_asked_to_look_and_where_the_settings_ask_for_it()
    {
        File.WriteAllText(In("policy.json"), """{ "format": "argument-graph-policy/1", "expectations": [{ "kind": "pathwaysStand" }] }""");
        Add("failed.xml", "--subject", "model M");

        ToolRun.Of("gate", Case, "--policy", In("policy.json")).ExitCode.Should().Be(0);
        ToolRun.Of("gate", Case, "--policy", In("policy.json"), "--evidence").ExitCode.Should().Be(1);
        File.WriteAllText(In(CaseSettings.FileName), """{ "evidence": true }""");
        ToolRun.Of("gate", Case, "--policy", In("policy.json")).ExitCode.Should().Be(1);
        ToolRun.Of("analyze", Case).Output.Should().Contain("records of runs applied");
    }

    [Fact]
    public void A_pass_can_be_required()
    {
        Add("passed.xml", "--require-pass").ExitCode.Should().Be(0);
        Add("failed.xml", "--require-pass").ExitCode.Should().Be(1);
        ToolRun nothing = Add("passed.xml", "--require-pass", "--select", "Network.*");

        nothing.ExitCode.Should().Be(1);
        nothing.Output.Should().Contain("not evidence of");
        EvidenceRecords.ReadFile(Records).Records!.Records.Select(record => record.Verdict)
            .Should().Equal(RunVerdict.Pass, RunVerdict.Fail, RunVerdict.NotEvidence);
    }

    [Fact]
    public void The_status_says_of_each_item_what_is_written_what_the_newest_run_says_and_what_counts()
    {
        Add("passed.xml", "--subject", "model M");
        Add("failed.xml", "--subject", "model N").Output.Should().Contain("It does not count: it is about 'model N', the evidence about 'model M'.");

        ToolRun text = ToolRun.Of("evidence", "status", Case, "--sources");
        ToolRun json = ToolRun.Of("evidence", "status", Case, "--format", "json");
        ToolRun csv = ToolRun.Of("evidence", "status", Case, "--format", "csv");

        text.ExitCode.Should().Be(0);
        text.Output.Should().Contain("pass of 2026-10-30, 2 of 2 passed").And.Contain("no record")
            .And.Contain("fail of 2026-10-31 is about another subject: model N");
        JsonElement item = json.Json.GetProperty("items")[0];
        (item.GetProperty("id").GetString(), item.GetProperty("state").GetString(), item.GetProperty("ageInDays").GetInt32())
            .Should().Be(("E1", "available", 2));
        json.Output.Should().Be(Argument.Load(Case)
            .AnalyzeEvidence(Setting.On(ToolRun.Today) with { Evidence = EvidenceRecords.ReadFile(Records).Records }).ToJson());
        csv.Output.Should().StartWith("Id,Statement,Written,State");
        ToolRun.Of("evidence", "status", Case, "--format", "svg").Output.Should().StartWith("<svg");
    }

    [Fact]
    public void Artefacts_are_looked_for_on_request_and_compared_with_what_was_recorded()
    {
        Add("passed.xml", "--subject", "model M");
        ArtefactState().Should().Be("asRecorded");
        File.AppendAllText(In("passed.xml"), "<!-- -->");
        ArtefactState().Should().Be("changed");
        ToolRun.Of("check", Case, "--evidence", "--sources").Output.Should().Contain("AG2207");
        File.Delete(In("passed.xml"));
        ArtefactState().Should().Be("missing");

        string? ArtefactState() => ToolRun.Of("evidence", "status", Case, "--sources", "--format", "json")
            .Json.GetProperty("items")[0].GetProperty("artefactState").GetString();
    }

    [Fact]
    public void What_cannot_be_added_is_said_and_nothing_is_written()
    {
        (string[] More, string Message)[] wrong =
        [
            (["--element", "E9", "--from", In("passed.xml")], "there is no element 'E9'"),
            (["--element", "P1", "--from", In("passed.xml")], "'P1' is a goal"),
            (["--element", "E1", "--from", In("gone.xml")], "there is no such file"),
            (["--element", "E1", "--from", In("passed.xml"), "--format", "xunit"], "'xunit' is not a value of --format"),
            (["--element", "E1", "--from", In("passed.xml"), "--threshold", "2"], "from 0 to 1"),
            (["--element", "E1", "--from", In("passed.xml"), "--threshold", "half"], "'half' is not a value of --threshold; expected a number from 0 to 1."),
            (["--element", "E1", "--from", In("passed.xml"), "--threshold", "-0"], "from 0 to 1"),
            (["--element", "E1", "--from", In("passed.xml"), "--select", " "], "The value of --select is blank; write one, or leave --select out."),
            (["--element", "E1", "--from", In("passed.xml"), "--threshold", "0.8"], "--threshold is for Cobertura XML, and '"),
            (["--element", "E1", "--from", In("passed.xml"), "--level", "error"], "--level is for SARIF 2.1.0, and '"),
            (["--element", "E1", "--from", In("passed.xml"), "--collected", "yesterday"], "'yesterday' is not a moment"),
            (["--element", "E1", "--from", In("passed.xml"), "--collected", "2027-01-01"], "later than now"),
        ];

        foreach ((string[] more, string message) in wrong)
        {
            ToolRun run = ToolRun.Of(["evidence", "add", Case, .. more]);
            run.ExitCode.Should().Be(2, "{0}", message);
            run.Error.Should().Contain(message);
        }

        File.Exists(Records).Should().BeFalse();
    }

    [Fact]
    public void A_run_that_does_not_say_when_it_was_needs_to_be_told()
    {
        File.WriteAllText(In("undated.xml"), Passed.Replace(" timestamp=\"2026-10-30T03:15:00Z\"", string.Empty, StringComparison.Ordinal));

        Add("undated.xml").Error.Should().Contain("say it with --collected");
        Add("undated.xml", "--collected", "2026-10-31T04:00:00Z").Output.Should().Contain("pass of 2026-10-31");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" timestamp=\"2026-11-02T03:15:00\"")]
    public void A_failed_run_is_recorded_even_if_its_time_is_missing_or_later_than_now(string timestamp)
    {
        File.WriteAllText(In("untimely.xml"), Failed.Replace(" timestamp=\"2026-10-31T03:15:00Z\"", timestamp, StringComparison.Ordinal));
        Add("passed.xml");

        ToolRun run = Add("untimely.xml");

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("E1: fail of 2026-11-01").And.Contain("the record is dated now; --collected says otherwise.");
        StandingOf(ToolRun.Of("support", Case, "--format", "json", "--evidence")).Should().Be("unsupported");
    }

    [Fact]
    public void A_pass_that_is_dated_later_than_now_is_refused()
    {
        File.WriteAllText(In("early.xml"), Passed.Replace("2026-10-30", "2026-11-02", StringComparison.Ordinal));

        (Add("early.xml").ExitCode, File.Exists(Records)).Should().Be((2, false));
    }

    [Theory]
    [InlineData(null, "note", "pass of")]
    [InlineData(null, "warning", "fail of")]
    [InlineData("note", "note", "fail of")]
    [InlineData("error", "warning", "pass of")]
    [InlineData("error", "error", "fail of")]
    public void A_scan_fails_from_a_warning_on_unless_another_level_is_asked_for(string? asked, string found, string verdict)
    {
        File.WriteAllText(In("scan.sarif"), $$"""
            {
              "version": "2.1.0",
              "runs": [
                {
                  "tool": { "driver": { "name": "Scanner", "rules": [{ "id": "R1" }] } },
                  "invocations": [{ "executionSuccessful": true, "endTimeUtc": "2026-10-30T03:15:00Z" }],
                  "results": [{ "ruleId": "R1", "level": "{{found}}", "message": { "text": "Found" } }]
                }
              ]
            }
            """);

        ToolRun run = Add("scan.sarif", asked is null ? [] : ["--level", asked]);

        run.Output.Should().Contain(verdict);
        EvidenceRecords.ReadFile(Records).Records!.Records[0].Artefact!.Level.Should().Be(asked ?? "warning");
    }

    [Fact]
    public void Records_that_the_settings_ask_for_are_applied_or_missed_aloud()
    {
        File.WriteAllText(In(CaseSettings.FileName), """{ "evidence": true }""");
        ToolRun none = ToolRun.Of("support", Case);
        ToolRun several = ToolRun.Of("support", Case, In("more.json"));
        ToolRun folder = ToolRun.Of("support", _folder);
        Directory.CreateDirectory(Records);
        ToolRun folderOfThatName = ToolRun.Of("support", Case);

        none.ExitCode.Should().Be(0);
        none.Error.Should().Contain("note: the settings ask for records of runs, and '").And.Contain("does not exist yet");
        several.ExitCode.Should().Be(2);
        folder.ExitCode.Should().Be(2);
        folder.Error.Should().Contain("the case is not one file; say with --evidence FILE where they are");
        folderOfThatName.ExitCode.Should().Be(2);
        folderOfThatName.Error.Should().Contain("it is a folder");
    }

    [Fact]
    public void Records_that_were_asked_for_and_cannot_be_read_end_the_command()
    {
        ToolRun.Of("support", Case, "--evidence").ExitCode.Should().Be(2);
        File.WriteAllText(Records, "{");
        ToolRun.Of("support", Case, "--evidence").ExitCode.Should().Be(2);
        ToolRun.Of("support", Case).ExitCode.Should().Be(0);
        Add("passed.xml").ExitCode.Should().Be(2);
        File.WriteAllText(Records, string.Empty);
        ToolRun.Of("support", Case, "--evidence").Error.Should().Contain("The text is empty; it should be a JSON object.");
    }

    [Fact]
    public void A_record_that_does_not_count_says_which_one_does_and_why()
    {
        Add("failed.xml");

        Add("passed.xml").Output.Should().Contain("It does not count: fail of 2026-10-31 is newer.");
        Add("passed.xml", "--collected", "2026-10-31T03:15:00Z").Output.Should()
            .Contain("It does not count: fail of 2026-10-31 is of the same moment and worse.");
        Add("failed.xml", "--run", "https://ci.example/2").Output.Should()
            .Contain("It does not count: fail of 2026-10-31 is of the same moment and says the same.");
    }

    [Fact]
    public void A_run_that_shows_nothing_does_not_say_how_many_passed()
    {
        File.WriteAllText(In("twice.xml"), Passed.Replace("tests=\"2\"", "tests=\"3\"", StringComparison.Ordinal));

        Add("twice.xml").Output.Should().Contain("E1: not evidence of 2026-10-30 added");
    }

    private static string? StandingOf(ToolRun run) => run.Json.GetProperty("pathways")[0].GetProperty("standing").GetString();

    private ToolRun Add(string artefact, params string[] more) =>
        ToolRun.Of(["evidence", "add", Case, "--element", "E1", "--from", In(artefact), .. more]);

    private string In(string name) => Path.Combine(_folder, name);
}
