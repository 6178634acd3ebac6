namespace ArgumentGraph.Tests.Model;

/// <summary>Steps of a response and times to harm in words.</summary>
public class ResponseTextTests
{
    [Fact]
    public void A_step_is_said_in_a_line()
    {
        var step = new ResponseStep(ResponseStage.See)
        {
            Stages = [ResponseStage.Decide, ResponseStage.Act],
            Who = "on-call rota",
            Coverage = 0.5,
            Recall = 1,
            Success = 0.9,
            Latency = new() { AtMost = TimeSpan.FromMinutes(45), Typical = TimeSpan.FromMinutes(23), Distribution = LatencyDistribution.Exponential },
            Hours = "day and night",
            After = ["E33", "E55", "C37"],
        };

        step.ToString().Should().Be(
            "decide, act by on-call rota; coverage 0.5; recall 1; success 0.9; at most 45 min, typically 23 min (exponential); on duty: day and night; "
            + "after E33, E55 or C37");
        (step with { WaitsForAll = true }).ToString().Should().EndWith("after E33, E55 and C37");
        new ResponseStep(ResponseStage.See) { IsAutomatic = true, Blocks = true, Latency = new() }.ToString().Should().Be("see; automatic; blocks");
        new Latency { Distribution = LatencyDistribution.Every }.ToString().Should().Be("(every)");
    }

    [Fact]
    public void A_time_to_harm_is_said_in_a_line()
    {
        var harm = new HarmWindow { From = "the first read", Within = TimeSpan.FromDays(1), ReversibleWithin = TimeSpan.FromHours(36), Attempts = 3 };

        harm.ToString().Should().Be("within 1 d of the first read; reversible within 1 d 12 h; 3 attempts");
        (harm with { Within = null, ReversibleWithin = null, Attempts = 1 }).ToString().Should().Be("from the first read; 1 attempt");
        new HarmWindow().ToString().Should().BeEmpty();
    }
}
