namespace ArgumentGraph.Tests.Model;

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

        goal.Invoking(some => some.SupportedByAll(one)).Should().Throw<InvalidOperationException>().WithMessage("'G' needs at least 2 of its supporters already*");
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
        argument["G"].Should().Be(new Goal("G", "…") { IsPathway = true, IsUndeveloped = true, Tags = ValueMap<ValueList<string>>.Empty.With("owner", ["us"]).With("kind", []) });
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
}
