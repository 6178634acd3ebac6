using System.Diagnostics;
using System.Reflection;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Analysis.Cancelling;

/// <summary>
/// Every analysis that is cancelled, before it begins, at any report of its progress or at any other moment, throws
/// <see cref="OperationCanceledException"/>, and the next run on the same argument answers as if nothing had been.
/// </summary>
public class CancelledAnalysisTests
{
    private static readonly byte[] Text = File.ReadAllBytes(Repository.File("samples", "sabotage-risk", "case.json"));
    private static readonly Argument Older = Argument.Load(Repository.File("samples", "sabotage-risk", "history", "first.json"));
    private static readonly Setting Day = Setting.On(new DateOnly(2026, 11, 1));
    private static readonly CaseReviews Reviews = CaseReviews.ReadFile(Repository.File("samples", "sabotage-risk", "case.reviews.json")).Reviews!;
    private static readonly CommitmentKey Key =
        CommitmentKey.Load(Repository.File("samples", "sabotage-risk", "public", "sample-key.json"), out ValueList<Finding> _)!;

    private static readonly string[] Pathways = ["P1", "P5", "P6"];

    private delegate string Analysis(JudgedArgument judged, IProgress<double>? progress, CancellationToken cancellation);

    // By the name of the method, so that a new one is noticed.
    private static readonly Dictionary<string, Analysis> Analyses = new(StringComparer.Ordinal)
    {
        ["AnalyzeClaimPoints"] = (judged, _, cancel) => judged.AnalyzeClaimPoints(cancellationToken: cancel).ToJson(),
        ["AnalyzeEvidence"] = (judged, _, cancel) => judged.AnalyzeEvidence(cancellationToken: cancel).ToJson(),
        ["AnalyzeFreshness"] = (judged, told, cancel) => judged.AnalyzeFreshness(progress: told, cancellationToken: cancel).ToJson(),
        ["AnalyzeHiddenSupport"] = (judged, _, cancel) => judged.AnalyzeHiddenSupport(cancellationToken: cancel).ToJson(),
        ["AnalyzeImpact"] = (judged, told, cancel) => judged.AnalyzeImpact(Older, progress: told, cancellationToken: cancel).ToJson(),
        ["AnalyzeImportance"] = (judged, told, cancel) => judged.AnalyzeImportance(progress: told, cancellationToken: cancel).ToJson(),
        ["AnalyzeJoint"] = (judged, told, cancel) => judged.AnalyzeJoint(progress: told, cancellationToken: cancel).ToJson(),
        ["AnalyzeLoadBearing"] = (judged, told, cancel) => judged.AnalyzeLoadBearing(progress: told, cancellationToken: cancel).ToJson(),
        ["AnalyzeModules"] = (judged, told, cancel) => judged.AnalyzeModules(progress: told, cancellationToken: cancel).ToJson(),
        ["AnalyzeProbabilities"] = (judged, told, cancel) => judged.AnalyzeProbabilities(Pathways, progress: told, cancellationToken: cancel).ToJson(),
        ["AnalyzeProbability"] = (judged, told, cancel) => judged.AnalyzeProbability("P6", progress: told, cancellationToken: cancel).ToJson(),
        ["AnalyzeResponse"] = (judged, told, cancel) => judged.AnalyzeResponse(progress: told, cancellationToken: cancel).ToJson(),
        ["AnalyzeReviews"] = (judged, _, cancel) => judged.AnalyzeReviews(Reviews, cancellationToken: cancel).ToJson(),
        ["AnalyzeRoadmap"] = (judged, told, cancel) => judged.AnalyzeRoadmap(progress: told, cancellationToken: cancel).ToJson(),
        ["AnalyzeSupport"] = (judged, _, cancel) => judged.AnalyzeSupport(cancellationToken: cancel).ToJson(),
        ["AnalyzeWhatIf"] = (judged, _, cancel) => judged.AnalyzeWhatIf(change => change.Fail("E37"), cancel).ToJson(),
        ["CompareWith"] = (judged, _, cancel) => judged.Argument.CompareWith(Older, cancel).ToJson(),
        ["CompileProbabilities"] = (judged, _, cancel) =>
            string.Join(' ', judged.CompileProbabilities(Pathways, cancellationToken: cancel).Select(each => each.Sample(new() { Count = 50 }, cancel))),
        ["CompileProbability"] = (judged, _, cancel) =>
            judged.CompileProbability("P6", cancellationToken: cancel).Sample(new() { Count = 50 }, cancel).ToString(),
        ["Redact"] = (judged, _, cancel) => judged.Argument.Redact(
            RedactionPolicy.ReadFile(Repository.File("samples", "sabotage-risk", "public", "policy.json")).Policy!,
            Key, cancellationToken: cancel).PublicVersion!.ToJson(),
        ["Select"] = (judged, _, cancel) => string.Join(' ', judged.Select("evidence and pathways >= 2", cancel).Select(element => element.Id)),
        ["Validate"] = (judged, _, cancel) => judged.Validate(cancellationToken: cancel).ToJson(),
        ["Merge"] = (judged, _, cancel) => Argument.Merge(Older, judged.Argument, Older, cancellationToken: cancel).ToJson(),
    };

