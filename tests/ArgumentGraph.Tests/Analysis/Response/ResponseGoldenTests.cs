namespace ArgumentGraph.Tests.Analysis.Response;

/// <summary>A limiter, two monitors and what follows them, with figures worked out by hand (minutes; the numbers are invented).</summary>
public class ResponseGoldenTests
{
    private const string Limiter = "LIMIT";
    private const string Monitor = "MONITOR";
    private const string Sample = "SAMPLE";

    [Theory]
    [InlineData(60, .154896, .000096, .154965, .763390, .763394)]
    [InlineData(240, .418330, .000845, .418770, .837256, .837270)]
    [InlineData(1440, .419126, .006042, .422268, .838235, .838338)]
    public void The_probabilities_of_being_in_time_are_those_worked_out_by_hand(
        int within, double monitor, double sample, double either, double withLimiter, double asIfIndependent)
    {
        ProbabilityOf(within, Monitor).Estimate.Should().BeApproximately(monitor, 5.1e-7);
        ProbabilityOf(within, Sample).Estimate.Should().BeApproximately(sample, 5.1e-7);
        ProbabilityOf(within, Monitor, Sample).Estimate.Should().BeApproximately(either, 5.1e-7);
        ResponseProbability all = ProbabilityOf(within, Limiter, Monitor, Sample);
        all.Estimate.Should().BeApproximately(withLimiter, 5.1e-7);
        all.AsIfIndependent.Should().BeApproximately(asIfIndependent, 5.1e-7);
        all.IsShared.Should().BeTrue();
        all.Lower.Should().BeLessThan(withLimiter).And.BeGreaterThan(withLimiter - .002);
        all.Upper.Should().BeGreaterThan(withLimiter).And.BeLessThan(withLimiter + .002);
        all.LowerIgnoringTime.Should().BeApproximately(.843712, 5.1e-7);
        all.UpperIgnoringTime.Should().BeApproximately(.843712, 5.1e-7);
    }

    [Theory]
    [InlineData(240, ResponseClass.InTimeAlways)]
    [InlineData(140, ResponseClass.InTimeAlways)]
    [InlineData(139, ResponseClass.InTimeSometimes)]
    [InlineData(120, ResponseClass.InTimeSometimes)]
    public void The_monitor_s_worst_time_is_140_minutes(int within, ResponseClass expected)
    {
        PathwayResponse pathway = Respond(within, Monitor).Pathways.Single();
        pathway.Class.Should().Be(expected);
        pathway.Worst.Should().Be(TimeSpan.FromMinutes(140));
        pathway.Chain!.Steps.Select(step => step.Id).Should().Equal(Monitor, "PAGE", "DECIDE", "OFF");
        pathway.Chain.IsTight.Should().Be(within < 280);
    }

    [Fact]
    public void The_sample_s_worst_time_is_10160_minutes() =>
        Respond(60, Sample).Pathways.Single().Worst.Should().Be(TimeSpan.FromMinutes(10_160));

    [Fact]
    public void What_the_best_chain_does_not_find_is_left_to_the_next()
    {
        PathwayResponse pathway = Respond(240, Limiter, Monitor, Sample).Pathways.Single();
        pathway.Class.Should().Be(ResponseClass.Prevented);
        pathway.Shares.Select(share => share.Class).Should().Equal(
            ResponseClass.Prevented, ResponseClass.InTimeAlways, ResponseClass.InTimeSometimes, ResponseClass.None);
        pathway.Shares.Select(share => Math.Round(share.Share!.Value, 6)).Should().Equal(.72, .1344, .00728, .13832);
        pathway.Shares.Select(share => share.Chain?.Steps[0].Id).Should().Equal(Limiter, Monitor, Sample, null);
    }

