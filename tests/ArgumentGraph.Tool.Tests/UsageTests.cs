using System.Text.Json;
using System.Text.RegularExpressions;
using ArgumentGraph.Testing;
using ArgumentGraph.Tool.Tests.Commands;

namespace ArgumentGraph.Tool.Tests;

public sealed class UsageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("argument-graph-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("a command is needed")]
    [InlineData("did you mean 'analyze'?", "analize", "x")]
    [InlineData("Required argument 'FILE' missing", "analyze")]
    [InlineData("Unknown option '--nope'", "analyze", "--nope")]
    [InlineData("'2026-13-01' is not a date", "analyze", "x", "--date", "2026-13-01")]
    [InlineData("'01.11.2026' is not a date", "check", "x", "--date", "01.11.2026")]
    [InlineData("'as_is' is not a value of --baseline", "analyze", "x", "--baseline", "as_is")]
    [InlineData("'sarif' is not a value of --format", "analyze", "x", "--format", "sarif")]
    [InlineData("'0' is not a value of --max-order", "analyze", "x", "--max-order", "0")]
    [InlineData("'63' is not a value of --max-order", "analyze", "x", "--max-order", "63")]
    [InlineData("'-1' is not a value of --max-pairs", "analyze", "x", "--max-pairs", "-1")]
    [InlineData("there is no such file", "analyze", "no-such-file.json")]
    [InlineData("there is no such folder", "analyze", "no-such-folder/case.json")]
    [InlineData("did you mean 'S9'?", "analyze", "NINE", "--element", "S99")]
    public void Wrong_usage_ends_with_2_and_a_message(string message, params string[] args)
    {
        ToolRun run = ToolRun.Of([.. args.Select(arg => arg == "NINE" ? Samples.NineFile : arg)]);
        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(message);
    }

    [Theory]
    [InlineData("analyze")]
    [InlineData("what-if", "--fail", "E1")]
    [InlineData("explain", "E1")]
    public void A_malformed_argument_is_not_analysed(string command, params string[] rest)
    {
        ToolRun run = ToolRun.WithInput("{ \"format\": \"argument-graph/1\", \"title\": \"T\", \"elements\": [ {} ] }", [command, "-", .. rest]);
        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("-(1,").And.Contain("error AG0007").And.Contain("standard input is not a well-formed argument");
    }

    [Fact]
    public void Help_and_version_go_to_standard_output()
    {
        ToolRun help = ToolRun.Of("--help");
        help.ExitCode.Should().Be(0);
        help.Output.Should().Contain("argument-graph [command]").And.Contain("what-if").And.Contain("explain").And.Contain("init");
        ToolRun.Of("analyze", "--help").Output.Should().Contain("argument-graph analyze <FILE>").And.Contain("<as-is|as-planned|as-argued>");
        ToolRun version = ToolRun.Of("--version");
        version.ExitCode.Should().Be(0);
        version.Output.Should().MatchRegex(@"\A\d+\.\d+\.\d+[^+]*\n\z");
    }

    [Fact]
    public void Init_writes_a_starting_point_that_passes_check()
    {
        string file = Path.Combine(_folder, "new.json");
        ToolRun.Of("init", file).ExitCode.Should().Be(0);
        JsonElement json = ToolRun.Of("check", file, "--profile", "authoring", "--warnings-as-errors", "--format", "json").Json;
        json.GetProperty("files")[0].GetProperty("errors").GetInt32().Should().Be(0);
        ToolRun analysis = ToolRun.Of("analyze", file);
        analysis.ExitCode.Should().Be(0);
        analysis.Output.Should().Contain("E3 planned");
        File.ReadAllBytes(file).Should().NotContain((byte)'\r');
    }

    [Fact]
    public void Init_leaves_what_is_there()
    {
        string file = Path.Combine(_folder, "old.json");
        File.WriteAllText(file, "mine");
        ToolRun run = ToolRun.Of("init", file);
        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("already exists");
        File.ReadAllText(file).Should().Be("mine");
        ToolRun.Of("init", Path.Combine(_folder, "no", "folder.json")).ExitCode.Should().Be(2);
        ToolRun.Of("init", "-").ExitCode.Should().Be(2);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void Culture_changes_nothing(string culture)
    {
        string[][] runs =
        [
            ["check", "-"],
            ["check", "-", "--format", "json", "--severity", "ag1202=information"],
            ["check", "-", "--format", "sarif"],
            ["analyze", "-", "--date", "2026-11-01"],
            ["analyze", "-", "--format", "json"],
            ["what-if", "-", "--fail", "E37"],
            ["what-if", "-", "--fail", "E37", "--format", "json"],
            ["explain", "-", "P1"],
        ];
        foreach (string[] args in runs)
        {
            ToolRun.InCulture(culture, Samples.Sabotage, args).Should().Be(ToolRun.WithInput(Samples.Sabotage, args));
        }
    }

    [Fact]
    public void An_interrupted_run_says_so()
    {
        ToolRun run = ToolRun.Interrupted("analyze", Samples.SabotageFile);
        run.ExitCode.Should().Be(130);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("interrupted");
    }

    [Fact]
    public void Output_is_the_same_every_time() =>
        ToolRun.WithInput(Samples.Sabotage, "analyze", "-").Should().Be(ToolRun.WithInput(Samples.Sabotage, "analyze", "-"));

    [Fact]
    public void The_documentation_names_every_command_and_option()
    {
        string page = File.ReadAllText(Repository.File("docs", "tool.md"));
        foreach (string command in new[] { "check", "gate", "analyze", "what-if", "roadmap", "explain", "convert", "render", "report", "init" })
        {
            page.Should().Contain($"argument-graph {command}");
            foreach (Match option in Regex.Matches(ToolRun.Of(command, "--help").Output, "--[a-z-]+", RegexOptions.NonBacktracking))
            {
                page.Should().Contain(option.Value);
            }
        }

        foreach (string report in KindTests.Generated.Select(row => row.Data))
        {
            page.Should().Contain($"`{report}`");
            foreach (Match option in Regex.Matches(ToolRun.Of(report, "--help").Output, "--[a-z-]+", RegexOptions.NonBacktracking))
            {
                page.Should().Contain(option.Value);
            }
        }
    }
}
