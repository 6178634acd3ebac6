namespace ArgumentGraph.Tests.Analysis.Response;

/// <summary>What a report on responses says in cases small enough to be seen through.</summary>
public class ResponseTests
{
    private static readonly Latency TenMinutes = new() { AtMost = TimeSpan.FromMinutes(10), Typical = TimeSpan.FromMinutes(4) };

    [Fact]
    public void A_step_that_names_none_follows_every_step_of_the_stage_before()
    {
        PathwayResponse pathway = One(
            60, ("A", See()), ("B", See()), ("T", Of(ResponseStage.Tell)), ("D", Of(ResponseStage.Decide)), ("X", Of(ResponseStage.Act)));
        pathway.Class.Should().Be(ResponseClass.InTimeAlways);
        pathway.Chain!.Steps.Select(step => step.Id).Should().Equal("A", "T", "D", "X");
        pathway.Worst.Should().Be(TimeSpan.FromMinutes(40));
        pathway.Best.Should().Be(TimeSpan.FromMinutes(16));
        pathway.UnderAllChains.Select(step => step.Id).Should().Equal("T", "D", "X");
    }

    [Fact]
    public void A_step_that_covers_several_stages_needs_nobody_between() =>
        One(30, ("A", See()), ("X", Of(ResponseStage.Tell) with { Stages = [ResponseStage.Tell, ResponseStage.Decide, ResponseStage.Act], IsAutomatic = true }))
            .Class.Should().Be(ResponseClass.InTimeAlways);

    [Fact]
    public void A_chain_that_leaves_out_a_stage_is_none()
    {
        PathwayResponse pathway = One(60, ("A", See()), ("X", Of(ResponseStage.Act) with { After = ["A"] }));
        pathway.Class.Should().Be(ResponseClass.None);
        GapsOf(pathway).Should().Equal("SeenNobodyTold A", "NeverBegun X");
    }

    [Theory]
    [InlineData(ResponseStage.See, ResponseGapKind.SeenNobodyTold)]
    [InlineData(ResponseStage.Tell, ResponseGapKind.ToldNobodyDecides)]
    [InlineData(ResponseStage.Decide, ResponseGapKind.DecidedNoMeans)]
    public void A_chain_that_ends_too_soon_says_where(ResponseStage last, ResponseGapKind gap)
    {
        (string, ResponseStep)[] steps = [.. Enum.GetValues<ResponseStage>().Where(stage => stage <= last).Select(stage => (stage.ToString(), Of(stage)))];
        One(60, steps).Gaps.Should().ContainSingle().Which.Kind.Should().Be(gap);
    }

    [Fact]
    public void A_surface_that_nobody_watches_is_said() =>
        GapsOf(One(60, ("T", Of(ResponseStage.Tell)))).Should().Equal("NobodySees ", "NeverBegun T");

    [Fact]
    public void A_pathway_without_a_window_has_a_chain_and_no_class_in_time()
    {
        PathwayResponse pathway = One(null, Whole());
        pathway.Class.Should().Be(ResponseClass.TimeUnknown);
        pathway.Probability.Should().BeNull();
        GapsOf(pathway).Should().Equal("NoWindow ");
    }

    [Fact]
    public void A_step_that_does_not_stand_is_not_there()
    {
        Argument argument = Make(60, Whole()).Edit(edit => edit.Replace("ETell", (Evidence evidence) => evidence with { State = EvidenceState.Missing }));
        PathwayResponse pathway = argument.AnalyzeResponse().Pathways.Single();
        pathway.Class.Should().Be(ResponseClass.None);
        GapsOf(pathway).Should().Contain("DoesNotStand Tell");
        argument.AnalyzeResponse(new() { Baseline = Baseline.AsArgued }).Pathways.Single().Class.Should().Be(ResponseClass.InTimeAlways);
    }

    [Fact]
    public void Steps_that_follow_each_other_are_not_there_and_it_is_said()
    {
        PathwayResponse pathway = One(
            60, ("A", See() with { After = ["B"] }), ("B", See() with { After = ["A"] }), ("T", Of(ResponseStage.Tell)));
        GapsOf(pathway).Should().Equal("NobodySees ", "NeverBegun T", "Circular A", "Circular B");
    }

    [Fact]
    public void Waiting_for_all_takes_as_long_as_the_longest()
    {
        var slow = new Latency { AtMost = TimeSpan.FromMinutes(30) };
        ResponseStep both = Of(ResponseStage.Tell) with { After = ["A", "B"] };
        (string, ResponseStep)[] rest = [("D", Of(ResponseStage.Decide)), ("X", Of(ResponseStage.Act))];
        One(60, [("A", See()), ("B", See() with { Latency = slow }), ("T", both), .. rest]).Worst.Should().Be(TimeSpan.FromMinutes(40));
        One(60, [("A", See()), ("B", See() with { Latency = slow }), ("T", both with { WaitsForAll = true }), .. rest])
            .Worst.Should().Be(TimeSpan.FromMinutes(60));
    }

