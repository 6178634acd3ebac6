namespace ArgumentGraph.Tests.Analysis.Probability;

/// <summary>Which pairs of pathways are listed and in what order, and what may be given, in a case small enough to be worked out by hand.</summary>
public class JointEdgeTests
{
    // Each item of evidence falls with one half, but E3, which does not.
    private static readonly Argument Case = Argument.Parse("""
        { "format": "argument-graph/1", "title": "Six pathways", "elements": [
          { "id": "P1", "kind": "goal", "statement": "…", "pathway": true, "supportedBy": ["E1"] },
          { "id": "P2", "kind": "goal", "statement": "…", "pathway": true, "supportedBy": ["E1", "E2"] },
          { "id": "P3", "kind": "goal", "statement": "…", "pathway": true, "supportedBy": ["E3"] },
          { "id": "P5", "kind": "goal", "statement": "…", "pathway": true, "supportedBy": ["E5"] },
          { "id": "P4", "kind": "goal", "statement": "…", "pathway": true, "supportedBy": ["E4"], "inContextOf": ["A"] },
          { "id": "P6", "kind": "goal", "statement": "…", "pathway": true, "supportedBy": ["E6"] },
          { "id": "A", "kind": "assumption", "statement": "…" },
          { "id": "E1", "kind": "evidence", "statement": "…", "state": "available", "doubt": 0.5 },
          { "id": "E2", "kind": "evidence", "statement": "…", "state": "available", "doubt": 0.5 },
          { "id": "E3", "kind": "evidence", "statement": "…", "state": "available", "doubt": 0 },
          { "id": "E4", "kind": "evidence", "statement": "…", "state": "available", "doubt": 0.5 },
          { "id": "E5", "kind": "evidence", "statement": "…", "state": "available", "doubt": 0.5 },
          { "id": "E6", "kind": "evidence", "statement": "…", "state": "missing", "doubt": 0.5 } ] }
        """);

    [Fact]
    public void Those_most_likely_to_fall_together_come_first_and_equals_by_ids()
    {
        JointReport report = Case.AnalyzeJoint();
        report.Pairs!.Select(Show).Should().Equal(
            "P1 P2 0.5 1.3333333333333333 1", "P2 P4 0.375 1 0.5", "P2 P5 0.375 1 0.5", "P1 P4 0.25 1 0.5", "P1 P5 0.25 1 0.5", "P5 P4 0.25 1 0.5");
        report.Pairs![0].FirstGivenSecond.Should().BeApproximately(2.0 / 3, 1e-15);
        report.ArePairsExhaustive.Should().BeTrue();
        report.IsBudgetSpent.Should().BeFalse();
        report.ConditionedOn.Select(element => element.Id).Should().Equal("A");

        static string Show(JointFall pair) =>
            FormattableString.Invariant($"{pair.First.Id} {pair.Second.Id} {pair.Both} {pair.Ratio} {pair.SecondGivenFirst}");
    }

