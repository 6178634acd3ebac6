namespace ArgumentGraph.Tests.Drafts;

public class BuilderTests
{
    [Fact]
    public void Everything_wrong_is_reported_at_once()
    {
        var draft = new ArgumentBuilder("half a \uD800 title");
        draft.Goal("G", "…");
        draft.Claim("G", "…");
        draft.Claim("g", "…");
        draft.Evidence("", "…");
        draft.Evidence(" E", "…");
        draft.Context("X\u200B", "…");
        draft.Assumption("G", "half a \uDC00 statement");
        draft.Evidence("E", "…").Challenges(Relationship.SupportedBy("G", "E"));

        IReadOnlyList<Finding> findings = draft.Invoking(some => some.Build()).Should().Throw<MalformedArgumentException>().Which.Findings;

        findings.Select(finding => $"{finding.Rule.Id} {finding.ElementId}").Should().BeEquivalentTo(
            "AG0002 ", "AG0002 G", "AG0013 ", "AG0013  E", "AG0013 X\u200B", "AG0014 G", "AG0014 G", "AG0015 E");
        findings.Should().OnlyContain(finding => finding.Severity == Severity.Error && finding.Place == null);
    }

    [Fact]
    public void The_exception_shows_ten_errors_and_counts_the_rest()
    {
        var draft = new ArgumentBuilder("…");
        for (int i = 0; i < 13; i++)
        {
            draft.Goal("G", "…");
        }

        MalformedArgumentException problem = draft.Invoking(some => some.Build()).Should().Throw<MalformedArgumentException>().Which;

        problem.Findings.Should().HaveCount(12);
        problem.Message.Split(Environment.NewLine).Should().HaveCount(12).And.HaveElementAt(11, "and 2 more.");
    }

    [Fact]
    public void At_least_none_is_not_a_requirement()
    {
        var draft = new ArgumentBuilder("…");
        GoalDraft goal = draft.Goal("G", "…");

        goal.Invoking(some => some.SupportedByAtLeast(0)).Should().Throw<ArgumentOutOfRangeException>();
        goal.Invoking(some => some.SupportedByAtLeast(-1, draft.Claim("C", "…"))).Should().Throw<ArgumentOutOfRangeException>();
        draft.Build().Relationships.Should().BeEmpty();
    }

    [Fact]
    public void Supporters_can_be_added_under_the_same_requirement_only()
    {
        var draft = new ArgumentBuilder("…");
        ClaimDraft one = draft.Claim("C1", "…");
        ClaimDraft two = draft.Claim("C2", "…");
        ClaimDraft three = draft.Claim("C3", "…");
        GoalDraft goal = draft.Goal("G", "…").SupportedByAtLeast(2, one, two).SupportedByAtLeast(2, three);

        goal.Invoking(some => some.SupportedByAll(one))
            .Should().Throw<InvalidOperationException>().WithMessage("'G' needs at least 2 of its supporters already*");
        goal.Invoking(some => some.SupportedByAny(one)).Should().Throw<InvalidOperationException>();
        goal.Invoking(some => some.SupportedByAtLeast(3, one)).Should().Throw<InvalidOperationException>();

        Argument argument = draft.Build();
        argument.SupportersOf("G").Select(element => element.Id).Should().Equal("C1", "C2", "C3");
        argument["G"].Should().BeOfType<Goal>().Which.Requirement.Should().Be(Requirement.AtLeast(2));
    }

    [Fact]
    public void A_supporter_given_twice_counts_once()
    {
        var draft = new ArgumentBuilder("…");
        ClaimDraft claim = draft.Claim("C", "…");
        draft.Goal("G", "…").SupportedByAll(claim, claim).SupportedByAll(claim);

        draft.Build().Relationships.Should().Equal(Relationship.SupportedBy("G", "C"));
    }

