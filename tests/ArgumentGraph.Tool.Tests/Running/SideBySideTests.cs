using ArgumentGraph.Tool.Running;

namespace ArgumentGraph.Tool.Tests.Running;

/// <summary>Two pieces of work at once: both results, one progress, and no fault that is lost.</summary>
public class SideBySideTests
{
    [Fact]
    public void Both_results_are_given_and_progress_is_that_of_both()
    {
        var told = new Told();
        (int first, string second) = SideBySide.Run(
            part =>
            {
                part.Report(1);
                return 1;
            },
            part =>
            {
                part.Report(0.5);
                part.Report(1);
                return "two";
            },
            told);
        (first, second).Should().Be((1, "two"));
        told.Shares.Should().HaveCount(3).And.BeInAscendingOrder();
        told.Shares[^1].Should().Be(1);
    }

    [Fact]
    public void What_one_throws_is_thrown_when_the_other_has_ended()
    {
        bool hasEnded = false;
        Action run = () => SideBySide.Run<int, int>(
            _ => throw new InvalidOperationException("The first."),
            _ =>
            {
                hasEnded = true;
                throw new OperationCanceledException("The second.");
            },
            new Told());
        run.Should().Throw<InvalidOperationException>().WithMessage("The first.");
        hasEnded.Should().BeTrue();
    }

    [Fact]
    public void Cancelling_both_is_cancelling()
    {
        Action run = () => SideBySide.Run<int, int>(
            _ => throw new OperationCanceledException(), _ => throw new OperationCanceledException(), new Told());
        run.Should().Throw<OperationCanceledException>();
    }

    private sealed class Told : IProgress<double>
    {
        public List<double> Shares { get; } = [];

        public void Report(double value) => Shares.Add(value);
    }
}
