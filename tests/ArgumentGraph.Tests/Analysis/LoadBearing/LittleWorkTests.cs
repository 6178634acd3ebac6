using System.Numerics;

namespace ArgumentGraph.Tests.Analysis.LoadBearing;

/// <summary>What is known of two pathways, A ∧ S and A ∨ (C ∧ M), when little may be done, or little was asked for.</summary>
public class LittleWorkTests
{
    private static readonly Argument Case = Argument.Parse("""
        { "format": "argument-graph/1", "title": "Two pathways", "elements": [
          { "id": "P1", "kind": "goal", "statement": "…", "pathway": true, "supportedBy": ["A", "S"] },
          { "id": "P2", "kind": "goal", "statement": "…", "pathway": true, "supportedBy": ["A", "CM"], "requires": "any" },
          { "id": "P3", "kind": "goal", "statement": "…", "pathway": true },
          { "id": "CM", "kind": "claim", "statement": "…", "supportedBy": ["C", "M"] },
          { "id": "A", "kind": "evidence", "statement": "…", "state": "available" },
          { "id": "S", "kind": "evidence", "statement": "…", "state": "available" },
          { "id": "C", "kind": "evidence", "statement": "…", "state": "available" },
          { "id": "M", "kind": "evidence", "statement": "…", "state": "available" } ] }
        """);

    [Fact]
    public void Without_any_work_the_smallest_orders_and_single_points_are_plain_and_all_else_is_left_open()
    {
        LoadBearingReport report = Analyse(new() { Budget = new() { Work = 0 } });
        Show(report).Should().Equal(
            "P1: smallest 1, counted to 0, 0 in all; False; listed ''; A LoadBearing, S LoadBearing",
            "P2: smallest 2, counted to 0, 0 in all; False; listed ''; A NotSettled, C NotSettled, M NotSettled",
            "P3: smallest , counted to 0, 0 in all; True; listed ''; ");
        (report.Pairs.Count, report.ArePairsExhaustive, report.PairsTotal).Should().Be((0, false, BigInteger.Zero));
    }

    [Fact]
    public void Single_cut_sets_alone_settle_the_pathway_that_has_no_others()
    {
        LoadBearingReport report = Analyse(new() { MaximumOrder = 1 });
        Show(report).Should().Equal(
            "P1: smallest 1, counted to 1, 2 in all; True; listed 'A; S'; A LoadBearing, S LoadBearing",
            "P2: smallest 2, counted to 1, 0 in all; False; listed ''; A NotSettled, C NotSettled, M NotSettled",
            "P3: smallest , counted to 0, 0 in all; True; listed ''; ");
        report.ArePairsExhaustive.Should().BeFalse();
    }

    [Fact]
    public void Pairs_settle_both()
    {
        LoadBearingReport report = Analyse(new() { MaximumOrder = 2, ListedCutSets = 1 });
        Show(report).Should().Equal(
            "P1: smallest 1, counted to 2, 2 in all; True; listed 'A'; A LoadBearing, S LoadBearing",
            "P2: smallest 2, counted to 2, 2 in all; True; listed 'A + C'; A Contributing, C Contributing, M Contributing",
            "P3: smallest , counted to 0, 0 in all; True; listed ''; ");
        report.Pairs.Select(pair => pair.ToString()).Should().Equal("A + C bring down P1, P2", "A + M bring down P1, P2");
    }

    [Theory]
    [InlineData(100, 0, false)]
    [InlineData(800, 2, false)]
    [InlineData(5_000, 902, true)]
    public void Where_the_pairs_of_all_are_too_much_those_of_single_pathways_are_found(long work, int pairs, bool isExhaustive)
    {
        var draft = new ArgumentBuilder("Two with one pair each, between them one with 900");
        EvidenceDraft[] ones = Some("A", 2);
        EvidenceDraft[] left = Some("X", 30);
        draft.Goal("P1", "p").AsPathway().SupportedByAny(ones[0], ones[1]);
        draft.Goal("P2", "p").AsPathway()
            .SupportedByAny(draft.Claim("CX", "c").SupportedByAll(left), draft.Claim("CY", "c").SupportedByAll(Some("Y", 30)));
        draft.Goal("P3", "p").AsPathway().SupportedByAny(ones[1], left[0]);

        LoadBearingReport report = draft.Build().AnalyzeLoadBearing(options: new() { Budget = new() { Work = work } });

        ((int)report.PairsTotal, report.ArePairsExhaustive, report.ArePairsRanked).Should().Be((pairs, isExhaustive, true));
        report.Pairs.Take(2).Select(pair => pair.ToString()).Should()
            .Equal(pairs == 0 ? [] : new[] { "A0 + A1 bring down P1", "A1 + X0 bring down P3" });

        EvidenceDraft[] Some(string kind, int count) => [.. Enumerable.Range(0, count).Select(i => draft.Evidence(kind + i, "e").Available())];
    }

