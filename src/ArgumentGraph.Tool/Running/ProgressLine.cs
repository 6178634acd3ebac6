using System.Diagnostics;
using System.Globalization;

namespace ArgumentGraph.Tool.Running;

/// <summary>Says on a terminal how far a long analysis is; says nothing of a short one, nor to a file.</summary>
internal sealed class ProgressLine(ToolEnvironment environment, string what) : IProgress<double>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly long _start = Stopwatch.GetTimestamp();
    private string _shown = string.Empty;
    private bool _isOver;

    public void Report(double value)
    {
        if (!environment.IsErrorTerminal || Stopwatch.GetElapsedTime(_start) < Patience)
        {
            return;
        }

        string line = string.Create(CultureInfo.InvariantCulture, $"{what}: {(int)(100 * Math.Clamp(value, 0, 1))} %");
        lock (_lock)
        {
            if (!_isOver && line != _shown)
            {
                environment.Error.Write($"\r{line.PadRight(_shown.Length)}");
                environment.Error.Flush();
                _shown = line;
            }
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            if (_shown.Length > 0)
            {
                environment.Error.Write($"\r{new string(' ', _shown.Length)}\r");
                environment.Error.Flush();
                _shown = string.Empty;
            }

            _isOver = true;
        }
    }

    public void Dispose() => Clear();
}