    [Fact]
    public void A_late_response_may_still_be_in_time_to_undo_the_harm()
    {
        PathwayResponse pathway = Make(5, Whole()).Edit(edit => edit.Replace("P", (Goal goal) => goal with
        {
            Harm = goal.Harm! with { ReversibleWithin = TimeSpan.FromHours(1) },
        })).AnalyzeResponse().Pathways.Single();
        pathway.Class.Should().Be(ResponseClass.LateOnly);
        pathway.Reversal.Should().Be(ResponseClass.InTimeAlways);
    }

    [Fact]
    public void Several_attempts_multiply_as_if_they_were_independent()
    {
        (string, ResponseStep)[] steps =
            [.. Whole()
                .Select(step => (step.Id, step.Step with { Latency = new() { AtMost = TimeSpan.FromMinutes(1), Distribution = LatencyDistribution.Fixed } }))];
        PathwayResponse pathway = Make(60, steps).Edit(edit => edit.Replace("P", (Goal goal) => goal with { Harm = goal.Harm! with { Attempts = 3 } }))
            .AnalyzeResponse().Pathways.Single();
        double one = pathway.Probability!.Estimate!.Value;
        one.Should().BeApproximately(.9 * .9 * .9 * .9 * .9, 1e-12);
        pathway.EveryAttempt.Should().BeApproximately(one * one * one, 1e-12);
        pathway.AnyAttempt.Should().BeApproximately(1 - ((1 - one) * (1 - one) * (1 - one)), 1e-12);
    }

    [Fact]
    public void What_would_better_a_class_is_in_the_roadmap_too()
    {
        Argument argument = Make(30, Whole());
        StepShortening[] shortenings = [.. argument.AnalyzeResponse().Shortenings];
        shortenings.Should().HaveCount(4).And.OnlyContain(one => one.By == TimeSpan.FromMinutes(10) && one.To == ResponseClass.InTimeAlways);
        argument.AnalyzeRoadmap().Shortenings.Should().Equal(shortenings);
        GoalWithoutSteps().AnalyzeRoadmap().Shortenings.Should().BeEmpty();
    }

    [Fact]
    public void Who_does_not_answer_is_not_there_and_a_name_that_nobody_has_is_said()
    {
        Argument argument = Make(
            60, [.. Whole().Select(step => (step.Id, step.Step with { Who = step.Step.FirstStage == ResponseStage.Tell ? "rota" : "others" }))]);
        ResponseReport report = argument.AnalyzeResponse(null, new() { NotAnswering = ["rota", "rotta"] });
        report.Pathways.Single().Class.Should().Be(ResponseClass.None);
        report.Unknown.Should().Equal("rotta");
        ResponderRole rota = argument.AnalyzeResponse().Responders.Single(role => role.Who == "rota");
        rota.SilentWithout.Select(goal => goal.Id).Should().Equal("P");
        rota.Steps.Select(step => step.Id).Should().Equal("Tell");
    }

    [Fact]
    public void Fixed_times_are_what_steps_take_as_a_rule()
    {
        var half = new Latency { AtMost = TimeSpan.FromMinutes(30), Distribution = LatencyDistribution.Fixed };
        PathwayResponse pathway = One(20, [.. Whole().Select(step => (step.Id, step.Step with { Latency = half }))]);
        pathway.Class.Should().Be(ResponseClass.LateOnly);
        pathway.Best.Should().Be(TimeSpan.FromHours(2));
    }

    [Fact]
    public void A_step_that_finds_nothing_prevents_nothing()
    {
        PathwayResponse pathway = One(20, ("A", See() with { Coverage = 0, Blocks = true }));
        pathway.Class.Should().Be(ResponseClass.None);
        GapsOf(pathway).Should().Equal("NeverSucceeds A");
    }

    [Theory]
    [InlineData(5, ResponseClass.InTimeSometimes)]
    [InlineData(9, ResponseClass.InTimeSometimes)]
    [InlineData(10, ResponseClass.InTimeAlways)]
    [InlineData(3, ResponseClass.LateOnly)]
    public void What_blocks_only_after_something_that_does_not_must_begin_in_time(int within, ResponseClass expected) =>
        One(within, ("A", See() with { Latency = TenMinutes }), ("B", Of(ResponseStage.Tell) with { After = ["A"], Blocks = true })).Class
            .Should().Be(expected);

    [Fact]
    public void What_blocks_after_a_block_prevents_as_well() =>
        One(1, ("A", See() with { Blocks = true }), ("B", Of(ResponseStage.Tell) with { After = ["A"], Blocks = true })).Class
            .Should().Be(ResponseClass.Prevented);

