namespace ArgumentGraph;

/// <summary>How a sample of probabilities is drawn (<see cref="CompiledProbability.Sample"/>).</summary>
public sealed record SamplingOptions
{
    /// <summary>How many samples, at least 1. The default is 10,000.</summary>
    public int Count { get; init; } = 10_000;

    /// <summary>Where the random numbers begin. The same seed gives the same sample, on every machine. The default is 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>
    /// The ranges of basic elements, at most one for each. An element without a range keeps its own number; without a number, too, its range is 0 to
    /// 1 (an assumption that the probability is
    /// conditioned on holds). The default is none.
    /// </summary>
    public ValueList<ProbabilityRange> Ranges { get; init; } = ValueList<ProbabilityRange>.Empty;
}
