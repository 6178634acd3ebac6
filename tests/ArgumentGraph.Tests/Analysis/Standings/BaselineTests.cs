namespace ArgumentGraph.Tests.Analysis.Standings;

/// <summary>Single facts of the semantics, each with the smallest argument that shows it.</summary>
public class BaselineTests
{
    private static readonly DateOnly LastDay = new(2026, 10, 31);

    [Theory]
    [InlineData(EvidenceState.Available, Standing.Supported, Standing.Supported)]
    [InlineData(EvidenceState.Planned, Standing.Unsupported, Standing.Supported)]
    [InlineData(EvidenceState.Missing, Standing.Unsupported, Standing.Unsupported)]
    [InlineData(EvidenceState.Disputed, Standing.InDoubt, Standing.InDoubt)]
    [InlineData(EvidenceState.Withdrawn, Standing.Unsupported, Standing.Unsupported)]
    [InlineData(null, Standing.Supported, Standing.Supported)]
    public void States_of_evidence(EvidenceState? state, Standing asIs, Standing asPlanned)
    {
        Argument argument = Of(new Evidence("E", "…") { State = state });
        Pathway(argument, Baseline.AsIs).Should().Be(asIs);
        Pathway(argument, Baseline.AsPlanned).Should().Be(asPlanned);
        Pathway(argument, Baseline.AsArgued).Should().Be(Standing.Supported);
    }

    [Fact]
    public void Evidence_is_valid_through_its_expiry_day()
    {
        Argument argument = Of(new Evidence("E", "…") { Expires = LastDay });
        Pathway(argument, Baseline.AsIs, LastDay).Should().Be(Standing.Supported);
        Pathway(argument, Baseline.AsIs, LastDay.AddDays(1)).Should().Be(Standing.Unsupported);
        Pathway(argument, Baseline.AsArgued, LastDay.AddDays(1)).Should().Be(Standing.Supported);
        Pathway(argument, Baseline.AsIs).Should().Be(Standing.Supported, "without a date expiry is not judged");
        argument.AnalyzeSupport(Setting.On(LastDay.AddDays(1)))["E"].Reason.Should().Be(StandingReason.Expired);
        argument.AnalyzeSupport().Setting.Date.Should().BeNull();
    }

    [Fact]
    public void Planned_evidence_that_has_expired_is_not_to_be_counted_on() =>
        Pathway(Of(new Evidence("E", "…") { State = EvidenceState.Planned, Expires = LastDay }), Baseline.AsPlanned, LastDay.AddDays(1))
            .Should().Be(Standing.Unsupported);

    [Fact]
    public void An_expired_assumption_is_unsupported_like_evidence()
    {
        Argument argument = Of(new Evidence("E", "…")).Edit(edit => edit
            .Add(new Assumption("A", "…") { Expires = LastDay })
            .Connect(Relationship.InContextOf("C", "A")));
        Pathway(argument, Baseline.AsIs, LastDay).Should().Be(Standing.Supported);
        Pathway(argument, Baseline.AsIs, LastDay.AddDays(1)).Should().Be(Standing.Unsupported);
    }

    [Fact]
    public void As_argued_leaves_are_basic_and_challenges_are_counted_only()
    {
        var draft = new ArgumentBuilder("As argued");
        GoalDraft leaf = draft.Goal("G", "…").Undeveloped();
        draft.Goal("P", "…").AsPathway().SupportedByAll(leaf);
        draft.Claim("D", "…").Challenges(leaf);
        LoadBearingReport report = draft.Build().AnalyzeLoadBearing(new Setting { Baseline = Baseline.AsArgued });
        report.Counts.Challenges.Should().Be(1);
        report.Pathways[0].Standing.Should().Be(Standing.Supported);
        report.Pathways[0].StandingAsIs.Should().Be(Standing.Unsupported);
        report.LoadBearing.Single(element => element.Element.Id == "G").IsBasic.Should().BeTrue();
        report.RoleOf("D", "P").Should().Be(LoadBearingRole.None);
    }