    [Fact]
    public void An_impact_analysis_is_told_of_the_cut_sets_of_each_pathway()
    {
        var told = new List<double>();
        Case.AnalyzeImpact(Case.Edit(edit => edit.Replace("A", (Evidence evidence) => evidence with { Statement = "new" })), progress: new Told(told.Add));
        told.Should().ContainInOrder(0.3, 0.4, 0.5, 0.6, 1).And.BeInAscendingOrder();
    }

    [Fact]
    public void Cut_sets_are_asked_for_by_what_they_contain_and_what_not()
    {
        CutSetSummary second = Analyse(new()).Pathways[1].CutSets;
        Ask(["A"]).Should().Equal("A + C", "A + M");
        Ask(["C"]).Should().Equal("A + C");
        Ask(["C", "M"]).Should().BeEmpty();
        Ask(["C"], ["A"]).Should().BeEmpty();
        Ask(null, ["C"]).Should().Equal("A + M");
        Ask(null, ["CM"]).Should().Equal("A + C", "A + M");
        Ask(["S"]).Should().BeEmpty("it is in no set");
        Ask(["A", "CM"]).Should().BeEmpty("a claim is in no set");
        second.SmallestWith("M")!.ToString().Should().Be("A + M");
        second.SmallestWith("M")!.Order.Should().Be(2);
        second.SmallestWith("S").Should().BeNull();
        second.Invoking(each => each.SmallestWith("nobody")).Should().Throw<KeyNotFoundException>();
        second.Invoking(each => each.Enumerate(without: ["nobody"])).Should().Throw<KeyNotFoundException>();

        IEnumerable<string> Ask(string[]? containing, string[]? without = null) => second.Enumerate(containing, without).Select(set => set.ToString());
    }

    [Fact]
    public void What_is_down_has_no_cut_sets_to_ask_for()
    {
        CutSetSummary down = Analyse(new()).Pathways[2].CutSets;
        (down.Count, down.IsExhaustive, down.SmallestOrder).Should().Be((BigInteger.Zero, true, null));
        down.Enumerate().Should().BeEmpty();
        down.SmallestWith("A").Should().BeNull();
    }

    [Fact]
    public void Only_what_was_analysed_has_roles()
    {
        LoadBearingReport report = Analyse(new() { AdditionalElements = ["CM"] });
        report.RoleOf("C", "CM").Should().Be(LoadBearingRole.LoadBearing);
        report.Invoking(each => each.RoleOf("C", "S")).Should().Throw<KeyNotFoundException>().WithMessage("'S' was not analysed*");
        report.Invoking(each => each.RoleOf("nobody", "P1")).Should().Throw<KeyNotFoundException>();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(63)]
    public void An_order_that_is_too_small_or_too_large_is_refused_by_its_name(int order) =>
        FluentActions.Invoking(() => new LoadBearingOptions { MaximumOrder = order }).Should().Throw<ArgumentOutOfRangeException>()
            .WithParameterName(nameof(LoadBearingOptions.MaximumOrder));

    [Fact]
    public void The_ends_of_what_options_allow_are_allowed()
    {
        new LoadBearingOptions { MaximumOrder = 62 }.MaximumOrder.Should().Be(62);
        new LoadBearingOptions { MaximumOrder = 1 }.MaximumOrder.Should().Be(1);
        new LoadBearingOptions { MaximumOrder = null }.MaximumOrder.Should().BeNull();
        LoadBearingReport report = Analyse(new() { ListedCutSets = 0, ListedPairs = 0 });
        (report.Pathways[1].CutSets.Listed.Count, report.Pathways[1].CutSets.Count, report.Pairs.Count, report.PairsTotal)
            .Should().Be((0, new BigInteger(2), 0, new BigInteger(2)));
        FluentActions.Invoking(() => new LoadBearingOptions { ListedCutSets = -1 }).Should().Throw<ArgumentOutOfRangeException>()
            .WithParameterName(nameof(LoadBearingOptions.ListedCutSets));
        FluentActions.Invoking(() => new LoadBearingOptions { ListedPairs = -1 }).Should().Throw<ArgumentOutOfRangeException>()
            .WithParameterName(nameof(LoadBearingOptions.ListedPairs));
    }

    private static LoadBearingReport Analyse(LoadBearingOptions options) => Case.AnalyzeLoadBearing(options: options);

    private static IEnumerable<string> Show(LoadBearingReport report) => report.Pathways.Select(pathway =>
        $"{pathway.Element.Id}: smallest {pathway.CutSets.SmallestOrder}, counted to {pathway.CutSets.CountedToOrder}, {pathway.CutSets.Count} in all; "
        + $"{pathway.CutSets.IsExhaustive}; listed '{string.Join("; ", pathway.CutSets.Listed)}'; "
        + string.Join(", ", report.Argument.Elements.Where(element => element is Evidence)
            .Select(element => (element.Id, Role: report.RoleOf(element.Id, pathway.Element.Id))).Where(each => each.Role != LoadBearingRole.None)
            .Select(each => $"{each.Id} {each.Role}")));

    private sealed class Told(Action<double> tell) : IProgress<double>
    {
        public void Report(double value) => tell(value);
    }
}
