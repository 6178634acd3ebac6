using System.Diagnostics;

namespace ArgumentGraph.Settings;

/// <summary>
/// A budget, handed out to parts of an analysis one after the other: each may do as much work, and gets an equal share of what is left of the time.
/// </summary>
/// <param name="budget">The budget of all.</param>
/// <param name="parts">How many parts there are.</param>
internal sealed class SharedTime(Budget budget, int parts)
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private int _open = parts;

    /// <summary>What the next part may spend.</summary>
    public Budget Next()
    {
        if (budget.Time is not { } time)
        {
            return budget;
        }

        TimeSpan left = time - Stopwatch.GetElapsedTime(_start);
        return budget with { Time = left > TimeSpan.Zero ? left / Math.Max(1, _open--) : TimeSpan.Zero };
    }
}
