namespace ArgumentGraph.Tests.Drafts;

/// <summary>Steps of a response and times to harm, drafted.</summary>
public class StepDraftTests
{
    [Fact]
    public void Every_word_says_a_part_of_the_step()
    {
        var draft = new ArgumentBuilder("t");
        ClaimDraft monitor = draft.Claim("C1", "The monitor reads half of the traffic")
            .Sees(by: "monitor", coverage: 0.5, recall: 0.96, atMost: TimeSpan.FromHours(1), distribution: LatencyDistribution.Uniform).Automatically();
        EvidenceDraft sample = draft.Evidence("E1", "A sample is read every week").Sees(by: "sampler", coverage: 0.05);
        ClaimDraft page = draft.Claim("C2", "Alarms page the rota").Tells(by: "pager", success: 0.98, typical: TimeSpan.FromMinutes(10)).After(monitor, sample);
        draft.Claim("C3", "The switch is thrown").Decides().Acts(success: 0.9).AfterAll(page).AfterAll(sample).Blocks();
        draft.Goal("P1", "No leak").AsPathway().HarmWithin(TimeSpan.FromHours(4), from: "the first act", reversibleWithin: TimeSpan.FromDays(1), attempts: 2);

        Argument argument = draft.Build();

        argument["C1"].StatedStep.Should().Be(new ResponseStep(ResponseStage.See)
        {
            Who = "monitor",
            Coverage = 0.5,
            Recall = 0.96,
            IsAutomatic = true,
            Latency = new() { AtMost = TimeSpan.FromHours(1), Distribution = LatencyDistribution.Uniform },
        });
        argument["E1"].StatedStep.Should().Be(new ResponseStep(ResponseStage.See) { Who = "sampler", Coverage = 0.05 });
        argument["C2"].StatedStep.Should().Be(new ResponseStep(ResponseStage.Tell)
        {
            Who = "pager",
            Success = 0.98,
            Latency = new() { Typical = TimeSpan.FromMinutes(10) },
            After = ["C1", "E1"],
        });
        argument["C3"].StatedStep.Should().Be(new ResponseStep(ResponseStage.Decide)
        {
            Stages = [ResponseStage.Decide, ResponseStage.Act],
            Success = 0.9,
            Blocks = true,
            After = ["C2", "E1"],
            WaitsForAll = true,
        });
        ((Goal)argument["P1"]).Harm.Should().Be(
            new HarmWindow { From = "the first act", Within = TimeSpan.FromHours(4), ReversibleWithin = TimeSpan.FromDays(1), Attempts = 2 });
    }

    [Fact]
    public void What_is_followed_may_get_another_id_before_the_argument_is_built()
    {
        var draft = new ArgumentBuilder("t");
        ClaimDraft monitor = draft.Claim("C1", "m").Sees();
        draft.Claim("C2", "p").Tells().After(monitor);
        monitor.With(claim => claim with { Id = "C9" });

        draft.Build()["C2"].StatedStep!.After.Should().Equal("C9");
    }

    [Fact]
    public void A_step_given_whole_takes_the_place_of_the_one_before()
    {
        var draft = new ArgumentBuilder("t");
        var step = new ResponseStep(ResponseStage.Act) { Hours = "working days" };
        draft.Claim("C1", "m").Sees(by: "monitor").Step(step);

        draft.Build()["C1"].StatedStep.Should().Be(step);
    }

    [Fact]
    public void Stages_that_do_not_follow_each_other_are_refused()
    {
        ClaimDraft claim = new ArgumentBuilder("t").Claim("C1", "m").Sees();

        ((Action)(() => claim.Acts())).Should().Throw<InvalidOperationException>()
            .WithMessage("The step of 'C1' ends with 'see', which 'act' does not follow.");
        ((Action)(() => claim.Sees())).Should().Throw<InvalidOperationException>();
        claim.Tells().Decides().Acts();
    }

    [Fact]
    public void What_has_no_step_yet_follows_nothing()
    {
        var draft = new ArgumentBuilder("t");
        ClaimDraft plain = draft.Claim("C1", "m");

        Action[] early = [() => plain.After(plain), () => plain.AfterAll(plain), () => plain.Blocks(), () => plain.Automatically()];
        foreach (Action wrong in early)
        {
            wrong.Should().Throw<InvalidOperationException>().WithMessage("'C1' has no step yet; say first that it sees, tells, decides or acts.");
        }

        ((Action)(() => plain.Sees().After(new ArgumentBuilder("u").Claim("C2", "n")))).Should().Throw<ArgumentException>().WithMessage("*another builder*");
    }
}
