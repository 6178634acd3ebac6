using ArgumentGraph.Analysis.Standings;

namespace ArgumentGraph.Tests.Analysis.Standings;

/// <summary>What decides where several things could: each alone, and one beside another.</summary>
public class DecidingTests
{
    private static readonly Setting Counting = Setting.Default with { CountsClaimPoints = true };

    [Theory]
    [InlineData(EvidenceState.Available, Standing.Unsupported, StandingReason.Defeated)]
    [InlineData(EvidenceState.Missing, Standing.InDoubt, StandingReason.Challenged)]
    public void A_challenge_of_the_relationship_decides_what_its_supporter_gives(EvidenceState against, Standing standing, StandingReason reason)
    {
        ElementStanding goal = Challenged(against, confidence: null).AnalyzeSupport()["G"];

        (goal.Standing, goal.Reason, IdsOf(goal)).Should().Be((standing, reason, "D"));
    }

    [Fact]
    public void Where_a_challenge_and_a_claim_point_bring_a_supporter_down_as_far_the_challenge_is_named()
    {
        Argument argument = Challenged(EvidenceState.Available, confidence: EvidenceState.Missing);

        SupportReport report = argument.AnalyzeSupport(Counting);

        (report["G"].Reason, IdsOf(report["G"])).Should().Be((StandingReason.Defeated, "D"));
    }

    [Theory]
    [InlineData(EvidenceState.Available, "C counts for nothing because G → C is defeated by D.")]
    [InlineData(EvidenceState.Missing, "C counts for nothing because confidence in G → C rests on CG.")]
    public void Beside_a_supporter_that_is_missing_a_sentence_says_why_another_counts_for_less(EvidenceState against, string ending)
    {
        Argument argument = Challenged(against, confidence: EvidenceState.Missing, with: "M");

        argument.AnalyzeSupport(Counting).SentenceOf("G").Should().EndWith(ending);
    }

    [Fact]
    public void Where_a_claim_point_brings_a_supporter_further_down_than_a_challenge_its_argument_is_named()
    {
        Argument argument = Challenged(EvidenceState.Missing, confidence: EvidenceState.Missing);

        SupportReport report = argument.AnalyzeSupport(Counting);

        (report["G"].Standing, report["G"].Reason, IdsOf(report["G"])).Should().Be((Standing.Unsupported, StandingReason.Confidence, "CG"));
    }

    [Fact]
    public void Where_a_challenge_and_a_claim_point_of_the_element_bring_it_down_as_far_the_challenge_is_named()
    {
        var draft = new ArgumentBuilder("t");
        GoalDraft confidence = draft.Goal("CG", "cg").SupportedByAll(draft.Evidence("EC", "e").Missing());
        GoalDraft goal = draft.Goal("G", "g").AsPathway().SupportedByAll(draft.Evidence("E", "e").Available()).ClaimPoint("ACP", argument: confidence);
        draft.Claim("D", "d").SupportedByAll(draft.Evidence("ED", "e").Available()).Challenges(goal);
        Argument argument = draft.Build();

        ElementStanding judged = argument.AnalyzeSupport(Counting)["G"];

        (judged.Standing, judged.Reason, IdsOf(judged)).Should().Be((Standing.Unsupported, StandingReason.Defeated, "D"));
    }

    [Fact]
    public void Of_several_of_which_one_suffices_those_decide_that_are_there()
    {
        var draft = new ArgumentBuilder("t");
        draft.Goal("G", "g").SupportedByAny(draft.Evidence("E1", "e").Available(), draft.Evidence("E2", "e").Missing(), draft.Evidence("E3", "e").Available());

        ElementStanding judged = draft.Build().AnalyzeSupport()["G"];

        (judged.Standing, judged.Reason, IdsOf(judged)).Should().Be((Standing.Supported, StandingReason.Support, "E1 E3"));
    }

    [Theory]
    [InlineData(AssumptionState.Invalid, Baseline.AsArgued, StandingReason.TakenToHold)]
    [InlineData(AssumptionState.Disputed, Baseline.AsArgued, StandingReason.TakenToHold)]
    [InlineData(AssumptionState.Holds, Baseline.AsArgued, StandingReason.Stated)]
    [InlineData(AssumptionState.Holds, Baseline.AsIs, StandingReason.Expired)]
    [InlineData(AssumptionState.Invalid, Baseline.AsIs, StandingReason.Expired)]
    public void An_assumption_that_has_expired_is_taken_to_hold_only_as_argued(AssumptionState state, Baseline baseline, StandingReason reason)
    {
        var day = new DateOnly(2026, 1, 1);
        var draft = new ArgumentBuilder("t");
        draft.Goal("G", "g").SupportedByAll(draft.Evidence("E", "e").Available())
            .InContextOf(draft.Assumption(new Assumption("A", "a") { State = state, Expires = day }));

        draft.Build().AnalyzeSupport(Setting.On(day.AddDays(1), baseline))["A"].Reason.Should().Be(reason);
    }

    [Theory]
    [InlineData(EvidenceState.Available, Standing.Unsupported, StandingReason.Defeated)]
    [InlineData(EvidenceState.Missing, Standing.InDoubt, StandingReason.Challenged)]
    public void Of_what_is_supposed_to_be_restored_neither_supporters_nor_contexts_decide(EvidenceState against, Standing standing, StandingReason reason)
    {
        var draft = new ArgumentBuilder("t");
        GoalDraft goal = draft.Goal("G", "g").SupportedByAll(draft.Evidence("E", "e").Missing())
            .InContextOf(draft.Assumption(new Assumption("A", "a") { State = AssumptionState.Disputed }));
        draft.Claim("D", "d").SupportedByAll(draft.Evidence(new Evidence("ED", "e") { State = against })).Challenges(goal);
        Argument argument = draft.Build();
        int number = argument.Structure.Find("G");
        var suppositions = new Supposition[argument.Structure.ElementCount];
        suppositions[number] = Supposition.Restored;

        ElementStanding judged = new StandingReasons(argument, new StandingEvaluation(argument, Setting.Default, suppositions)).Of(number);

        (judged.Standing, judged.Reason, IdsOf(judged)).Should().Be((standing, reason, "D"));
    }

    private static string IdsOf(ElementStanding standing) => string.Join(' ', standing.DecidedBy.Select(element => element.Id));

    // G rests on C, alone or with evidence that is missing. D challenges that it rests on C, on evidence in a state; a claim point of it may have an
    // argument, on evidence in another.
    private static Argument Challenged(EvidenceState against, EvidenceState? confidence, string? with = null)
    {
        var draft = new ArgumentBuilder("t");
        ClaimDraft claim = draft.Claim("C", "c").SupportedByAll(draft.Evidence("E", "e").Available());
        GoalDraft goal = draft.Goal("G", "g").AsPathway();
        goal = with is null ? goal.SupportedByAll(claim) : goal.SupportedByAny(claim, draft.Evidence(with, "m").Missing());
        if (confidence is { } state)
        {
            GoalDraft argument = draft.Goal("CG", "cg").SupportedByAll(draft.Evidence(new Evidence("EC", "e") { State = state }));
            goal.ClaimPoint("ACP", on: [claim], argument: argument);
        }

        draft.Claim("D", "d").SupportedByAll(draft.Evidence(new Evidence("ED", "e") { State = against }));
        return draft.Build().Edit(edit => edit.Connect(Relationship.Challenges("D", Relationship.SupportedBy("G", "C"))));
    }
}
