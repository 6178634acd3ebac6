using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ArgumentGraph.Rendering;

namespace ArgumentGraph.Tool.Running;

/// <summary>
/// Says on the terminal of standard error what a run does, how far that is where that is known, and for how long the run has gone on:
/// <c>Drawing [████░░░░░░░░░░░░] 27 % 0:03</c>. Short runs say nothing, and what stood there is blank again when something else is written and at the end.
/// </summary>
/// <remarks>No colours, and no signs to the terminal but the return to the beginning of the line: what every terminal understands.</remarks>
internal sealed class ProgressLine : IProgress<double>, IProgress<ReportProgress>, IDisposable
{
    private const int BarWidth = 20;

    /// <summary>How long a run says nothing.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>How often the line is written, at least and at most.</summary>
    internal static readonly TimeSpan Often = TimeSpan.FromMilliseconds(250);

    private readonly Lock _lock = new();

    [SuppressMessage("Usage", "CA2213:Disposable fields should be disposed", Justification = "The process's own streams live as long as it does.")]
    private readonly TextWriter _terminal;

    private readonly TimeProvider _clock;
    private readonly int _width;
    private readonly bool _hasBlocks;
    private readonly long _start;
    private readonly ITimer? _timer;
    private string _what = "Working";
    private double? _share;
    private string _shown = string.Empty;
    private bool _isOver;

    /// <param name="terminal">Where the line is written.</param>
    /// <param name="clock">What time it is.</param>
    /// <param name="width">How many columns the terminal has; null where nothing shall be said.</param>
    public ProgressLine(TextWriter terminal, TimeProvider clock, int? width)
    {
        _terminal = terminal;
        _clock = clock;
        _width = width ?? 0;
        _isOver = width is null;
        _hasBlocks = terminal.Encoding.WebName.StartsWith("utf", StringComparison.Ordinal);
        _start = clock.GetTimestamp();
        _timer = _isOver ? null : clock.CreateTimer(_ => Show(), null, Patience, Often);
    }

    /// <summary>Something else is done from now on, and it is not known how far it is.</summary>
    /// <param name="what">What is done, as the beginning of a line.</param>
    public ProgressLine Begin(string what)
    {
        lock (_lock)
        {
            (_what, _share) = (what, null);
        }

        return this;
    }

    public void Report(double value)
    {
        lock (_lock)
        {
            _share = Math.Clamp(value, 0, 1);
        }
    }

    public void Report(ReportProgress value)
    {
        lock (_lock)
        {
            (_what, _share) = ($"Report, {value.What}", value.Share);
        }
    }

    /// <summary>Makes room for something else; the line comes again if the run goes on.</summary>
    public void Hide()
    {
        lock (_lock)
        {
            if (_shown.Length > 0)
            {
                _terminal.Write($"\r{new string(' ', _shown.Length)}\r");
                _terminal.Flush();
                _shown = string.Empty;
            }
        }
    }

    /// <summary>Nothing more is said.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            Hide();
            _isOver = true;
        }

        _timer?.Dispose();
    }

    private void Show()
    {
        lock (_lock)
        {
            if (_isOver)
            {
                return;
            }

            string line = Line();
            if (line != _shown)
            {
                _terminal.Write($"\r{line.PadRight(_shown.Length)}");
                _terminal.Flush();
                _shown = line;
            }
        }
    }

    private string Line()
    {
        TimeSpan elapsed = _clock.GetElapsedTime(_start);
        string time = string.Create(CultureInfo.InvariantCulture, $"{(int)elapsed.TotalMinutes}:{elapsed.Seconds:00}");
        string line = _share is { } share
            ? string.Create(CultureInfo.InvariantCulture, $"{_what} {Bar(share)} {(int)(100 * share)} % {time}")
            : $"{_what} {time}";
        return line.Length <= _width ? line : line[.._width];
    }

    private string Bar(double share)
    {
        int full = (int)(share * BarWidth);
        (char done, char left) = _hasBlocks ? ('█', '░') : ('#', '-');
        return $"[{new string(done, full)}{new string(left, BarWidth - full)}]";
    }
}
