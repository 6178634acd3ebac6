using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Analysis.Response;

/// <summary>How likely responses come in time: chain by chain as if they were independent, and within how much work.</summary>
public class ResponseProbabilityTests
{
    [Fact]
    public void As_if_independent_is_the_product_over_all_chains()
    {
        int several = 0;
        RandomResponses.Of(random => new() { AtMost = TimeSpan.FromMinutes(random.Next(6)), Distribution = LatencyDistribution.Fixed })
            .Check(800, 8_000, argument =>
            {
                foreach (PathwayResponse pathway in argument.AnalyzeResponse().Pathways.Where(pathway => pathway.Probability is not null))
                {
                    Element[] steps = [.. pathway.Steps];
                    if (steps.Any(step => step.StatedStep!.WaitsForAll))
                    {
                        continue;
                    }

                    double within = pathway.Pathway.Harm!.Within!.Value.TotalMinutes;
                    double missed = 1;
                    int chains = 0;
                    foreach (Element entry in steps.Where(step => step.StatedStep is { FirstStage: ResponseStage.See, After.Count: 0 } && Sureness(step) > 0))
                    {
                        Walk(entry, 0, 1, isPrevention: true);
                    }

                    pathway.Probability!.AsIfIndependent.Should().BeApproximately(1 - missed, 1e-9);
                    several += chains > 1 ? 1 : 0;

                    void Walk(Element at, double begun, double sure, bool isPrevention)
                    {
                        ResponseStep step = at.StatedStep!;
                        double done = begun + step.Latency!.AtMost!.Value.TotalMinutes;
                        double now = sure * Sureness(at);
                        bool waitsForIt = isPrevention && step.Blocks && IsPrevention(at, steps);
                        if (step.Blocks || step.LastStage == ResponseStage.Act)
                        {
                            chains++;
                            missed *= 1 - (waitsForIt || (step.Blocks ? begun : done) <= within ? now : 0);
                        }

                        foreach (Element next in steps.Where(next => Follows(next, at) && Sureness(next) > 0))
                        {
                            Walk(next, done, now, waitsForIt);
                        }
                    }
                }
            });
        if (TestSize.CountsCases)
        {
            several.Should().BeGreaterThan(5);
        }
    }

    [Theory]
    [InlineData(30, 30, true)]
    [InlineData(33, 33, false)]
    public void Of_more_than_a_thousand_chains_nothing_is_said_as_if_they_were_independent(int seeing, int telling, bool isSaid)
    {
        PathwayResponse pathway = Make(
            60,
            [
                .. Enumerable.Range(0, seeing).Select(i => ($"S{i:D2}", See())),
                .. Enumerable.Range(0, telling).Select(i => ($"T{i:D2}", Of(ResponseStage.Tell))),
                ("D", Of(ResponseStage.Decide)), ("A", Of(ResponseStage.Act)),
            ]).AnalyzeResponse().Pathways.Single();
        pathway.Probability!.AsIfIndependent.HasValue.Should().Be(isSaid);
        pathway.Class.Should().Be(ResponseClass.InTimeAlways);
    }

    [Fact]
    public void What_is_not_known_or_waits_is_not_taken_as_independent()
    {
        ProbabilityOf([("See", See()), .. After]).AsIfIndependent.Should().BeApproximately(0.81 * 0.729, 1e-12);
        ProbabilityOf([("See", See() with { Recall = null }), .. After]).AsIfIndependent.Should().BeNull();
        ProbabilityOf([("See", See() with { Latency = null }), .. After]).AsIfIndependent.Should().BeNull();
        ProbabilityOf([("See", See()), ("Tell", Of(ResponseStage.Tell) with { WaitsForAll = true, After = ["See"] }), .. After[1..]])
            .AsIfIndependent.Should().BeNull();

        // Of what only blocks, the time is of no matter; where something follows it, it is.
        ResponseStep block = See() with { Blocks = true, Latency = null };
        ProbabilityOf(("Stop", block)).AsIfIndependent.Should().BeApproximately(0.81, 1e-12);
        ProbabilityOf([("Stop", block), .. After]).AsIfIndependent.Should().BeNull();
    }

    [Fact]
    public void Without_work_what_chains_share_is_not_counted_and_it_is_said()
    {
        // A is told by T1 and T2, B by T2 alone.
        (string, ResponseStep)[] steps =
        [
            ("A", See()), ("B", See()), ("T1", Of(ResponseStage.Tell) with { After = ["A"] }), ("T2", Of(ResponseStage.Tell) with { After = ["A", "B"] }),
            .. After[1..],
        ];
        ResponseProbability none = Make(60, steps).AnalyzeResponse(null, new() { Budget = new() { Work = 0 } }).Pathways.Single().Probability!;
        (none.IsShared, none.Estimate).Should().Be((false, null));
        ResponseProbability all = Make(60, steps).AnalyzeResponse().Pathways.Single().Probability!;
        all.IsShared.Should().BeTrue();
        all.Estimate.Should().BeApproximately(((0.81 * 0.99) + (0.19 * 0.81 * 0.9)) * 0.81, 1e-9);
        (none.Lower <= all.Lower && none.Upper >= all.Upper).Should().BeTrue();

        // A single chain shares nothing.
        Make(60, [("See", See()), .. After]).AnalyzeResponse(null, new() { Budget = new() { Work = 0 } })
            .Pathways.Single().Probability!.IsShared.Should().BeTrue();
    }

