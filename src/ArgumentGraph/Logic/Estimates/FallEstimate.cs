namespace ArgumentGraph.Logic.Estimates;

/// <summary>How likely a root is to fall, as far as random states tell: not proved.</summary>
/// <param name="Known">The probability, exactly, that one of the cut sets falls that were found before.</param>
/// <param name="Weight">The probability of the states that were sampled, exactly: in all others the root holds.</param>
/// <param name="Samples">How many of these states were tried.</param>
/// <param name="Falls">In how many of them the root fell though none of the cut sets did.</param>
internal readonly record struct FallEstimate(double Known, double Weight, int Samples, int Falls)
{
    /// <summary>The estimate: what is known, and how often the root fell otherwise.</summary>
    public double Fall => Known + (Weight * Falls / Samples);

    /// <summary>An interval that misses the probability in one of twenty estimates at most.</summary>
    public (double Least, double Most) Interval
    {
        get
        {
            (double least, double most) = ShareInterval.Of(Falls, Samples);
            return (Known + (Weight * least), Known + (Weight * most));
        }
    }
}
