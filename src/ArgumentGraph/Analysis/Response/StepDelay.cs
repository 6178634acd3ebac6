namespace ArgumentGraph.Analysis.Response;

/// <summary>
/// Adds what a step takes, and how surely it is done, to a distribution of times on a grid: in one pass over its points. Rounded outwards: times later where a
/// lower bound is asked for, earlier where an upper one is, so that what comes out is a bound whatever the cells.
/// </summary>
internal sealed class StepDelay(TimeGrid grid, bool isUpper)
{
    /// <summary>Changes the distribution of when a step begins to that of when it is done.</summary>
    public void Add(TimeDistribution times, ResponseStep step)
    {
        Delay(times, step);
        double[] done = times.Done;
        (double lower, double upper) = step.Sureness();
        double sureness = isUpper ? upper : lower;
        for (int point = 0; point < done.Length; point++)
        {
            done[point] *= sureness;
        }
    }

    private void Delay(TimeDistribution times, ResponseStep step)
    {
        double[] done = times.Done;
        Latency? latency = step.Latency;
        switch (latency?.Distribution)
        {
            case LatencyDistribution.Fixed when latency.IsComplete:
                Shift(done, grid.PointOf(step.Longest()!.Value, later: !isUpper));
                break;
            case LatencyDistribution.Uniform or LatencyDistribution.Every when latency.IsComplete:
                Spread(times, latency.AtMost!.Value.Ticks);
                break;
            case LatencyDistribution.Exponential when latency.IsComplete:
                Decay(times, latency.Typical!.Value.Ticks);
                break;
            default:
                // Anywhere from at once to the longest time, which may be unknown.
                Shift(done, isUpper ? 0 : step.Longest() is { } longest ? grid.PointOf(longest, later: true) : grid.Last + 1);
                break;
        }
    }

    // Later by whole cells. The chance of being done at all stays.
    private void Shift(double[] done, int cells)
    {
        Span<double> points = done.AsSpan(0, grid.Last + 1);
        int kept = Math.Max(0, points.Length - cells);
        points[..kept].CopyTo(points[^kept..]);
        points[..^kept].Clear();
    }

    // Equally likely from 0 to the longest: a moving mean. The last cell may be cut.
    private void Spread(TimeDistribution times, long longest)
    {
        double[] done = times.Done;
        double width = grid.CellsOf(longest);
        if (width == 0)
        {
            return;
        }

        if (double.IsInfinity(width))
        {
            Shift(done, isUpper ? 0 : grid.Last + 1);
            return;
        }

        double whole = Math.Floor(width);
        double rest = (width - whole) / width;
        var sums = new double[grid.Last + 2];
        for (int point = 0; point <= grid.Last; point++)
        {
            sums[point + 1] = sums[point] + done[point];
        }

        for (int point = grid.Last; point >= 0; point--)
        {
            // The points that lie up to a whole number of cells before, and the one beyond them for the cut cell.
            int first = whole > point ? 0 : point - (int)whole + 1;
            double beyond = whole > point ? 0 : done[point - (int)whole];
            done[point] = ((sums[point + 1] - sums[first]) / width) + (rest * beyond);
        }

        ToTheEndsOfCells(times);
    }

    // Exponential: what comes in the cells before decays from cell to cell.
    private void Decay(TimeDistribution times, long mean)
    {
        double[] done = times.Done;
        if (mean == 0)
        {
            return;
        }

        double cells = grid.CellsOf(mean);
        if (double.IsInfinity(cells))
        {
            Shift(done, isUpper ? 0 : grid.Last + 1);
            return;
        }

        double kept = Math.Exp(-1 / cells);
        double arrived = 1 - kept;
        double carried = 0;
        for (int point = 0; point <= grid.Last; point++)
        {
            carried = (arrived * done[point]) + (kept * carried);
            done[point] = carried;
        }

        ToTheEndsOfCells(times);
    }

    // A time within a cell counts from its beginning so far. What begins on points is done by a point with the cells that end there, which is exact; what
    // begins between points is so in a lower bound alone.
    private void ToTheEndsOfCells(TimeDistribution times)
    {
        if (!isUpper || times.IsOnPoints)
        {
            Shift(times.Done, 1);
        }

        times.IsOnPoints = false;
    }
}
