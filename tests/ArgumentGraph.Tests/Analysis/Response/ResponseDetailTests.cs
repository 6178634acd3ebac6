using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Analysis.Response;

/// <summary>Details of a report on responses: what is hidden, what is missing, in which order, when each step of a chain is done, and limits.</summary>
public class ResponseDetailTests
{
    private static readonly Latency TenMinutes = new() { AtMost = TimeSpan.FromMinutes(10), Distribution = LatencyDistribution.Fixed };

    [Fact]
    public void What_is_hidden_may_help_so_that_only_what_is_shown_is_a_bound()
    {
        (string, ResponseStep)[] steps = [.. Whole(), ("Watch", See())];
        Argument whole = Make(60, steps).Edit(edit => edit.Replace("P", (Goal goal) => goal with
        {
            Harm = goal.Harm! with { Attempts = 3, ReversibleWithin = TimeSpan.FromMinutes(1) },
        }));
        PathwayResponse open = whole.AnalyzeResponse().Pathways.Single();
        open.Probability!.Estimate.Should().NotBeNull();
        open.EveryAttempt.Should().NotBeNull();
        open.Reversal.Should().Be(ResponseClass.LateOnly);

        PathwayResponse hidden = Hiding(whole, "Watch", "step").AnalyzeResponse().Pathways.Single();
        hidden.Class.Should().Be(ResponseClass.InTimeAlways, "this much is shown");
        hidden.Reversal.Should().Be(ResponseClass.TimeUnknown);
        hidden.Probability!.Lower.Should().BeGreaterThan(0);
        (hidden.Probability.Upper, hidden.Probability.UpperIgnoringTime).Should().Be((1, 1));
        (hidden.Probability.Estimate, hidden.Probability.AsIfIndependent).Should().Be((null, null));
        (hidden.EveryAttempt, hidden.AnyAttempt).Should().Be((null, null));
        hidden.Shares.Select(share => $"{share.Class} {share.Share is null}").Should().Equal("InTimeAlways False", "TimeUnknown True");
        hidden.Gaps.Select(gap => $"{gap.Kind} {gap.Step!.Id}").Should().Equal("Hidden Watch");
    }

    [Fact]
    public void Elements_whose_steps_or_times_to_harm_are_hidden_are_listed_by_id()
    {
        Argument whole = Make(60, Whole());
        Hiding(Make(60, [.. Whole(), ("Adder", See())]), "Tell", "step", "Adder", "step", "P", "harm").AnalyzeResponse().Hidden.Select(element => element.Id)
            .Should().Equal("Adder", "P", "Tell");
        Hiding(whole, "Tell", "statement").AnalyzeResponse().Hidden.Should().BeEmpty();
        Hiding(whole, "P", "harm").AnalyzeResponse().Pathways.Single().Probability.Should().BeNull();
    }

    [Fact]
    public void What_does_not_answer_is_told_from_what_does_not_stand()
    {
        Argument argument = Make(60, Whole()).Edit(edit => edit.Replace("EDecide", (Evidence evidence) => evidence with { State = EvidenceState.Missing }));
        argument.AnalyzeResponse(null, new() { NotAnswering = ["Tell", "Act"] }).Pathways.Single().Gaps.Select(gap => $"{gap.Kind} {gap.Step?.Id}")
            .Should().Equal("SeenNobodyTold See", "DoesNotAnswer Tell", "DoesNotStand Decide", "DoesNotAnswer Act");
    }

    [Fact]
    public void Steps_without_evidence_are_said_by_id()
    {
        var draft = new ArgumentBuilder("Without evidence");
        var known = new ResponseStep(ResponseStage.Tell) { Success = 1, Latency = TenMinutes };
        draft.Goal("P", "p").AsPathway().SupportedByAll(
            draft.Evidence("Z", "z").With(evidence => evidence with { Step = See() }),
            draft.Evidence("Y", "y").With(evidence => evidence with { Step = known, State = EvidenceState.Planned }),
            draft.Evidence("X", "x").With(evidence => evidence with { Step = known, AssertedStanding = Standing.Supported }),
            draft.Claim("B", "b").With(claim => claim with { Step = known }),
            draft.Claim("A", "a").With(claim => claim with { Step = known with { Success = null, Latency = null } }).SupportedByAll(draft.Evidence("E", "e")),
            draft.Claim("C", "c").With(claim => claim with { Step = new(ResponseStage.See) { Coverage = 1, Recall = 1, Blocks = true } })
                .SupportedByAll(draft.Evidence("F", "f")));
        draft.Build().AnalyzeResponse().Gaps.Select(gap => $"{gap.Kind} {gap.Step!.Id} {gap.Pathway?.Id}").Should().Equal(
            "TimeUnknown A ", "ShareUnknown A ", "WithoutEvidence B ", "WithoutEvidence Z ");
    }

