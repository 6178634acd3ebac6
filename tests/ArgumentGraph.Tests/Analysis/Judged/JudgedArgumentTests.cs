using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Judged;

/// <summary>An argument in a setting: it answers as the argument does, keeps each answer apart by what was asked, and keeps nothing of what failed.</summary>
public class JudgedArgumentTests
{
    private static readonly DateOnly Day = new(2026, 11, 1);
    private static readonly Setting Planned = Setting.On(Day, Baseline.AsPlanned);
    private static readonly Budget Small = new() { Work = 7 };

    // Each question without options and with some, to the view and to the argument.
    private static readonly Dictionary<string, Question> Questions = new(StringComparer.Ordinal)
    {
        ["claim points"] = new(
            (view, ask) => view.AnalyzeClaimPoints(ask ? new() { WithUncovered = true } : null),
            (it, ask) => it.AnalyzeClaimPoints(Planned, ask ? new() { WithUncovered = true } : null)),
        ["evidence"] = new(
            (view, ask) => view.AnalyzeEvidence(ask ? new() { ArtefactFolder = "nowhere" } : null),
            (it, ask) => it.AnalyzeEvidence(Planned, ask ? new() { ArtefactFolder = "nowhere" } : null)),
        ["explanation"] = new((view, ask) => view.Explain("P1", ask ? 2 : 100), (it, ask) => it.Explain("P1", Planned, ask ? 2 : 100)),
        ["freshness"] = new(
            (view, ask) => view.AnalyzeFreshness(ask ? new() { Until = Day.AddDays(9) } : null),
            (it, ask) => it.AnalyzeFreshness(Planned, ask ? new() { Until = Day.AddDays(9) } : null)),
        ["hidden support"] = new(
            (view, ask) => view.AnalyzeHiddenSupport(ask ? Small : null),
            (it, ask) => it.AnalyzeHiddenSupport(Planned, ask ? Small : null)),
        ["importance"] = new(
            (view, ask) => view.AnalyzeImportance(ask ? new() { TreatAssumptionsAsUnknown = true } : null),
            (it, ask) => it.AnalyzeImportance(Planned, ask ? new() { TreatAssumptionsAsUnknown = true } : null)),
        ["joint"] = new(
            (view, ask) => view.AnalyzeJoint(ask ? new() { Pathways = ["P1", "P2"] } : null),
            (it, ask) => it.AnalyzeJoint(Planned, ask ? new() { Pathways = ["P1", "P2"] } : null)),
        ["load-bearing"] = new(
            (view, ask) => view.AnalyzeLoadBearing(ask ? new() { ListedPairs = 1 } : null),
            (it, ask) => it.AnalyzeLoadBearing(Planned, ask ? new() { ListedPairs = 1 } : null)),
        ["modules"] = new(
            (view, ask) => view.AnalyzeModules(ask ? new() { Budget = Small } : null),
            (it, ask) => it.AnalyzeModules(Planned, ask ? new() { Budget = Small } : null)),
        ["probability"] = new(
            (view, ask) => view.AnalyzeProbability("P1", ask ? new() { TreatAssumptionsAsUnknown = true } : null),
            (it, ask) => it.AnalyzeProbability("P1", Planned, ask ? new() { TreatAssumptionsAsUnknown = true } : null)),
        ["response"] = new(
            (view, ask) => view.AnalyzeResponse(ask ? new() { WithProbabilities = false } : null),
            (it, ask) => it.AnalyzeResponse(Planned, ask ? new() { WithProbabilities = false } : null)),
        ["reviews"] = new(
            (view, ask) => view.AnalyzeReviews(CaseReviews.Empty, ask ? new() { ReviewedVersions = [view.Argument] } : null),
            (it, ask) => it.AnalyzeReviews(CaseReviews.Empty, Planned, ask ? new() { ReviewedVersions = [it] } : null)),
        ["roadmap"] = new(
            (view, ask) => view.AnalyzeRoadmap(ask ? new() { MaximumCost = 1 } : null),
            (it, ask) => it.AnalyzeRoadmap(Planned, ask ? new() { MaximumCost = 1 } : null)),
        ["support"] = new(
            (view, ask) => view.AnalyzeSupport(ask ? new() { AdditionalElements = ["C"] } : null),
            (it, ask) => it.AnalyzeSupport(Planned, ask ? new() { AdditionalElements = ["C"] } : null)),
        ["validation"] = new(
            (view, ask) => view.Validate(ask ? new() { Reviews = CaseReviews.Empty } : null),
            (it, ask) => it.Validate(Planned, ask ? new() { Reviews = CaseReviews.Empty } : null)),
    };

