namespace ArgumentGraph.Tool.Tests.Commands;

public class ExplainTests
{
    [Fact]
    public void Text_of_an_explanation()
    {
        ToolRun run = ToolRun.WithInput(Samples.Sabotage, "explain", "-", "P1");
        run.ExitCode.Should().Be(0);
        Samples.CheckGolden("explain-sabotage.txt", run.Output);
    }

    [Fact]
    public void Json_says_what_the_explanation_says()
    {
        Explanation explanation = Argument.Load(Samples.SabotageFile).Explain("P8", Setting.On(ToolRun.Today, Baseline.AsPlanned));
        System.Text.Json.JsonElement json = ToolRun.Of("explain", Samples.SabotageFile, "P8", "--baseline", "as-planned", "--format", "json").Json;
        json.GetProperty("standing").GetString().Should().Be("supported");
        json.GetProperty("sentences").EnumerateArray().Select(sentence => sentence.GetProperty("text").GetString())
            .Should().Equal(explanation.Sentences.Select(sentence => sentence.Text));
    }

    [Fact]
    public void An_unknown_id_is_refused_with_what_may_have_been_meant()
    {
        ToolRun run = ToolRun.Of("explain", Samples.SabotageFile, "E377");
        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("did you mean 'E37'?");
    }
}