    [Fact]
    public void What_blocks_or_is_followed_needs_nobody_after_it()
    {
        PathwayResponse pathway = Make(60, [("Stop", See() with { Blocks = true }), .. Whole()[..2]]).AnalyzeResponse().Pathways.Single();
        pathway.Gaps.Select(gap => $"{gap.Kind} {gap.Step?.Id}").Should().Equal("ToldNobodyDecides Tell");
    }

    [Fact]
    public void A_worst_time_of_half_the_window_is_not_tight()
    {
        Of(80).Should().BeFalse();
        Of(79).Should().BeTrue();
        Of(null).Should().BeFalse();

        static bool Of(int? within) => Make(within, Whole()).AnalyzeResponse().Pathways.Single().Chain!.IsTight;
    }

    [Fact]
    public void Steps_and_responders_that_most_rests_on_come_first()
    {
        var draft = new ArgumentBuilder("Two ways");
        Dictionary<string, ClaimDraft> steps = new (string Id, ResponseStep Step)[]
            {
                ("A", See() with { Who = "night" }), ("B", See() with { Who = "day" }), ("Z", Of(ResponseStage.Tell) with { Who = "rota" }),
                ("Y", Of(ResponseStage.Decide) with { Who = "Ada" }), ("X", Of(ResponseStage.Act) with { Who = "Ada" }),
            }
            .ToDictionary(step => step.Id, step => draft.Claim(step.Id, step.Id).With(claim => claim with { Step = step.Step })
                .SupportedByAll(draft.Evidence($"E{step.Id}", "e").Available()));
        draft.Goal("P1", "p").AsPathway().With(Within(60)).SupportedByAll(steps["A"], steps["Z"], steps["Y"], steps["X"]);
        draft.Goal("P2", "p").AsPathway().With(Within(60)).SupportedByAll(steps["A"], steps["B"], steps["Z"], steps["Y"], steps["X"]);
        ResponseReport report = draft.Build().AnalyzeResponse();
        report.Steps.Select(role => $"{role.Step.Id} {Ids(role.Pathways)}; {Ids(role.UnderAllChainsOf)}; {Ids(role.WorseWithout)}").Should().Equal(
            "X P1 P2; P1 P2; P1 P2", "Y P1 P2; P1 P2; P1 P2", "Z P1 P2; P1 P2; P1 P2", "A P1 P2; P1; P1 P2", "B P2; ; P2");
        report.Responders.Select(role => $"{role.Who}: {string.Join(' ', role.Steps.Select(step => step.Id))}; {Ids(role.Pathways)}; {Ids(role.SilentWithout)}")
            .Should().Equal("Ada: Y X; P1 P2; P1 P2", "rota: Z; P1 P2; P1 P2", "night: A; P1 P2; P1", "day: B; P2; ");
        report.OfClass(ResponseClass.InTimeAlways).Select(pathway => pathway.Pathway.Id).Should().Equal("P1", "P2");
        report.OfClass(ResponseClass.None).Should().BeEmpty();

        static string Ids(ValueList<Goal> goals) => string.Join(' ', goals.Select(goal => goal.Id));
    }

    [Theory]
    [InlineData(11, true)] // twelve parts, with what nobody sees
    [InlineData(12, false)]
    public void Of_more_than_twelve_parts_only_a_worse_class_is_worse(int seeing, bool isWorse)
    {
        ResponseStep each = See() with { Coverage = 0.5 };
        Argument argument = Make(60, [.. Enumerable.Range(0, seeing).Select(i => ($"S{i:D2}", each)), .. Whole()[1..]]);
        ResponseReport report = argument.AnalyzeResponse(null, new() { WithProbabilities = false });
        report.Pathways.Single().Shares.Should().HaveCount(seeing + 1);
        report.Pathways.Single().Probability.Should().BeNull("it was not asked for");
        report.Steps.Single(role => role.Step.Id == "S00").WorseWithout.Should().HaveCount(isWorse ? 1 : 0);
        report.Steps.Single(role => role.Step.Id == "Tell").WorseWithout.Should().HaveCount(1);
    }

