using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Validation;

/// <summary>Which pathways do not stand, as validation says it, held against the support analysis.</summary>
public class PathwayFindingTests
{
    public static TheoryData<bool> Kinds => [true, false];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Validation_and_the_support_analysis_agree_on_what_does_not_stand_and_why(bool allowCircles)
    {
        ArgumentCases.Of(seed => RandomSketch.Make(new Random(seed), allowCircles).Build()).Check(500, 10_000, argument =>
        {
            SupportReport support = argument.AnalyzeSupport();

            Finding[] findings = [.. argument.Validate().Where(finding => finding.Rule.Category == RuleCategory.Standing)];

            findings.Select(finding => (finding.ElementId!, finding.Rule.Id)).Should().BeEquivalentTo(support.Pathways
                .Where(pathway => pathway.Standing != Standing.Supported)
                .Select(pathway => (pathway.Element.Id, pathway.Standing == Standing.InDoubt ? "AG1702" : "AG1701")));
            foreach (AnalysedElement pathway in support.Pathways.Where(pathway => pathway.Standing != Standing.Supported))
            {
                Finding finding = findings.Single(finding => finding.ElementId == pathway.Element.Id);
                string[] expected = [.. pathway.RootCauses.Causes
                    .SelectMany(cause => cause.Challengers.Count == 0 ? [cause.Element] : cause.Challengers)
                    .Select(element => element.Id).Where(id => id != pathway.Element.Id).Distinct().Take(10)];
                finding.Related.Select(place => place.ElementId).Should().Equal(expected);
            }
        });
    }

    [Theory]
    [InlineData(1, "The root goal 'G1' is unsupported, because the evidence 'E1' is missing; it remains so until this is resolved.")]
    [InlineData(2, "The root goal 'G1' is unsupported, because the evidence 'E1' is missing and the evidence 'E2' is missing; "
        + "it remains so until one of these is resolved.")]
    [InlineData(4, "The root goal 'G1' is unsupported, because the evidence 'E1' is missing, the evidence 'E2' is missing, "
        + "the evidence 'E3' is missing and the evidence 'E4' is missing; it remains so until one of these is resolved.")]
    [InlineData(6, "The root goal 'G1' is unsupported, because the evidence 'E1' is missing, the evidence 'E2' is missing, "
        + "the evidence 'E3' is missing, and 3 more; it remains so until one of these is resolved.")]
    public void Of_several_causes_that_hold_together_some_are_named(int count, string message)
    {
        string[] ids = [.. Enumerable.Range(1, count).Select(i => $"E{i}")];
        Sketch sketch = new Sketch().Add(new Goal("G1", "A goal") { Requirement = Requirement.Any }).Evidence(ids).Support("G1", ids);
        foreach (string id in ids)
        {
            sketch.With<Evidence>(id, StandingExamples.Missing);
        }

        Finding finding = sketch.Build().Validate().Single(finding => finding.Rule == Rules.UnsupportedPathway);

        finding.Message.Should().Be(message);
        finding.Related.Select(place => place.ElementId).Should().Equal(ids);
    }

    [Fact]
    public void Each_kind_of_cause_is_said_in_words()
    {
        var today = new DateOnly(2026, 10, 1);

        CauseOf(Sketch.Sound().With<Evidence>("E1", evidence => evidence with { Expires = today.AddDays(-1) }))
            .Should().Be("the evidence 'E1' was valid through 2026-09-30");
        CauseOf(Sketch.Sound().With<Evidence>("E1", evidence => evidence with { State = EvidenceState.Planned })).Should().Be("the evidence 'E1' is planned");
        CauseOf(Sketch.Sound().With<Evidence>("E1", evidence => evidence with { State = EvidenceState.Withdrawn }))
            .Should().Be("the evidence 'E1' was withdrawn");
        CauseOf(Sketch.Sound().With<Evidence>("E1", evidence => evidence with { State = EvidenceState.Disputed })).Should().Be("the evidence 'E1' is disputed");
        CauseOf(Sketch.Sound().Assumptions("A1").Frame("C1", "A1").With<Assumption>("A1", assumption => assumption with { State = AssumptionState.Invalid }))
            .Should().Be("the assumption 'A1' does not hold");
        CauseOf(Sketch.Sound().Claims("C2").Support("S1", "C2")).Should().Be("the claim 'C2' has no support");
        CauseOf(new Sketch().Goals("G1")).Should().Be("it has no support");
        CauseOf(new Sketch().Goals("G1").With<Goal>("G1", goal => goal with { IsUndeveloped = true })).Should().Be("it is undeveloped");
        CauseOf(Sketch.Sound().With<Claim>("C1", claim => claim with { Requirement = Requirement.AtLeast(2) }))
            .Should().Be("the claim 'C1' needs more supporters than it has");
        CauseOf(Sketch.Sound().Support("C1", "C1")).Should().Be("the claim 'C1' needs itself, directly or through others");
        CauseOf(Sketch.Sound().Evidence("D1").Challenge("D1", "C1")).Should().Be("'D1' defeats the claim 'C1'");
        CauseOf(Sketch.Sound().Evidence("D1", "D2").Challenge("D1", "C1").Challenge("D2", "C1")).Should().Be("'D1' and 'D2' defeat the claim 'C1'");
        CauseOf(Sketch.Sound().Claims("D1").Challenge("D1", Relationship.SupportedBy("C1", "E1")))
            .Should().Be("'D1' challenges the relationship 'C1 supportedBy E1' and is not answered");

        string CauseOf(Sketch sketch)
        {
            Finding finding = sketch.Build().Validate(Setting.On(today)).Single(finding => finding.Rule.Category == RuleCategory.Standing);
            return finding.Message.Split("because ")[1].Split("; it remains")[0];
        }
    }

    [Fact]
    public void In_an_argument_too_large_to_search_one_cause_is_named()
    {
        // At least half of many, of which each has a sub-goal in common with the next: smallest sets of causes are hard to find.
        const int Count = 120;
        string[] goals = [.. Enumerable.Range(100, Count).Select(i => $"G{i}")];
        Sketch sketch = new Sketch().Goals("P1").Goals(goals)
            .With<Goal>("P1", goal => goal with { Requirement = Requirement.AtLeast(Count / 2) }).Support("P1", goals);
        for (int i = 0; i < Count; i++)
        {
            string[] leaves = [$"L{i}", $"L{(i + 1) % Count}", $"L{i * 7 % Count}"];
            sketch.Goals($"L{i}").Support(goals[i], [.. leaves.Distinct()]).With<Goal>(goals[i], goal => goal with { Requirement = Requirement.Any });
        }

        Finding finding = sketch.Build().Validate().Single(finding => finding.Rule == Rules.UnsupportedPathway);

        finding.Message.Should().Be("The root goal 'P1' is unsupported, because the goal 'L0' has no support; it remains so until this is resolved.");
    }

    [Fact]
    public void A_pathway_says_that_it_is_one_and_suppresses_the_rule_by_a_reason()
    {
        Argument argument = new Sketch().Add(new Goal("P1", "A pathway") { IsPathway = true }).Build();
        Argument excused = new Sketch()
            .Add(new Goal("P1", "A pathway") { IsPathway = true, Suppressions = ValueMap<string>.Empty.With("AG1701", "begun today") }).Build();

        argument.Validate().Should().Contain(finding => finding.Message.StartsWith("The pathway 'P1' is unsupported"));
        excused.Validate().Suppressed.Should().ContainSingle(suppressed => suppressed.Reason == "begun today");
    }
}
