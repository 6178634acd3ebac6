using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Analysis.Response;

/// <summary>Responses against all subsets of steps, against drawing times, and against what a report itself says would follow.</summary>
public class ResponseOracleTests
{
    private static readonly ResponseOptions SomeWork = new() { Budget = new() { Work = 100_000_000 } };

    private static readonly string[] Silent = ["W0", "W1", "W2"];

    [Fact]
    public void Probabilities_are_those_of_all_subsets_of_steps()
    {
        (int all, int exact) = (0, 0);
        RandomResponses.Of(FixedLatency).Check(3_000, 10_000, argument => Check(argument, ref all, ref exact));
        exact.Should().BeGreaterThan(all * 99 / 100, "there are few steps, and few times");
    }

    private static void Check(Argument argument, ref int all, ref int exact)
    {
        foreach (PathwayResponse pathway in argument.AnalyzeResponse(null, SomeWork).Pathways.Where(pathway => pathway.Probability is not null))
        {
            var naive = new NaiveResponse(argument, pathway.Pathway);
            (double inTime, double atAll) = Enumerated(naive, pathway.Pathway.Harm!.Within!.Value.TotalMinutes);
            ResponseProbability probability = pathway.Probability!;
            double width = probability.Upper - probability.Lower;
            probability.Lower.Should().BeLessThanOrEqualTo(inTime + 1e-15);
            probability.Upper.Should().BeGreaterThanOrEqualTo(inTime - 1e-15);
            probability.LowerIgnoringTime.Should().BeLessThanOrEqualTo(atAll + 1e-15);
            probability.UpperIgnoringTime.Should().BeGreaterThanOrEqualTo(atAll - 1e-15);
            all++;
            if (probability.IsShared)
            {
                probability.Estimate.Should().BeApproximately(inTime, (width / 2) + 1e-12);
                exact += width < 1e-9 ? 1 : 0;
            }
            else
            {
                probability.Estimate.Should().BeNull();
            }
        }
    }

    [Fact]
    public void Bounds_hold_whatever_is_not_known_and_however_little_work_is_allowed() =>
        RandomResponses.Of(SomeLatency, allKnown: false).Check(2_500, 10_000, (seed, argument) =>
        {
            var random = new Random(seed);
            ResponseReport report = argument.AnalyzeResponse(null, new() { Budget = new() { Work = random.Next(3) == 0 ? 0 : 1_000_000_000 } });
            foreach (PathwayResponse pathway in report.Pathways.Where(pathway => pathway.Probability is not null))
            {
                // One of the worlds that the unknown allows: everything unknown is drawn.
                var naive = new NaiveResponse(argument, pathway.Pathway);
                (double?[] taken, double[] sure) = (
                    [.. naive.Steps.Select(step => TimeIn(random, step.Step))], [.. naive.Steps.Select(step => SureIn(random, step.Step))]);
                double inTime = Enumerated(naive, pathway.Pathway.Harm!.Within!.Value.TotalMinutes, taken, sure).InTime;
                pathway.Probability!.Lower.Should().BeLessThanOrEqualTo(inTime + 1e-12);
                pathway.Probability.Upper.Should().BeGreaterThanOrEqualTo(inTime - 1e-12);
            }
        });

    [Fact]
    public void Drawing_times_at_random_gives_what_the_bounds_say() => RandomResponses.Of(DrawnLatency).Check(40, 400, (seed, argument) =>
    {
        int draws = TestSize.IsMutation ? 2_000 : 20_000;
        var random = new Random(seed);
        foreach (PathwayResponse pathway in argument.AnalyzeResponse(null, SomeWork).Pathways.Where(pathway => pathway.Probability is not null))
        {
            var naive = new NaiveResponse(argument, pathway.Pathway);
            double within = pathway.Pathway.Harm!.Within!.Value.TotalMinutes;
            int inTime = 0;
            for (int draw = 0; draw < draws; draw++)
            {
                (double acted, bool blocked) = naive.Arrive(step => random.NextDouble() < Sure(step) ? Drawn(random, step.Latency!) : null);
                inTime += blocked || acted <= within ? 1 : 0;
            }

            // Five standard errors, and one case for good measure where the share is near 0 or 1.
            double share = inTime / (double)draws;
            double error = (5 * Math.Sqrt(share * (1 - share) / draws)) + (20.0 / draws);
            pathway.Probability!.Lower.Should().BeLessThanOrEqualTo(share + error);
            pathway.Probability.Upper.Should().BeGreaterThanOrEqualTo(share - error);
            (pathway.Probability.Upper - pathway.Probability.Lower).Should().BeLessThan(.12);
        }
    });

