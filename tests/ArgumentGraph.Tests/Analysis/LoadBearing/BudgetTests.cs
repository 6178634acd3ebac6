using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.LoadBearing;

public class BudgetTests
{
    [Fact]
    public void What_is_said_with_little_work_is_true_and_marked() =>
        OracleCase.ForMany(210_001, 400, 10_000, test =>
        {
            LoadBearingOptions options = test.LoadBearingOptions with { AdditionalElements = test.AllIds };
            LoadBearingReport full = test.Argument.AnalyzeLoadBearing(test.Setting, options);
            foreach (long budget in (ReadOnlySpan<long>)[0, 1, 20, 200, 2_000])
            {
                Compare(full, test.Argument.AnalyzeLoadBearing(test.Setting, options with { Budget = new() { Work = budget } }), budget);
            }
        });

    [Fact]
    public void What_is_said_of_a_large_argument_with_little_work_is_true_and_marked()
    {
        Argument argument = LaneWidthTests.WideArgument(1_000, seed: 1);
        var options = new LoadBearingOptions { ListedPairs = 1_000_000, AdditionalElements = [.. argument.Pathways.Select(pathway => pathway.Id)] };
        LoadBearingReport full = argument.AnalyzeLoadBearing(options: options);
        full.IsLoadBearingExhaustive.Should().BeTrue();
        foreach (long budget in (ReadOnlySpan<long>)[0, 1_000, 100_000, 1_000_000])
        {
            LoadBearingReport part = argument.AnalyzeLoadBearing(options: options with { Budget = new() { Work = budget } });
            Compare(full, part, budget);
            part.IsLoadBearingExhaustive.Should().Be(budget > 1_000_000 || part.LoadBearing.Count == full.LoadBearing.Count);
        }

        argument.AnalyzeLoadBearing(options: options with { Budget = new() { Work = 0 } }).IsLoadBearingExhaustive.Should().BeFalse();
    }

    [Fact]
    public void With_more_work_no_less_is_known()
    {
        Argument argument = LaneWidthTests.WideArgument(300, seed: 2);
        int known = 0;
        foreach (long budget in (ReadOnlySpan<long>)[0, 10_000, 1_000_000, 100_000_000])
        {
            LoadBearingReport report = argument.AnalyzeLoadBearing(options: new LoadBearingOptions { Budget = new() { Work = budget } });
            report.LoadBearing.Count.Should().BeGreaterThanOrEqualTo(known);
            known = report.LoadBearing.Count;
        }

        known.Should().BePositive();
    }

    [Fact]
    public void An_analysis_can_be_cancelled()
    {
        Argument argument = LaneWidthTests.WideArgument(TestSize.Of(1_000, 5_000), seed: 3);
        using var source = new CancellationTokenSource();
        source.Cancel();
        ((Action)(() => argument.AnalyzeLoadBearing(null, null, cancellationToken: source.Token))).Should().Throw<OperationCanceledException>();
        ((Action)(() => argument.Edit(Down).AnalyzeSupport(null, cancellationToken: source.Token))).Should().Throw<OperationCanceledException>();
        ((Action)(() => argument.AnalyzeWhatIf(change => change.Fail("E0"), null, source.Token))).Should().Throw<OperationCanceledException>();

        static void Down(ArgumentEditor edit) => edit.Replace<Evidence>("E0", evidence => evidence with { State = EvidenceState.Missing });
    }

