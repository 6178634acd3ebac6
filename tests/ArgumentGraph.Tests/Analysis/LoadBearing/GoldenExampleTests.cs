using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.LoadBearing;

public class GoldenExampleTests
{
    private static readonly LoadBearingReport Report = GoldenExample.Argument.AnalyzeLoadBearing();

    [Fact]
    public void Everything_stands()
    {
        SupportReport support = GoldenExample.Argument.AnalyzeSupport();
        support.Pathways.Should().HaveCount(9).And.OnlyContain(pathway => pathway.Standing == Standing.Supported);
        support.Roots.Select(root => root.Element.Id).Should().Equal("TOP");
    }

    [Fact]
    public void Load_bearing_basic_elements_are_F_A_and_S1()
    {
        Report.LoadBearing.Where(element => element.IsBasic && element.Pathways.Count > 0)
            .Select(element => $"{element.Element.Id}: {string.Join(" ", element.Pathways.Select(pathway => pathway.Id))}")
            .Should().Equal("F: P5 P6", "A: P1", "S1: P1");
        Report.SharedAcrossPathways.Where(element => element.IsBasic).Select(element => element.Element.Id).Should().Equal("F");
        Report.LoadBearing.Where(element => element.Pathways.Count == 0).Select(element => element.Element.Id)
            .Should().Equal("P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9");
    }

    [Fact]
    public void Critical_claims_carry_what_their_evidence_carries() =>
        Report.LoadBearing.Where(element => !element.IsBasic && element.Pathways.Count > 0)
            .Select(element => $"{element.Element.Id}: {string.Join(" ", element.Pathways.Select(pathway => pathway.Id))}")
            .Should().Equal("CF: P5 P6", "CA: P1", "CS1: P1", "MA: P6", "MC: P5");

    [Fact]
    public void Pairs_are_these_and_no_others()
    {
        Report.Pairs.Select(pair => $"{pair.First.Id}+{pair.Second.Id}: {string.Join(" ", pair.Pathways.Select(pathway => pathway.Id))}").Should().Equal(
            "A+M: P1 P2 P3 P4 P6", "A+C: P1 P2 P3", "F+S9: P5 P6 P9", "C+M: P4 P5", "A+S7: P1 P7", "A+S8: P1 P8");
        Report.PairsTotal.Should().Be(6);
        Report.ArePairsExhaustive.Should().BeTrue();
        Report.ArePairsRanked.Should().BeTrue();
        Report.Pairs[0].OnlyTogether.Select(pathway => pathway.Id).Should().Equal("P2", "P3", "P4", "P6");
    }

    [Fact]
    public void Kinds_bring_down_what_they_should() =>
        Report.Concentrations.Where(concentration => concentration.Key == "mitigation")
            .Select(concentration =>
                $"{concentration.Value} ({concentration.Count}): {string.Join(" ", concentration.FallenPathways.Select(pathway => pathway.Id))}")
            .Should().Equal("affordance (2): ", "alignment (1): P1", "control (1): ", "inability (1): ", "response (1): P1", "security (2): P5 P6 P9");

    [Theory]
    [InlineData("alignment", "P2 P3 P7 P8")]
    [InlineData("security", "P9")]
    [InlineData("control", "P4")]
    [InlineData("affordance", "P7 P8")]
    [InlineData("response", "")]
    [InlineData("inability", "")]
    public void A_kind_alone_keeps_up(string mitigation, string pathways) =>
        Report.Concentrations.Single(concentration => concentration.Value == mitigation).SurvivesAlone.Select(pathway => pathway.Id)
            .Should().Equal(pathways.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void Cut_sets_are_those_of_the_formulas()
    {
        CutSets("P1").Should().Equal("A", "S1");
        CutSets("P2").Should().Equal("A + C", "A + M");
        CutSets("P3").Should().Equal("A + C", "A + M");
        CutSets("P4").Should().Equal("A + M", "C + M");
        CutSets("P5").Should().Equal("F", "C + M");
        CutSets("P6").Should().Equal("F", "A + M");
        CutSets("P7").Should().Equal("A + S7");
        CutSets("P8").Should().Equal("A + S8");
        CutSets("P9").Should().Equal("F + S9");
    }

    [Fact]
    public void The_top_falls_with_A_F_S1_or_C_and_M()
    {
        CutSetSummary top = Report.Roots[0].CutSets;
        top.Listed.Select(set => set.ToString()).Should().Equal("A", "F", "S1", "C + M");
        top.IsExhaustive.Should().BeTrue();
        top.SmallestOrder.Should().Be(1);
        top.CountByOrder.Select(count => $"{count.Key}: {count.Value}").Should().Equal("1: 3", "2: 1");
    }

    [Theory]
    [InlineData("A", "P1", LoadBearingRole.LoadBearing)]
    [InlineData("A", "P2", LoadBearingRole.Contributing)]
    [InlineData("A", "P5", LoadBearingRole.None)]
    [InlineData("S7", "P7", LoadBearingRole.Contributing)]
    [InlineData("S7", "TOP", LoadBearingRole.Redundant)]
    [InlineData("M", "TOP", LoadBearingRole.Contributing)]
    public void Roles(string element, string target, LoadBearingRole role) => Report.RoleOf(element, target).Should().Be(role);

    [Fact]
    public void What_if_F_fails_P5_and_P6_fall()
    {
        WhatIfReport lost = GoldenExample.Argument.AnalyzeWhatIf(change => change.Fail("F"));
        lost.Fallen.Select(change => change.Pathway.Id).Should().Equal("P5", "P6");
        lost.StillStanding.Select(pathway => pathway.Id).Should().Equal("P1", "P2", "P3", "P4", "P7", "P8", "P9");
    }

    private static IEnumerable<string> CutSets(string pathway) =>
        Report.Pathways.Single(target => target.Element.Id == pathway).CutSets.Listed.Select(set => set.ToString());
}
