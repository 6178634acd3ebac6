using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Analysis.Probability;

public class SpentBudgetTests
{
    [Fact]
    public void Past_the_budget_there_are_bounds_and_it_is_said()
    {
        ProbabilityReport exact = SmallCases.Tangled.Probability("P");
        ProbabilityReport spent = SmallCases.Tangled.Probability("P", new ProbabilityOptions { NodeBudget = 0 });
        exact.IsExact.Should().BeTrue();
        spent.IsBudgetSpent.Should().BeTrue();
        spent.IsExact.Should().BeFalse();
        spent.Exact.Should().BeNull();
        spent.DoubtRatio.Should().BeNull();
        spent.Interval!.Value.Least.Should().BeLessThanOrEqualTo(exact.Exact!.Value);
        spent.Interval.Value.Most.Should().BeGreaterThanOrEqualTo(exact.Exact.Value);
        spent.Naive.Should().Be(exact.Naive);
    }

    [Fact]
    public void Progress_ends_with_all()
    {
        var told = new List<double>();
        SmallCases.Bridge.Probabilities(["P", "Q", "P"], null, new Reports(told.Add));
        told.Should().BeInAscendingOrder().And.OnlyContain(share => share >= 0 && share <= 1);
        told[^1].Should().Be(1);
    }

    [Fact]
    public void A_cancelled_analysis_ends()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        ((Action)(() => SmallCases.Bridge.Probability("P", null, null, source.Token))).Should().Throw<OperationCanceledException>();
        ((Action)(() => SmallCases.Bridge.AnalyzeImportance(null, null, source.Token))).Should().Throw<OperationCanceledException>();
        ((Action)(() => SmallCases.Bridge.AnalyzeJoint(null, null, source.Token))).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Wrong_options_are_refused()
    {
        ((Action)(() => SmallCases.Bridge.Probability("nobody"))).Should().Throw<KeyNotFoundException>();
        ((Action)(() => SmallCases.Bridge.Probability("P", new ProbabilityOptions { NodeBudget = -1 }))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => SmallCases.Bridge.Probability("P", new ProbabilityOptions { TimeBudget = TimeSpan.FromSeconds(-1) }))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => SmallCases.Bridge.AnalyzeImportance(new ImportanceOptions { NodeBudget = -1 }))).Should().Throw<ArgumentOutOfRangeException>();
    }

    // A chain of a million claims overflows no stack.
    [LongFact]
    public void A_deep_argument_is_no_trouble()
    {
        const int Depth = 1_000_000;
        var text = new System.Text.StringBuilder("""{ "format": "argument-graph/1", "title": "Deep", "elements": [""");
        for (int i = 0; i < Depth; i++)
        {
            text.Append($$"""{ "id": "C{{i}}", "kind": "claim", "statement": "…", "supportedBy": ["{{(i + 1 < Depth ? $"C{i + 1}" : "E")}}"] },""");
        }

        text.Append("""{ "id": "E", "kind": "evidence", "statement": "…", "doubt": 0.25 } ] }""");
        Argument.Parse(text.ToString()).Probability("C0").ExactDoubt.Should().Be(0.25);
    }

    private sealed class Reports(Action<double> told) : IProgress<double>
    {
        public void Report(double value) => told(value);
    }
}
