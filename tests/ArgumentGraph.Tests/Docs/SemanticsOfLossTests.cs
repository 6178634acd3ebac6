using System.Globalization;
using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Validation;

namespace ArgumentGraph.Tests.Docs;

/// <summary>docs/semantics.md says what the library does: its tables on root causes, cut sets, probability and what-if.</summary>
public class SemanticsOfLossTests
{
    public static TheoryData<string[]> RootCauses => Rows("Root causes", "supporters");

    public static TheoryData<string[]> CutSets => Rows("Cut sets", "supporters");

    public static TheoryData<string[]> Fallen => Rows("Cut sets", "fallen");

    public static TheoryData<string[]> Probabilities => Rows("Probability", "evidence under the claim");

    public static TheoryData<string[]> Changes => Rows("What-if", "supporters");

    [Theory]
    [MemberData(nameof(RootCauses))]
    public void What_keeps_an_element_down_is_a_smallest_set(string[] row)
    {
        AnalysedElement claim = Claim(SemanticsPage.RequirementOf(row[1]), SemanticsPage.StandingsOf(row[0])).Build().AnalyzeSupport().Roots.Single();
        claim.RootCauses.Causes.Select(cause => cause.Element.Id).Should().Equal(row[2] == "none" ? [] : row[2].Split(", "));
    }

    [Theory]
    [MemberData(nameof(CutSets))]
    public void Requirements_have_these_cut_sets(string[] row)
    {
        int n = int.Parse(row[0], CultureInfo.InvariantCulture);
        CutSetSummary cutSets = Claim(SemanticsPage.RequirementOf(row[1]), [.. Enumerable.Repeat(Standing.Supported, n)]).Build()
            .AnalyzeLoadBearing().Pathways.Single().CutSets;
        cutSets.CountByOrder.Select(count => $"{count.Value} of {count.Key}").Should().Equal($"{row[2]} of {row[3]}");
    }

    [Theory]
    [MemberData(nameof(Fallen))]
    public void What_answers_a_challenge_is_load_bearing(string[] row)
    {
        Argument argument = Argument.Parse(PageFences.Of("docs/semantics.md").All.Single(fence => fence.Language == "json").Text);
        StandingAfter(argument, "C", change => change.Fail(row[0])).Should().Be(SemanticsPage.StandingOf(row[1]));
        string role = SemanticsPage.Table("Roles", "role").Rows.Single(each => each[0] == row[2])[1];
        argument.AnalyzeLoadBearing().RoleOf(row[0], "C").Should().Be(Enum.Parse<LoadBearingRole>(role));
    }

    [Theory]
    [MemberData(nameof(Probabilities))]
    public void Numbers_give_these_probabilities(string[] row)
    {
        Sketch sketch = new Sketch().Claims("C");
        string[] items = row[0].Split(", ");
        for (int i = 0; i < items.Length; i++)
        {
            EvidenceState state = items[i] == "missing" ? EvidenceState.Missing : EvidenceState.Available;
            sketch = sketch.Add(new Evidence($"E{i}", $"Item {i}") { State = state, Likelihood = LikelihoodOf(items[i]) }).Support("C", $"E{i}");
        }

        if (row[1] != "none")
        {
            sketch = sketch.Add(new Assumption("A", "Given") { Likelihood = LikelihoodOf(row[1]) }).Frame("C", "A");
        }

        ProbabilityReport report = sketch.Build().AnalyzeProbability("C");
        string[] ends = row[2].Split(" to ");
        if (row[2] == "null")
        {
            report.Interval.Should().BeNull();
            return;
        }

        report.Interval!.Value.Lower.Should().BeApproximately(SemanticsPage.NumberOf(ends[0]), 1e-12);
        report.Interval.Value.Upper.Should().BeApproximately(SemanticsPage.NumberOf(ends[^1]), 1e-12);
        report.ConditionedOn.Select(element => element.Id).Should().Equal(row[1] == "no number" ? ["A"] : []);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_has_this_outcome(string[] row)
    {
        Sketch sketch = Claim(Requirement.AtLeast(2), SemanticsPage.StandingsOf(row[0]));
        if (row[1] == "yes")
        {
            sketch = sketch.Evidence("D").Challenge("D", "C");
        }

        StandingAfter(sketch.Build(), "C", change => Make(change, row[2])).Should().Be(SemanticsPage.StandingOf(row[3]));
    }

    private static TheoryData<string[]> Rows(string heading, string firstColumn) => [.. SemanticsPage.Table(heading, firstColumn).Rows];

    private static void Make(WhatIfChange change, string what)
    {
        _ = what switch
        {
            "none" => change,
            "fail a supporter" => change.Fail("E1"),
            "remove a supporter" => change.Remove("E1"),
            "restore the claim" => change.Restore("C"),
            "fail D" => change.Fail("D"),
            "remove D" => change.Remove("D"),
            _ => throw new FormatException($"No change '{what}'."),
        };
    }

    private static Standing StandingAfter(Argument argument, string id, Action<WhatIfChange> change) =>
        argument.AnalyzeWhatIf(change).ChangedStandings.SingleOrDefault(changed => changed.Element.Id == id)?.To ?? argument.AnalyzeSupport().StandingOf(id);

    private static Sketch Claim(Requirement requirement, params Standing[] supporters)
    {
        Sketch sketch = new Sketch().Add(new Claim("C", "The claim") { Requirement = requirement });
        for (int i = 0; i < supporters.Length; i++)
        {
            sketch = sketch.Add(SemanticsPage.EvidenceThatIs(supporters[i], $"E{i + 1}")).Support("C", $"E{i + 1}");
        }

        return sketch;
    }

    private static Likelihood? LikelihoodOf(string cell) => cell is "no number" or "missing" ? null : Likelihood.FromProbability(SemanticsPage.NumberOf(cell));
}