    [Theory]
    [InlineData(LatencyDistribution.Uniform, 12, 0.7)]
    [InlineData(LatencyDistribution.Uniform, 6, 0.1)]
    [InlineData(LatencyDistribution.Uniform, 20, 1)]
    [InlineData(LatencyDistribution.Every, 9, 0.4)]
    [InlineData(LatencyDistribution.Exponential, 12, 0.7534030360583936)] // 1 − exp(−7/5)
    [InlineData(LatencyDistribution.Fixed, 14, 0)]
    [InlineData(LatencyDistribution.Fixed, 15, 1)]
    public void What_chains_share_is_counted_once_however_its_time_is_distributed(LatencyDistribution distribution, int within, double inTime)
    {
        // A takes up to 10 minutes, or 5 in the mean, B none; T1 follows A, T2 either, in 5 minutes each.
        ResponseStep rest = Of(ResponseStage.Tell) with
        {
            Stages = [ResponseStage.Tell, ResponseStage.Decide, ResponseStage.Act],
            Latency = new() { AtMost = TimeSpan.FromMinutes(5), Distribution = LatencyDistribution.Fixed },
        };
        ResponseStep see = new(ResponseStage.See) { Coverage = 1, Recall = .8 };
        Argument argument = Make(
            within,
            ("A", see with { Latency = new() { AtMost = TimeSpan.FromMinutes(10), Typical = TimeSpan.FromMinutes(5), Distribution = distribution } }),
            ("B", see with { Recall = .5, Latency = new() { AtMost = TimeSpan.Zero, Distribution = LatencyDistribution.Fixed } }),
            ("T1", rest with { Success = .9, After = ["A"] }), ("T2", rest with { Success = .5, After = ["A", "B"] }));

        // T2 fails, and A and T1 are in time; or T2 does not, and B is, or else A.
        double truth = (.5 * .8 * inTime * .9) + (.5 * (.5 + (.5 * .8 * inTime)));
        ResponseProbability probability = argument.AnalyzeResponse().Pathways.Single().Probability!;
        probability.Lower.Should().BeLessThanOrEqualTo(truth + 1e-9).And.BeGreaterThan(truth - .01);
        probability.Upper.Should().BeGreaterThanOrEqualTo(truth - 1e-9).And.BeLessThan(truth + .01);
        double ever = (.5 * .8 * .9) + (.5 * (.5 + (.5 * .8)));
        probability.LowerIgnoringTime.Should().BeApproximately(ever, 1e-9);
        probability.UpperIgnoringTime.Should().BeApproximately(ever, 1e-9);
        foreach (long work in new long[] { 0, 5_000, 50_000, 500_000 })
        {
            ResponseProbability some = argument.AnalyzeResponse(null, new() { Budget = new() { Work = work } }).Pathways.Single().Probability!;
            some.Lower.Should().BeLessThanOrEqualTo(truth + 1e-9);
            some.Upper.Should().BeGreaterThanOrEqualTo(truth - 1e-9);
        }
    }

    [Fact]
    public void What_waits_for_several_needs_all_of_them_in_time()
    {
        // 0.8 and 0.5, and 0.9 for what waits for both: 10 minutes after the later of 10 and 20.
        ResponseStep all = Of(ResponseStage.Tell) with
        {
            Stages = [ResponseStage.Tell, ResponseStage.Decide, ResponseStage.Act],
            After = ["A", "B"],
            WaitsForAll = true,
        };
        (string, ResponseStep)[] steps =
        [
            ("A", See() with { Coverage = 1, Recall = .8 }),
            ("B", See() with { Coverage = 1, Recall = .5, Latency = new() { AtMost = TimeSpan.FromMinutes(20), Distribution = LatencyDistribution.Fixed } }),
            ("T", all),
        ];
        Make(30, steps).AnalyzeResponse().Pathways.Single().Probability!.Estimate.Should().BeApproximately(.36, 1e-9);
        Make(29, steps).AnalyzeResponse().Pathways.Single().Probability!.Estimate.Should().BeApproximately(0, 1e-9);
        ResponseProbability either = Make(29, [.. steps[..2], ("T", all with { WaitsForAll = false })]).AnalyzeResponse().Pathways.Single().Probability!;
        either.Estimate.Should().BeApproximately(.72, 1e-9);
        either.LowerIgnoringTime.Should().BeApproximately(.81, 1e-9);
    }

