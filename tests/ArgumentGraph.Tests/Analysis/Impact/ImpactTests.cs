using System.Text.Json;
using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Impact;

/// <summary>Impact of single changes, worked out by hand.</summary>
public class ImpactTests
{
    private static readonly Argument Golden = GoldenExample.Argument;

    [Fact]
    public void The_first_sentence_says_which_pathways_fall() =>
        Impact(edit => edit.Replace("F", (Evidence evidence) => evidence with { State = EvidenceState.Withdrawn })).Sentences.Should().Equal(
            "P5 and P6 fall to unsupported.",
            "S9 became load-bearing for P9.");

    [Fact]
    public void What_became_load_bearing_is_said_with_all_its_pathways()
    {
        ImpactReport impact = Impact(edit => edit.Remove("CM2").Remove("CM3"));
        impact.Sentences.Should().Equal("A became load-bearing for P2 and P3.");
        impact.Pathways.Where(pathway => pathway.HasMoved).Select(pathway => pathway.Pathway.Id).Should().Equal("P2", "P3");
        impact.Pathways.Single(pathway => pathway.Pathway.Id == "P2").RoleChanges.Select(change => $"{change.Element.Id} {change.From} {change.To}")
            .Should().Equal("A Contributing LoadBearing", "C Contributing None", "M Contributing None");
    }

    [Fact]
    public void Cut_sets_and_probabilities_are_given_before_and_after()
    {
        PathwayImpact pathway = Impact(edit => edit.Disconnect(Relationship.SupportedBy("MC", "CC"))).Pathways.Single(each => each.Pathway.Id == "P5");
        ((int?)pathway.CutSetsBefore).Should().Be(2);
        ((int?)pathway.CutSetsAfter).Should().Be(2);
        pathway.ProbabilityBefore!.Value.Lower.Should().BeApproximately(0.962725, 1e-12);
        pathway.ProbabilityAfter!.Value.Lower.Should().BeApproximately(0.97 * 0.85, 1e-12);
        pathway.BecameLoadBearing.Select(element => element.Id).Should().Equal("M");
        pathway.Path.Select(element => element.Id).Should().Equal("MC", "P5");
    }

    [Fact]
    public void Other_words_touch_and_cannot_move()
    {
        ImpactReport impact = Impact(edit => edit.Replace("F", (Evidence evidence) => evidence with { Statement = "Other words" }));
        impact.Touched.Select(element => element.Element.Id).Should().Equal("CF", "F", "P5", "P6", "P9", "TOP");
        impact.CouldMove.Should().BeEmpty();
        impact.Sentences.Should().Equal("What changed reaches pathways, and changes no standing.");
        impact.CouldMoveOf("P5").Should().Be(Possibility.No);
    }

    [Fact]
    public void Other_steps_and_times_to_harm_are_named()
    {
        ImpactReport impact = Impact(edit => edit.Replace("F", (Evidence evidence) => evidence with { Step = new(ResponseStage.Act) })
            .Replace("P9", (Goal goal) => goal with { Harm = new() { Within = TimeSpan.FromHours(1) } }));
        impact.Sentences.Should().Equal(
            "What changed reaches pathways, and changes no standing.",
            "Steps of the response or times to harm changed: F and P9; the report on responses says what follows.");
    }

    [Fact]
    public void A_claim_put_between_changes_no_function()
    {
        ImpactReport impact = Impact(edit => edit.Disconnect(Relationship.SupportedBy("P5", "CF")).Add(new Claim("N", "Between"))
            .Connect(Relationship.SupportedBy("P5", "N")).Connect(Relationship.SupportedBy("N", "CF")));
        impact.Touched.Select(element => element.Element.Id).Should().Equal("P5", "TOP");
        impact.CouldMove.Should().BeEmpty();
    }