    [Fact]
    public void Classes_and_times_are_those_of_repeating_until_nothing_changes() =>
        RandomResponses.Of(SomeLatency, allKnown: false).Check(400, 10_000, argument =>
        {
            foreach (PathwayResponse pathway in argument.AnalyzeResponse(null, new() { WithProbabilities = false }).Pathways)
            {
                var naive = new NaiveResponse(argument, pathway.Pathway);
                double within = pathway.Pathway.Harm!.Within!.Value.TotalMinutes;
                (double worst, _) = naive.Arrive(step => Longest(step) ?? double.NaN);
                (double best, bool blocked) = naive.Arrive(step => AsARule(step) ?? 0);
                (double known, _) = naive.Arrive(step => AsARule(step) ?? double.NaN);
                pathway.Class.Should().Be(
                    blocked ? ResponseClass.Prevented
                    : double.IsInfinity(best) ? ResponseClass.None
                    : worst <= within ? ResponseClass.InTimeAlways
                    : known <= within ? ResponseClass.InTimeSometimes
                    : best <= within ? ResponseClass.TimeUnknown
                    : ResponseClass.LateOnly);
                pathway.Worst.Should().Be(double.IsFinite(worst) ? TimeSpan.FromMinutes(worst) : null);
                pathway.Best.Should().Be(double.IsFinite(best) ? TimeSpan.FromMinutes(best) : null);
            }
        });

    [Fact]
    public void What_rests_on_a_step_or_on_somebody_is_what_the_report_says_when_they_do_not_answer() =>
        RandomResponses.Of(SomeLatency, allKnown: false).Check(150, 4_000, argument =>
        {
            var options = new ResponseOptions { WithProbabilities = false };
            ResponseReport now = argument.AnalyzeResponse(null, options);
            foreach (StepRole role in now.Steps)
            {
                ResponseReport then = argument.AnalyzeResponse(null, options with { NotAnswering = [role.Step.Id] });
                role.UnderAllChainsOf.Should().Equal(Silenced(now, then));
                role.WorseWithout.Should().Equal(Worse(now, then));
                now.Pathways.Where(pathway => pathway.UnderAllChains.Contains(role.Step)).Select(pathway => pathway.Pathway)
                    .Should().Equal(role.UnderAllChainsOf);
            }

            foreach (string who in Silent)
            {
                ResponseReport then = argument.AnalyzeResponse(null, options with { NotAnswering = [who] });
                ResponderRole? role = now.Responders.SingleOrDefault(one => one.Who == who);
                (role?.SilentWithout ?? []).Should().Equal(Silenced(now, then));
                (role?.WorseWithout ?? []).Should().Equal(Worse(now, then));
                then.Unknown.Should().HaveCount(role is null ? 1 : 0);
            }
        });

    [Fact]
    public void A_shortening_betters_the_class_and_a_tick_less_does_not() => RandomResponses.Of(SomeLatency, allKnown: false).Check(150, 4_000, argument =>
    {
        var options = new ResponseOptions { WithProbabilities = false };
        foreach (StepShortening one in argument.AnalyzeResponse(null, options).Shortenings)
        {
            ClassAfter(argument, one, one.By).Should().Be(one.To);
            (one.To > one.From).Should().BeTrue();
            ClassAfter(argument, one, one.By - new TimeSpan(1)).Should().Be(one.From);
        }
    });

    [Fact]
    public void Chains_are_independent_only_where_they_share_nothing() => RandomResponses.Of(FixedLatency).Check(200, 4_000, argument =>
    {
        foreach (PathwayResponse pathway in argument.AnalyzeResponse(null, SomeWork).Pathways)
        {
            if (pathway.Probability is { AsIfIndependent: { } naive, Estimate: { } exact })
            {
                naive.Should().BeGreaterThanOrEqualTo(
                    pathway.Probability.Lower - 1e-9, "alternatives that share something are never better than independent ones");
                if (pathway.Shares.Count(share => share.Chain is not null) == 1 && pathway.Steps.Count == pathway.Chain!.Steps.Count)
                {
                    naive.Should().BeApproximately(exact, 1e-9);
                }
            }
        }
    });

    private static ResponseClass ClassAfter(Argument argument, StepShortening shortening, TimeSpan by)
    {
        Argument changed = argument.Edit(edit => edit.Replace(shortening.Step.Id, (Evidence evidence) => evidence with
        {
            Step = evidence.Step! with
            {
                Latency = evidence.Step.Latency! with
                {
                    AtMost = evidence.Step.Latency.AtMost is { } atMost ? atMost - by : null,
                    Typical = evidence.Step.Latency.Typical is { } typical ? (typical > by ? typical - by : TimeSpan.Zero) : null,
                },
            },
        }));
        return changed.AnalyzeResponse(null, new() { WithProbabilities = false }).Pathways.Single(pathway => pathway.Pathway.Id == shortening.Pathway.Id).Class;
    }

    private static IEnumerable<Goal> Silenced(ResponseReport now, ResponseReport then) => now.Pathways.Zip(then.Pathways)
        .Where(pair => pair.First.Class != ResponseClass.None && pair.Second.Class == ResponseClass.None).Select(pair => pair.First.Pathway);

    private static IEnumerable<Goal> Worse(ResponseReport now, ResponseReport then) =>
        now.Pathways.Zip(then.Pathways).Where(pair => IsWorse(pair.First, pair.Second)).Select(pair => pair.First.Pathway);