    [Fact]
    public void Worse_is_also_less_of_all_acts_behind_a_small_block()
    {
        ResponseReport report = Make(60, [("L", See() with { Coverage = .01, Blocks = true }), .. Whole()]).AnalyzeResponse();
        report.Pathways.Single().Class.Should().Be(ResponseClass.Prevented);
        report.Steps.Single(role => role.Step.Id == "Act").WorseWithout.Select(goal => goal.Id).Should().Equal("P");
        report.Steps.Single(role => role.Step.Id == "Act").UnderAllChainsOf.Should().BeEmpty();
    }

    [Fact]
    public void Without_marked_pathways_the_roots_are_judged()
    {
        Argument argument = Make(60, Whole()).Edit(edit => edit.Replace("P", (Goal goal) => goal with { IsPathway = false }));
        argument.AnalyzeResponse().Pathways.Single().Class.Should().Be(ResponseClass.InTimeAlways);
    }

    [Fact]
    public void What_a_public_version_hides_is_not_taken_to_be_missing()
    {
        Argument argument = Make(60, Whole());
        var policy = new RedactionPolicy { Rules = [new RedactionRule { Elements = ["Tell"], Fields = ["step"], Reason = "who is on call" }] };
        Argument shown = argument.Redact(policy, CommitmentKey.FromBytes(new byte[CommitmentKey.Size])).PublicVersion!;
        ResponseReport report = shown.AnalyzeResponse();
        report.Hidden.Select(element => element.Id).Should().Equal("Tell");
        PathwayResponse pathway = report.Pathways.Single();
        pathway.Class.Should().Be(ResponseClass.TimeUnknown);
        pathway.Gaps.Select(gap => gap.Kind).Should().Contain(ResponseGapKind.Hidden).And.NotContain(ResponseGapKind.NobodySees);
        argument.AnalyzeResponse().Hidden.Should().BeEmpty();
    }

    [Fact]
    public void What_steps_do_not_say_is_said_of_them()
    {
        ResponseReport report = Make(60, ("A", new(ResponseStage.See)), ("T", new(ResponseStage.Tell))).AnalyzeResponse();
        report.Gaps.Select(gap => $"{gap.Kind} {gap.Step!.Id}").Should().Equal("TimeUnknown A", "ShareUnknown A", "TimeUnknown T", "ShareUnknown T");
    }

    [Fact]
    public void It_can_be_cancelled_and_says_how_far_it_is()
    {
        Argument argument = Make(60, Whole());
        FluentActions.Invoking(() => argument.AnalyzeResponse(cancellationToken: new CancellationToken(canceled: true)))
            .Should().Throw<OperationCanceledException>();
        var told = new List<double>();
        argument.AnalyzeResponse(progress: new Told(told.Add));
        told.Should().BeInAscendingOrder().And.HaveElementAt(told.Count - 1, 1);
    }

    [Fact]
    public void What_was_asked_of_a_judged_argument_is_kept()
    {
        JudgedArgument judged = Make(60, Whole()).At(Setting.Default);
        judged.AnalyzeResponse().Should().BeSameAs(judged.AnalyzeResponse(new ResponseOptions()));
    }

    private static IEnumerable<string> GapsOf(PathwayResponse pathway) => pathway.Gaps.Select(gap => $"{gap.Kind} {gap.Step?.Id}");

    private static ResponseStep Of(ResponseStage stage) => new(stage) { Success = .9, Latency = TenMinutes };

    private static ResponseStep See() => Of(ResponseStage.See) with { Coverage = .9, Recall = .9, Success = null };

    private static (string Id, ResponseStep Step)[] Whole() =>
        [("See", See()), ("Tell", Of(ResponseStage.Tell)), ("Decide", Of(ResponseStage.Decide)), ("Act", Of(ResponseStage.Act))];

    private static PathwayResponse One(int? within, params (string Id, ResponseStep Step)[] steps) => Make(within, steps).AnalyzeResponse().Pathways.Single();

    private static Argument Make(int? within, params (string Id, ResponseStep Step)[] steps)
    {
        var draft = new ArgumentBuilder("A response");
        draft.Goal("P", "This way to harm is ruled out").AsPathway()
            .With(goal => within is { } minutes ? goal with { Harm = new() { Within = TimeSpan.FromMinutes(minutes) } } : goal)
            .SupportedByAll([.. steps.Select(step => draft.Claim(step.Id, $"{step.Id} works").With(claim => claim with { Step = step.Step })
                .SupportedByAll(draft.Evidence($"E{step.Id}", $"Test of {step.Id}").Available()))]);
        return draft.Build();
    }

    private static Argument GoalWithoutSteps()
    {
        var draft = new ArgumentBuilder("No steps");
        draft.Goal("P", "This way to harm is ruled out").AsPathway();
        return draft.Build();
    }

    private sealed class Told(Action<double> tell) : IProgress<double>
    {
        public void Report(double value) => tell(value);
    }
}