    [Fact]
    public void Another_number_moves_the_probability_alone()
    {
        ImpactReport impact = Impact(edit => edit.Replace("S1", (Evidence evidence) => evidence with { Likelihood = Likelihood.FromProbability(0.9) }));
        impact.Moved.Select(element => element.Element.Id).Should().Equal("P1");
        impact.Sentences.Should().Equal("P1 stands as before, but differently supported.");
    }

    [Fact]
    public void An_assumption_stated_above_reaches_what_inherits_it()
    {
        Argument older = Golden.Edit(edit => edit.Add(new Assumption("AS", "Stated at the top")).Connect(Relationship.InContextOf("TOP", "AS")));
        Argument newer = older.Edit(edit => edit.Replace("AS", (Assumption assumption) => assumption with { State = AssumptionState.Disputed }));
        ImpactReport impact = older.AnalyzeImpact(newer);
        impact.Pathways.Should().OnlyContain(pathway => pathway.To == Standing.InDoubt && pathway.HasMoved);
        impact.Pathways[0].Path.Select(element => element.Id).Should().Equal("AS", "TOP", "P1");
        impact.Sentences[0].Should().Be("P1, P2, P3, P4, P5, P6, P7, P8 and P9 fall to in doubt.");
    }

    [Fact]
    public void Pathways_that_come_and_go_are_listed()
    {
        var another = new Goal("P10", "Another") { IsPathway = true };
        ImpactReport impact = Impact(edit => edit.Remove("P1").Add(another).Connect(Relationship.SupportedBy("P10", "CA")));
        impact.Sentences.Should().Equal("P10 is new, and supported.", "P1 is not there any more.");
        impact.Pathways[^1].To.Should().BeNull();
    }

    [Fact]
    public void Without_a_difference_the_only_sentence_says_so() => Impact(edit => edit.Retitle(Golden.Title)).Sentences.Should().Equal("Nothing has changed.");

    [Fact]
    public void Renaming_moves_nothing() => Impact(edit => edit.Rename("F", "F2").Rename("P5", "PX")).Moved.Should().BeEmpty();

    [Fact]
    public void A_spent_budget_leaves_open_what_it_did_not_settle()
    {
        var none = new Budget { Work = 0, Nodes = 0 };

        // The same function written differently, so that only a diagram can tell.
        Argument newer = Golden.Edit(edit => edit.Add(new Claim("N", "Both again")).Connect(Relationship.SupportedBy("N", "CA"))
            .Connect(Relationship.SupportedBy("N", "CS7")).Connect(Relationship.SupportedBy("P7", "N")));
        Golden.AnalyzeImpact(newer).CouldMoveOf("P7").Should().Be(Possibility.No);
        ImpactReport impact = Golden.AnalyzeImpact(newer, budget: none);
        impact.CouldMoveOf("P7").Should().Be(Possibility.NotSettled);
        impact.Sentences.Should().Contain("Whether P7 could move is not settled within the budget.");
        impact.IsBudgetSpent.Should().BeTrue();
        impact.Moved.Should().BeEmpty("bounds that differ with the budget alone are no difference");
        impact.Pathways.Should().OnlyContain(pathway => pathway.RoleChanges.Count == 0);
        impact.Sentences[^1].Should().StartWith("The work budget was spent");
        Golden.AnalyzeImpact(newer).IsBudgetSpent.Should().BeFalse();
    }

    [Fact]
    public void What_was_found_equal_is_not_compared_again_above_it()
    {
        // "Two of three" said in two ways, which a small diagram tells; the functions of what stands above it do not fit into so few nodes. Little work, which
        // bounds of their probabilities would spend all of.
        var few = new Budget { Nodes = 40, Work = 2_000_000 };
        Argument ladder = Ladder(steps: 60);
        Argument newer = ladder.Edit(edit => edit.Disconnect(Relationship.SupportedBy("C0", "XY")).Disconnect(Relationship.SupportedBy("C0", "YZ"))
            .Disconnect(Relationship.SupportedBy("C0", "XZ")).Replace("C0", (Claim claim) => claim with { Requirement = Requirement.AtLeast(2) })
            .Connect(Relationship.SupportedBy("C0", "X")).Connect(Relationship.SupportedBy("C0", "Y")).Connect(Relationship.SupportedBy("C0", "Z")));
        ladder.CompileProbability("C60", options: new ProbabilityOptions { Budget = few }).IsBudgetSpent.Should().BeTrue();
        ImpactReport impact = ladder.AnalyzeImpact(newer, budget: few);
        impact.Touched.Select(each => each.Element.Id).Should().BeEquivalentTo(Enumerable.Range(0, 61).Select(step => $"C{step}"));
        impact.CouldMove.Should().BeEmpty();
    }

