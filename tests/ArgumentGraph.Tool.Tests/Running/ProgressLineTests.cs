using System.Text;
using ArgumentGraph.Rendering;
using ArgumentGraph.Tool.Running;

namespace ArgumentGraph.Tool.Tests.Running;

/// <summary>What a long run says on the terminal of standard error.</summary>
public sealed class ProgressLineTests : IDisposable
{
    private readonly StringWriter _terminal = new() { NewLine = "\n" };
    private readonly ManualClock _clock = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void A_short_run_says_nothing()
    {
        using (ProgressLine line = Line().Begin("Drawing"))
        {
            line.Report(0.9);
            _clock.Advance(ProgressLine.Patience - ProgressLine.Often);
        }

        _terminal.ToString().Should().BeEmpty();
    }

    [Fact]
    public void A_long_run_says_what_it_does_how_far_that_is_and_for_how_long_it_has_gone_on()
    {
        using ProgressLine line = Line().Begin("Reading");
        _clock.Advance(TimeSpan.FromSeconds(1));
        Shown().Should().Be("Reading 0:01");

        line.Begin("Drawing").Report(0.43);
        _clock.Advance(TimeSpan.FromSeconds(74));
        Shown().Should().Be("Drawing [████████░░░░░░░░░░░░] 43 % 1:15");

        ((IProgress<ReportProgress>)line).Report(new("Registers", null));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Shown().Should().Be("Report, Registers 1:16");

        line.Report(2);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Shown().Should().Be("Report, Registers [████████████████████] 100 % 1:17");
    }

    [Fact]
    public void At_the_end_the_line_is_blank_again_and_nothing_more_is_said()
    {
        ProgressLine line = Line().Begin("Drawing");
        _clock.Advance(TimeSpan.FromSeconds(2));
        line.Dispose();
        string atEnd = _terminal.ToString();
        line.Report(0.5);
        _clock.Advance(TimeSpan.FromSeconds(2));

        atEnd.Should().EndWith("\rDrawing 0:02\r            \r");
        _terminal.ToString().Should().Be(atEnd);
    }

    [Fact]
    public void A_shorter_line_leaves_nothing_of_a_longer_one()
    {
        using ProgressLine line = Line().Begin("Drawing");
        line.Report(0.5);
        _clock.Advance(TimeSpan.FromSeconds(1));
        int length = Shown().Length;
        line.Begin("Reading");
        _clock.Advance(ProgressLine.Often);

        _terminal.ToString().Split('\r')[^1].Should().Be("Reading 0:01".PadRight(length));
    }

    [Fact]
    public void A_line_is_no_longer_than_the_terminal_is_wide()
    {
        using ProgressLine line = new ProgressLine(_terminal, _clock, 10).Begin("Drawing");
        line.Report(0.5);
        _clock.Advance(TimeSpan.FromSeconds(1));

        Shown().Should().Be("Drawing [█");
    }

    [Fact]
    public void A_terminal_without_Unicode_gets_other_signs()
    {
        using var bytes = new MemoryStream();
        using var writer = new StreamWriter(bytes, Encoding.ASCII);
        using ProgressLine line = new ProgressLine(writer, _clock, 80).Begin("Drawing");
        line.Report(0.1);
        _clock.Advance(TimeSpan.FromSeconds(1));

        Encoding.ASCII.GetString(bytes.ToArray()).Should().Be("\rDrawing [##------------------] 10 % 0:01");
    }

    [Fact]
    public void Without_a_terminal_nothing_is_said()
    {
        using ProgressLine line = new ProgressLine(_terminal, _clock, null).Begin("Drawing");
        line.Report(0.1);
        _clock.Advance(TimeSpan.FromMinutes(1));

        _terminal.ToString().Should().BeEmpty();
    }

