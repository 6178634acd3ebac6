using System.Numerics;

namespace ArgumentGraph.Analysis.Response;

/// <summary>
/// The times from 0 to a window in equal cells. Where the window and all fixed times have a common measure that is coarse enough, grid points fall on them.
/// </summary>
/// <param name="window">The window, in ticks, at least 0.</param>
/// <param name="cells">How many cells there are, at least 1.</param>
internal sealed class TimeGrid(long window, int cells)
{
    /// <summary>The point of the window; the points are 0 to this.</summary>
    public int Last { get; } = window == 0 ? 0 : cells;

    /// <summary>The length of an array: the points, and the probability of being done at all.</summary>
    public int Length => Last + 2;

    /// <summary>A grid of at most so many cells on whose points the times fall, if there is one.</summary>
    /// <param name="window">The window, in ticks.</param>
    /// <param name="times">The times, in ticks.</param>
    /// <param name="mostCells">How many cells there may be.</param>
    /// <param name="onPoints">Whether nothing comes at other times, so that the fewest cells are as good as more.</param>
    public static TimeGrid Of(long window, IEnumerable<long> times, int mostCells, bool onPoints)
    {
        if (window == 0)
        {
            return new TimeGrid(0, 1);
        }

        BigInteger measure = times.Where(time => time > 0 && time <= window)
            .Aggregate(new BigInteger(window), (common, time) => BigInteger.GreatestCommonDivisor(common, time));
        long least = (long)(window / measure);
        return new TimeGrid(window, least > mostCells ? mostCells : (int)(onPoints ? least : mostCells / least * least));
    }

    /// <summary>How many cells a time is, as a fraction.</summary>
    public double CellsOf(long ticks) => window == 0 ? (ticks == 0 ? 0 : double.PositiveInfinity) : (double)ticks / window * cells;

    /// <summary>How many whole cells a time is, rounded to the later point or the earlier; one more than there are where it is past the window.</summary>
    public int PointOf(long ticks, bool later)
    {
        if (ticks > window)
        {
            return Last + 1;
        }

        if (window == 0)
        {
            return 0;
        }

        Int128 product = (Int128)ticks * cells;
        Int128 whole = product / window;
        return (int)(later && whole * window < product ? whole + 1 : whole);
    }

    /// <summary>Done at once, and surely.</summary>
    public TimeDistribution AtOnce() => At(0);

    /// <summary>Done at a point, and surely.</summary>
    public TimeDistribution At(int point)
    {
        var done = new double[Length];
        done.AsSpan(point).Fill(1);
        return new TimeDistribution(done, isOnPoints: true);
    }
}