    [Fact]
    public void Progress_never_goes_back_and_ends_with_all()
    {
        var told = new List<double>();
        Argument newer = Golden.Edit(edit => edit.Remove("CM2").Remove("CM3").Replace("F", (Evidence evidence) => evidence with { Statement = "Other words" }));
        Golden.AnalyzeImpact(newer, progress: new Told(told));
        told.Should().BeInAscendingOrder().And.OnlyContain(value => value >= 0 && value <= 1);
        told[^1].Should().Be(1);
    }

    [Fact]
    public void An_impact_analysis_that_is_cancelled_ends()
    {
        using var cancelled = new CancellationTokenSource();
        var progress = new Told([], () => cancelled.Cancel());
        FluentActions.Invoking(() => Golden.AnalyzeImpact(Golden.Edit(edit => edit.Remove("CM2")), progress: progress, cancellationToken: cancelled.Token))
            .Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void The_report_is_JSON_with_the_comparison_in_it()
    {
        using JsonDocument json = JsonDocument.Parse(Impact(edit => edit.Remove("F")).ToJson());
        json.RootElement.GetProperty("pathways").GetArrayLength().Should().Be(9);
        json.RootElement.GetProperty("comparison").GetProperty("removed")[0].GetProperty("id").GetString().Should().Be("F");
        json.RootElement.GetProperty("sentences")[0].GetString().Should().Be("P5 and P6 fall to unsupported.");
    }

    [Fact]
    public void A_judged_argument_asks_in_its_own_setting() => Golden.At(Setting.On(null, Baseline.AsArgued))
        .AnalyzeImpact(Golden.Edit(edit => edit.Replace("F", (Evidence evidence) => evidence with { State = EvidenceState.Missing })))
        .CouldMove.Should().BeEmpty("as argued, evidence of every state holds");

    private static ImpactReport Impact(Action<ArgumentEditor> change) => Golden.AnalyzeImpact(Golden.Edit(change));

    // Each step needs the one below and three of seven items of evidence, six of which the next one shares.
    private static Argument Ladder(int steps)
    {
        const int Window = 7;
        var draft = new ArgumentBuilder("A ladder");
        EvidenceDraft[] evidence = [.. Enumerable.Range(0, steps + Window).Select(item =>
            draft.Evidence(new Evidence($"E{item}", "…") { Likelihood = Likelihood.FromProbability(0.5) }))];
        EvidenceDraft[] three = [draft.Evidence("X", "…"), draft.Evidence("Y", "…"), draft.Evidence("Z", "…")];
        ClaimDraft step = draft.Claim("C0", "…").SupportedByAny(
            draft.Claim("XY", "…").SupportedByAll(three[0], three[1]), draft.Claim("YZ", "…").SupportedByAll(three[1], three[2]),
            draft.Claim("XZ", "…").SupportedByAll(three[0], three[2]));
        for (int i = 1; i <= steps; i++)
        {
            ClaimDraft some = draft.Claim($"S{i}", "…").SupportedByAtLeast(3, [.. evidence.Skip(i).Take(Window)]);
            step = draft.Claim($"C{i}", "…").SupportedByAll(step, some);
        }

        return draft.Build();
    }

    private sealed class Told(List<double> values, Action? onReport = null) : IProgress<double>
    {
        public void Report(double value)
        {
            values.Add(value);
            onReport?.Invoke();
        }
    }
}