    // Where all parts are known: less is dealt with in some class or a better one. Else by the classes in their order.
    private static bool IsWorse(PathwayResponse now, PathwayResponse then)
    {
        if (now.Shares.Concat(then.Shares).All(share => share.Share is not null))
        {
            return Enum.GetValues<ResponseClass>().Any(least =>
                then.Shares.Where(share => share.Class >= least).Sum(share => share.Share)
                < now.Shares.Where(share => share.Class >= least).Sum(share => share.Share) - 1e-12);
        }

        foreach ((ResponseShare before, ResponseShare after) in now.Shares.Zip(then.Shares))
        {
            if (before.Class != after.Class)
            {
                return after.Class < before.Class;
            }
        }

        return then.Shares.Count < now.Shares.Count;
    }

    // All 2^n subsets of the steps that are done.
    private static (double InTime, double AtAll) Enumerated(NaiveResponse naive, double within, double?[]? times = null, double[]? sureness = null)
    {
        double?[] taken = times ?? [.. naive.Steps.Select(step => Longest(step.Step))];
        double[] sure = sureness ?? [.. naive.Steps.Select(step => Sure(step.Step))];
        (double inTime, double atAll) = (0, 0);
        for (int set = 0; set < 1 << sure.Length; set++)
        {
            double mass = 1;
            var chosen = new double?[sure.Length];
            for (int i = 0; i < sure.Length; i++)
            {
                bool isDone = (set & (1 << i)) != 0;
                mass *= isDone ? sure[i] : 1 - sure[i];
                chosen[i] = isDone ? taken[i] : null;
            }

            if (mass > 0)
            {
                (double acted, bool blocked) = naive.Arrive(chosen);
                inTime += blocked || acted <= within ? mass : 0;
                atAll += blocked || double.IsFinite(acted) ? mass : 0;
            }
        }

        return (inTime, atAll);
    }

    private static double Sure(ResponseStep step) => step.Coverage!.Value * step.Recall!.Value * step.Success!.Value;

    private static double SureIn(Random random, ResponseStep step)
    {
        bool sees = step.FirstStage == ResponseStage.See;
        double unstated = sees ? random.NextDouble() : 1;
        double success = step.Success ?? (sees && (step.LastStage == ResponseStage.See || step.Blocks) ? 1 : random.NextDouble());
        return (step.Coverage ?? unstated) * (step.Recall ?? (sees ? random.NextDouble() : 1)) * success;
    }

    private static double? TimeIn(Random random, ResponseStep step) => step.Latency switch
    {
        null => random.Next(20),
        { Distribution: LatencyDistribution.Fixed, IsComplete: true } => Longest(step),
        { AtMost: { } atMost } => random.NextDouble() * atMost.TotalMinutes,
        _ => random.Next(20),
    };

    private static double? Longest(ResponseStep step) =>
        (step.Latency?.AtMost ?? (step.Latency?.Distribution == LatencyDistribution.Fixed ? step.Latency.Typical : null))?.TotalMinutes;

    private static double? AsARule(ResponseStep step) => step.Latency is null or { AtMost: null, Typical: null }
        ? null
        : Math.Min(
            step.Latency.Typical?.TotalMinutes ?? (step.Latency.Distribution == LatencyDistribution.Fixed ? Longest(step)!.Value : 0),
            Longest(step) ?? double.PositiveInfinity);

    private static double Drawn(Random random, Latency latency) => latency.Distribution switch
    {
        LatencyDistribution.Fixed => latency.AtMost!.Value.TotalMinutes,
        LatencyDistribution.Exponential => -Math.Log(1 - random.NextDouble()) * latency.Typical!.Value.TotalMinutes,
        _ => random.NextDouble() * latency.AtMost!.Value.TotalMinutes,
    };

    private static Latency FixedLatency(Random random) =>
        new() { AtMost = TimeSpan.FromMinutes(random.Next(6)), Distribution = LatencyDistribution.Fixed };

    private static Latency DrawnLatency(Random random) => new()
    {
        AtMost = TimeSpan.FromMinutes(random.Next(1, 6)),
        Typical = TimeSpan.FromMinutes(random.Next(1, 6)),
        Distribution = (LatencyDistribution)random.Next(4),
    };

    // Known and unknown in all ways; where there is a distribution, a fixed one.
    private static Latency? SomeLatency(Random random) => random.Next(5) switch
    {
        0 => null,
        1 => new() { AtMost = TimeSpan.FromMinutes(random.Next(6)) },
        2 => new() { Typical = TimeSpan.FromMinutes(random.Next(6)), Distribution = random.Next(2) == 0 ? LatencyDistribution.Fixed : null },
        3 => new() { AtMost = TimeSpan.FromMinutes(random.Next(3, 9)), Typical = TimeSpan.FromMinutes(random.Next(4)) },
        _ => FixedLatency(random),
    };
}
