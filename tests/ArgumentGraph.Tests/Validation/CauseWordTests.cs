namespace ArgumentGraph.Tests.Validation;

/// <summary>Why a pathway does not stand, in words: each reason, and as many causes and challengers as are named.</summary>
public class CauseWordTests
{
    private static readonly DateOnly Today = new(2026, 10, 1);

    [Theory]
    [InlineData(EvidenceState.Planned, "unsupported, because the evidence 'E1' is planned")]
    [InlineData(EvidenceState.Missing, "unsupported, because the evidence 'E1' is missing")]
    [InlineData(EvidenceState.Withdrawn, "unsupported, because the evidence 'E1' was withdrawn")]
    [InlineData(EvidenceState.Disputed, "in doubt, because the evidence 'E1' is disputed")]
    public void Evidence_by_its_state(EvidenceState state, string said) =>
        Said(Sketch.Sound().With<Evidence>("E1", evidence => evidence with { State = state })).Should().Be(said);

    [Theory]
    [InlineData(AssumptionState.Invalid, "unsupported, because the assumption 'A1' does not hold")]
    [InlineData(AssumptionState.Disputed, "in doubt, because the assumption 'A1' is disputed")]
    public void Assumptions_by_their_state(AssumptionState state, string said) =>
        Said(Sketch.Sound().Assumptions("A1").Frame("C1", "A1").With<Assumption>("A1", assumption => assumption with { State = state })).Should().Be(said);

    [Fact]
    public void What_has_expired() =>
        Said(Sketch.Sound().Assumptions("A1").Frame("C1", "A1").With<Assumption>("A1", assumption => assumption with { Expires = Today.AddDays(-1) }))
            .Should().Be("unsupported, because the assumption 'A1' was valid through 2026-09-30");

    [Fact]
    public void What_has_no_support_or_not_enough()
    {
        Said(new Sketch().Goals("G1")).Should().Be("unsupported, because it has no support");
        Said(new Sketch().Goals("G1").With<Goal>("G1", goal => goal with { IsUndeveloped = true })).Should().Be("unsupported, because it is undeveloped");
        Said(Sketch.Sound().Claims("C2").Support("S1", "C2")).Should().Be("unsupported, because the claim 'C2' has no support");
        Said(Sketch.Sound().With<Claim>("C1", claim => claim with { Requirement = Requirement.AtLeast(2) }))
            .Should().Be("unsupported, because the claim 'C1' needs more supporters than it has");
        Said(Sketch.Sound().With<Goal>("G1", goal => goal with { Requirement = Requirement.AtLeast(2) }))
            .Should().Be("unsupported, because it needs more supporters than it has");
        Said(Sketch.Sound().Support("C1", "S1")).Should().Be("unsupported, because the strategy 'S1' needs itself, directly or through others");
    }

    [Theory]
    [InlineData(1, "'D1' defeats")]
    [InlineData(2, "'D1' and 'D2' defeat")]
    [InlineData(3, "'D1', 'D2' and 'D3' defeat")]
    [InlineData(4, "'D1', 'D2', 'D3' and others defeat")]
    [InlineData(5, "'D1', 'D2', 'D3' and others defeat")]
    public void Challengers_that_defeat(int count, string said)
    {
        Said(Challenged(count, "C1", isSupported: true)).Should().Be($"unsupported, because {said} the claim 'C1'");
        Said(Challenged(count, "G1", isSupported: true)).Should().Be($"unsupported, because {said} it");
        Said(Challenged(count, Relationship.SupportedBy("S1", "C1"), isSupported: true))
            .Should().Be($"unsupported, because {said} the relationship 'S1 supportedBy C1'");
    }

    [Theory]
    [InlineData(1, "'D1' challenges the claim 'C1' and is not answered")]
    [InlineData(2, "'D1' and 'D2' challenge the claim 'C1' and are not answered")]
    [InlineData(4, "'D1', 'D2', 'D3' and others challenge the claim 'C1' and are not answered")]
    public void Challengers_that_raise_a_doubt(int count, string said) =>
        Said(Challenged(count, "C1", isSupported: false)).Should().Be($"in doubt, because {said}");