    [Fact]
    public void Two_detectors_on_one_pager_are_not_independent()
    {
        var draft = new ArgumentBuilder("Two detectors on one pager");
        ClaimDraft Step(string id, ResponseStep step) => draft.Claim(id, $"{id} works").With(claim => claim with { Step = step })
            .SupportedByAll(draft.Evidence($"E{id}", $"Test of {id}").Available());
        var at0 = new Latency { AtMost = TimeSpan.Zero, Distribution = LatencyDistribution.Fixed };
        draft.Goal("P", "This way to harm is ruled out").AsPathway()
            .With(goal => goal with { Harm = new() { Within = TimeSpan.FromMinutes(10) } })
            .SupportedByAll(
                Step("D1", new(ResponseStage.See) { Coverage = .9, Recall = 1, Latency = at0 }),
                Step("D2", new(ResponseStage.See) { Coverage = .85, Recall = 1, Latency = at0 }),
                Step(
                    "PAGER",
                    new(ResponseStage.Tell) { Stages = [ResponseStage.Tell, ResponseStage.Decide, ResponseStage.Act], Success = .87318, Latency = at0 }));
        ResponseProbability probability = draft.Build().AnalyzeResponse().Pathways.Single().Probability!;
        probability.Estimate.Should().BeApproximately(.860082, 5.1e-7);
        probability.AsIfIndependent.Should().BeApproximately(.944796, 5.1e-7);
        probability.DoubtRatio.Should().BeApproximately(2.5, .05);
    }

    [Fact]
    public void The_published_path_of_an_adversary_is_interrupted_as_published()
    {
        var path = new AdversaryPath(new(0, 10), new(.9, 30), new(.5, 60), new(.9, 120), new(.2, 60))
        {
            Communication = .95,
            ResponseTime = 150,
            ResponseDeviation = 45,
            DelayDeviation = .3,
        };
        path.ProbabilityOfInterruption().Should().BeApproximately(.903036, 5.1e-7);
        (path with { Communication = 1, ResponseDeviation = 0, DelayDeviation = 0 }).ProbabilityOfInterruption().Should().BeApproximately(.995, 1e-12);
    }

    [Fact]
    public void A_path_with_impossible_numbers_is_refused() =>
        FluentActions.Invoking(() => new AdversaryPath(new AdversaryTask(1.2, 10))).Should().Throw<ArgumentOutOfRangeException>();

    private static ResponseProbability ProbabilityOf(int within, params string[] seeing) => Respond(within, seeing).Pathways.Single().Probability!;

    private static ResponseReport Respond(int within, params string[] seeing)
    {
        var draft = new ArgumentBuilder("Limiter and monitors");
        ClaimDraft Step(string id, ResponseStep step) => draft.Claim(id, $"{id} works").With(claim => claim with { Step = step })
            .SupportedByAll(draft.Evidence($"E{id}", $"Test of {id}").Available());
        Dictionary<string, ResponseStep> steps = new()
        {
            [Limiter] = new(ResponseStage.See) { Coverage = .9, Recall = .8, Blocks = true },
            [Monitor] = new(ResponseStage.See) { Coverage = .5, Recall = .96, Latency = Of(LatencyDistribution.Uniform, 60) },
            [Sample] = new(ResponseStage.See) { Coverage = .05, Recall = 1, Latency = Of(LatencyDistribution.Every, 10_080) },
        };
        draft.Goal("P", "This way to harm is ruled out").AsPathway()
            .With(goal => goal with { Harm = new() { Within = TimeSpan.FromMinutes(within) } })
            .SupportedByAll([
                .. seeing.Select(id => Step(id, steps[id])),
                Step("PAGE", new(ResponseStage.Tell)
                {
                    Success = .98, Latency = Of(LatencyDistribution.Exponential, 15, 10), After = [.. seeing.Where(id => id != Limiter)],
                }),
                Step("DECIDE", new(ResponseStage.Decide) { Success = .9, Latency = Of(LatencyDistribution.Exponential, 60, 30) }),
                Step("OFF", new(ResponseStage.Act) { Success = .99, Latency = Of(LatencyDistribution.Fixed, 5) }),
            ]);
        return draft.Build().AnalyzeResponse();
    }

    private static Latency Of(LatencyDistribution distribution, int atMost, int? typical = null) => new()
    {
        Distribution = distribution,
        AtMost = TimeSpan.FromMinutes(atMost),
        Typical = typical is { } minutes ? TimeSpan.FromMinutes(minutes) : null,
    };
}
