using static ArgumentGraph.Tests.Analysis.Roadmap.Lacking;

namespace ArgumentGraph.Tests.Analysis.Roadmap;

/// <summary>What a roadmap lists, in which order, and what it leaves out: small arguments worked out by hand.</summary>
public class RoadmapDetailTests
{
    private static readonly string[] Many = [.. Enumerable.Range(100, 63).Select(i => $"B{i}")]; // one more than the largest sets that are searched for

    [Fact]
    public void A_candidate_names_the_pathways_that_it_may_help_to_complete()
    {
        RoadmapReport report = Make([Claim("P", "all", "N", "K"), Claim("K", "any", "A", "B"), Claim("Q", "all", "N")], ["N", "A", "B"]).AnalyzeRoadmap();
        Completes(report).Should().Equal("N: P Q", "A: P", "B: P");
    }

    [Fact]
    public void Where_one_completion_alone_is_found_its_steps_are_what_completes()
    {
        string[] others = Second("C", 64);
        Argument argument = Make([Claim("P", "any", "A", "B"), Claim("A", "all", others), Claim("B", "all", Many)], [.. Many, .. others]);
        Completes(argument.AnalyzeRoadmap()).Should().Equal(Many.Select(id => $"{id}: P"));
        argument.AnalyzeRoadmap(options: new() { ListedCompletions = 0 }).Pathways.Single().Completions.Should().BeEmpty();
    }

    [Fact]
    public void Many_small_parts_are_more_than_a_few_less_that_are_large()
    {
        // 64 in pairs, and 63 at once.
        string[] paired = [.. Enumerable.Range(100, 64).Select(i => $"A{i}")];
        string[] pairs = [.. paired.Chunk(2).Select((pair, i) => Claim($"D{i}", "all", pair))];
        RoadmapPathway pathway = Make(
            [Claim("P", "any", "X", "Y"), Claim("X", "all", [.. pairs.Select((_, i) => $"D{i}")]), Claim("Y", "all", Many), .. pairs],
            [.. paired, .. Many]).AnalyzeRoadmap().Pathways.Single();
        pathway.Completions.Single().Steps.Select(step => step.Element.Id).Should().Equal(Many);
    }

    [Fact]
    public void Of_two_that_are_as_large_the_one_with_the_first_id_counts_however_its_last_is_named()
    {
        string[] others = [.. Enumerable.Range(101, 62).Select(i => $"A{i}"), "Z"];
        RoadmapPathway pathway = Make([Claim("P", "any", "X", "Y"), Claim("X", "all", Many), Claim("Y", "all", others)], [.. Many, .. others])
            .AnalyzeRoadmap().Pathways.Single();
        pathway.Completions.Single().Steps.Select(step => step.Element.Id).Should().Equal(others);
    }

    [Fact]
    public void What_is_needless_is_left_out_from_the_last_on()
    {
        // Each of D1, D2 and D3 takes its first: F1, F2 and F3. F1 and F3 suffice, as F2 and F3 do.
        RoadmapPathway pathway = Make(
            [
                Claim("P", "all", [.. Many, "K"]), Claim("K", "any", "V", "W"), Claim("V", "all", [.. Second("V", 70), "D1", "D2", "D3"]),
                Claim("W", "all", Second("W", 90)), Claim("D1", "any", "F1", "F2"), Claim("D2", "any", "F2", "F3"), Claim("D3", "any", "F3", "F4"),
            ],
            [.. Many, .. Second("V", 70), .. Second("W", 90), "F1", "F2", "F3", "F4"]).AnalyzeRoadmap().Pathways.Single();
        pathway.Completions.Single().Steps.Select(step => step.Element.Id).Should().Equal([.. Many, "F1", "F3", .. Second("V", 70)]);
    }

    [Fact]
    public void Sizes_that_double_with_every_layer_are_told_apart_from_others_no_longer()
    {
        // 70 layers of two claims, each of which needs both below: many ways lead to the same 64 items. 65 items are fewer than all these ways.
        string[] bottom = [.. Enumerable.Range(100, 64).Select(i => $"A{i}")];
        string[] Both(int layer) => [$"L{layer}", $"M{layer}"];
        RoadmapPathway pathway = Make(
            [
                Claim("P", "any", "L1", "B"), Claim("B", "all", [.. Many, "C1", "C2"]),
                .. Enumerable.Range(1, 69).SelectMany(layer => Both(layer).Select(id => Claim(id, "all", Both(layer + 1)))),
                .. Both(70).Select(id => Claim(id, "all", bottom)),
            ],
            [.. bottom, .. Many, "C1", "C2"]).AnalyzeRoadmap().Pathways.Single();
        pathway.Completions.Single().Steps.Select(step => step.Element.Id).Should().BeEquivalentTo([.. Many, "C1", "C2"]);
    }