    [Theory]
    [InlineData(2, "{1} and {2}")]
    [InlineData(3, "{1}, {2} and {3}")]
    [InlineData(4, "{1}, {2}, {3} and {4}")]
    [InlineData(5, "{1}, {2}, {3}, and 2 more")]
    [InlineData(6, "{1}, {2}, {3}, and 3 more")]
    public void Four_causes_are_named_and_of_more_three_are(int count, string said)
    {
        Sketch sketch = new Sketch().Goals("G1").With<Goal>("G1", goal => goal with { Requirement = Requirement.Any });
        for (int i = 1; i <= count; i++)
        {
            sketch.Evidence($"E{i}").Support("G1", $"E{i}").With<Evidence>($"E{i}", StandingExamples.Missing);
            said = said.Replace($"{{{i}}}", $"the evidence 'E{i}' is missing", StringComparison.Ordinal);
        }

        Finding finding = Found(sketch);
        finding.Message.Should().Be($"The root goal 'G1' is unsupported, because {said}; it remains so until one of these is resolved.");
        finding.Related.Select(related => related.ElementId).Should().Equal(Enumerable.Range(1, count).Select(i => $"E{i}"));
    }

    [Fact]
    public void Causes_are_placed_at_their_challengers_and_not_at_the_pathway_itself()
    {
        Found(Challenged(2, "C1", isSupported: true)).Related.Select(related => related.ElementId).Should().Equal("D1", "D2");
        Found(new Sketch().Goals("G1")).Related.Should().BeEmpty();
        Found(Challenged(12, "C1", isSupported: true)).Related.Should().HaveCount(10);
    }

    [Fact]
    public void What_weighs_from_above()
    {
        Sketch above = new Sketch().Goals("G0", "G1").Assumptions("A1").Evidence("E1").Support("G0", "G1").Support("G1", "E1").Frame("G0", "A1")
            .With<Assumption>("A1", assumption => assumption with { State = AssumptionState.Invalid });
        Sketch cited = Sketch.Sound().Goals("G0").Claims("K").Evidence("E2").Assumptions("A1").Support("G0", "K").Support("K", "E2").Frame("G0", "A1")
            .With<Assumption>("A1", assumption => assumption with { State = AssumptionState.Invalid })
            .With<Evidence>("E1", evidence => evidence with { ClaimPoints = [new ClaimPoint("P") { Argument = "K" }] });

        Said(above.With<Goal>("G1", goal => goal with { IsPathway = true })).Should().Be("unsupported, because the assumption 'A1' does not hold");
        cited.Build().Validate().Single(finding => finding.Rule == Rules.ConfidenceDoesNotStand).Message.Should().Be(
            "The argument 'K' of the claim point 'P' is unsupported, because an assumption or context stated above it does not hold.");
    }

    private static Sketch Challenged(int count, RelationshipTarget target, bool isSupported)
    {
        Sketch sketch = Sketch.Sound();
        for (int i = 1; i <= count; i++)
        {
            sketch.Claims($"D{i}").Challenge($"D{i}", target);
            if (isSupported)
            {
                sketch.Support($"D{i}", "E1");
            }
        }

        return sketch;
    }

    private static string Said(Sketch sketch)
    {
        const string Name = "The root goal 'G1' is ";
        string message = Found(sketch).Message.Replace("The pathway", "The root goal", StringComparison.Ordinal);
        message.Should().StartWith(Name).And.EndWith("; it remains so until this is resolved.");
        return message[Name.Length..message.LastIndexOf(';')];
    }

    private static Finding Found(Sketch sketch) => sketch.Build().Validate(Setting.On(Today))
        .Single(finding => finding.Rule == Rules.UnsupportedPathway || finding.Rule == Rules.PathwayInDoubt);
}
