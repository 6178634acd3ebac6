using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Settings;

/// <summary>Baseline, day and budget: said once, checked in one place, and never forgotten silently.</summary>
public class SettingTests
{
    private static readonly DateOnly Day = new(2026, 10, 1);

    private static readonly Argument Expiring = Make();

    [Fact]
    public void A_report_without_a_date_says_first_what_was_not_judged()
    {
        IAnalysisReport[] reports = ReportsOf(Expiring.At(Setting.Default));

        reports.Should().HaveCount(11).And.AllSatisfy(report =>
        {
            report.Setting.Should().Be(Setting.Default);
            report.Basis.UnjudgedExpiry.Should().Be(new UnjudgedExpiry(2, Expiring["E2"], new DateOnly(2026, 5, 1)));
        });
        reports[0].Basis.UnjudgedExpiry!.ToString().Should().Be(
            "Whether evidence has expired was not judged, because no date was given: 2 elements expire, 'E2' first, on 2026-05-01.");
    }

    [Fact]
    public void With_a_date_everything_is_judged() =>
        ReportsOf(Expiring.On(Day)).Should().AllSatisfy(report =>
        {
            report.Setting.Should().Be(Setting.On(Day));
            report.Basis.UnjudgedExpiry.Should().BeNull();
        });

    [Fact]
    public void As_argued_expiry_does_not_matter() =>
        Expiring.At(new Setting { Baseline = Baseline.AsArgued }).AnalyzeSupport().Basis.UnjudgedExpiry.Should().BeNull();

    [Fact]
    public void Where_nothing_expires_there_is_nothing_to_say() => GoldenExample.Argument.AnalyzeSupport().Basis.UnjudgedExpiry.Should().BeNull();

    [Fact]
    public void The_view_gives_what_the_calls_give_and_keeps_it()
    {
        JudgedArgument judged = Expiring.On(Day, Baseline.AsPlanned);

        judged.AnalyzeSupport()["E2"].Should().Be(Expiring.AnalyzeSupport(Setting.On(Day, Baseline.AsPlanned))["E2"]);
        judged.AnalyzeLoadBearing().LoadBearing.Should().Equal(Expiring.AnalyzeLoadBearing(Setting.On(Day, Baseline.AsPlanned)).LoadBearing);
        judged.AnalyzeSupport().Should().BeSameAs(judged.AnalyzeSupport());
        judged.AnalyzeLoadBearing(new() { ListedPairs = 3 }).Should().BeSameAs(judged.AnalyzeLoadBearing(new() { ListedPairs = 3 }));
        judged.AnalyzeLoadBearing().Should().NotBeSameAs(judged.AnalyzeLoadBearing(new() { ListedPairs = 3 }));
        judged.AnalyzeProbabilities(["P", "E1"]).Should().BeSameAs(judged.AnalyzeProbabilities(["P", "E1"]));
        judged.AnalyzeProbability("E1").Should().Be(judged.AnalyzeProbabilities(["P", "E1"])[1]);
    }

    [Fact]
    public void What_failed_or_was_cancelled_is_tried_again()
    {
        JudgedArgument judged = Expiring.On(Day);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        judged.Invoking(view => view.AnalyzeSupport(cancellationToken: cancelled.Token)).Should().Throw<OperationCanceledException>();
        judged.Invoking(view => view.Explain("nobody")).Should().Throw<KeyNotFoundException>();
        judged.AnalyzeSupport(cancellationToken: CancellationToken.None).Pathways.Should().HaveCount(1);
    }

    [Fact]
    public void Many_threads_get_one_report()
    {
        JudgedArgument judged = Expiring.On(Day);
        var reports = new LoadBearingReport[16];

        Parallel.For(0, reports.Length, i => reports[i] = judged.AnalyzeLoadBearing());

        reports.Distinct().Should().ContainSingle();
    }

    [Fact]
    public void What_is_out_of_range_is_refused_by_its_name()
    {
        (Func<object> Make, string Name)[] wrong =
        [
            (() => new Setting { Baseline = (Baseline)7 }, nameof(Setting.Baseline)),
            (() => new Budget { Work = -1 }, nameof(Budget.Work)),
            (() => new Budget { Nodes = -1 }, nameof(Budget.Nodes)),
            (() => new Budget { Time = TimeSpan.FromTicks(-1) }, nameof(Budget.Time)),
            (() => new LoadBearingOptions { MaximumOrder = 63 }, nameof(LoadBearingOptions.MaximumOrder)),
            (() => new RoadmapOptions { MaximumCost = double.NaN }, nameof(RoadmapOptions.MaximumCost)),
            (() => new CommonCause("tool", 1.5), nameof(CommonCause.Beta)),
        ];

        wrong.Should().AllSatisfy(one => one.Make.Should().Throw<ArgumentOutOfRangeException>().Which.ParamName.Should().Be(one.Name));
    }

    private static IAnalysisReport[] ReportsOf(JudgedArgument judged) =>
    [
        judged.AnalyzeSupport(), judged.AnalyzeLoadBearing(), judged.AnalyzeWhatIf(change => change.Fail("E1")), judged.AnalyzeRoadmap(),
        judged.AnalyzeProbability("P"), judged.AnalyzeImportance(), judged.AnalyzeJoint(), judged.Explain("P"), judged.Validate(),
        judged.AnalyzeReviews(CaseReviews.Empty), judged.AnalyzeEvidence(),
    ];

    private static Argument Make()
    {
        var draft = new ArgumentBuilder("Two that expire");
        EvidenceDraft first = draft.Evidence(new Evidence("E1", "Test report") { State = EvidenceState.Available, Expires = new DateOnly(2026, 11, 1) });
        EvidenceDraft second = draft.Evidence(new Evidence("E2", "Older test report") { State = EvidenceState.Available, Expires = new DateOnly(2026, 5, 1) });
        draft.Goal("P", "The harm does not come about.").AsPathway().SupportedByAny(first, second);
        return draft.Build();
    }
}
