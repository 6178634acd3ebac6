using ArgumentGraph.Testing;

namespace ArgumentGraph.Rendering.Tests.Diagrams;

/// <summary>
/// Every drawing, page and report that is cancelled, before it begins or at any report of its progress, throws <see cref="OperationCanceledException"/>, and
/// the next one is as if nothing had been.
/// </summary>
public class CancelledDrawingTests
{
    private static readonly byte[] Text = File.ReadAllBytes(Repository.File("samples", "sabotage-risk", "case.json"));
    private static readonly Setting Day = Setting.On(new DateOnly(2026, 11, 1));

    private delegate string Drawing(Argument argument, Action<double?> told, CancellationToken cancellation);

    private static readonly Dictionary<string, Drawing> Drawings = new(StringComparer.Ordinal)
    {
        ["diagram"] = (argument, told, cancel) => Diagram.Of(argument, null, new Told(told), cancel).ToSvg(cancel),
        ["svg"] = (argument, told, cancel) => argument.ToSvg(new() { View = DiagramView.Under("P6") }, new Told(told), cancel),
        ["sheets"] = (argument, _, cancel) => argument.ToSheets(cancellationToken: cancel).Overview.ToSvg(),
        ["modules"] = (argument, _, cancel) => argument.ToModuleDiagram(cancellationToken: cancel).ToSvg(cancel),
        ["page"] = (argument, told, cancel) => argument.ToHtml(new() { Setting = Day }, new Told(told), cancel),
        ["report"] = (argument, told, cancel) =>
            CaseReport.Of(argument, new() { Setting = Day }, new ToldOfParts(told), cancel).ToMarkdown(),
    };

    public static TheoryData<string> Names => [.. Drawings.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Cancelled_before_it_begins(string name)
    {
        Argument argument = Make();
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        FluentActions.Invoking(() => Drawings[name](argument, _ => { }, cancelled.Token)).Should().Throw<OperationCanceledException>();

        Drawings[name](argument, _ => { }, CancellationToken.None).Should().Be(Drawings[name](Make(), _ => { }, CancellationToken.None));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Cancelled_at_each_report_of_its_progress(string name)
    {
        List<double?> shares = [];
        string undisturbed = Drawings[name](Make(), shares.Add, CancellationToken.None);
        shares.OfType<double>().All(share => share is >= 0 and <= 1).Should().BeTrue();
        int step = TestSize.IsQuick ? Math.Max(1, shares.Count / 12) : 1;
        for (int at = 1; at <= shares.Count; at += step)
        {
            Argument argument = Make();
            using var source = new CancellationTokenSource();
            int told = 0;
            Action run = () => Drawings[name](argument, _ => CancelAt(at, ref told, source), source.Token);

            // One who is told that all of something is done may come too late.
            if (Record.Exception(run) is { } exception)
            {
                exception.Should().BeAssignableTo<OperationCanceledException>("cancelled at report {0}", at);
            }
            else
            {
                shares[at - 1].Should().Be(1, "report {0} of {1}", at, shares.Count);
            }

            Drawings[name](argument, _ => { }, CancellationToken.None).Should().Be(undisturbed, "after report {0}", at);
        }
    }

    [Fact]
    public void The_progress_of_a_drawing_never_goes_back_and_ends_with_all()
    {
        foreach (string name in (string[])["diagram", "svg", "page"])
        {
            List<double?> shares = [];
            Drawings[name](Make(), shares.Add, CancellationToken.None);

            shares.Should().BeInAscendingOrder(name).And.HaveCountGreaterThan(4);
            shares[^1].Should().Be(1);
        }
    }

    private static void CancelAt(int at, ref int told, CancellationTokenSource source)
    {
        if (++told == at)
        {
            source.Cancel();
        }
    }

    private static Argument Make() => Argument.Read(Text).Argument!;

    private sealed class Told(Action<double?> tell) : IProgress<double>
    {
        public void Report(double value) => tell(value);
    }

    private sealed class ToldOfParts(Action<double?> tell) : IProgress<ReportProgress>
    {
        public void Report(ReportProgress value) => tell(value.Share);
    }
}
