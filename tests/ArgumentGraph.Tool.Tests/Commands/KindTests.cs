using ArgumentGraph.Rendering;
using ArgumentGraph.Tool.Commands;
using ArgumentGraph.Tool.Running;

namespace ArgumentGraph.Tool.Tests.Commands;

/// <summary>Every report has a command: one of its own, or one that follows from its description.</summary>
public class KindTests
{
    public static TheoryData<string> Generated => [.. ReportKind.All.Select(kind => kind.Name).Where(name => !KindCommand.Others.ContainsKey(name))];

    [Fact]
    public void Every_report_has_a_command()
    {
        string help = ToolRun.Of("--help").Output;
        foreach (ReportKind kind in ReportKind.All)
        {
            help.Should().MatchRegex($@"\n  {KindCommand.Others.GetValueOrDefault(kind.Name, kind.Name)} ");
        }
    }

    [Theory]
    [MemberData(nameof(Generated))]
    public void A_command_writes_what_the_library_makes(string name)
    {
        MadeReport made = ReportKind.Find(name)!.Make(Argument.Load(Samples.SabotageFile).On(ToolRun.Today));

        ToolRun.Of(name, Samples.SabotageFile, "--format", "json").Output.Should().Be(made.ToJson());
        ToolRun.Of(name, Samples.SabotageFile, "--format", "csv").Output.Should().Be(made.ToCsv());
        ToolRun.Of(name, Samples.SabotageFile, "--format", "csv", "--table", made.Tables[^1]).Output.Should().Be(made.ToCsv(made.Tables[^1]));
        ToolRun.Of(name, Samples.SabotageFile, "--format", "markdown").Output.Should().Be(made.ToMarkdown());
        ToolRun.Of(name, Samples.SabotageFile, "--format", "svg").Output.Should().StartWith("<svg");
    }

    [Fact]
    public void A_calendar_is_offered_by_the_report_that_has_days()
    {
        ToolRun.Of("freshness", Samples.SabotageFile, "--format", "icalendar").Output.Should().StartWith("BEGIN:VCALENDAR\r\n");
        ToolRun.Of("joint", Samples.SabotageFile, "--format", "icalendar").ExitCode.Should().Be(ExitCode.Unusable);
        ToolRun.Of("freshness", Samples.SabotageFile, "--until", "next year").Error
            .Should().Be("argument-graph: 'until' must be a day, for example 2026-11-01, not 'next year'.\n");
        ToolRun.Of("freshness", Samples.SabotageFile, "--until", "2020-01-01").Error
            .Should().Contain("Until (2020-01-01) must not be before the day of the setting");
    }

    [Fact]
    public void Options_follow_from_the_parameters()
    {
        ToolRun.Of("joint", Samples.SabotageFile, "--fallen", "E37", "--pathway", "P5", "--pathway", "P6").Output
            .Should().Contain("Given: ").And.Contain("E37");
        ToolRun wrong = ToolRun.Of("joint", Samples.SabotageFile, "--fallen", "E377");
        (wrong.ExitCode, wrong.Error).Should().Be((ExitCode.Unusable, "argument-graph: Element 'E377' does not exist; did you mean 'E37'?\n"));
        ToolRun.Of("load-bearing", Samples.SabotageFile, "--max-order", "2").ExitCode.Should().Be(ExitCode.Fine);
        ToolRun.Of("load-bearing", Samples.SabotageFile, "--max-order", "2", "--max-order", "3").Error
            .Should().Be("argument-graph: 'max-order' is given 2 times; it takes one value.\n");
        ToolRun.Of("importance", Samples.SabotageFile, "--format", "csv", "--table", "nothing").Error
            .Should().Contain("Table 'nothing' does not exist; the only one is importance.");
    }
}