    [Fact]
    public void An_assumption_above_weighs_on_the_pathway_below_but_not_on_what_it_shares()
    {
        var draft = new ArgumentBuilder("Inherited");
        ClaimDraft shared = draft.Claim("C", "…").SupportedByAll(draft.Evidence("E", "…"));
        GoalDraft first = draft.Goal("P1", "…").AsPathway().SupportedByAll(draft.Strategy("S1", "…").SupportedByAll(shared));
        draft.Goal("P2", "…").AsPathway().SupportedByAll(draft.Strategy("S2", "…").SupportedByAll(shared));
        draft.Goal("TOP", "…").SupportedByAll(first).InContextOf(draft.Assumption(new Assumption("A", "…") { State = AssumptionState.Disputed }));
        SupportReport report = draft.Build().AnalyzeSupport();
        report.Pathways.Select(pathway => (pathway.Element.Id, pathway.Standing)).Should().Equal(("P1", Standing.InDoubt), ("P2", Standing.Supported));
        report.StandingOf("P1").Should().Be(Standing.Supported);
        report.StandingOf("C").Should().Be(Standing.Supported);
        report.Pathways[0].Inherited.Should().Equal(new InheritedStatement(report.Argument["A"], report.Argument["TOP"], Standing.InDoubt));
        report.Argument.AnalyzeLoadBearing().LoadBearing.Single(element => element.Element.Id == "A").Pathways.Select(pathway => pathway.Id)
            .Should().Equal("P1");
    }

    [Fact]
    public void A_justification_above_does_not_weigh_below()
    {
        var draft = new ArgumentBuilder("Local");
        JustificationDraft local = draft.Justification("J", "…");
        draft.Goal("TOP", "…").InContextOf(local).SupportedByAll(
            draft.Goal("P", "…").AsPathway()
                .SupportedByAll(draft.Strategy("S", "…").SupportedByAll(draft.Claim("C", "…").SupportedByAll(draft.Evidence("E", "…")))));
        draft.Evidence("D", "…").Challenges(local);
        SupportReport report = draft.Build().AnalyzeSupport();
        report.Pathways[0].Standing.Should().Be(Standing.Supported);
        report.Roots[0].Standing.Should().Be(Standing.Unsupported);
    }

    [Fact]
    public void Defeating_only_the_evidence_of_a_challenge_leaves_it_raised()
    {
        var draft = new ArgumentBuilder("Raised");
        ClaimDraft claim = draft.Claim("C", "…").SupportedByAll(draft.Evidence("E", "…"));
        draft.Goal("P", "…").AsPathway().SupportedByAll(draft.Strategy("S", "…").SupportedByAll(claim));
        EvidenceDraft basis = draft.Evidence("B", "…");
        draft.Claim("D", "…").SupportedByAll(basis).Challenges(claim);
        draft.Evidence("R", "…").Challenges(basis);
        Argument argument = draft.Build();
        argument.AnalyzeSupport().Pathways[0].Standing.Should().Be(Standing.InDoubt);
        argument.AnalyzeWhatIf(change => change.Fail("D")).Risen.Should().BeEmpty("a failed challenger still leaves doubt");
        argument.AnalyzeWhatIf(change => change.Remove("D")).Risen.Single().To.Should().Be(Standing.Supported);
    }

    [Fact]
    public void What_answers_a_challenge_is_load_bearing_too()
    {
        var draft = new ArgumentBuilder("Answered");
        ClaimDraft claim = draft.Claim("C", "…").SupportedByAll(draft.Evidence("E", "…"));
        draft.Goal("P", "…").AsPathway().SupportedByAll(draft.Strategy("S", "…").SupportedByAll(claim));
        EvidenceDraft challenger = draft.Evidence("D", "…").Challenges(claim);
        draft.Evidence("R", "…").Challenges(challenger);
        LoadBearingReport report = draft.Build().AnalyzeLoadBearing();
        report.Pathways[0].CutSets.Listed.Select(set => set.ToString()).Should().Equal("E", "R");
        report.RoleOf("R", "P").Should().Be(LoadBearingRole.LoadBearing);
        report.RoleOf("D", "P").Should().Be(LoadBearingRole.Opposing);
        report.Argument.AnalyzeWhatIf(change => change.Fail("R")).Fallen.Single().To.Should().Be(Standing.InDoubt);
    }

