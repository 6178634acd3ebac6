namespace ArgumentGraph.Rendering.Charts;

/// <summary>
/// An axis of lengths of time from 0: even where they are of like size, else logarithmic from the smallest of them on, so that minutes can be read beside
/// months.
/// </summary>
internal sealed class TimeAxis
{
    private const double WidestEven = 15;
    private const double Room = 1.06;
    private const int LeastGap = 62;

    // What an hour or a day is a round number of; those of a rank come before those of the next where there is no room for all.
    private static readonly (TimeSpan Time, int Rank)[] Marks =
    [
        (TimeSpan.FromMilliseconds(1), 0), (TimeSpan.FromMilliseconds(10), 1), (TimeSpan.FromMilliseconds(100), 1), (TimeSpan.FromSeconds(1), 0),
        (TimeSpan.FromSeconds(5), 2), (TimeSpan.FromSeconds(10), 1), (TimeSpan.FromSeconds(30), 2), (TimeSpan.FromMinutes(1), 0),
        (TimeSpan.FromMinutes(2), 3), (TimeSpan.FromMinutes(5), 2), (TimeSpan.FromMinutes(10), 1), (TimeSpan.FromMinutes(30), 2),
        (TimeSpan.FromHours(1), 0), (TimeSpan.FromHours(2), 3), (TimeSpan.FromHours(4), 2), (TimeSpan.FromHours(8), 3), (TimeSpan.FromHours(12), 3),
        (TimeSpan.FromDays(1), 0), (TimeSpan.FromDays(2), 3), (TimeSpan.FromDays(7), 1), (TimeSpan.FromDays(14), 3), (TimeSpan.FromDays(30), 1),
        (TimeSpan.FromDays(90), 2), (TimeSpan.FromDays(180), 3), (TimeSpan.FromDays(365), 0), (TimeSpan.FromDays(1095), 3), (TimeSpan.FromDays(3650), 1),
        (TimeSpan.FromDays(36500), 1), (TimeSpan.FromDays(365000), 1),
    ];

    private readonly double _scale;
    private readonly double _greatest;

    /// <param name="moments">What must have its place on it.</param>
    /// <param name="width">How long it is.</param>
    public TimeAxis(IEnumerable<TimeSpan> moments, int width)
    {
        Width = width;
        double[] given = [.. moments.Where(moment => moment > TimeSpan.Zero).Select(moment => (double)moment.Ticks).Order()];
        given = given.Length > 0 ? given : [TimeSpan.TicksPerMinute];
        IsEven = given[^1] / given[0] <= WidestEven;
        _scale = given[0];
        _greatest = given[^1] * (IsEven ? Room : Math.Pow(given[^1] / given[0], Room - 1));
    }

    public int Width { get; }

    /// <summary>Whether equal lengths are equal times.</summary>
    public bool IsEven { get; }

    /// <summary>How far from the beginning a moment is, from 0 to <see cref="Width"/>.</summary>
    public double Across(TimeSpan time) =>
        Math.Clamp(IsEven ? time.Ticks / _greatest : Math.Log(1 + (time.Ticks / _scale)) / Math.Log(1 + (_greatest / _scale)), 0, 1) * Width;

    /// <summary>Moments with labels that do not touch each other, ascending; the first is 0.</summary>
    public IReadOnlyList<(TimeSpan Time, string Label)> Ticks()
    {
        List<TimeSpan> placed = [TimeSpan.Zero];
        foreach ((TimeSpan time, _) in (IsEven ? EvenMarks() : Marks)
            .Where(mark => mark.Time.Ticks <= _greatest).OrderBy(mark => mark.Rank).ThenBy(mark => mark.Time))
        {
            if (placed.TrueForAll(other => Math.Abs(Across(other) - Across(time)) >= LeastGap) && Across(time) <= Width - (LeastGap / 2.0))
            {
                placed.Add(time);
            }
        }

        return [.. placed.Order().Select(time => (time, time == TimeSpan.Zero ? "0" : Latency.ToWords(time)))];
    }

    // Multiples of the smallest round time that has room.
    private IEnumerable<(TimeSpan Time, int Rank)> EvenMarks()
    {
        long step = Marks.Select(mark => mark.Time.Ticks).Append(long.MaxValue).First(ticks => ticks / _greatest * Width >= LeastGap);
        for (long at = step; at <= _greatest && at < long.MaxValue - step; at += step)
        {
            yield return (new TimeSpan(at), 0);
        }
    }
}