    [Fact]
    public void The_cheapest_completions_come_first_whatever_is_dear_beside_them()
    {
        Argument argument = Make(
            [Claim("P", "any", "X", "Y", "D"), Claim("X", "all", "A", "B"), Claim("Y", "all", "A", "C")],
            ["A", "B", "C", "D"],
            id => id switch { "C" => 5, "D" => 3, _ => 1 });
        Argument equal = Make([Claim("P", "any", "X", "Z"), Claim("X", "all", "A", "B")], ["A", "B", "Z"], id => id == "Z" ? 2 : 1);
        Completions(equal, 1).Should().Equal(["obtain Z"], "it is one step instead of two, for the same cost");
        Completions(argument, 10).Should().Equal("obtain A + obtain B", "obtain D", "obtain A + obtain C");
        Completions(argument, 2).Should().Equal("obtain A + obtain B", "obtain D");
    }

    [Theory]
    [InlineData(5, 3)]
    [InlineData(9, 2)]
    [InlineData(9, 4)]
    public void Completions_that_cost_the_same_come_by_ids(int count, int needed)
    {
        string[] ids = [.. Enumerable.Range(0, count).Select(i => $"S{i}")];
        Argument argument = Make([Claim("P", $$"""{ "atLeast": {{needed}} }""", ids)], ids, _ => 1);
        string[] all = [.. Enumerable.Range(0, 1 << count).Where(set => System.Numerics.BitOperations.PopCount((uint)set) == needed)
            .Select(set => string.Join(" + ", ids.Where((_, i) => (set >> i & 1) != 0).Select(id => $"obtain {id}"))).Order(StringComparer.Ordinal)];
        Completions(argument, 1_000).Should().Equal(all);
        Completions(argument, 7).Should().Equal(all[..7]);
    }

    [Fact]
    public void What_buys_nothing_is_not_a_candidate_and_a_pathway_that_gains_nothing_is_not_named()
    {
        // P stands on E, and gains nothing by another F; Q gains a second way.
        RoadmapReport report = Make(
            [Claim("P", "all", "E", "K"), Claim("K", "any", "F", "X", "Y"), Claim("Q", "any", "F", "X"), Available("E"), Available("F")], ["X", "Y"])
            .AnalyzeRoadmap();
        report.Candidates.Select(each => $"{each.Step.Element.Id}: {Pathways(each.Gain)}").Should().Equal("X: P 1 0, Q 1 1", "Y: P 1 0");

        // Both fall with E alone, with or without X.
        Make([Claim("P", "all", "E", "K"), Claim("K", "any", "E", "X"), Available("E")], ["X"]).AnalyzeRoadmap().Candidates.Should().BeEmpty();
    }

    [Fact]
    public void Doubt_removed_alone_is_something_bought()
    {
        // Order and single points are as they were: E alone, or two of F, G, X.
        RoadmapReport report = Make(
            [
                Claim("P", "all", "E", "K"), Claim("K", "any", "F", "G", "X"), Available("E", 0.5), Available("F", 0.5), Available("G", 0.5),
                Missing("X", 0.5, 1),
            ],
            []).AnalyzeRoadmap();
        RoadmapGain gain = report.Candidates.Single().Gain;
        (gain.PathwaysMadeToStand, gain.SinglePointsRemoved, gain.OrderGained).Should().Be((0, 0, 0));
        gain.DoubtRemoved.Should().BeApproximately(0.5 * 0.125, 1e-12);
        Pathways(gain).Should().Be("P 0 0");
    }

    [Theory]
    [InlineData(69, 1)] // where no element serves two others, however large
    [InlineData(20, 1)]
    public void The_order_of_what_is_plain_is_known(int ways, int gained)
    {
        string[] all = [.. Enumerable.Range(100, ways).Select(i => $"E{i}")];
        RoadmapReport report = Make([Claim("P", "any", [.. all, "X"]), .. all.Select(id => Available(id))], ["X"]).AnalyzeRoadmap();
        report.Candidates.Single().Gain.OrderGained.Should().Be(gained);
    }

