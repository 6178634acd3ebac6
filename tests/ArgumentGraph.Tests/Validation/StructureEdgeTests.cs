namespace ArgumentGraph.Tests.Validation;

/// <summary>The rules of structure where two circles, challengers, pathways or ways meet, and what is reported when a part of it is left open.</summary>
public class StructureEdgeTests
{
    [Theory]
    [InlineData("A:B B:DA D:A", "'A' → 'B' → 'A'")]
    [InlineData("A:B B:AD D:E E:A", "'A' → 'B' → 'A'")]
    [InlineData("A:BA B:A", "'A' → 'A'")]
    public void Of_circles_that_meet_the_shortest_is_given(string supports, string circle)
    {
        var sketch = new Sketch();
        foreach (string support in supports.Split(' '))
        {
            sketch.Claims(support[..1]).Support(support[..1], [.. support[2..].Select(letter => letter.ToString())]);
        }

        Of(sketch, Rules.CircularSupport).Single().Message.Should().Contain($"nothing supports them: {circle} (→: is supported by)");
    }

    [Fact]
    public void What_one_challenger_challenges_is_not_counted_for_another()
    {
        Sketch sketch = Sketch.Sound().Claims("D1", "D2", "D3").Evidence("E2", "E3").Support("C1", "E2", "E3")
            .Challenge("D1", Relationship.SupportedBy("C1", "E1")).Challenge("D2", Relationship.SupportedBy("C1", "E2"))
            .Challenge("D3", Relationship.SupportedBy("C1", "E3"));
        Of(sketch, Rules.ChallengeOfEverySupporter).Should().BeEmpty();

        sketch.Challenge("D2", Relationship.SupportedBy("C1", "E1"), Relationship.SupportedBy("C1", "E3"))
            .Challenge("D3", Relationship.SupportedBy("C1", "E1"), Relationship.SupportedBy("C1", "E2"));
        Of(sketch, Rules.ChallengeOfEverySupporter).Select(finding => finding.ElementId).Should().Equal("D2", "D3");
    }

    [Fact]
    public void A_challenge_of_a_context_is_none_of_a_support()
    {
        Sketch sketch = Sketch.Sound().Claims("D1").Evidence("E2").Contexts("X2").Support("C1", "E2").Frame("C1", "X2")
            .Challenge("D1", Relationship.SupportedBy("C1", "E1"), Relationship.InContextOf("C1", "X2"));

        Of(sketch, Rules.ChallengeOfEverySupporter).Should().BeEmpty();
    }

    [Fact]
    public void A_pathway_below_two_is_told_of_the_first_by_id_and_two_are_enough()
    {
        static Sketch Pathways(params string[] ids) => ids.Aggregate(
            new Sketch().Goals(ids), (sketch, id) => sketch.With<Goal>(id, goal => goal with { IsPathway = true }));

        Of(Pathways("P2", "P1", "P3").Support("P2", "P3").Support("P1", "P3"), Rules.NestedPathway).Single().Message
            .Should().StartWith("The pathway 'P3' supports the pathway 'P1';");
        Of(Pathways("P1", "P2").Support("P1", "P2"), Rules.NestedPathway).Single().ElementId.Should().Be("P2");
    }

    [Fact]
    public void A_challenge_within_a_confidence_argument_is_asked_to_be_answered()
    {
        Sketch sketch = Sketch.Sound().Claims("K", "D1").Evidence("E2").Support("K", "E2").Challenge("D1", "E2")
            .With<Evidence>("E1", evidence => evidence with { ClaimPoints = [new ClaimPoint("P") { Argument = "K" }] });

        Of(sketch, Rules.UnansweredChallenge).Single().ElementId.Should().Be("D1");
    }

    [Fact]
    public void What_is_needed_three_steps_below_is_needed_anyway()
    {
        Sketch sketch = new Sketch().Goals("G1").Claims("C1", "C2", "C3").Evidence("E1")
            .Support("G1", "C1", "E1").Support("C1", "C2").Support("C2", "C3").Support("C3", "E1");

        Of(sketch, Rules.DirectAndIndirectSupport).Single().Message
            .Should().Be("'E1' supports 'G1' directly and through others; if it is not needed by itself, remove the direct relationship.");
    }