    [Fact]
    public void An_analysis_can_be_cancelled_on_its_way()
    {
        Argument argument = LaneWidthTests.WideArgument(TestSize.Of(3_000, 10_000), seed: 4);
        using var source = new CancellationTokenSource();
        var progress = new Reports(_ => source.Cancel());
        ((Action)(() => argument.AnalyzeLoadBearing(null, progress: progress, cancellationToken: source.Token))).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Progress_goes_from_little_to_all()
    {
        var told = new List<double>();
        LaneWidthTests.WideArgument(3_000, seed: 5).AnalyzeLoadBearing(null, progress: new Reports(told.Add));
        told.Should().NotBeEmpty().And.BeInAscendingOrder().And.OnlyContain(share => share >= 0 && share <= 1);
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        Argument argument = GoldenExample.Argument;
        Func<LoadBearingOptions>[] wrong =
        [
            () => new() { MaximumOrder = 0 }, () => new() { MaximumOrder = 63 }, () => new() { ListedCutSets = -1 }, () => new() { ListedPairs = -1 },
            () => new() { Budget = new() { Work = -1 } },
        ];
        wrong.Should().AllSatisfy(make => make.Should().Throw<ArgumentOutOfRangeException>());

        ((Action)(() => argument.AnalyzeLoadBearing(options: new LoadBearingOptions { AdditionalElements = ["nobody"] })))
            .Should().Throw<KeyNotFoundException>();
        ((Action)(() => argument.AnalyzeSupport(options: new SupportOptions { AdditionalElements = ["nobody"] }))).Should().Throw<KeyNotFoundException>();
    }

    // A partial answer holds nothing that is not so, and what it calls complete is.
    private static void Compare(LoadBearingReport full, LoadBearingReport part, long budget)
    {
        Dictionary<string, LoadBearingElement> known = full.LoadBearing.ToDictionary(element => element.Element.Id, StringComparer.Ordinal);
        foreach (LoadBearingElement element in part.LoadBearing)
        {
            Expect.True(
                known.TryGetValue(element.Element.Id, out LoadBearingElement? truth)
                    && element.Pathways.All(truth.Pathways.Contains) && element.Others.All(truth.Others.Contains),
                $"{element} is so, at a budget of {budget}");
        }

        Expect.True(!part.IsLoadBearingExhaustive || part.LoadBearing.SequenceEqual(full.LoadBearing), $"the load-bearing elements are complete at {budget}");
        Expect.True(
            !part.ArePairsExhaustive || (part.PairsTotal == full.PairsTotal && part.Pairs.SequenceEqual(full.Pairs)), $"the pairs are complete at {budget}");
        Expect.True(
            part.Pairs.All(pair => full.Pairs.Any(other => other.First == pair.First && other.Second == pair.Second)), $"the pairs are pairs at {budget}");
        Expect.True(
            !part.AreConcentrationsExhaustive || part.Concentrations.SequenceEqual(full.Concentrations), $"the concentrations are complete at {budget}");
        Expect.True(part.Concentrations.All(full.Concentrations.Contains), $"the concentrations are so at {budget}");
        foreach ((LoadBearingTarget one, LoadBearingTarget other) in full.AdditionalElements.Zip(part.AdditionalElements))
        {
            CutSetSummary cuts = other.CutSets;
            Expect.Equal(one.Standing, other.Standing, $"the standing of {one.Element.Id} at {budget}");
            Expect.True(!cuts.IsExhaustive || one.CutSets.IsExhaustive, $"the cut sets of {one.Element.Id} are complete at {budget}");
            Expect.True(cuts.SmallestOrder is null || cuts.SmallestOrder == one.CutSets.SmallestOrder, $"the smallest order of {one.Element.Id} at {budget}");
            Expect.Equal(
                string.Join(" ", one.CutSets.CountByOrder.Where(count => count.Key <= Math.Min(cuts.CountedToOrder, one.CutSets.CountedToOrder))),
                string.Join(" ", cuts.CountByOrder.Where(count => count.Key <= Math.Min(cuts.CountedToOrder, one.CutSets.CountedToOrder))),
                $"the counts of {one.Element.Id} at {budget}");
            foreach (Element element in full.Argument.Elements)
            {
                LoadBearingRole role = part.RoleOf(element.Id, other.Element.Id);
                LoadBearingRole truth = full.RoleOf(element.Id, other.Element.Id);
                Expect.True(
                    role == truth || role == LoadBearingRole.NotSettled || truth == LoadBearingRole.NotSettled,
                    $"{element.Id} is {truth} for {other.Element.Id}, not {role}, at {budget}");
            }
        }
    }

    private sealed class Reports(Action<double> report) : IProgress<double>
    {
        public void Report(double value) => report(value);
    }
}
