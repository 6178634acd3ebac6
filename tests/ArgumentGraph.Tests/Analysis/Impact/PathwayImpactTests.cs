using ArgumentGraph.Analysis.Impact;

namespace ArgumentGraph.Tests.Analysis.Impact;

/// <summary>What of a pathway counts as moved: each of the four things by itself; at the edges of what is said of pathways; and within a budget.</summary>
public class PathwayImpactTests
{
    private static readonly Budget None = new() { Work = 0, Nodes = 0 };

    [Fact]
    public void Other_load_bearing_elements_move_a_pathway_with_as_many_cut_sets()
    {
        // {A} and {B, C}, then {B} and {A, C}.
        Argument older = Case(
            Goal("P", """ "supportedBy": ["A", "O"] """), Claim("O", """ "supportedBy": ["B", "C"], "requires": "any" """),
            Evidence("A"), Evidence("B"), Evidence("C"));
        Argument newer = older.Edit(edit => edit.Disconnect(Relationship.SupportedBy("P", "A")).Connect(Relationship.SupportedBy("P", "B"))
            .Disconnect(Relationship.SupportedBy("O", "B")).Connect(Relationship.SupportedBy("O", "A")));
        PathwayImpact pathway = older.AnalyzeImpact(newer).Pathways.Single();
        pathway.HasMoved.Should().BeTrue();
        (pathway.CutSetsBefore, pathway.CutSetsAfter).Should().Be((2, 2));
        pathway.BecameLoadBearing.Select(element => element.Id).Should().Equal("B");
        pathway.NoLongerLoadBearing.Select(element => element.Id).Should().Equal("A");
        (pathway.ProbabilityBefore, pathway.ProbabilityAfter).Should().Be(((ProbabilityInterval?)null, (ProbabilityInterval?)null), "nothing has a number");
    }

    [Theory]
    [InlineData("""{ "id": "A", "kind": "assumption", "statement": "a", "probability": 0.5 }""", """ "inContextOf": ["A"] """)]
    [InlineData("""{ "id": "A", "kind": "claim", "statement": "a", "probability": 0.5 }""", """ "supportedBy": ["A"] """)]
    [InlineData("""{ "id": "A", "kind": "evidence", "statement": "a", "state": "available", "probability": 0.5 }""", """ "supportedBy": ["A"] """)]
    public void Numbers_of_one_version_are_enough_for_probabilities_of_both(string numbered, string on)
    {
        Argument with = Case(Goal("P", """ "supportedBy": ["E"] """), Evidence("E"), Claim("Q", on), numbered);
        Argument without = with.Edit(edit => edit.Remove("A").Replace<Evidence>("E", evidence => evidence with { Statement = "other" }));
        foreach ((Argument older, Argument newer) in new[] { (with, without), (without, with) })
        {
            PathwayImpact pathway = older.AnalyzeImpact(newer).Pathways.Single();
            pathway.ProbabilityBefore.Should().Be(new ProbabilityInterval(0, 1, 0, 1));
            pathway.ProbabilityAfter.Should().Be(new ProbabilityInterval(0, 1, 0, 1));
            pathway.HasMoved.Should().BeFalse("what is not known is as it was before");
        }
    }

    [Theory]
    [InlineData(0.5, 0.6)]
    [InlineData(1e-13, 2e-13)]
    [InlineData(0.99, 0.989)]
    public void A_pathway_moves_with_either_end_of_its_probability(double before, double after)
    {
        foreach (Likelihood[] likelihoods in new[]
        {
            new[] { Likelihood.FromProbability(before), Likelihood.FromProbability(after) },
            [Likelihood.FromDoubt(before), Likelihood.FromDoubt(after)],
        })
        {
            foreach (string requires in new[] { "all", "any" })
            {
                // Of one the upper end is known, or of any of two the lower end.
                Argument older = Numbered(requires, likelihoods[0]);
                PathwayImpact pathway = older.AnalyzeImpact(Numbered(requires, likelihoods[1])).Pathways.Single();
                pathway.HasMoved.Should().BeTrue();
                pathway.CouldMove.Should().Be(Possibility.Yes);
                older.AnalyzeImpact(older.Edit(edit => edit.Replace<Evidence>("N", evidence => evidence with { Statement = "other" })))
                    .Pathways.Single().HasMoved.Should().BeFalse();
            }
        }

        static Argument Numbered(string requires, Likelihood likelihood) =>
            Case(Goal("P", $$""" "supportedBy": ["N", "U"], "requires": "{{requires}}" """), Evidence("N"), Evidence("U"))
                .Edit(edit => edit.Replace<Evidence>("N", evidence => evidence with { Likelihood = likelihood }));
    }