    [Fact]
    public void A_withdrawn_challenger_challenges_again_when_it_is_restored()
    {
        Argument argument = Of(new Evidence("E", "…")).Edit(edit => edit
            .Add(new Evidence("D", "…") { State = EvidenceState.Withdrawn })
            .Connect(Relationship.Challenges("D", "E")));
        Pathway(argument, Baseline.AsIs).Should().Be(Standing.Supported);
        argument.AnalyzeWhatIf(change => change.Restore("D")).Fallen.Single().To.Should().Be(Standing.Unsupported);
        argument.AnalyzeWhatIf(change => change.Fail("D")).Fallen.Should().BeEmpty();
    }

    [Fact]
    public void More_than_there_are_can_never_be_met()
    {
        var draft = new ArgumentBuilder("Too few");
        draft.Goal("P", "…").SupportedByAll(draft.Strategy("S", "…").SupportedByAtLeast(
            3, draft.Claim("C", "…").SupportedByAll(draft.Evidence("E", "…")), draft.Claim("D", "…").SupportedByAll(draft.Evidence("F", "…"))));
        SupportReport report = draft.Build().AnalyzeSupport();
        report["S"].Reason.Should().Be(StandingReason.TooFewSupporters);
        report.Pathways[0].RootCauses.Causes.Single().Reason.Should().Be(StandingReason.TooFewSupporters);
        Pathway(report.Argument, Baseline.AsArgued).Should().Be(Standing.Unsupported);
    }

    [Fact]
    public void Fail_and_restore_of_one_element_is_wrong_usage()
    {
        Argument argument = Of(new Evidence("E", "…"));
        ((Action)(() => argument.AnalyzeWhatIf(change => change.Fail("E").Restore("E")))).Should().Throw<InvalidOperationException>();
        ((Action)(() => argument.AnalyzeWhatIf(change => change.Fail("nobody")))).Should().Throw<KeyNotFoundException>();
        ((Action)(() => argument.AnalyzeWhatIf(change => change.Remove("nobody")))).Should().Throw<KeyNotFoundException>();
        ((Action)(() => argument.AnalyzeWhatIf(change => change.Add(new Claim("E", "…"))))).Should().Throw<InvalidOperationException>();
        argument.AnalyzeWhatIf(change => change.Fail("E").Fail("E")).Fallen.Should().HaveCount(1);
    }

    [Fact]
    public void Whoever_is_on_a_cycle_with_what_it_challenges_leaves_doubt_at_most()
    {
        // C challenges E, on which it rests.
        Argument argument = Of(new Evidence("E", "…")).Edit(edit => edit.Connect(Relationship.Challenges("C", "E")));
        SupportReport report = argument.AnalyzeSupport();
        report["C"].Reason.Should().Be(StandingReason.Circular);
        report["E"].Reason.Should().Be(StandingReason.Circular);
        report.EffectOf(Relationship.Challenges("C", "E")).Should().Be(ChallengeEffect.LeavesInDoubt);
        argument.AnalyzeWhatIf(change => change.Restore("C")).ChangedStandings.Select(change => (change.Element.Id, change.To))
            .Should().Equal(("C", Standing.Supported), ("P", Standing.Supported));
        argument.AnalyzeWhatIf(change => change.Restore("C").Restore("E")).ChangedStandings.Single(change => change.Element.Id == "E").To
            .Should().Be(Standing.InDoubt);
        Pathway(argument, Baseline.AsArgued).Should().Be(Standing.Supported);
    }

    private static Argument Of(Evidence evidence)
    {
        var draft = new ArgumentBuilder("One item of evidence");
        draft.Goal("P", "…").AsPathway().SupportedByAny(draft.Strategy("S", "…"));
        return draft.Build().Edit(edit => edit
            .Remove("S")
            .Add(new Claim("C", "…"))
            .Add(evidence)
            .Connect(Relationship.SupportedBy("P", "C"))
            .Connect(Relationship.SupportedBy("C", evidence.Id)));
    }

    private static Standing Pathway(Argument argument, Baseline baseline, DateOnly? date = null) =>
        argument.AnalyzeSupport(Setting.On(date, baseline)).Pathways[0].Standing;
}