    [Fact]
    public void The_order_of_what_is_plain_is_known_of_each_pathway_that_rests_on_the_same()
    {
        string[] all = [.. Enumerable.Range(100, 69).Select(i => $"E{i}")];
        RoadmapReport report = Make(
            [Claim("P", "all", "C"), Claim("Q", "all", "C"), Claim("C", "any", [.. all, "X"]), .. all.Select(id => Available(id))], ["X"]).AnalyzeRoadmap();
        Pathways(report.Candidates.Single().Gain).Should().Be("P 0 1, Q 0 1");
    }

    [Theory]
    [InlineData(59, 1)] // from 60 to 61
    [InlineData(60, 1)] // from 61 to 62, the largest that is searched for
    [InlineData(61, null)]
    public void The_order_of_what_is_shared_is_searched_for_up_to_a_size(int ways, int? gained)
    {
        string[] all = [.. Enumerable.Range(100, ways).Select(i => $"E{i}")];
        RoadmapReport report = Make(
            [
                Claim("P", "any", [.. all.Select(id => $"C{id}"), "CX"]), Claim("CX", "any", "X", "S"), Available("S"),
                .. all.SelectMany(id => new[] { Claim($"C{id}", "any", id, "S"), Available(id) }),
            ],
            ["X"]).AnalyzeRoadmap();
        report.Candidates.Single().Gain.OrderGained.Should().Be(gained);
    }

    [Fact]
    public void The_pathways_that_gain_come_in_the_order_of_the_author()
    {
        RoadmapReport report = Make([Claim("P1", "all", "P2"), Claim("P2", "all", "P3"), Claim("P3", "all", "X")], ["X"]).AnalyzeRoadmap();
        report.Candidates.Single().Gain.Pathways.Select(each => each.Pathway.Id).Should().Equal("P1", "P2", "P3");
    }

    [Fact]
    public void Of_plans_that_buy_as_much_for_as_much_the_first_by_ids_is_taken()
    {
        // Doubt is not sought: B removes more.
        RoadmapReport report = Make([Claim("P", "any", "E", "A", "B"), Available("E", 0.5), Missing("A", 0.5, 1), Missing("B", 0.75, 1)], [])
            .AnalyzeRoadmap(options: new() { MaximumCost = 1 });
        report.Candidates.Select(each => each.Step.Element.Id).Should().Equal("B", "A");
        report.Plan!.Steps.Select(step => step.Element.Id).Should().Equal("A");
        report.Plan.IsProvedBest.Should().BeTrue();
    }

    [Fact]
    public void A_plan_takes_the_cheaper_of_what_buys_as_much()
    {
        // A and B together buy what C buys; each by itself buys nothing.
        Argument argument = Make(
            [Claim("P", "any", "E", "K", "C"), Claim("K", "all", "A", "B"), Available("E")], ["A", "B", "C"], id => id == "C" ? 2 : 0.75);
        argument.AnalyzeRoadmap(options: new() { MaximumCost = 2 }).Plan!.Steps.Select(step => step.Element.Id).Should().Equal("A", "B");
        argument.AnalyzeRoadmap(options: new() { MaximumCost = 3.5 }).Plan!.Steps.Select(step => step.Element.Id).Should().Equal("A", "B", "C");
    }

    [Fact]
    public void Of_plans_that_make_as_many_stand_the_one_that_removes_more_single_points_is_taken_whichever_is_met_first()
    {
        // C makes two stand and costs less than A and D. X and Y make the third; X is a second way for R, too.
        Argument argument = Make(
            [Claim("P1", "any", "A", "C"), Claim("P2", "any", "D", "C"), Claim("P3", "any", "X", "Y"), Claim("R", "any", "E", "X"), Available("E")],
            ["A", "C", "D", "X", "Y"],
            id => id switch { "A" => 2, "C" => 4, "D" => 3, _ => 0.5 });
        RoadmapPlan plan = argument.AnalyzeRoadmap(options: new() { MaximumCost = 4.5 }).Plan!;
        plan.Steps.Select(step => step.Element.Id).Should().Equal("C", "X");
        (plan.Gain.PathwaysMadeToStand, plan.Gain.SinglePointsRemoved, plan.Cost).Should().Be((3, 1, 4.5));
    }