    [Fact]
    public void A_pathway_whose_number_alone_moved_is_said_to_have_moved_wherever_it_is_named()
    {
        Argument older = Case(
            Goal("P", """ "supportedBy": ["E"] """), """{ "id": "E", "kind": "evidence", "statement": "e", "state": "available", "probability": 0.5 }""");
        ImpactReport impact = older.AnalyzeImpact(older.Edit(edit =>
            edit.Replace<Evidence>("E", evidence => evidence with { Likelihood = Likelihood.FromProbability(0.25) })));
        impact.Touched.Select(each => $"{each.Element.Id} {each.CouldMove} {each.HasMoved}").Should().Equal("E No False", "P Yes True");
        foreach (ElementImpact each in impact.Touched)
        {
            impact.CouldMoveOf(each.Element.Id).Should().Be(each.CouldMove);
        }
    }

    [Fact]
    public void Of_many_elements_each_can_be_asked_for()
    {
        Argument older = Oracle.GoldenExample.Argument;
        ImpactReport impact = older.AnalyzeImpact(older.Edit(edit => edit.Remove("CM2")
            .Replace<Evidence>("F", evidence => evidence with { Statement = "Other" })));
        impact.Touched.Should().Contain(each => each.CouldMove == Possibility.Yes).And.Contain(each => each.CouldMove == Possibility.No);
        impact.Touched.Should().OnlyContain(each => impact.CouldMoveOf(each.Element.Id) == each.CouldMove);
    }

    [Fact]
    public void A_pathway_that_is_all_there_is_is_compared_as_well()
    {
        Argument older = Case(Goal("P", """ "undeveloped": true """));
        PathwayImpact pathway = older.AnalyzeImpact(older.Edit(edit => edit.Replace<Goal>("P", goal => goal with { Statement = "new" }))).Pathways.Single();
        pathway.Pathway.Statement.Should().Be("new");
        (pathway.From, pathway.To).Should().Be((Standing.Unsupported, Standing.Unsupported));
        (pathway.CutSetsBefore, pathway.CutSetsAfter).Should().Be((0, 0));
        pathway.Path.Select(element => element.Id).Should().Equal("P");
        pathway.HasMoved.Should().BeFalse();
    }

    [Fact]
    public void What_is_in_doubt_in_both_could_move_when_it_rests_on_other_evidence()
    {
        Argument older = Case(
            Goal("P", """ "supportedBy": ["D", "A"] """), Evidence("D", "disputed"), Evidence("A"), Evidence("B"));
        Argument newer = older.Edit(edit => edit.Disconnect(Relationship.SupportedBy("P", "A")).Connect(Relationship.SupportedBy("P", "B")));
        var verdicts = new VerdictComparison(older.CompareWith(newer), Setting.Default, Budget.Default, null, CancellationToken.None);
        verdicts.CouldMove(newer.Structure.Find("P")).Should().Be(Possibility.Yes);
        older.AnalyzeImpact(newer).Pathways.Single().From.Should().Be(Standing.InDoubt);
    }