    [Fact]
    public void Times_beyond_all_bounds_are_late_and_not_unknown()
    {
        var ever = new Latency { AtMost = TimeSpan.MaxValue, Typical = TimeSpan.MaxValue };
        PathwayResponse pathway = Make(60, [.. Whole().Select(step => (step.Id, step.Step with { Latency = ever }))]).AnalyzeResponse().Pathways.Single();
        pathway.Class.Should().Be(ResponseClass.LateOnly);
        pathway.Worst.Should().BeGreaterThan(TimeSpan.FromDays(10_000_000));
        pathway.Best.Should().Be(pathway.Worst);
        pathway.Chain!.Worst.Should().Be(pathway.Worst);
    }

    [Fact]
    public void Spans_are_when_the_steps_of_a_chain_begin_and_are_done() =>
        RandomResponses.Of(random => random.Next(5) switch
        {
            0 => null,
            1 => new() { AtMost = TimeSpan.FromMinutes(random.Next(6)) },
            _ => new() { AtMost = TimeSpan.FromMinutes(random.Next(3, 9)), Typical = TimeSpan.FromMinutes(random.Next(4)) },
        }, allKnown: false).Check(300, 5_000, argument =>
        {
            foreach (ResponseChain chain in argument.AnalyzeResponse(null, new() { WithProbabilities = false }).Pathways
                .SelectMany(pathway => pathway.Shares).Select(share => share.Chain).OfType<ResponseChain>())
            {
                ValueList<StepSpan> spans = chain.ToSpans();
                spans.Select(span => span.Step).Should().Equal(chain.Steps);
                for (int i = 0; i < spans.Count; i++)
                {
                    ResponseStep step = spans[i].Step.StatedStep!;
                    StepSpan[] before = [.. spans.Take(i).Where(other => MayFollow(step, other.Step))];
                    TimeSpan[] done = [.. before.Select(other => other.Done).Order()];
                    spans[i].Begin.Should().Be(done.Length == 0 ? TimeSpan.Zero : step.WaitsForAll ? done[^1] : done[0]);
                    spans[i].Done.Should().Be(spans[i].Begin + (step.Latency?.Typical ?? TimeSpan.Zero));
                    TimeSpan? latest = before.Length == 0 ? TimeSpan.Zero
                        : step.WaitsForAll ? before.Any(other => other.Latest is null) ? null : before.Max(other => other.Latest)
                        : before.Min(other => other.Latest);
                    spans[i].Latest.Should().Be(latest + step.Latency?.AtMost);
                }

                StepSpan last = spans[^1];
                chain.Best.Should().Be(last.Step.StatedStep!.Blocks ? last.Begin : last.Done);
                if (!last.Step.StatedStep.Blocks)
                {
                    chain.Worst.Should().Be(last.Latest);
                }
            }
        });

    [Fact]
    public void Spans_of_times_beyond_all_bounds_end()
    {
        var ever = new Latency { AtMost = TimeSpan.MaxValue, Typical = TimeSpan.MaxValue };
        ResponseChain chain = Make(60, [.. Whole().Select(step => (step.Id, step.Step with { Latency = ever }))]).AnalyzeResponse().Pathways.Single().Chain!;
        chain.ToSpans().Should().HaveCount(4).And.OnlyContain(span => span.Done == TimeSpan.MaxValue && span.Latest == null);
    }

    [Fact]
    public void Progress_is_told_after_each_pathway()
    {
        var draft = new ArgumentBuilder("Three ways");
        foreach (string id in new[] { "P1", "P2", "P3" })
        {
            draft.Goal(id, "p").AsPathway();
        }

        var told = new List<double>();
        draft.Build().AnalyzeResponse(progress: new Told(told));
        told.Should().Equal(0.25, 0.5, 0.75, 1);
    }