    [Fact]
    public void A_circle_of_three_steps_goes_the_way_that_they_follow()
    {
        Sketch sketch = new[] { "C1:C2", "C2:C3", "C3:C1" }.Aggregate(new Sketch(), (all, each) => all.Add(
            new Claim(each[..2], each) { Step = new ResponseStep(ResponseStage.See) { After = [each[3..]] } }));

        Of(sketch, Rules.CircularSteps).Single().Message.Should().Contain("'C1' → 'C2' → 'C3' → 'C1' (→: follows)");
    }

    [Theory]
    [InlineData("AG1701")]
    [InlineData("AG1702")]
    public void That_a_pathway_stands_is_left_open_only_where_no_date_says_what_has_expired(string rule)
    {
        Sketch sketch = Sketch.Sound().With<Goal>("G1", goal => goal with { Suppressions = goal.Suppressions.With(rule, "we know") });

        Of(sketch, Rules.UnneededSuppression).Should().ContainSingle();
        Of(sketch.With<Evidence>("E1", evidence => evidence with { Expires = new DateOnly(2026, 10, 1) }), Rules.UnneededSuppression).Should().BeEmpty();
    }

    [Fact]
    public void Each_rule_of_pathways_speaks_without_the_other()
    {
        Argument missing = Sketch.Sound().With<Evidence>("E1", StandingExamples.Missing).Build();
        Argument disputed = Sketch.Sound().With<Evidence>("E1", evidence => evidence with { State = EvidenceState.Disputed }).Build();
        ValidationOptions options = ValidationOptions.Default;

        missing.Validate(options: options.WithoutRule(Rules.PathwayInDoubt)).Should().ContainSingle(finding => finding.Rule == Rules.UnsupportedPathway);
        disputed.Validate(options: options.WithoutRule(Rules.UnsupportedPathway)).Should().ContainSingle(finding => finding.Rule == Rules.PathwayInDoubt);
    }

    [Fact]
    public void What_reading_found_for_information_is_said_once_where_there_is_much_of_it()
    {
        Argument argument = Sketch.Sound().Build();
        Finding[] found = [.. new[] { "G1", "S1", "C1", "E1" }.Select(id =>
            new Finding { Rule = Rules.UnknownMember, Severity = Severity.Information, Message = $"Of {id}.", ElementId = id })];

        argument.ReadingFindings = [.. found[..3]];
        argument.Validate().Should().Equal(found[..3]);
        argument.ReadingFindings = [.. found];
        ValidationReport report = argument.Validate();
        Finding one = report.Should().ContainSingle().Subject;
        one.Message.Should().Be("Of G1. There are 3 more findings of this rule.");
        one.ElementIds.Should().Equal("G1", "S1", "C1", "E1");
        report.CountOf(Severity.Information).Should().Be(1);

        // Asked for by name, they weigh what they were asked to.
        argument.Validate(options: ValidationOptions.Default.WithSeverity(Rules.UnknownMember, Rules.UnknownMember.DefaultSeverity))
            .CountOf(Rules.UnknownMember.DefaultSeverity).Should().Be(4);
    }

    [Fact]
    public void What_the_reader_of_another_format_found_by_a_rule_of_its_own_is_reported()
    {
        var rule = Rule.CreateForReading("OURS1", "A rule of a reader", Severity.Warning, "Do better.");
        Argument argument = Sketch.Sound().Build();
        argument.ReadingFindings = [new Finding { Rule = rule, Severity = Severity.Warning, Message = "Not good.", ElementId = "E1" }];

        argument.Validate().Should().ContainSingle().Which.Rule.Should().BeSameAs(rule);
    }

    [Fact]
    public void To_set_what_is_so_anyway_asks_for_nothing_more()
    {
        Argument argument = Sketch.Sound().With<Evidence>("E1", evidence => evidence with { State = null }).Build();

        argument.Validate(options: ValidationOptions.Default.WithSeverity(Rules.MissingState, Severity.Information))
            .Should().NotContain(finding => finding.Rule == Rules.MissingState);
    }

    private static IEnumerable<Finding> Of(Sketch sketch, Rule rule) => sketch.Build().Validate().Where(finding => finding.Rule == rule);
}