    [Fact]
    public void Evidence_in_the_place_of_other_evidence_is_another_function()
    {
        // Each is the first of its version.
        Argument older = Case(Claim("C", """ "supportedBy": ["A"] """), Evidence("A"));
        Argument newer = older.Edit(edit => edit.Remove("A").Add(new Evidence("B", "b") { State = EvidenceState.Available })
            .Connect(Relationship.SupportedBy("C", "B")));
        older.AnalyzeImpact(newer).CouldMoveOf("C").Should().Be(Possibility.Yes);

        Argument both = Case(Claim("C", """ "supportedBy": ["A"] """), Evidence("A"), Evidence("B"));
        ImpactReport impact = both.AnalyzeImpact(both.Edit(edit => edit.Disconnect(Relationship.SupportedBy("C", "A"))
            .Connect(Relationship.SupportedBy("C", "B")).Replace<Evidence>("B", evidence => evidence with { Statement = "new" })));
        impact.Touched.Select(each => $"{each.Element.Id} {each.CouldMove}").Should().Equal("B No", "C Yes");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_part_that_was_not_settled_is_enough_to_say_so(bool isTime)
    {
        Budget budget = isTime ? new Budget { Time = TimeSpan.Zero } : None;

        // Other words: the same function, of which cut sets are not counted.
        Argument older = Bridge(likelihood: null);
        Argument newer = older.Edit(edit => edit.Replace<Evidence>("A", evidence => evidence with { Statement = "new" }));
        ImpactReport words = older.AnalyzeImpact(newer, budget: budget);
        words.CouldMove.Should().BeEmpty();
        words.Pathways.Single().CutSetsAfter.Should().BeNull();
        (words.IsBudgetSpent, words.IsTimeSpent).Should().Be((true, isTime));

        // A single item of evidence is solved without work, the bridge is not: whichever is the newer.
        Argument single = older.Edit(edit => edit.Remove("AD").Remove("BE").Remove("ACE").Remove("BCD").Connect(Relationship.SupportedBy("P", "A")));
        ImpactReport there = Bridge(0.5).AnalyzeImpact(WithNumber(single), budget: budget);
        (there.IsBudgetSpent, there.IsTimeSpent).Should().Be((true, isTime));
        there.Pathways.Single().ProbabilityBefore!.Value.IsExact.Should().BeFalse();
        there.Pathways.Single().ProbabilityAfter.Should().Be(new ProbabilityInterval(0.5, 0.5, 0.5, 0.5));
        ImpactReport back = WithNumber(single).AnalyzeImpact(Bridge(0.5), budget: budget);
        (back.IsBudgetSpent, back.IsTimeSpent).Should().Be((true, isTime));
    }

    [Fact]
    public void Bounds_move_a_pathway_where_they_have_nothing_in_common()
    {
        Moves(0.9, 0.1).Should().BeTrue();
        Moves(0.1, 0.9).Should().BeTrue();
        Moves(0.5, 0.5).Should().BeFalse();
        Moves(0.5, 0.45).Should().BeFalse("the bounds have much in common");

        static bool Moves(double before, double after)
        {
            PathwayImpact pathway = Bridge(before).AnalyzeImpact(
                Bridge(after).Edit(edit => edit.Replace<Evidence>("A", evidence => evidence with { Statement = "new" })), budget: None).Pathways.Single();
            pathway.ProbabilityBefore!.Value.IsExact.Should().BeFalse();
            pathway.RoleChanges.Should().BeEmpty();
            return pathway.HasMoved;
        }
    }

    [Fact]
    public void Verdicts_that_time_left_open_are_told_from_those_that_work_did()
    {
        // The same functions written otherwise, of what is supported and of what is in doubt.
        Argument older = TwoOfThree("""{ "atLeast": 2 }""", """["A", "B", "C"]""", """["D", "E", "F"]""");
        Argument newer = TwoOfThree("\"any\"", """["AB", "AC", "BC"]""", """["DE", "DF", "EF"]""");
        Of(new Budget { Time = TimeSpan.Zero }).Should().Be((Possibility.NotSettled, Possibility.NotSettled, true));
        Of(None).Should().Be((Possibility.NotSettled, Possibility.NotSettled, false));
        Of(Budget.Default).Should().Be((Possibility.No, Possibility.No, false));

        Argument words = older.Edit(edit => edit.Replace<Evidence>("A", evidence => evidence with { Statement = "new" }));
        new VerdictComparison(older.CompareWith(words), Setting.Default, new Budget { Time = TimeSpan.Zero }, null, CancellationToken.None)
            .IsTimeSpent.Should().BeFalse("all is settled without any");

        (Possibility Supported, Possibility InDoubt, bool IsTimeSpent) Of(Budget budget)
        {
            var verdicts = new VerdictComparison(older.CompareWith(newer), Setting.Default, budget, null, CancellationToken.None);
            return (verdicts.CouldMove(newer.Structure.Find("S")), verdicts.CouldMove(newer.Structure.Find("T")), verdicts.IsTimeSpent);
        }

        static Argument TwoOfThree(string requires, string supported, string inDoubt) => Case(
            Claim("S", $""" "supportedBy": {supported}, "requires": {requires} """), Claim("T", $""" "supportedBy": {inDoubt}, "requires": {requires} """),
            Claim("AB", """ "supportedBy": ["A", "B"] """), Claim("AC", """ "supportedBy": ["A", "C"] """), Claim("BC", """ "supportedBy": ["B", "C"] """),
            Claim("DE", """ "supportedBy": ["D", "E"] """), Claim("DF", """ "supportedBy": ["D", "F"] """), Claim("EF", """ "supportedBy": ["E", "F"] """),
            Evidence("A"), Evidence("B"), Evidence("C"), Evidence("D", "disputed"), Evidence("E", "disputed"), Evidence("F", "disputed"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Progress_ends_with_all_whichever_parts_there_are(bool isTouched)
    {
        Argument older = Case(Goal("P", """ "supportedBy": ["E"] """), Evidence("E"), Evidence("F"));
        var told = new List<double>();
        older.AnalyzeImpact(
            older.Edit(edit => edit.Replace<Evidence>(isTouched ? "E" : "F", evidence => evidence with { Statement = "new" })), progress: new Told(told));
        told.Should().BeInAscendingOrder();
        told[^1].Should().Be(1);
    }

    // a∧d, b∧e, a∧c∧e or b∧c∧d.
    private static Argument Bridge(double? likelihood)
    {
        Argument bridge = Case(
            Goal("P", """ "supportedBy": ["AD", "BE", "ACE", "BCD"], "requires": "any" """), Claim("AD", """ "supportedBy": ["A", "D"] """),
            Claim("BE", """ "supportedBy": ["B", "E"] """), Claim("ACE", """ "supportedBy": ["A", "C", "E"] """),
            Claim("BCD", """ "supportedBy": ["B", "C", "D"] """), Evidence("A"), Evidence("B"), Evidence("C"), Evidence("D"), Evidence("E"));
        return likelihood is { } number ? WithNumber(bridge, number) : bridge;
    }

    private static Argument WithNumber(Argument argument, double number = 0.5) => argument.Edit(edit =>
    {
        foreach (Evidence each in argument.OfKind<Evidence>())
        {
            edit.Replace<Evidence>(each.Id, evidence => evidence with { Likelihood = Likelihood.FromProbability(number) });
        }
    });

    private static Argument Case(params string[] elements) =>
        Argument.Parse($$"""{ "format": "argument-graph/1", "title": "Small", "elements": [ {{string.Join(", ", elements)}} ] }""");

    private static string Goal(string id, string more) => $$"""{ "id": "{{id}}", "kind": "goal", "statement": "{{id}}", "pathway": true, {{more}} }""";

    private static string Claim(string id, string more) => $$"""{ "id": "{{id}}", "kind": "claim", "statement": "{{id}}", {{more}} }""";

    private static string Evidence(string id, string state = "available") =>
        $$"""{ "id": "{{id}}", "kind": "evidence", "statement": "{{id}}", "state": "{{state}}" }""";

    private sealed class Told(List<double> values) : IProgress<double>
    {
        public void Report(double value) => values.Add(value);
    }
}
