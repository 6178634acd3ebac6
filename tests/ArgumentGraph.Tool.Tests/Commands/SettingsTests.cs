using System.Text.Json;

namespace ArgumentGraph.Tool.Tests.Commands;

/// <summary>What commands do with settings files, and <c>check</c> with the files that evidence names.</summary>
public sealed class SettingsTests : IDisposable
{
    private const string Case = """
        { "format": "argument-graph/1", "title": "T", "elements": [
          { "id": "G1", "kind": "goal", "statement": "g", "supportedBy": ["E1"] },
          { "id": "E1", "kind": "evidence", "statement": "e", "state": "available", "source": "log/run.txt", "expires": "2026-01-01" } ] }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("argument-graph-").FullName;

    public SettingsTests() => Write("case.json", Case);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_settings_beside_a_case_hold_for_it_and_the_command_line_comes_first()
    {
        Write(CaseSettings.FileName, """{ "root": true, "profile": "strict", "date": "2026-02-01" }""");
        string file = Path.Combine(_folder, "case.json");

        ToolRun.Of("check", file).ExitCode.Should().Be(1);
        ToolRun.Of("check", file, "--profile", "ci").ExitCode.Should().Be(0);
        ToolRun.Of("check", file, "--date", "2025-12-31").ExitCode.Should().Be(0);
        ToolRun.Of("check", file, "--severity", "AG1701=warning", "--severity", "AG1205=warning").ExitCode.Should().Be(0);
    }

    [Fact]
    public void Confidence_arguments_count_where_the_settings_the_command_line_or_a_policy_say_so()
    {
        Write("case.json", """
            { "format": "argument-graph/1", "title": "T", "elements": [
              { "id": "G1", "kind": "goal", "statement": "g", "supportedBy": ["E1"], "claimPoints": [{ "id": "ACP1", "on": ["E1"], "argument": "G2" }] },
              { "id": "E1", "kind": "evidence", "statement": "e", "state": "available" },
              { "id": "G2", "kind": "goal", "statement": "c", "undeveloped": true } ] }
            """);
        Write("policy.json", """{ "format": "argument-graph-policy/1", "expectations": [{ "kind": "pathwaysStand" }] }""");
        Write("counted.json", """{ "format": "argument-graph-policy/1", "claimPoints": true, "expectations": [{ "kind": "pathwaysStand" }] }""");
        string file = Path.Combine(_folder, "case.json");
        int Gate(string policy, params string[] words) => ToolRun.Of(["gate", file, "--policy", Path.Combine(_folder, policy), .. words]).ExitCode;

        Gate("policy.json").Should().Be(0);
        Gate("policy.json", "--claim-points").Should().Be(1);
        Gate("counted.json").Should().Be(1);
        Gate("counted.json", "--claim-points", "false").Should().Be(0);
        ToolRun.Of("support", file).Output.Should().NotContain("claim points count");

        Write(CaseSettings.FileName, """{ "root": true, "claimPoints": true }""");
        Gate("policy.json").Should().Be(1);
        ToolRun.Of("support", file).Output.Should().Contain("claim points count");
        ToolRun.Of("support", file, "--claim-points", "false").Output.Should().NotContain("claim points count");
    }

    [Fact]
    public void Without_a_day_expiry_is_not_judged_and_the_report_says_so()
    {
        Write(CaseSettings.FileName, """{ "root": true, "date": "none" }""");

        ToolRun run = ToolRun.Of("check", Path.Combine(_folder, "case.json"));
        run.Output.Should().Contain("AG1208").And.Contain("expiry is not judged");
        ToolRun.Of("check", Path.Combine(_folder, "case.json"), "--format", "json").Json.GetProperty("date").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("analyze", "--format", "json")]
    [InlineData("analyze")]
    [InlineData("roadmap")]
    [InlineData("what-if", "--fail", "E1")]
    [InlineData("probability")]
    [InlineData("joint")]
    [InlineData("check")]
    public void Every_command_that_judges_takes_the_day_of_the_settings_and_says_so(params string[] words)
    {
        Write(CaseSettings.FileName, """{ "root": true, "date": "2027-02-03" }""");
        string[] command = [words[0], Path.Combine(_folder, "case.json"), .. words[1..]];

        ToolRun run = ToolRun.Of(command);
        run.Output.Should().Contain("2027-02-03");
        run.Error.Should().Contain("note: judged on 2027-02-03, as the settings (.argument-graph.json) say; --date takes another day.");
        ToolRun given = ToolRun.Of([.. command, "--date", "2025-12-31"]);
        given.Output.Should().Contain("2025-12-31").And.NotContain("2027-02-03");
        given.Error.Should().BeEmpty();
    }

    [Fact]
    public void An_explanation_a_report_and_a_picture_take_the_day_of_the_settings()
    {
        string file = Path.Combine(_folder, "case.json");
        Write(CaseSettings.FileName, """{ "root": true, "date": "2025-12-31" }""");

        ToolRun.Of("explain", file, "E1").Output.Should().Contain("judged on 2025-12-31");
        foreach (string name in new[] { "report.md", "report.html", "page.html" })
        {
            string target = Path.Combine(_folder, name);
            ToolRun.Of(name.StartsWith("page", StringComparison.Ordinal) ? "render" : "report", file, "-o", target).ExitCode.Should().Be(0);
            File.ReadAllText(target).Should().Contain("2025-12-31").And.NotContain("2026-11-01");
        }
    }

    [Fact]
    public void Settings_that_say_today_are_as_good_as_none()
    {
        Write(CaseSettings.FileName, """{ "root": true, "date": "today" }""");

        ToolRun run = ToolRun.Of("roadmap", Path.Combine(_folder, "case.json"));
        run.Output.Should().Contain("2026-11-01");
        run.Error.Should().BeEmpty();
    }

    [Theory]
    [InlineData("analyze")]
    [InlineData("roadmap")]
    [InlineData("probability")]
    [InlineData("gate")]
    public void No_command_reads_more_than_the_settings_allow(string command)
    {
        Write(CaseSettings.FileName, """{ "root": true, "limits": { "maximumElements": 1 } }""");
        Write("policy.json", """{ "format": "argument-graph-policy/1", "expectations": [{ "kind": "pathwaysStand" }] }""");
        string[] policy = command == "gate" ? ["--policy", Path.Combine(_folder, "policy.json")] : [];

        ToolRun run = ToolRun.Of([command, Path.Combine(_folder, "case.json"), .. policy]);
        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("There are more than 1 elements");
    }

    [Fact]
    public void Wrong_settings_end_every_command()
    {
        Write(CaseSettings.FileName, """{ "root": true, "profil": "strict" }""");

        ToolRun run = ToolRun.Of("analyze", Path.Combine(_folder, "case.json"));
        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("did you mean 'profile'?");
    }

    [Fact]
    public void Wrong_settings_are_reported_and_nothing_is_checked()
    {
        Write(CaseSettings.FileName, """{ "root": true, "profil": "strict" }""");

        ToolRun run = ToolRun.Of("check", Path.Combine(_folder, "case.json"));
        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("did you mean 'profile'?").And.Contain($"{CaseSettings.FileName}(1,17)");
    }

    [Fact]
    public void Cases_whose_settings_say_different_days_are_not_checked_together()
    {
        Write(CaseSettings.FileName, """{ "root": true, "date": "2026-02-01" }""");
        Write("other/case.json", Case);
        Write($"other/{CaseSettings.FileName}", """{ "date": "2026-03-01" }""");
        string[] files = [Path.Combine(_folder, "case.json"), Path.Combine(_folder, "other", "case.json")];

        ToolRun.Of(["check", "--each", .. files]).ExitCode.Should().Be(2);
        ToolRun.Of(["check", "--each", .. files, "--date", "2026-02-01"]).ExitCode.Should().Be(0);
    }

    [Fact]
    public void Sources_are_looked_for_on_request()
    {
        string file = Path.Combine(_folder, "case.json");

        ToolRun.Of("check", file, "--date", "2025-12-31").Output.Should().NotContain("AG1801");
        ToolRun.Of("check", file, "--date", "2025-12-31", "--sources").Output.Should().Contain("AG1801").And.Contain("'log/run.txt', does not exist");
        Write("log/run.txt", "passed");
        ToolRun.Of("check", file, "--date", "2025-12-31", "--sources").Output.Should().NotContain("AG18");
    }

    [Fact]
    public void Sources_are_looked_for_beside_the_file_that_names_them()
    {
        Write("case.json", """
            { "format": "argument-graph/1", "title": "T", "include": ["part/p.json"], "elements": [
              { "id": "G1", "kind": "goal", "statement": "g", "supportedBy": ["E1", "E2"] },
              { "id": "E1", "kind": "evidence", "statement": "e", "state": "available", "source": "log/run.txt" } ] }
            """);
        Write("part/p.json", """
            { "format": "argument-graph/1", "title": "T", "elements": [
              { "id": "E2", "kind": "evidence", "statement": "e", "state": "available", "source": "log/other.txt" } ] }
            """);
        Write("log/run.txt", "passed");
        Write("part/log/other.txt", "passed");

        ToolRun.Of("check", Path.Combine(_folder, "case.json"), "--sources").Output.Should().NotContain("AG18");
        ToolRun.Of("check", _folder, "--sources").Output.Should().NotContain("AG18");
        File.Move(Path.Combine(_folder, "part", "log", "other.txt"), Path.Combine(_folder, "log", "other.txt"));
        ToolRun.Of("check", Path.Combine(_folder, "case.json"), "--sources").Output.Should().Contain("AG1801").And.Contain("'log/other.txt', does not exist");
    }

    [Fact]
    public void Sources_of_files_in_different_folders_are_looked_for_beside_each()
    {
        Write("a/case.json", """
            { "format": "argument-graph/1", "title": "T", "elements": [
              { "id": "E1", "kind": "evidence", "statement": "e", "state": "available", "source": "run.txt" } ] }
            """);
        Write("b/case.json", """
            { "format": "argument-graph/1", "title": "T", "elements": [
              { "id": "E2", "kind": "evidence", "statement": "e", "state": "available", "source": "run.txt" },
              { "id": "E3", "kind": "evidence", "statement": "f", "state": "available", "source": "../c/run.txt" } ] }
            """);
        Write("a/run.txt", "passed");
        Write("b/run.txt", "passed");
        Write("c/run.txt", "passed");

        string output = ToolRun.Of("check", Path.Combine(_folder, "a", "case.json"), Path.Combine(_folder, "b", "case.json"), "--sources").Output;
        output.Should().NotContain("AG1801").And.Contain("AG1803").And.Contain("The source of 'E3', '../c/run.txt', is outside");
    }

    private void Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
