using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Analysis.Probability;

public class SpentBudgetTests
{
    [Fact]
    public void Past_the_budget_there_are_bounds_and_it_is_said()
    {
        ProbabilityReport exact = SmallCases.Tangled.AnalyzeProbability("P");
        ProbabilityReport spent = SmallCases.Tangled.AnalyzeProbability("P", options: new ProbabilityOptions { Budget = new() { Work = 0 } });
        exact.IsExact.Should().BeTrue();
        spent.IsBudgetSpent.Should().BeTrue();
        spent.IsExact.Should().BeFalse();
        spent.Exact.Should().BeNull();
        spent.DoubtRatio.Should().BeNull();
        spent.Interval!.Value.Lower.Should().BeLessThanOrEqualTo(exact.Exact!.Value);
        spent.Interval.Value.Upper.Should().BeGreaterThanOrEqualTo(exact.Exact.Value);
        spent.Naive.Should().Be(exact.Naive);
    }

    [Fact]
    public void Beside_bounds_there_is_an_estimate_that_leaves_them_as_they_are()
    {
        ProbabilityReport exact = SmallCases.Tangled.AnalyzeProbability("P");
        exact.Estimate.Should().BeNull();
        var options = new ProbabilityOptions { Budget = new() { Nodes = 2, Work = 8_000_000 }, Samples = 5_000, Seed = 3 };
        ProbabilityReport partial = SmallCases.Tangled.AnalyzeProbability("P", options: options);
        ProbabilityReport without = SmallCases.Tangled.AnalyzeProbability("P", options: options with { Samples = 0 });

        without.Estimate.Should().BeNull();
        partial.IsBudgetSpent.Should().BeTrue();
        DoubtEstimate estimate = partial.Estimate!;
        (estimate.Samples, estimate.Seed).Should().Be((5_000, 3));
        exact.ExactDoubt!.Value.Should().BeInRange(estimate.LowerDoubt, estimate.UpperDoubt);
        SmallCases.Tangled.AnalyzeProbability("P", options: options).Estimate.Should().Be(estimate);
    }

    [Fact]
    public void Progress_ends_with_all()
    {
        var told = new List<double>();
        SmallCases.Bridge.AnalyzeProbabilities(["P", "Q", "P"], null, progress: new Reports(told.Add));
        told.Should().BeInAscendingOrder().And.OnlyContain(share => share >= 0 && share <= 1);
        told[^1].Should().Be(1);
    }

    [Fact]
    public void Progress_goes_on_while_bounds_and_estimates_are_worked_out()
    {
        var told = new List<double>();
        SmallCases.Tangled.AnalyzeProbability(
            "P", null, new ProbabilityOptions { Budget = new() { Nodes = 2, Work = 8_000_000 }, Samples = 5_000 }, new Reports(told.Add));
        told.Should().BeInAscendingOrder();
        told.Should().Contain(share => share > 1.0 / 3 && share < 2.0 / 3, "bounds");
        told.Should().Contain(share => share > 2.0 / 3 && share < 1, "estimate");
        told[^1].Should().Be(1);
    }

    [Fact]
    public void A_cancelled_analysis_ends()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        ((Action)(() => SmallCases.Bridge.AnalyzeProbability("P", null, null, cancellationToken: source.Token))).Should().Throw<OperationCanceledException>();
        ((Action)(() => SmallCases.Bridge.AnalyzeImportance(null, null, cancellationToken: source.Token))).Should().Throw<OperationCanceledException>();
        ((Action)(() => SmallCases.Bridge.AnalyzeJoint(null, null, cancellationToken: source.Token))).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Wrong_options_are_refused()
    {
        ((Action)(() => SmallCases.Bridge.AnalyzeProbability("nobody"))).Should().Throw<KeyNotFoundException>();
        ((Action)(() => SmallCases.Bridge.AnalyzeProbability("P", options: new ProbabilityOptions { Samples = -1 })))
            .Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => SmallCases.Bridge.AnalyzeProbability("P", options: new ProbabilityOptions { Budget = new() { Nodes = -1 } })))
            .Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => SmallCases.Bridge.AnalyzeProbability("P", options: new ProbabilityOptions { Budget = new() { Time = TimeSpan.FromSeconds(-1) } })))
            .Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => SmallCases.Bridge.AnalyzeImportance(options: new ImportanceOptions { Budget = new() { Nodes = -1 } })))
            .Should().Throw<ArgumentOutOfRangeException>();
    }

    // A chain of a million claims overflows no stack.
    [LongFact]
    public void A_deep_argument_is_analysed()
    {
        const int Depth = 1_000_000;
        var text = new System.Text.StringBuilder("""{ "format": "argument-graph/1", "title": "Deep", "elements": [""");
        for (int i = 0; i < Depth; i++)
        {
            text.Append($$"""{ "id": "C{{i}}", "kind": "claim", "statement": "…", "supportedBy": ["{{(i + 1 < Depth ? $"C{i + 1}" : "E")}}"] },""");
        }

        text.Append("""{ "id": "E", "kind": "evidence", "statement": "…", "doubt": 0.25 } ] }""");
        Argument.Parse(text.ToString()).AnalyzeProbability("C0").ExactDoubt.Should().Be(0.25);
    }

    private sealed class Reports(Action<double> told) : IProgress<double>
    {
        public void Report(double value) => told(value);
    }
}
