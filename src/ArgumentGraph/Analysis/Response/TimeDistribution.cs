namespace ArgumentGraph.Analysis.Response;

/// <summary>
/// When something is done, on a grid: for each point a bound of the probability that it is done by then, and, last, that it is done at all.
/// </summary>
/// <param name="done">The probabilities.</param>
/// <param name="isOnPoints">
/// Whether it is done on points of the grid alone. Else the bound holds at the points, and what is done by one may be done right after the point before, which
/// an upper bound must reckon with.
/// </param>
internal sealed class TimeDistribution(double[] done, bool isOnPoints)
{
    public double[] Done => done;

    public bool IsOnPoints { get; set; } = isOnPoints;

    /// <summary>The probability of being done at all.</summary>
    public double AtAll => done[^1];

    /// <summary>The probability of being done within the window.</summary>
    public double InTime => done[^2];

    public TimeDistribution Copy() => new((double[])done.Clone(), IsOnPoints);
}