    [Fact]
    public void However_much_work_is_allowed_the_truth_lies_between_the_bounds() =>
        RandomResponses.Of(random => new() { AtMost = TimeSpan.FromMinutes(random.Next(6)), Distribution = LatencyDistribution.Fixed })
            .Check(3_000, 10_000, argument =>
            {
                foreach (PathwayResponse exact in argument.AnalyzeResponse().Pathways.Where(pathway => pathway.Probability is { IsShared: true }))
                {
                    double truth = exact.Probability!.Estimate!.Value;
                    (exact.Probability.Upper - exact.Probability.Lower).Should().BeLessThan(1e-9, "fixed times are points of the grid");
                    foreach (long work in new long[] { 0, 200, 2_000, 20_000 })
                    {
                        ResponseProbability some = argument.AnalyzeResponse(null, new() { Budget = new() { Work = work } }).Pathways
                            .Single(pathway => pathway.Pathway.Id == exact.Pathway.Id).Probability!;
                        some.Lower.Should().BeLessThanOrEqualTo(truth + 1e-9);
                        some.Upper.Should().BeGreaterThanOrEqualTo(truth - 1e-9);
                        some.LowerIgnoringTime.Should().BeLessThanOrEqualTo(exact.Probability.LowerIgnoringTime + 1e-9);
                        some.UpperIgnoringTime.Should().BeGreaterThanOrEqualTo(exact.Probability.UpperIgnoringTime - 1e-9);
                    }
                }
            });

    [Fact]
    public void Pathways_with_the_same_steps_and_as_much_time_are_as_likely_and_with_less_time_less()
    {
        var draft = new ArgumentBuilder("Three ways");
        ClaimDraft[] steps = [.. new[] { ("See", See()) }.Concat(After).Select(step => draft.Claim(step.Item1, step.Item1)
            .With(claim => claim with { Step = step.Item2 }).SupportedByAll(draft.Evidence($"E{step.Item1}", "e").Available()))];
        foreach ((string id, int within) in new[] { ("P1", 60), ("P2", 60), ("P3", 39) })
        {
            draft.Goal(id, id).AsPathway().With(goal => goal with { Harm = new() { Within = TimeSpan.FromMinutes(within) } }).SupportedByAll(steps);
        }

        double?[] estimates = [.. draft.Build().AnalyzeResponse().Pathways.Select(pathway => pathway.Probability!.Estimate)];
        estimates[0].Should().BeApproximately(0.81 * 0.729, 1e-12);
        estimates[1].Should().Be(estimates[0]);
        estimates[2].Should().BeApproximately(0, 1e-12, "the steps take 40 minutes");
    }

    private static (string Id, ResponseStep Step)[] After =>
        [("Tell", Of(ResponseStage.Tell)), ("Decide", Of(ResponseStage.Decide)), ("Act", Of(ResponseStage.Act))];

    private static ResponseProbability ProbabilityOf(params (string Id, ResponseStep Step)[] steps) =>
        Make(60, steps).AnalyzeResponse().Pathways.Single().Probability!;

    // The act waits for what blocks and begins at once, or after such blocks alone.
    private static bool IsPrevention(Element element, Element[] steps)
    {
        ResponseStep step = element.StatedStep!;
        Element[] before = [.. steps.Where(other => Follows(element, other) && IsBegun(other, steps))];
        return step.Blocks && ((step.FirstStage == ResponseStage.See && step.After.Count == 0)
            || (before.Length > 0 && before.All(other => IsPrevention(other, steps))));
    }

    private static bool IsBegun(Element element, Element[] steps) => Sureness(element) > 0
        && (element.StatedStep is { FirstStage: ResponseStage.See, After.Count: 0 } || steps.Any(other => Follows(element, other) && IsBegun(other, steps)));

    private static bool Follows(Element element, Element other)
    {
        (ResponseStep step, ResponseStep before) = (element.StatedStep!, other.StatedStep!);
        return step.After.Count == 0 ? before.LastStage + 1 == step.FirstStage
            : step.After.Contains(other.Id) && (before.LastStage == step.FirstStage || before.LastStage + 1 == step.FirstStage);
    }

    private static double Sureness(Element element) =>
        element.StatedStep is { } step ? step.Coverage!.Value * step.Recall!.Value * step.Success!.Value : 0;

    private static ResponseStep Of(ResponseStage stage) =>
        new(stage) { Success = .9, Latency = new() { AtMost = TimeSpan.FromMinutes(10), Distribution = LatencyDistribution.Fixed } };

    private static ResponseStep See() => Of(ResponseStage.See) with { Coverage = .9, Recall = .9, Success = null };

    private static Argument Make(int within, params (string Id, ResponseStep Step)[] steps)
    {
        var draft = new ArgumentBuilder("A response");
        draft.Goal("P", "This way to harm is ruled out").AsPathway().With(goal => goal with { Harm = new() { Within = TimeSpan.FromMinutes(within) } })
            .SupportedByAll([.. steps.Select(step => draft.Claim(step.Id, $"{step.Id} works").With(claim => claim with { Step = step.Step })
                .SupportedByAll(draft.Evidence($"E{step.Id}", $"Test of {step.Id}").Available()))]);
        return draft.Build();
    }
}