    [Fact]
    public void Messages_stand_in_lines_of_their_own_and_the_line_comes_again()
    {
        using ToolEnvironment environment = Environment(_clock, new StringWriter());
        environment.Progress.Begin("Drawing");
        _clock.Advance(TimeSpan.FromSeconds(1));
        environment.Error.WriteLine("a warning");
        _clock.Advance(ProgressLine.Often);

        _terminal.ToString().Should().Be("\rDrawing 0:01\r            \ra warning\n\rDrawing 0:01");
    }

    [Fact]
    public void Where_output_begins_the_line_is_gone_for_good()
    {
        using var output = new StringWriter();
        using ToolEnvironment environment = Environment(_clock, output);
        environment.Progress.Begin("Drawing");
        _clock.Advance(TimeSpan.FromSeconds(1));
        environment.Output.Write("an answer");
        _clock.Advance(TimeSpan.FromSeconds(1));

        _terminal.ToString().Should().Be("\rDrawing 0:01\r            \r");
        output.ToString().Should().Be("an answer");
    }

    [Theory]
    [InlineData("check")]
    [InlineData("analyze")]
    public void A_whole_run_answers_as_without_and_leaves_nothing_of_the_line(string command)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using ToolEnvironment environment = Environment(_clock, output, () => _clock.Advance(TimeSpan.FromSeconds(1)));

        int exitCode = ArgumentGraphTool.Run([command, "-", "--date", "2026-11-01"], environment);

        ToolRun plain = ToolRun.WithInput(File.ReadAllText(Samples.SabotageFile), command, "-", "--date", "2026-11-01");
        exitCode.Should().Be(plain.ExitCode);
        output.ToString().Should().Be(plain.Output);
        _terminal.ToString().Should().StartWith("\rReading 0:01").And.EndWith(" \r");
    }

    [Fact]
    public void An_interrupted_run_says_so_in_a_line_of_its_own()
    {
        using var interrupt = new CancellationTokenSource();
        using ToolEnvironment environment = Environment(_clock, new StringWriter(), () =>
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            interrupt.Cancel();
        });

        int exitCode = ArgumentGraphTool.Run(["analyze", "-"], environment, interrupt.Token);

        exitCode.Should().Be(ExitCode.Interrupted);
        _terminal.ToString().Should().EndWith(" \rargument-graph: interrupted\n");
    }

    private ProgressLine Line() => new(_terminal, _clock, 80);

    private string Shown() => _terminal.ToString().Split('\r')[^1].TrimEnd(' ');

    private ToolEnvironment Environment(TimeProvider clock, StringWriter output, Action? whileReading = null) => new()
    {
        Input = new WatchedStream(File.ReadAllBytes(Samples.SabotageFile), whileReading),
        Output = output,
        Error = _terminal,
        ProgressWidth = 80,
        Clock = clock,
    };

    /// <summary>A stream during whose reading something happens.</summary>
    private sealed class WatchedStream(byte[] content, Action? whileReading) : MemoryStream(content)
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            whileReading?.Invoke();
            return base.Read(buffer, offset, count);
        }

        public override int Read(Span<byte> buffer)
        {
            whileReading?.Invoke();
            return base.Read(buffer);
        }
    }

    /// <summary>A clock that goes on when it is told to, and timers with it.</summary>
    private sealed class ManualClock : TimeProvider
    {
        private readonly List<ManualTimer> _timers = [];
        private TimeSpan _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now.Ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new ManualTimer(() => callback(state), _now + dueTime, period);
            _timers.Add(timer);
            return timer;
        }

        public void Advance(TimeSpan time)
        {
            TimeSpan end = _now + time;
            while (_timers.Where(timer => timer.Next <= end).MinBy(timer => timer.Next) is { } timer)
            {
                _now = timer.Next;
                timer.Ring();
            }

            _now = end;
        }
    }

    private sealed class ManualTimer(Action ring, TimeSpan first, TimeSpan period) : ITimer
    {
        public TimeSpan Next { get; private set; } = first;

        public void Ring()
        {
            Next += period;
            ring();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose() => Next = TimeSpan.MaxValue;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
