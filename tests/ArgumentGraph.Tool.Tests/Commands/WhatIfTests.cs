using System.Text.Json;

namespace ArgumentGraph.Tool.Tests.Commands;

public class WhatIfTests
{
    [Fact]
    public void Text_of_a_failure()
    {
        ToolRun run = ToolRun.WithInput(Samples.Sabotage, "what-if", "-", "--fail", "E37", "--restore", "E59", "--remove", "D3");
        run.ExitCode.Should().Be(0);
        Samples.CheckGolden("what-if-sabotage.txt", run.Output);
    }

    [Fact]
    public void Json_of_a_failure() =>
        Samples.CheckGolden("what-if-nine.json", ToolRun.WithInput(Samples.Nine, "what-if", "-", "--fail", "F", "--fail", "S9", "--format", "json").Output);

    [Fact]
    public void Json_says_what_the_report_says()
    {
        JsonElement json = ToolRun.Of("what-if", Samples.SabotageFile, "--fail", "E37", "--remove", "D3", "--restore", "E59", "--format", "json").Json;
        WhatIfReport report = Argument.Load(Samples.SabotageFile)
            .AnalyzeWhatIf(change => change.Fail("E37").Remove("D3").Restore("E59"), Setting.On(ToolRun.Today));
        Ids("fallen").Should().Equal(report.Fallen.Select(change => change.Pathway.Id)).And.Equal("P5", "P6", "P7");
        Ids("risen").Should().Equal(report.Risen.Select(change => change.Pathway.Id)).And.Contain("P8");
        Ids("stillStanding").Should().Equal(report.StillStanding.Select(element => element.Id));
        json.GetProperty("changed").EnumerateArray().Select(change => change.GetProperty("id").GetString())
            .Should().Equal(report.ChangedStandings.Select(change => change.Element.Id));
        JsonElement removed = json.GetProperty("changed").EnumerateArray().Single(change => change.GetProperty("id").GetString() == "D3");
        removed.GetProperty("to").ValueKind.Should().Be(JsonValueKind.Null);

        IEnumerable<string?> Ids(string name) => json.GetProperty(name).EnumerateArray().Select(id => id.GetString());
    }

    [Theory]
    [InlineData("'E1'", "--fail", "E1", "--restore", "E1")]
    [InlineData("'E1'", "--remove", "E1", "--fail", "E1")]
    [InlineData("no change was given")]
    [InlineData("did you mean 'E37'", "--fail", "E377")]
    public void Wrong_usage_is_refused(string message, params string[] options)
    {
        ToolRun run = ToolRun.Of(["what-if", Samples.SabotageFile, .. options]);
        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(message);
    }

    [Fact]
    public void The_same_supposition_may_be_said_twice() => ToolRun.Of("what-if", Samples.NineFile, "--fail", "F", "--fail", "F").ExitCode.Should().Be(0);
}