    public static TheoryData<string> Names => [.. Questions.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_question_is_answered_as_the_argument_answers_it_and_kept_by_its_options(string name)
    {
        Question question = Questions[name];
        Argument argument = GoldenExample.Argument;
        JudgedArgument judged = argument.On(Day, Baseline.AsPlanned);

        IAnalysisReport asked = question.OfView(judged, true);
        IAnalysisReport plain = question.OfView(judged, false);

        plain.ToJson().Should().Be(question.OfArgument(argument, false).ToJson());
        asked.ToJson().Should().Be(question.OfArgument(argument, true).ToJson());
        question.OfView(judged, false).Should().BeSameAs(plain);
        question.OfView(judged, true).Should().BeSameAs(asked).And.NotBeSameAs(plain);
    }

    [Fact]
    public void Probabilities_are_compiled_once_for_the_same_options()
    {
        JudgedArgument judged = GoldenExample.Argument.At(Setting.Default);
        var unknown = new ProbabilityOptions { TreatAssumptionsAsUnknown = true };

        CompiledProbability compiled = judged.CompileProbability("P1");

        judged.CompileProbabilities(["P1"])[0].Should().BeSameAs(compiled);
        judged.CompileProbability("P1", unknown).Should().NotBeSameAs(compiled);
        judged.CompileProbability("P1", unknown).Should().BeSameAs(judged.CompileProbability("P1", unknown with { }));
        judged.AnalyzeProbabilities(["P1", "P2"]).Select(report => report.Element.Id).Should().Equal("P1", "P2");
        judged.AnalyzeProbabilities(["P2"]).Select(report => report.Element.Id).Should().Equal("P2");
    }

    [Fact]
    public void A_what_if_and_an_impact_are_those_of_the_setting()
    {
        Argument argument = GoldenExample.Argument;
        JudgedArgument judged = argument.At(Planned);

        judged.AnalyzeWhatIf(change => change.Fail("A")).ToJson().Should().Be(argument.AnalyzeWhatIf(change => change.Fail("A"), Planned).ToJson());
        judged.AnalyzeImpact(argument, Small).Setting.Should().Be(Planned);
        judged.ToString().Should().StartWith(argument.ToString()).And.EndWith(Planned.ToString());
    }

    [Fact]
    public void What_is_null_is_refused_by_its_name()
    {
        JudgedArgument judged = GoldenExample.Argument.At(Setting.Default);
        (Action Ask, string Name)[] wrong =
        [
            (() => GoldenExample.Argument.At(null!), "setting"), (() => judged.AnalyzeProbabilities(null!), "ids"),
            (() => judged.CompileProbabilities(null!), "ids"), (() => judged.AnalyzeReviews(null!), "reviews"),
        ];

        foreach ((Action ask, string name) in wrong)
        {
            ask.Should().Throw<ArgumentNullException>().WithParameterName(name);
        }
    }

    [Fact]
    public void A_cancelled_question_is_refused_even_where_its_answer_is_kept()
    {
        JudgedArgument judged = GoldenExample.Argument.At(Setting.Default);
        SupportReport kept = judged.AnalyzeSupport();

        judged.Invoking(view => view.AnalyzeSupport(cancellationToken: new CancellationToken(canceled: true))).Should().Throw<OperationCanceledException>();

        judged.AnalyzeSupport().Should().BeSameAs(kept);
    }

    [Fact]
    public void When_the_one_that_works_is_cancelled_another_that_waits_takes_over()
    {
        JudgedArgument judged = Argument.Load(Repository.File("samples", "sabotage-risk", "case.json")).On(Day);
        using var source = new CancellationTokenSource();
        using var begun = new ManualResetEventSlim();
        using var cancelled = new ManualResetEventSlim();
        Exception? first = null;
        LoadBearingReport? second = null;
        Exception? failure = null;
        var progress = new Told(_ =>
        {
            begun.Set();
            cancelled.Wait();
        });
        var works = new Thread(() => first = Record.Exception(() => judged.AnalyzeLoadBearing(null, progress, source.Token)));
        var waits = new Thread(() => failure = Record.Exception(() => second = judged.AnalyzeLoadBearing()));

        works.Start();
        begun.Wait();
        waits.Start();
        SpinWait.SpinUntil(() => waits.ThreadState.HasFlag(ThreadState.WaitSleepJoin));
        source.Cancel();
        cancelled.Set();
        works.Join();
        waits.Join();

        first.Should().BeAssignableTo<OperationCanceledException>();
        failure.Should().BeNull();
        second.Should().NotBeNull().And.BeSameAs(judged.AnalyzeLoadBearing());
    }

    private sealed record Question(Func<JudgedArgument, bool, IAnalysisReport> OfView, Func<Argument, bool, IAnalysisReport> OfArgument);

    private sealed class Told(Action<double> tell) : IProgress<double>
    {
        public void Report(double value) => tell(value);
    }
}
