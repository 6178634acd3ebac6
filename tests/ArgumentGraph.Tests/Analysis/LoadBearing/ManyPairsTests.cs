using System.Globalization;

namespace ArgumentGraph.Tests.Analysis.LoadBearing;

/// <summary>More pairs than are ranked are counted all the same, each once, and the first are listed. What a budget leaves unsettled is said.</summary>
public class ManyPairsTests
{
    [Theory]
    [InlineData(1_500, 1)] // one pathway has more than can be ranked
    [InlineData(1_500, 2)] // two have the same
    [InlineData(1_100, 2)] // neither has, but both together count as more
    public void Pairs_beyond_those_that_are_ranked_are_counted_once_and_the_first_listed(int size, int pathways)
    {
        LoadBearingReport report = Crossed(size, pathways).AnalyzeLoadBearing(options: new() { ListedPairs = 10 });

        report.ArePairsRanked.Should().BeFalse();
        report.ArePairsExhaustive.Should().BeTrue();
        report.PairsTotal.Should().Be((long)size * size);
        report.Pairs.Should().HaveCount(10);
        report.Pairs.Should().OnlyContain(pair => pair.First.Id[0] == 'A' && pair.Second.Id[0] == 'B');
        report.Pairs.Should().OnlyHaveUniqueItems(pair => pair.First.Id + pair.Second.Id);
        report.Pairs.Should().OnlyContain(pair => pair.Pathways.Count == pathways && pair.OnlyTogether.Count == pathways);
    }

    [Fact]
    public void Pairs_of_different_pathways_are_told_apart()
    {
        var draft = new ArgumentBuilder("t");
        Add(draft, "P1", "X", "Y", 1_500);
        Add(draft, "P2", "A", "B", 2);

        LoadBearingReport report = draft.Build().AnalyzeLoadBearing(options: new() { ListedPairs = 10 });

        report.PairsTotal.Should().Be((1_500 * 1_500) + 4);
        report.Pairs.Where(pair => pair.First.Id[0] == 'A').Should().HaveCount(4)
            .And.OnlyContain(pair => pair.Pathways.Count == 1 && pair.Pathways[0].Id == "P2" && pair.OnlyTogether.Count == 1);
        report.Pairs.Where(pair => pair.First.Id[0] == 'X').Should().OnlyContain(pair => pair.Pathways.Count == 1 && pair.Pathways[0].Id == "P1");
    }

    [Fact]
    public void Up_to_two_million_pairs_are_ranked()
    {
        LoadBearingReport report = Crossed(100, 2).AnalyzeLoadBearing(options: new() { ListedPairs = 10 });

        (report.ArePairsRanked, report.PairsTotal).Should().Be((true, 10_000));
    }

    [Fact]
    public void Concentrations_that_the_budget_did_not_allow_to_judge_are_said()
    {
        var draft = new ArgumentBuilder("t");
        EvidenceDraft[] evidence =
        [
            .. Enumerable.Range(0, 20_000).Select(i => draft.Evidence(string.Create(CultureInfo.InvariantCulture, $"E{i:D5}"), "e").Available()
                .Tag("owner", string.Create(CultureInfo.InvariantCulture, $"team {i:D5}"))),
        ];
        draft.Goal("P", "p").AsPathway().SupportedByAll([.. evidence]);
        Argument argument = draft.Build();

        argument.AnalyzeLoadBearing().AreConcentrationsExhaustive.Should().BeTrue();
        argument.AnalyzeLoadBearing(options: new() { Budget = new() { Work = 0 } }).AreConcentrationsExhaustive.Should().BeFalse();
    }

    [Fact]
    public void Pairs_that_the_budget_did_not_allow_to_find_for_one_pathway_are_said()
    {
        // The first pathway falls by any of many alone, and by pairs of many: too much for what little may be done; the last by one.
        var draft = new ArgumentBuilder("t");
        Add(draft, "P1", "A", "B", 400);
        draft.Goal("P2", "p").AsPathway().SupportedByAll(draft.Evidence("Z", "z").Available());
        Argument argument = draft.Build();

        argument.AnalyzeLoadBearing().ArePairsExhaustive.Should().BeTrue();
        argument.AnalyzeLoadBearing(options: new() { Budget = new() { Work = 100 } }).ArePairsExhaustive.Should().BeFalse();
    }

    // Each pathway falls if one of A and one of B do.
    private static Argument Crossed(int size, int pathways)
    {
        var draft = new ArgumentBuilder("t");
        ClaimDraft[] halves = Halves(draft, "A", "B", size);
        for (int pathway = 0; pathway < pathways; pathway++)
        {
            draft.Goal(string.Create(CultureInfo.InvariantCulture, $"P{pathway}"), "p").AsPathway().SupportedByAny(halves[0], halves[1]);
        }

        return draft.Build();
    }

    private static void Add(ArgumentBuilder draft, string pathway, string first, string second, int size)
    {
        ClaimDraft[] halves = Halves(draft, first, second, size);
        draft.Goal(pathway, "p").AsPathway().SupportedByAny(halves[0], halves[1]);
    }

    private static ClaimDraft[] Halves(ArgumentBuilder draft, string first, string second, int size) =>
        [.. new[] { first, second }.Select(half => draft.Claim("C" + half, half).SupportedByAll(
            [.. Enumerable.Range(0, size).Select(i => draft.Evidence(string.Create(CultureInfo.InvariantCulture, $"{half}{i:D4}"), "e").Available())]))];
}