    [Fact]
    public void When_the_work_is_spent_a_plan_is_at_least_the_cheapest_completions_one_after_the_other()
    {
        string[] ids = ["S1", "S2", "S3", "S4"];
        Argument argument = Make(
            [.. ids.Select(id => Claim($"P{id}", "any", id, $"{id}x"))], [.. ids, .. ids.Select(id => $"{id}x")],
            id => id.EndsWith('x') ? 9 : id[1] - '0');
        int partial = 0;
        for (int work = 1_000; work <= 2_000_000; work += work / 8)
        {
            RoadmapReport report = argument.AnalyzeRoadmap(options: new() { MaximumCost = 6, Budget = new() { Work = work } });
            if (report.Pathways.All(pathway => pathway.Completions.Count == 2))
            {
                report.Plan!.Steps.Select(step => step.Element.Id).Should().Equal("S1", "S2", "S3");
                partial += report.Plan.IsProvedBest ? 0 : 1;
            }
        }

        partial.Should().BePositive("there is an amount of work that suffices for completions and not for the plan");
    }

    [Fact]
    public void What_is_circular_is_named_once_and_only_where_nothing_completes()
    {
        Circular(Make([Claim("P", "all", "B"), Claim("B", "all", "P")], [])).Should().Equal("B", "P");
        Circular(Make([Claim("P", "any", "B", "E"), Claim("B", "all", "B")], ["E"])).Should().BeEmpty("E completes it");
        Circular(Make([Claim("P", "any", "B", "E"), Claim("B", "all", "B"), Available("E")], [])).Should().BeEmpty("it stands");
    }

    [Fact]
    public void What_is_circular_in_an_argument_for_confidence_is_named_where_confidence_counts()
    {
        Argument argument = Make(
            [
                """
                { "id": "P", "kind": "goal", "statement": "p", "pathway": true, "supportedBy": ["E"],
                  "claimPoints": [{ "id": "K", "on": ["E"], "argument": "N" }] }
                """,
                Claim("N", "all", "B"), Claim("B", "all", "B"),
            ],
            ["E"]);
        Circular(argument, counts: true).Should().Equal("B");
        Circular(argument, counts: false).Should().BeEmpty();
        Argument stillCircular = argument.Edit(edit => edit.Add(new Claim("D", "d")).Connect(Relationship.SupportedBy("D", "D"))
            .Connect(Relationship.SupportedBy("P", "D")));
        Circular(stillCircular, counts: true).Should().Equal("B", "D");
        Circular(stillCircular, counts: false).Should().Equal("D");
    }

    [Fact]
    public void Where_nothing_is_to_be_done_nothing_is_listed_and_what_is_cancelled_ends()
    {
        Argument nothing = new ArgumentBuilder("Nothing").Build();
        RoadmapReport report = nothing.AnalyzeRoadmap(options: new() { MaximumCost = 1 });
        (report.Pathways.Count, report.Candidates.Count, report.CandidatesTotal, report.Plan!.IsProvedBest).Should().Be((0, 0, 0, true));
        using var source = new CancellationTokenSource();
        source.Cancel();
        ((Action)(() => nothing.AnalyzeRoadmap(null, null, cancellationToken: source.Token))).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Between_two_pathways_it_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        var told = new CancellingProgress(source);
        Argument argument = Make([Claim("P", "all", "E"), Claim("Q", "all", "B"), Claim("B", "all", "B")], ["E"]);
        ((Action)(() => argument.AnalyzeRoadmap(progress: told, cancellationToken: source.Token))).Should().Throw<OperationCanceledException>();
        told.Count.Should().Be(1);
    }

    private static string[] Second(string kind, int count) => [.. Enumerable.Range(100, count).Select(i => $"{kind}{i}")];

    private static IEnumerable<string> Completes(RoadmapReport report) => report.Candidates.Where(each => each.CompletesPathways.Count > 0)
        .Select(each => $"{each.Step.Element.Id}: {string.Join(" ", each.CompletesPathways.Select(element => element.Id))}");

    private static IEnumerable<string> Completions(Argument argument, int count) => argument.AnalyzeRoadmap(options: new() { ListedCompletions = count })
        .Pathways.Single().Completions.Select(each => each.ToString());

    private static string Pathways(RoadmapGain gain) =>
        string.Join(", ", gain.Pathways.Select(each => $"{each.Pathway.Id} {each.SinglePointsRemoved} {each.OrderGained}"));

    private static IEnumerable<string> Circular(Argument argument, bool counts = false) =>
        argument.AnalyzeRoadmap(new Setting { CountsClaimPoints = counts }).Pathways
            .Single(pathway => pathway.Element.Id == "P").Circular.Select(element => element.Id);

    private sealed class CancellingProgress(CancellationTokenSource source) : IProgress<double>
    {
        public int Count { get; private set; }

        public void Report(double value)
        {
            Count++;
            source.Cancel();
        }
    }
}