    [Fact]
    public void What_is_down_has_fallen_and_what_cannot_fall_never_does()
    {
        JointReport report = Case.AnalyzeJoint();
        report.Pathways.Select(pathway => pathway.Interval?.Lower).Should().Equal(0.5, 0.25, 1, 0.5, 0.5, null);
        report.ProbabilityOfExactly.Should().Equal(0, 0.0625, 0.1875, 0.3125, 0.3125, 0.125, 0);
        report.ProbabilityOfAtLeast!.Select(interval => interval.Lower).Should().Equal(1, 1, 0.9375, 0.75, 0.4375, 0.125, 0);
        report.ProbabilityOfExactlyIfIndependent.Should().Equal(0, 0.03125, 0.1875, 0.375, 0.3125, 0.09375, 0);
    }

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(1, 1, true)]
    [InlineData(6, 6, true)]
    [InlineData(7, 6, true)]
    public void As_many_pairs_are_listed_as_are_asked_for(int asked, int listed, bool isExhaustive)
    {
        JointReport report = Case.AnalyzeJoint(options: new() { ListedPairs = asked });
        (report.Pairs!.Count, report.ArePairsExhaustive).Should().Be((listed, isExhaustive));
    }

    [Fact]
    public void Pathways_named_twice_count_once() =>
        Case.AnalyzeJoint(options: new() { Pathways = ["P2", "E1", "P2"] }).Pathways.Select(pathway => pathway.Element.Id).Should().Equal("P2", "E1");

    [Fact]
    public void Assumptions_may_be_treated_as_unknown()
    {
        JointReport report = Case.AnalyzeJoint(options: new() { Pathways = ["P4"], TreatAssumptionsAsUnknown = true });
        report.Unknown.Select(element => element.Id).Should().Equal("A");
        report.ConditionedOn.Should().BeEmpty();
        (report.Pathways[0].Interval!.Value.Lower, report.Pathways[0].Interval!.Value.Upper).Should().Be((0, 0.5));
    }

    [Fact]
    public void That_a_pathway_that_is_down_has_fallen_changes_nothing()
    {
        JointReport report = Case.AnalyzeJoint(options: new() { Fallen = ["P6", "P6"] });
        report.Scenario!.Fallen.Select(element => element.Id).Should().Equal("P6");
        report.Scenario.Probability.Should().Be(1);
        report.Pathways.Select(pathway => pathway.Given?.Lower).Should().Equal(0.5, 0.25, 1, 0.5, 0.5, null);
        report.Scenario.StillStanding!.Select(element => element.Id).Should().Equal("P1", "P2", "P3", "P5", "P4");
    }

    [Fact]
    public void That_a_pathway_has_fallen_is_evidence_of_what_brought_it_down()
    {
        JointReport report = Case.AnalyzeJoint(options: new() { Fallen = ["P2"], Holding = ["E5", "E5"] });
        report.Scenario!.Holding.Select(element => element.Id).Should().Equal("E5");
        report.Scenario.Probability.Should().Be(0.75);
        report.Pathways.Select(pathway => pathway.Given is { } given ? Math.Round(given.Lower, 12) : (double?)null)
            .Should().Equal(0.333333333333, 0, 1, 1, 0.5, null);
        report.Scenario.StillStanding!.Select(element => element.Id).Should().Equal("P1", "P3", "P5", "P4");
    }

    [Fact]
    public void A_scenario_that_cannot_be_leaves_nothing_to_say()
    {
        JointReport report = Case.AnalyzeJoint(options: new() { Fallen = ["P1"], Holding = ["E1"] });
        report.Scenario!.Probability.Should().Be(0);
        report.Scenario.StillStanding.Should().BeNull();
        report.Pathways.Should().OnlyContain(pathway => pathway.Given == null);
        report.IsBudgetSpent.Should().BeFalse();
    }

    [Fact]
    public void Events_beside_the_pathways_are_conditioned_on_too()
    {
        JointReport report = Case.AnalyzeJoint(options: new() { Pathways = ["P1", "P5"], Fallen = ["P2"] });
        report.Pathways.Select(pathway => Math.Round(pathway.Given!.Value.Lower, 12)).Should().Equal(0.333333333333, 0.5);
        report.Scenario!.Probability.Should().Be(0.75);
    }

    [Fact]
    public void It_says_how_far_it_is_and_can_be_cancelled()
    {
        var told = new List<double>();
        Case.AnalyzeJoint(progress: new Told(told.Add));
        told.Take(6).Should().Equal(Enumerable.Range(1, 6).Select(pathway => 0.5 * pathway / 6));
        told.Should().BeInAscendingOrder().And.HaveElementAt(told.Count - 1, 1).And.HaveCountGreaterThan(7);
        using var source = new CancellationTokenSource();
        source.Cancel();
        Case.Invoking(each => each.AnalyzeJoint(cancellationToken: source.Token)).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void What_is_wrong_is_refused_by_the_name_of_what_it_is_in()
    {
        FluentActions.Invoking(() => new JointOptions { ListedPairs = -1 }).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("ListedPairs");
        Case.Invoking(each => each.AnalyzeJoint(options: new() { Holding = ["P1"] })).Should().Throw<ArgumentException>().WithParameterName("options");
    }

    private sealed class Told(Action<double> tell) : IProgress<double>
    {
        public void Report(double value) => tell(value);
    }
}
