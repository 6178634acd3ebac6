using System.Text.Json;

namespace ArgumentGraph.Tool.Tests.Commands;

public class RoadmapTests
{
    [Fact]
    public void Text_of_the_sample()
    {
        ToolRun run = ToolRun.WithInput(Samples.Sabotage, "roadmap", "-", "--max-cost", "40");
        run.ExitCode.Should().Be(0);
        Samples.CheckGolden("roadmap-sabotage.txt", run.Output);
    }

    [Fact]
    public void Json_of_the_sample() =>
        Samples.CheckGolden("roadmap-sabotage.json", ToolRun.WithInput(Samples.Sabotage, "roadmap", "-", "--max-cost", "40", "--format", "json").Output);

    [Fact]
    public void Text_where_all_stands_or_nothing_can_be_done()
    {
        ToolRun.Of("roadmap", Samples.NineFile).Output.Should().Contain("All of them stand").And.NotContain("Best within");
        ToolRun circle = ToolRun.WithInput(
            Samples.Argument("""
                { "id": "P1", "kind": "goal", "pathway": true, "statement": "Harm is unlikely", "supportedBy": ["C1"] },
                { "id": "C1", "kind": "claim", "statement": "It is", "supportedBy": ["C2"] },
                { "id": "C2", "kind": "claim", "statement": "Because it is", "supportedBy": ["C1"] }
                """),
            "roadmap", "-", "--max-cost", "0");
        circle.Output.Should().Contain("nothing that is added makes it stand: C1, C2 need").And.Contain("No step within this cost gains anything.");
    }

    [Fact]
    public void Json_says_what_the_report_says()
    {
        JsonElement json = ToolRun.Of("roadmap", Samples.SabotageFile, "--format", "json", "--completions", "1").Json;
        RoadmapReport report = Argument.Load(Samples.SabotageFile).AnalyzeRoadmap(Setting.On(ToolRun.Today));
        json.GetProperty("pathways").EnumerateArray().Select(pathway => pathway.GetProperty("completionCount").GetString())
            .Should().Equal(report.Pathways.Select(pathway => pathway.CompletionCount.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        json.GetProperty("pathways").EnumerateArray().Should().OnlyContain(pathway => pathway.GetProperty("completions").GetArrayLength() <= 1);
        json.GetProperty("candidates").EnumerateArray().Select(candidate => candidate.GetProperty("id").GetString())
            .Should().Equal(report.Candidates.Select(candidate => candidate.Step.Element.Id));
        json.GetProperty("plan").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("--max-cost", "-1")]
    [InlineData("--max-cost", "much")]
    [InlineData("--max-cost", "1e400")]
    [InlineData("--completions", "-1")]
    public void Wrong_usage_is_refused(string option, string value)
    {
        ToolRun run = ToolRun.Of("roadmap", Samples.SabotageFile, option, value);
        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(option);
    }
}
