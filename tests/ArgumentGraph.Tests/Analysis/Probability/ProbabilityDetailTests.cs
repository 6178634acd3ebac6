using System.Globalization;
using ArgumentGraph.Analysis.Probability;
using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Tests.Analysis.Probability;

/// <summary>Probabilities at the edges: large elements, misspelt causes, what a spent budget leaves, and how numbers are written.</summary>
public class ProbabilityDetailTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_wide_element_is_evaluated_as_a_narrow_one_is(bool any)
    {
        const int Legs = 700; // more than fits on the stack
        double[] doubts = [.. Enumerable.Range(0, Legs).Select(i => any ? 1 - (1e-3 * (i % 7)) : 1e-3 * (i % 7))];
        CompiledProbability compiled = SmallCases.Legs(any, doubts).CompileProbability("P");
        double expected = any
            ? doubts.Aggregate(1.0, (product, doubt) => product * doubt)
            : 1 - doubts.Aggregate(1.0, (product, doubt) => product * (1 - doubt));
        compiled.EvaluateDoubt(compiled.GetDoubts(0)).Should().BeApproximately(expected, 1e-12);
        compiled.Evaluate(compiled.GetProbabilities(0)).Should().BeApproximately(1 - expected, 1e-12);
        compiled.Evaluate("E3", 1 - doubts[3]).Lower.Should().BeApproximately(1 - expected, 1e-12);
        compiled.BasicElements.Should().HaveCount(Legs);
    }

    [Fact]
    public void Numbers_of_a_vector_may_be_0_and_1()
    {
        CompiledProbability compiled = SmallCases.Legs(any: false, 0.1, 0.2).CompileProbability("P");
        compiled.Evaluate([1, 1]).Should().Be(1);
        compiled.Evaluate([1, 0]).Should().Be(0);
        compiled.EvaluateDoubt([0, 1]).Should().Be(1);
        compiled.Evaluate("E0", 0).Should().Be(new ProbabilityInterval(0, 0, 1, 1));
        compiled.Evaluate("E0", 1).Lower.Should().BeApproximately(0.8, 1e-15);
        compiled.GetProbabilities(1).Should().Equal(0.9, 0.8);
        compiled.GetDoubts(0).Should().Equal(0.1, 0.2);
        foreach (double wrong in new[] { -0.001, 1.001, double.NaN })
        {
            FluentActions.Invoking(() => compiled.GetProbabilities(wrong)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("unknown");
            FluentActions.Invoking(() => compiled.GetDoubts(wrong)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("unknown");
            FluentActions.Invoking(() => compiled.Evaluate("E0", wrong)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("probability");
            FluentActions.Invoking(() => compiled.EvaluateDoubt([0, wrong])).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("doubts");
            FluentActions.Invoking(() => compiled.Derivatives([wrong, 0])).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("probabilities");
        }
    }

    [Fact]
    public void What_stands_whatever_falls_and_what_is_unsupported_are_compiled_too()
    {
        Argument argument = Argument.Parse("""
            { "format": "argument-graph/1", "title": "t", "elements": [
              { "id": "P", "kind": "goal", "statement": "p", "supportedBy": ["E", "F"], "requires": "any" },
              { "id": "Q", "kind": "goal", "statement": "q", "supportedBy": ["M"] },
              { "id": "E", "kind": "evidence", "statement": "e", "state": "available", "probability": 0.5 },
              { "id": "F", "kind": "evidence", "statement": "f", "state": "available", "probability": 0.25 },
              { "id": "M", "kind": "evidence", "statement": "m", "state": "missing", "probability": 0.5 },
              { "id": "X", "kind": "context", "statement": "x" } ] }
            """);
        argument.AnalyzeProbability("X").CommonCauseInterval.Should().BeNull();
        ValueList<CompiledProbability> compiled = argument.CompileProbabilities(["Q", "P", "X"]);
        compiled[0].Standing.Should().Be(Standing.Unsupported);
        (compiled[0].IsBudgetSpent, compiled[0].IsTimeSpent).Should().Be((false, false));
        FluentActions.Invoking(() => compiled[0].Evaluate(compiled[0].GetProbabilities(0)))
            .Should().Throw<InvalidOperationException>().WithMessage("*unsupported*");
        compiled[1].Evaluate([0.5, 0.25]).Should().BeApproximately(0.625, 1e-15);
        compiled[1].Derivatives([0.5, 0.25]).Should().Equal(0.75, 0.5);
        compiled[1].ToString().Should().Be("P over 2 basic elements");
    }

    [Fact]
    public void A_sample_says_its_mean_and_what_nine_tenths_lie_between()
    {
        var sample = new ProbabilitySample { Element = new Evidence("P6", "…"), Seed = 1, Values = [0, 0.25, 1], Mean = 0.5, StandardDeviation = 0.25 };
        sample.Quantile(0.25).Should().Be(0.125);
        sample.Quantile(0.75).Should().Be(0.625);
        (sample.Quantile(0), sample.Quantile(0.5), sample.Quantile(1)).Should().Be((0, 0.25, 1));
        sample.ToString().Should().Be("P6: 0.5 (0.025 to 0.925)");
        foreach (double wrong in new[] { -0.01, 1.01, double.NaN })
        {
            FluentActions.Invoking(() => sample.Quantile(wrong)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("share");
        }
    }

    [Fact]
    public void A_sample_of_one_has_no_deviation_and_can_be_cancelled()
    {
        CompiledProbability compiled = SmallCases.Bridge.CompileProbability("P");
        ProbabilitySample one = compiled.Sample(new SamplingOptions { Count = 1, Seed = 4, Ranges = [new("a", 0, 1)] });
        (one.Values.Count, one.Mean, one.StandardDeviation, one.Seed).Should().Be((1, one.Values[0], 0, 4));
        ProbabilitySample two = compiled.Sample(new SamplingOptions { Count = 2, Seed = 4, Ranges = [new("a", 0, 1)] });
        two.Mean.Should().BeApproximately((two.Values[0] + two.Values[1]) / 2, 1e-15);
        two.StandardDeviation.Should().BeApproximately((two.Values[1] - two.Values[0]) / Math.Sqrt(2), 1e-12);
        FluentActions.Invoking(() => compiled.Sample(cancellationToken: new CancellationToken(canceled: true))).Should().Throw<OperationCanceledException>();
        foreach (ProbabilityRange wrong in new ProbabilityRange[] { new("a", -0.1, 0.5), new("a", 0.5, 1.1), new("a", 0.5, double.NaN) })
        {
            FluentActions.Invoking(() => compiled.Sample(new SamplingOptions { Ranges = [wrong] })).Should().Throw<ArgumentOutOfRangeException>();
        }

        compiled.Sample(new SamplingOptions { Count = 2, Ranges = [new("a", 0, 1), new("b", 1, 1)] }).Values.Should().HaveCount(2);
    }

    [Fact]
    public void Misspelt_causes_are_refused_and_those_that_nothing_has_are_not()
    {
        Argument legs = SmallCases.Legs(any: true, 0.1, 0.1);
        Refused(new CommonCause("tooll", 0.1)).WithMessage("No element has the tag 'tooll'; did you mean 'tool'?*");
        Refused(new CommonCause("tool", 0.1, "onee")).WithMessage("No element has the value of the tag 'tool' 'onee'; did you mean 'one'?*");
        Of(new CommonCause("vendor", 0.1)).CommonCauses.Should().BeEmpty();
        Of(new CommonCause("tool", 0.1, "seventeen")).CommonCauses.Should().BeEmpty();
        Of(new CommonCause("tool", 0.1, "one")).CommonCauses.Should().HaveCount(1);
        Of(new CommonCause("tool", 0.1), new CommonCause("tool", 0.5)).CommonCauses.Single().Beta.Should().Be(0.5, "the last counts");
        Of(new CommonCause("tool", 0.1, "one"), new CommonCause("tool", 0.5)).CommonCauses.Single().Beta.Should().Be(0.1, "a value is more than a key");
        foreach (double wrong in new[] { -0.01, 1.01, double.NaN })
        {
            FluentActions.Invoking(() => new CommonCause("tool", wrong)).Should().Throw<ArgumentOutOfRangeException>();
            FluentActions.Invoking(() => new CommonCause("tool", 0) with { Beta = wrong }).Should().Throw<ArgumentOutOfRangeException>();
        }

        (new CommonCause("tool", 0) with { Beta = 1 }).Beta.Should().Be(1);

        ProbabilityReport Of(params CommonCause[] causes) => legs.AnalyzeProbability("P", options: new ProbabilityOptions { CommonCauses = [.. causes] });

        FluentAssertions.Specialized.ExceptionAssertions<ArgumentException> Refused(CommonCause cause) =>
            FluentActions.Invoking(() => Of(cause)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_certain_cause_and_certain_elements_keep_their_numbers()
    {
        // β = 1 of doubts of 1: the cause strikes for certain, and nothing remains an element's own.
        ProbabilityReport sure = SmallCases.Legs(any: true, 1, 1).AnalyzeProbability("P", options: new ProbabilityOptions { CommonCauses = [new("tool", 1)] });
        (sure.CommonCauseDoubt, sure.ExactDoubt).Should().Be((1, 1));

        // What cannot fall takes no part: one member is left, and no group.
        ProbabilityReport one = SmallCases.Legs(any: true, 0, 0.5)
            .AnalyzeProbability("P", options: new ProbabilityOptions { CommonCauses = [new("tool", 0.5)] });
        one.CommonCauses.Should().BeEmpty();
        one.CommonCauseDoubt.Should().Be(0);
        one.CommonCauseInterval.Should().Be(one.Interval);
        SmallCases.Legs(any: true, 0, 0.5).AnalyzeProbability("P").CommonCauseInterval.Should().BeNull();
    }

    [Fact]
    public void Bounds_are_never_wider_than_those_for_any_dependence()
    {
        foreach (Argument argument in new[] { SmallCases.Bridge, SmallCases.Tangled, SmallCases.NineOnOne, SmallCases.TwoOfThree })
        {
            ProbabilityReport report = argument.AnalyzeProbability("P", options: new ProbabilityOptions { Budget = new() { Work = 0, Nodes = 0 } });
            (ProbabilityInterval inner, ProbabilityInterval outer) = (report.Interval!.Value, report.Frechet!.Value);
            (inner.Lower >= outer.Lower && inner.Upper <= outer.Upper).Should().BeTrue();
            (inner.LowerDoubt >= outer.LowerDoubt && inner.UpperDoubt <= outer.UpperDoubt).Should().BeTrue();
        }
    }

    [Fact]
    public void Where_elements_without_a_number_matter_nothing_is_estimated()
    {
        Argument argument = SmallCases.Tangled.Edit(edit => edit.Replace<Evidence>("E0", evidence => evidence with { Likelihood = null }));
        var options = new ProbabilityOptions { Budget = new() { Nodes = 2, Work = 2_000_000 }, Samples = 5_000 };
        ProbabilityReport report = argument.AnalyzeProbability("P", options: options);
        report.Estimate.Should().BeNull();
        report.IsBudgetSpent.Should().BeTrue();
        report.Unknown.Select(element => element.Id).Should().Equal("E0");
        report.NaiveInterval!.Value.Lower.Should().BeLessThan(report.NaiveInterval.Value.Upper);
        SmallCases.Bridge.AnalyzeProbability("P", options: options with { Budget = Budget.Default }).Estimate.Should().BeNull("it is known exactly");
    }

    [Fact]
    public void A_hard_element_leaves_its_share_to_the_next()
    {
        Argument argument = SmallCases.Tangled.Edit(edit => edit.Add(new Claim("R", "r") { Requirement = Requirement.AtLeast(2) })
            .Add(new Claim("R1", "r1")).Connect(Relationship.SupportedBy("R1", "E1")).Connect(Relationship.SupportedBy("R1", "E2"))
            .Connect(Relationship.SupportedBy("R", "R1")).Connect(Relationship.SupportedBy("R", "E1")).Connect(Relationship.SupportedBy("R", "E3")));
        ValueList<ProbabilityReport> both = argument.AnalyzeProbabilities(
            ["P", "R"], options: new ProbabilityOptions { Budget = new() { Work = 3_000_000, Nodes = 500 } });
        both[0].IsExact.Should().BeFalse();
        both[1].IsExact.Should().BeTrue();
        ValueList<ProbabilityReport> none = argument.AnalyzeProbabilities(["P", "R", "E1"], options: new ProbabilityOptions { Budget = new() { Work = 0 } });
        none.Select(report => (report.IsExact, report.IsBudgetSpent, report.IsTimeSpent))
            .Should().Equal((false, true, false), (false, true, false), (true, false, false));
    }

    [Fact]
    public void That_the_time_was_spent_is_said_of_what_it_left_open()
    {
        var none = new Budget { Time = TimeSpan.Zero };
        ValueList<ProbabilityReport> reports = SmallCases.Bridge.AnalyzeProbabilities(["P", "a"], options: new ProbabilityOptions { Budget = none });
        reports.Select(report => (report.IsBudgetSpent, report.IsTimeSpent)).Should().Equal((true, true), (false, false));
        ValueList<CompiledProbability> compiled = SmallCases.Bridge.CompileProbabilities(["P", "a"], options: new ProbabilityOptions { Budget = none });
        compiled.Select(each => (each.IsBudgetSpent, each.IsTimeSpent)).Should().Equal((true, true), (false, false));
        ImportanceReport importance = SmallCases.Bridge.AnalyzeImportance(options: new ImportanceOptions { Budget = none, AdditionalElements = ["a"] });
        (importance.Pathways[0].IsBudgetSpent, importance.Pathways[0].IsTimeSpent, importance.Pathways[0].Importance).Should().Be((true, true, null));
        (importance.AdditionalElements[0].IsBudgetSpent, importance.AdditionalElements[0].IsTimeSpent).Should().Be((false, false));
        ImportanceTarget spent = SmallCases.Bridge.AnalyzeImportance(options: new ImportanceOptions { Budget = new() { Nodes = 0 } }).Pathways[0];
        (spent.IsBudgetSpent, spent.IsTimeSpent, spent.Doubt).Should().Be((true, false, null));
    }

    [Fact]
    public void Progress_is_told_of_each_element_by_thirds()
    {
        var told = new List<double>();
        SmallCases.Bridge.AnalyzeProbabilities(["P", "Q"], progress: new Told(told));
        told.Should().BeInAscendingOrder();
        told.Should().Contain(0.5).And.Contain(1).And.OnlyContain(share => share <= 1);
    }

    [Fact]
    public void Nothing_and_nobody_are_refused()
    {
        FluentActions.Invoking(() => SmallCases.Bridge.AnalyzeProbabilities(null!)).Should().Throw<ArgumentNullException>().WithParameterName("ids");
        FluentActions.Invoking(() => SmallCases.Bridge.CompileProbabilities(null!)).Should().Throw<ArgumentNullException>().WithParameterName("ids");
        FluentActions.Invoking(() => SmallCases.Bridge.CompileProbability("P").IndexOf(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => SmallCases.Bridge.CompileProbability("P").IndexOf("nobody at all")).Should().Throw<KeyNotFoundException>()
            .WithMessage("'nobody at all' is not among the basic elements that were compiled.");
        SmallCases.Bridge.AnalyzeProbabilities([]).Should().BeEmpty();
        new ProbabilityOptions { Samples = 0 }.Samples.Should().Be(0);
    }

    [Fact]
    public void The_tree_reading_is_given_up_where_it_would_take_too_long()
    {
        Naive(130_000, 65_000).Should().BeNull();
        Naive(70_000, 2).Should().NotBeNull("at least two of many are soon counted");
        Naive(70_000, 69_999).Should().NotBeNull("and so are all but one");
        FluentActions.Invoking(() => Naive(5, 3, cancelled: true)).Should().Throw<OperationCanceledException>();

        static Chance[]? Naive(int inputs, int threshold, bool cancelled = false)
        {
            var builder = new StructureFunctionBuilder();
            builder.AddAtLeast(threshold, [.. Enumerable.Range(0, inputs).Select(_ => builder.AddInput())]);
            StructureFunction function = builder.Build([]);
            return NaiveProbability.Of(function, WithFalls(function, 0.5), new CancellationToken(cancelled));
        }
    }

    [Fact]
    public void The_tree_reading_counts_what_holds_or_what_has_fallen()
    {
        var builder = new StructureFunctionBuilder();
        int[] inputs = [.. Enumerable.Range(0, 4).Select(_ => builder.AddInput())];
        int three = builder.AddAtLeast(3, inputs);
        int two = builder.AddAtLeast(2, inputs);
        int twoOfThree = builder.AddAtLeast(2, [inputs[1], inputs[2], inputs[3]]);
        StructureFunction function = builder.Build([]);
        Chance[] found = NaiveProbability.Of(function, WithFalls(function, 0.25), CancellationToken.None)!;
        found[three].Should().Be(new Chance(189 / 256.0, 67 / 256.0));
        found[two].Should().Be(new Chance(243 / 256.0, 13 / 256.0));
        found[twoOfThree].Should().Be(new Chance(54 / 64.0, 10 / 64.0));
    }

    private static InputChances WithFalls(StructureFunction function, double fall)
    {
        var chances = new InputChances(function.Count);
        for (int node = 0; node < function.Count; node++)
        {
            if (function.Kinds[node] == GateKind.Input)
            {
                chances[node] = Chance.OfFall(fall);
            }
        }

        return chances;
    }

    [Fact]
    public void Numbers_are_written_the_same_everywhere()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            new ProbabilityInterval(0.72, 0.72, 0.28, 0.28).ToString().Should().Be("0.72");
            new ProbabilityInterval(0.5, 0.9, 0.1, 0.5).ToString().Should().Be("0.5 to 0.9");
            new ProbabilityInterval(0.5, 0.5, 0.1, 0.5).IsExact.Should().BeFalse();
            new ProbabilityInterval(0.4, 0.5, 0.5, 0.5).IsExact.Should().BeFalse();
            new ProbabilityRange("E7", 0.9, 0.99).ToString().Should().Be("E7: 0.9 to 0.99");
            SmallCases.Bridge.AnalyzeProbability("P").ToString().Should().Be("P: 0.90818");
            SmallCases.Bridge.Edit(edit => edit.Add(new Goal("N", "n"))).AnalyzeProbability("N").ToString().Should().Be("N: unsupported");
            new DoubtEstimate(0.01302, 0.013, 0.01304, 100_000, 1, 0.01).ToString().Should().Be("0.01302 (95 %: 0.013 to 0.01304; 100000 samples, seed 1)");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void What_was_taken_to_hold_is_said_and_its_importance_is_there()
    {
        Argument argument = Argument.Parse("""
            { "format": "argument-graph/1", "title": "t", "elements": [
              { "id": "P", "kind": "goal", "statement": "p", "pathway": true, "supportedBy": ["E"], "inContextOf": ["A"] },
              { "id": "E", "kind": "evidence", "statement": "e", "state": "available", "probability": 0.75 },
              { "id": "A", "kind": "assumption", "statement": "a" } ] }
            """);
        ImportanceTarget target = argument.AnalyzeImportance().Pathways[0];
        target.ConditionedOn.Select(element => element.Id).Should().Equal("A");
        target.Importance!.Select(of => $"{of.Element.Id} {of.IsAssumed} {of.Birnbaum} {of.Criticality} {of.Diagnostic} {of.RiskAchievementWorth}")
            .Should().Equal("E False 1 1 1 4", "A True 0.75 0 0 4");
        target.Importance![0].ToString().Should().Be("E: 1");
        ImportanceTarget unknown = argument.AnalyzeImportance(options: new ImportanceOptions { TreatAssumptionsAsUnknown = true }).Pathways[0];
        (unknown.Importance, unknown.Doubt).Should().Be((null, null));
        unknown.Unknown.Select(element => element.Id).Should().Equal("A");
        argument.AnalyzeProbability("P").Interval.Should().Be(new ProbabilityInterval(0.75, 0.75, 0.25, 0.25));
        argument.AnalyzeProbability("P", options: new ProbabilityOptions { TreatAssumptionsAsUnknown = true }).Interval
            .Should().Be(new ProbabilityInterval(0, 0.75, 0.25, 1));
    }

    [Fact]
    public void Assumptions_are_compiled_as_holding_or_as_unknown()
    {
        Argument argument = Argument.Parse("""
            { "format": "argument-graph/1", "title": "t", "elements": [
              { "id": "P", "kind": "goal", "statement": "p", "supportedBy": ["E"], "inContextOf": ["A"] },
              { "id": "E", "kind": "evidence", "statement": "e", "state": "available", "probability": 0.75 },
              { "id": "A", "kind": "assumption", "statement": "a" } ] }
            """);
        argument.CompileProbability("P").GetProbabilities(unknown: 0.25).Should().Equal(1, 0.75);
        CompiledProbability unknown = argument.CompileProbability("P", options: new ProbabilityOptions { TreatAssumptionsAsUnknown = true });
        unknown.GetProbabilities(unknown: 0.25).Should().Equal(0.25, 0.75);
        unknown.Evaluate("E", 0.5).Should().Be(new ProbabilityInterval(0, 0.5, 0.5, 1));
    }

    [Fact]
    public void What_is_absorbed_has_no_importance()
    {
        // E0, or E0 and E1.
        var draft = new ArgumentBuilder("Absorbed");
        EvidenceDraft[] evidence = [SmallCases.Basic(draft, "E0", 0.75), SmallCases.Basic(draft, "E1", 0.5)];
        draft.Goal("P", "p").AsPathway().SupportedByAny(evidence[0], draft.Claim("C", "c").SupportedByAll(evidence));
        ElementImportance absorbed = draft.Build().AnalyzeImportance().Pathways[0].Importance!.Single(of => of.Element.Id == "E1");
        (absorbed.Birnbaum, absorbed.DoubtWhenFallen, absorbed.DoubtWhenHolding, absorbed.RiskAchievementWorth, absorbed.RiskReductionWorth)
            .Should().Be((0, 0.25, 0.25, 1, 1));
    }

    [Fact]
    public void A_common_cause_counts_where_two_of_its_members_matter()
    {
        Argument legs = SmallCases.Legs(any: true, .1, .1, .1)
            .Edit(edit => edit.Replace<Claim>("P", claim => claim with { Requirement = Requirement.AtLeast(2) }));
        var options = new ProbabilityOptions { CommonCauses = [new CommonCause("tool", .5)] };

        // Two of three fall: by the cause, .05, or else by themselves, each with .05/.95.
        const double Own = .05 / .95;
        legs.AnalyzeProbability("P", options: options).CommonCauseDoubt
            .Should().BeApproximately(.05 + (.95 * ((3 * Own * Own * (1 - Own)) + (Own * Own * Own))), 1e-15);
        ProbabilityReport one = legs.AnalyzeProbability("E0", options: options);
        one.CommonCauses.Should().BeEmpty();
        one.CommonCauseDoubt.Should().BeApproximately(.1, 1e-15);
    }

    [Fact]
    public void Bounds_of_gates_that_count_and_of_what_is_named_twice()
    {
        // That at least two of three hold, at .3 each: at most .9 / 2 (Rüger).
        Argument legs = SmallCases.Legs(any: true, .7, .7, .7)
            .Edit(edit => edit.Replace<Claim>("P", claim => claim with { Requirement = Requirement.AtLeast(2) }));
        ProbabilityInterval bounds = legs.AnalyzeProbability("P").Frechet!.Value;
        bounds.Upper.Should().BeApproximately(.45, 1e-12);
        bounds.Lower.Should().Be(0);

        var builder = new StructureFunctionBuilder();
        (int a, int b) = (builder.AddInput(), builder.AddInput());
        int any = builder.AddAtLeast(1, [a, b, a]);
        int all = builder.AddAll([b, a, b]);
        StructureFunction function = builder.Build([]);
        var chances = new InputChances(function.Count);
        (chances[a], chances[b]) = (Chance.OfFall(.9), Chance.OfFall(.9));
        ChanceInterval[] found = FrechetBounds.Of(function, chances, chances);
        found[any].Best.Fall.Should().BeApproximately(.8, 1e-12);
        found[any].Worst.Fall.Should().BeApproximately(.9, 1e-12);
        (chances[a], chances[b]) = (Chance.OfFall(.1), Chance.OfFall(.1));
        FrechetBounds.Of(function, chances, chances)[all].Worst.Fall.Should().BeApproximately(.2, 1e-12);

        // (E1 ∨ E3) ∧ (E2 ∨ E3): as argued down to .8, factored E3 ∨ (E1 ∧ E2) down to .9.
        var draft = new ArgumentBuilder("Shared");
        EvidenceDraft[] evidence = [.. Enumerable.Range(1, 3).Select(i => SmallCases.Basic(draft, $"E{i}", .9))];
        draft.Goal("P", "Both").AsPathway().SupportedByAll(
            [.. Enumerable.Range(0, 2).Select(i => draft.Claim($"C{i}", "Either").SupportedByAny(evidence[i], evidence[2]))]);
        draft.Build().AnalyzeProbability("P").Frechet!.Value.Lower.Should().BeApproximately(.9, 1e-12);
    }

    [Fact]
    public void Progress_of_importance_and_with_common_causes_goes_on_to_the_end()
    {
        Argument argument = SmallCases.Bridge.Edit(edit => edit
            .Replace<Evidence>("a", evidence => evidence with { Tags = evidence.Tags.With("tool", ["x"]) })
            .Replace<Evidence>("b", evidence => evidence with { Tags = evidence.Tags.With("tool", ["x"]) }));
        var causes = new List<double>();
        ProbabilityReport report = argument.AnalyzeProbability(
            "P", options: new ProbabilityOptions { CommonCauses = [new("tool", 0.5)] }, progress: new Told(causes));
        report.CommonCauses.Should().HaveCount(1);
        causes.Should().BeInAscendingOrder();
        causes[^1].Should().Be(1);
        var importance = new List<double>();
        argument.AnalyzeImportance(progress: new Told(importance));
        importance.Should().BeInAscendingOrder();
        importance[^1].Should().Be(1);
    }

    private sealed class Told(List<double> values) : IProgress<double>
    {
        public void Report(double value) => values.Add(value);
    }
}