    [Fact]
    public void Drafts_of_another_builder_are_refused()
    {
        var draft = new ArgumentBuilder("…");
        var other = new ArgumentBuilder("…");
        GoalDraft goal = draft.Goal("G", "…");
        ClaimDraft claim = other.Claim("C", "…");

        goal.Invoking(some => some.SupportedByAll(claim)).Should().Throw<ArgumentException>().WithMessage("'C' was drafted by another builder than 'G'.*");
        goal.Invoking(some => some.InContextOf(other.Context("X", "…"))).Should().Throw<ArgumentException>();
        goal.Invoking(some => some.Challenges(claim)).Should().Throw<ArgumentException>();
        goal.Invoking(some => some.SupportedByAll([null!])).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Each_build_gives_an_argument_of_its_own()
    {
        var draft = new ArgumentBuilder("…");
        GoalDraft goal = draft.Goal("G", "…").SupportedByAll(draft.Claim("C1", "…"));
        Argument first = draft.Build();
        goal.AsPathway().SupportedByAll(draft.Claim("C2", "…")).With(some => some with { Statement = "changed" });
        Argument second = draft.Build();

        first.Elements.Should().Equal(new Goal("G", "…"), new Claim("C1", "…"));
        first.Relationships.Should().Equal(Relationship.SupportedBy("G", "C1"));
        second.Elements.Should().Equal(new Goal("G", "changed") { IsPathway = true }, new Claim("C1", "…"), new Claim("C2", "…"));
        second.Relationships.Should().Equal(Relationship.SupportedBy("G", "C1"), Relationship.SupportedBy("G", "C2"));
    }

    [Fact]
    public void Drafts_keep_what_is_said_of_them()
    {
        var draft = new ArgumentBuilder("Title");
        draft.Goal("G", "…").AsPathway().Undeveloped().Tag("owner", "us", "them").Tag("kind").Tag("owner", "us");
        draft.Evidence(new Evidence("E", "…") { State = EvidenceState.Planned }).With(evidence => evidence with { Id = "E1" });

        Argument argument = draft.Build();

        argument.Title.Should().Be("Title");
        argument["G"].Should().Be(
            new Goal("G", "…") { IsPathway = true, IsUndeveloped = true, Tags = ValueMap<ValueList<string>>.Empty.With("owner", ["us"]).With("kind", []) });
        argument["E1"].Should().Be(new Evidence("E1", "…") { State = EvidenceState.Planned });
    }

    [Fact]
    public void Challenges_can_be_nested_as_deep_as_can_be_read_back_and_no_deeper()
    {
        var draft = new ArgumentBuilder("…");
        ClaimDraft claim = draft.Claim("C", "…");
        EvidenceDraft one = draft.Evidence("E1", "…").Challenges(claim);
        EvidenceDraft two = draft.Evidence("E2", "…");
        Relationship challenge = Relationship.Challenges("E1", "C");
        for (int nesting = 1; nesting <= Relationship.MaximumNesting; nesting++)
        {
            EvidenceDraft challenger = nesting % 2 == 0 ? one : two;
            challenger.Challenges(challenge);
            challenge = Relationship.Challenges(challenger.Id, challenge);
        }

        Argument argument = draft.Build();
        argument.Relationships.Should().HaveCount(Relationship.MaximumNesting + 1).And.Contain(challenge);
        Argument.Parse(argument.ToJson()).Relationships.Should().Equal(argument.Relationships);
        challenge.Invoking(deepest => Relationship.Challenges("E2", deepest)).Should().Throw<ArgumentException>().WithMessage("*48 deep at most*");
    }

    [Fact]
    public void Each_word_of_a_draft_says_what_it_says()
    {
        var day = new DateOnly(2027, 1, 2);
        var draft = new ArgumentBuilder("…");
        draft.Evidence("E1", "…").Available().Source("s").Subject("m").Collected(day).Expires(day).Doubt(0.1)
            .Description("d").Suppress(Rules.ExpiredEvidence, "why");
        draft.Evidence("E2", "…").Planned(cost: 3);
        draft.Evidence("E3", "…").Missing().Cost(2);
        draft.Evidence("E4", "…").Cost(1).Planned();
        draft.Evidence("E5", "…").Disputed();
        draft.Evidence("E6", "…").Withdrawn();
        draft.Assumption("A1", "…").Disputed().Source("s").Expires(day).Probability(0.9);
        draft.Assumption("A2", "…").Invalid();
        draft.Goal("G", "…").Doubt(0.2);
        draft.Strategy("S", "…").Undeveloped().Cost(4).Probability(0.5);

        draft.Build().Elements.Should().Equal(
            new Evidence("E1", "…")
            {
                State = EvidenceState.Available,
                Source = "s",
                Subject = "m",
                Collected = day,
                Expires = day,
                Likelihood = Likelihood.FromDoubt(0.1),
                Description = "d",
                Suppressions = ValueMap<string>.Empty.With(Rules.ExpiredEvidence.Id, "why"),
            },
            new Evidence("E2", "…") { State = EvidenceState.Planned, Cost = 3 },
            new Evidence("E3", "…") { State = EvidenceState.Missing, Cost = 2 },
            new Evidence("E4", "…") { State = EvidenceState.Planned, Cost = 1 },
            new Evidence("E5", "…") { State = EvidenceState.Disputed },
            new Evidence("E6", "…") { State = EvidenceState.Withdrawn },
            new Assumption("A1", "…") { State = AssumptionState.Disputed, Source = "s", Expires = day, Likelihood = Likelihood.FromProbability(0.9) },
            new Assumption("A2", "…") { State = AssumptionState.Invalid },
            new Goal("G", "…") { Likelihood = Likelihood.FromDoubt(0.2) },
            new Strategy("S", "…") { IsUndeveloped = true, Cost = 4, Likelihood = Likelihood.FromProbability(0.5) });
    }
}
