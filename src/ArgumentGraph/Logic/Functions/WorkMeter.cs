using System.Diagnostics;

namespace ArgumentGraph.Logic.Functions;

/// <summary>
/// Counts the work that is done, in steps of some ten nanoseconds, and says when a limit is reached. What is found within it is the same on every machine; a
/// limit on time may be given beside it, which is not. Not for several threads at once.
/// </summary>
internal sealed class WorkMeter
{
    private readonly WorkMeter? _whole;
    private readonly long _limit;
    private readonly long _deadline = long.MaxValue; // a timestamp of Stopwatch
    private long _spent;
    private bool _isLate;

    /// <param name="limit">The most work.</param>
    /// <param name="time">The most time from now on; null: any.</param>
    public WorkMeter(long limit, TimeSpan? time = null)
    {
        _limit = limit;
        if (time is { } most)
        {
            double ticks = Stopwatch.GetTimestamp() + (most.TotalSeconds * Stopwatch.Frequency);
            _deadline = ticks < long.MaxValue ? (long)ticks : long.MaxValue;
        }
    }

    private WorkMeter(WorkMeter whole, long limit)
    {
        _whole = whole;
        _limit = limit;
    }

    /// <summary>How much may still be done.</summary>
    public long Left => CheckTime() ? 0 : Math.Max(0, _limit - _spent);

    /// <summary>Whether no more may be done.</summary>
    public bool IsSpent => Left == 0;

    /// <summary>Whether the time was spent when the meter was last asked how much is left.</summary>
    public bool WasLate => _whole?.WasLate ?? _isLate;

    /// <summary>A part of what is left, that counts for the whole too.</summary>
    /// <param name="limit">The most work of the part.</param>
    public WorkMeter Part(long limit) => new(this, Math.Min(limit, Left));

    /// <summary>Counts work that was done, or is about to be; false when it is more than may be.</summary>
    public bool Spend(long work)
    {
        bool fits = !CheckTime();
        for (WorkMeter? meter = this; meter is not null; meter = meter._whole)
        {
            meter._spent += work;
            fits &= meter._spent <= meter._limit;
        }

        return fits;
    }

    private bool CheckTime() => _whole?.CheckTime() ?? (_isLate |= _deadline != long.MaxValue && Stopwatch.GetTimestamp() > _deadline);
}
