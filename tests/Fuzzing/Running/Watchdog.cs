using System.Diagnostics;

namespace ArgumentGraph.Fuzzing.Running;

/// <summary>Ends the process when an input takes too long: nothing else ends a loop that has no end. Says which input it was, and keeps it.</summary>
internal sealed class Watchdog : IDisposable
{
    // Work counts, not the clock: on a busy machine a minute may be nothing. What works not at all is given up, too.
    private static readonly TimeSpan MostWork = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    private readonly Lock _gate = new();
    private readonly Timer _timer;
    private readonly Action<long, byte[]> _onHang;
    private (long Number, byte[] Input, long Since, TimeSpan Worked)? _now;

    /// <summary>Watches from now on.</summary>
    /// <param name="onHang">Told of the input that takes too long; the process ends after it.</param>
    public Watchdog(Action<long, byte[]> onHang)
    {
        _onHang = onHang;
        _timer = new Timer(_ => Look(), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
    }

    /// <summary>An input is about to be tried.</summary>
    public void Begin(long number, byte[] input)
    {
        lock (_gate)
        {
            _now = (number, input, Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        lock (_gate)
        {
            if (_now is { } now && (Environment.CpuUsage.TotalTime - now.Worked > MostWork || Stopwatch.GetElapsedTime(now.Since) > Longest))
            {
                _onHang(now.Number, now.Input);
                Environment.Exit(3);
            }
        }
    }
}