    [Fact]
    public void Nobody_is_a_list_of_nobody()
    {
        FluentActions.Invoking(() => new ResponseOptions { NotAnswering = null! }).Should().Throw<ArgumentNullException>().WithParameterName("NotAnswering");
        new ResponseOptions().NotAnswering.Should().BeEmpty();
    }

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.841344746068543)]
    [InlineData(-1, 0.158655253931457)]
    [InlineData(2, 0.977249868051821)]
    [InlineData(-3, 1.34989803163009e-3)]
    [InlineData(-4, 3.16712418331199e-5)]
    [InlineData(4, 1 - 3.16712418331199e-5)]
    [InlineData(-5, 2.86651571879194e-7)]
    [InlineData(-6, 9.86587645037698e-10)]
    public void Times_of_an_adversary_are_normally_distributed(double deviations, double expected)
    {
        var path = new AdversaryPath(new AdversaryTask(1, 100)) { ResponseTime = 100 - (3 * deviations), ResponseDeviation = 3 };
        path.ProbabilityOfInterruption().Should().BeApproximately(expected, 1e-9 * expected);

        // As much from the delays: 0.03 of each of two that begin together, 3-4-5.
        var both = new AdversaryPath(new(1, 100), new(0, 100))
        {
            DelayDeviation = 0.03,
            ResponseDeviation = Math.Sqrt(7),
            ResponseTime = 200 - (5 * deviations),
        };
        both.ProbabilityOfInterruption().Should().BeApproximately(expected, 1e-9 * expected);
    }

    [Fact]
    public void A_response_that_takes_as_long_as_the_delay_left_is_in_time()
    {
        Of(30).Should().Be(0.5);
        Of(30.001).Should().Be(0);
        new AdversaryPath().ProbabilityOfInterruption().Should().Be(0);

        static double Of(double responseTime) => new AdversaryPath(new(0, 10), new(0.5, 30)) { ResponseTime = responseTime }.ProbabilityOfInterruption();
    }

    [Theory]
    [InlineData(-0.01, 1, false)]
    [InlineData(1.01, 1, false)]
    [InlineData(double.NaN, 1, false)]
    [InlineData(0.5, -1, false)]
    [InlineData(0.5, double.PositiveInfinity, false)]
    [InlineData(0.5, double.NaN, false)]
    [InlineData(0, 0, true)]
    [InlineData(1, 0, true)]
    public void Tasks_have_a_detection_and_a_finite_delay(double detection, double delay, bool isAllowed)
    {
        Action make = () => _ = new AdversaryPath(new(0.5, 1), new AdversaryTask(detection, delay));
        if (isAllowed)
        {
            make.Should().NotThrow();
        }
        else
        {
            make.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("tasks");
        }
    }

    private static bool MayFollow(ResponseStep step, Element other)
    {
        ResponseStep before = other.StatedStep!;
        return step.After.Count == 0 ? before.LastStage + 1 == step.FirstStage
            : step.After.Contains(other.Id) && (before.LastStage == step.FirstStage || before.LastStage + 1 == step.FirstStage);
    }

    private static Argument Hiding(Argument argument, params string[] elementsAndFields)
    {
        var policy = new RedactionPolicy
        {
            Rules = [.. elementsAndFields.Chunk(2).Select(pair => new RedactionRule { Elements = [pair[0]], Fields = [pair[1]], Reason = "not for all" })],
        };
        return argument.Redact(policy, CommitmentKey.FromBytes(new byte[CommitmentKey.Size])).PublicVersion!;
    }

    private static ResponseStep Of(ResponseStage stage) => new(stage) { Success = .9, Latency = TenMinutes };

    private static ResponseStep See() => Of(ResponseStage.See) with { Coverage = .9, Recall = .9, Success = null };

    private static (string Id, ResponseStep Step)[] Whole() =>
        [("See", See()), ("Tell", Of(ResponseStage.Tell)), ("Decide", Of(ResponseStage.Decide)), ("Act", Of(ResponseStage.Act))];

    private static Func<Goal, Goal> Within(int? minutes) =>
        goal => minutes is { } within ? goal with { Harm = new() { Within = TimeSpan.FromMinutes(within) } } : goal;

    private static Argument Make(int? within, params (string Id, ResponseStep Step)[] steps)
    {
        var draft = new ArgumentBuilder("A response");
        draft.Goal("P", "This way to harm is ruled out").AsPathway().With(Within(within))
            .SupportedByAll([.. steps.Select(step => draft.Claim(step.Id, $"{step.Id} works").With(claim => claim with { Step = step.Step })
                .SupportedByAll(draft.Evidence($"E{step.Id}", $"Test of {step.Id}").Available()))]);
        return draft.Build();
    }

    private sealed class Told(List<double> values) : IProgress<double>
    {
        public void Report(double value) => values.Add(value);
    }
}