    private static readonly string[] WithProgress =
    [
        .. typeof(JudgedArgument).GetMethods().Where(method => method.GetParameters().Any(each => each.ParameterType == typeof(IProgress<double>)))
            .Select(method => method.Name),
    ];

    public static TheoryData<string> Names => [.. Analyses.Keys];

    public static TheoryData<string> NamesWithProgress => [.. WithProgress];

    [Fact]
    public void Every_analysis_that_can_be_cancelled_is_tried()
    {
        string[] files = ["SaveAsync", "WriteToAsync", "LoadAsync", "LoadFiles", "ReadAsync", "ReadFileAsync", "ReadFiles"]; // FileTests, and those of formats

        new[] { typeof(Argument), typeof(JudgedArgument) }
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.GetParameters().Any(each => each.ParameterType == typeof(CancellationToken)))
            .Select(method => method.Name).Distinct().Except(files).Should().BeEquivalentTo(Analyses.Keys);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Cancelled_before_it_begins(string name)
    {
        JudgedArgument judged = Judged();
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        FluentActions.Invoking(() => Analyses[name](judged, null, cancelled.Token)).Should().Throw<OperationCanceledException>();

        Analyses[name](judged, null, CancellationToken.None).Should().Be(Undisturbed(name));
    }

    [Theory]
    [MemberData(nameof(NamesWithProgress))]
    public void Cancelled_at_each_report_of_its_progress(string name)
    {
        string undisturbed = Undisturbed(name);
        int reports = 0;
        Analyses[name](Judged(), new Told(_ => reports++), CancellationToken.None);

        for (int at = 1; at <= reports; at++)
        {
            JudgedArgument judged = Judged();
            using var source = new CancellationTokenSource();
            int told = 0;
            bool isAll = false;
            var progress = new Told(done =>
            {
                if (++told == at)
                {
                    isAll = done >= 1;
                    source.Cancel();
                }
            });

            // One who is told that all is done comes too late.
            Action run = () => Analyses[name](judged, progress, source.Token);
            if (Record.Exception(run) is { } exception)
            {
                exception.Should().BeAssignableTo<OperationCanceledException>("cancelled at report {0}", at);
            }
            else
            {
                isAll.Should().BeTrue("report {0} of {1} is not the last", at, reports);
            }

            Analyses[name](judged, null, CancellationToken.None).Should().Be(undisturbed, "after report {0}", at);
        }
    }

    // Which moment it is does not matter: cancelled, or done, and nothing else.
    [Theory]
    [MemberData(nameof(Names))]
    public void Cancelled_at_any_moment(string name)
    {
        string undisturbed = Undisturbed(name);
        long since = Stopwatch.GetTimestamp();
        Analyses[name](Judged(), null, CancellationToken.None);
        int most = (int)Math.Clamp(Stopwatch.GetElapsedTime(since).TotalMicroseconds, 1, 1_000_000);
        var random = new Random(20261130);
        for (int trial = 0; trial < (TestSize.IsQuick ? 4 : TestSize.Of(12, 200)); trial++)
        {
            JudgedArgument judged = Judged();
            using var source = new CancellationTokenSource();
            using var started = new ManualResetEventSlim();
            int wait = random.Next(most);
            var canceller = new Thread(() =>
            {
                started.Wait();
                long start = Stopwatch.GetTimestamp();
                while (Stopwatch.GetElapsedTime(start).TotalMicroseconds < wait)
                {
                    Thread.SpinWait(10);
                }

                source.Cancel();
            });
            canceller.Start();
            string? answer = null;
            Exception? exception = Record.Exception(() =>
            {
                started.Set();
                answer = Analyses[name](judged, null, source.Token);
            });
            canceller.Join();

            (exception is null or OperationCanceledException).Should().BeTrue("{0}", exception);
            (answer ?? undisturbed).Should().Be(undisturbed);
            Analyses[name](judged, null, CancellationToken.None).Should().Be(undisturbed, "after trial {0}", trial);
        }
    }

    // A new one each time, so that nothing is at hand from before.
    private static JudgedArgument Judged() => Argument.Read(Text).Argument!.At(Day);

    private static string Undisturbed(string name) => Analyses[name](Judged(), null, CancellationToken.None);

    private sealed class Told(Action<double> tell) : IProgress<double>
    {
        public void Report(double value) => tell(value);
    }
}
