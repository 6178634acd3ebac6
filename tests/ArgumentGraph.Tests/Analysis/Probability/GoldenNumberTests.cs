using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Probability;

/// <summary>The nine pathways: every number that is known of them.</summary>
public class GoldenNumberTests
{
    private static readonly JointReport Joint = GoldenExample.Argument.AnalyzeJoint();

    [Theory]
    [InlineData("P1", .72)]
    [InlineData("P2", .98075)]
    [InlineData("P3", .98075)]
    [InlineData("P4", .97825)]
    [InlineData("P5", .962725)]
    [InlineData("P6", .95545)]
    [InlineData("P7", .97)]
    [InlineData("P8", .97)]
    [InlineData("P9", .988)]
    public void Each_pathway(string id, double probability)
    {
        ProbabilityReport report = GoldenExample.Argument.AnalyzeProbability(id);
        report.Exact.Should().BeApproximately(probability, 1e-12);
        report.ExactDoubt.Should().BeApproximately(1 - probability, 1e-12);
        report.Naive.Should().BeApproximately(probability, 1e-12, "nothing occurs twice in one pathway");
        report.DoubtRatio.Should().BeApproximately(1, 1e-12);
    }

    [Fact]
    public void The_top()
    {
        ProbabilityReport top = GoldenExample.Argument.AnalyzeProbability("TOP");
        top.Exact.Should().BeApproximately(.693162, 1e-12);
        top.Naive.Should().BeApproximately(.579308117687565, 1e-12);
        top.DoubtRatio.Should().BeApproximately((1 - .693162) / (1 - .579308117687565), 1e-12);
        top.ToString().Should().Be("TOP: 0.693162");
    }

    [Fact]
    public void Importance_for_the_top()
    {
        ImportanceTarget top = GoldenExample.Argument.AnalyzeImportance().Roots.Single();
        top.Doubt.Should().BeApproximately(1 - .693162, 1e-12);
        (string Id, double Birnbaum)[] expected =
            [("S1", .8664525), ("A", .77018), ("F", .7146), ("C", .10476), ("M", .03492), ("S7", 0), ("S8", 0), ("S9", 0)];
        top.Importance!.Select(of => of.Element.Id).Should().Equal(expected.Select(each => each.Id));
        foreach ((ElementImportance of, (string id, double birnbaum)) in top.Importance!.Zip(expected))
        {
            of.Birnbaum.Should().BeApproximately(birnbaum, 1e-12, id);
        }
    }

    [Fact]
    public void Margins_that_the_top_absorbs_show_at_the_pathway()
    {
        ImportanceTarget ninth = GoldenExample.Argument.AnalyzeImportance().Pathways[8];
        ninth.Importance!.Select(of => of.Element.Id).Should().Equal("F", "S9");
        ninth.Importance![0].Birnbaum.Should().BeApproximately(.4, 1e-12);
        ninth.Importance[1].Birnbaum.Should().BeApproximately(.03, 1e-12);
    }

    [Fact]
    public void How_many_fall()
    {
        double[] expected = [.693162, .211670975, .05099835, .022979315, .00504963, .00773553, .006438555, .00177948, .000169965, .0000162];
        Joint.ProbabilityOfExactly.Should().HaveCount(10);
        for (int k = 0; k < expected.Length; k++)
        {
            Joint.ProbabilityOfExactly![k].Should().BeApproximately(expected[k], 1e-12, $"exactly {k}");
        }

        Joint.ProbabilityOfAtLeast![4].Lower.Should().BeApproximately(.02118936, 1e-12);
        Joint.ProbabilityOfAtLeast[4].IsExact.Should().BeTrue();
        Joint.ProbabilityOfAtLeast[0].Lower.Should().BeApproximately(1, 1e-12);
    }

    [Fact]
    public void How_many_would_fall_if_pathways_were_independent()
    {
        double[] expected = [.579308, .353219, .061850, .005345, .000269, .0000085];
        for (int k = 0; k < expected.Length; k++)
        {
            Joint.ProbabilityOfExactlyIfIndependent![k].Should().BeApproximately(expected[k], 5e-7, $"exactly {k}");
        }

        Joint.ProbabilityOfExactlyIfIndependent!.Skip(4).Sum().Should().BeApproximately(.000278108, 5e-10);
    }

    [Fact]
    public void Which_fall_together()
    {
        JointFall twins = Joint.Pairs!.Single(pair => pair.First.Id == "P2" && pair.Second.Id == "P3");
        twins.Both.Should().BeApproximately(.01925, 1e-12);
        twins.SecondGivenFirst.Should().BeApproximately(1, 1e-12);
        twins.FirstGivenSecond.Should().BeApproximately(1, 1e-12);
        twins.Ratio.Should().BeApproximately(1 / .01925, 1e-9);
        Joint.Pairs!.Should().HaveCount(36);
        Joint.ArePairsExhaustive.Should().BeTrue();
        GoldenExample.Argument.AnalyzeJoint(options: new JointOptions { ListedPairs = 3 }).Pairs.Should().Equal(Joint.Pairs!.Take(3));
    }

    // P5 = F∧(M∨C) is down without F; P6 too; P9 = F∨S9 stands on S9.
    [Fact]
    public void Without_F()
    {
        JointReport without = GoldenExample.Argument.AnalyzeJoint(options: new JointOptions { Fallen = ["F"] });
        Given(without, "P5").Should().Be(0);
        Given(without, "P6").Should().Be(0);
        Given(without, "P9").Should().BeApproximately(.6, 1e-12);
        Given(without, "P1").Should().BeApproximately(.72, 1e-12);
        without.Scenario!.StillStanding!.Select(pathway => pathway.Id).Should().Equal("P1", "P2", "P3", "P4", "P7", "P8", "P9");
        without.Scenario.Probability.Should().Be(1);
    }

    // P5 falls by F (.03) or by M and C (.97·.15·.05).
    [Fact]
    public void Given_that_P5_fell_P6_is_likely_to_have_fallen_too()
    {
        JointReport given = GoldenExample.Argument.AnalyzeJoint(options: new JointOptions { Fallen = ["P5"], Holding = ["A"] });
        given.Scenario!.Probability.Should().BeApproximately(.03 + (.97 * .0075), 1e-12);
        Given(given, "P5").Should().Be(0);
        Given(given, "P6").Should().BeApproximately(1 - (.03 / .037275), 1e-12);
        given.Scenario.StillStanding!.Select(pathway => pathway.Id).Should().NotContain("P5").And.Contain("P6");
    }

    [Fact]
    public void A_pathway_that_is_down_counts_as_fallen()
    {
        Argument argument = GoldenExample.Argument.Edit(edit => edit.Replace<Evidence>("S1", evidence => evidence with { State = EvidenceState.Planned }));
        JointReport joint = argument.AnalyzeJoint(options: new JointOptions { Fallen = ["P1"] });
        joint.Pathways[0].IsDown.Should().BeTrue();
        joint.Pathways[0].Interval.Should().BeNull();
        joint.ProbabilityOfExactly![0].Should().Be(0);
        joint.ProbabilityOfExactly[1].Should().BeApproximately(
            argument.AnalyzeJoint(options: new JointOptions { Pathways = ["P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9"] }).ProbabilityOfExactly![0], 1e-15);
        joint.Scenario!.Probability.Should().Be(1, "it has fallen already");
        joint.Pairs!.Should().HaveCount(28);
        argument.AnalyzeProbability("P1").Exact.Should().BeNull();
    }

    private static double? Given(JointReport report, string id) => report.Pathways.Single(pathway => pathway.Element.Id == id).Given?.Lower;
}
