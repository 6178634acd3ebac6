namespace ArgumentGraph;

/// <summary>
/// How likely a response comes in time, from coverage, recall, success and the distributions of latencies: steps and latencies that several chains share are
/// counted as the same, once. Steps are taken to be independent of each other otherwise.
/// </summary>
public sealed record ResponseProbability
{
    /// <summary>A proved lower bound. What is not known counts as failing here.</summary>
    public required double Lower { get; init; }

    /// <summary>A proved upper bound. What is not known counts as certain and immediate here.</summary>
    public required double Upper { get; init; }

    /// <summary>
    /// The middle of the bounds, where everything is known and nothing but the fineness of the grid lies between them; null where something is unknown, or
    /// where the bounds have had to do without what chains share (<see cref="IsShared"/>).
    /// </summary>
    public required double? Estimate { get; init; }

    /// <summary>Bounds of the probability that the chains end at all, however late: a lower one.</summary>
    public required double LowerIgnoringTime { get; init; }

    /// <summary>Bounds of the probability that the chains end at all, however late: an upper one.</summary>
    public required double UpperIgnoringTime { get; init; }

    /// <summary>
    /// What comes out when every chain is taken to be independent of the others, though they share steps: a warning, not an answer. Null where something is
    /// unknown, a step waits for several, or there are too many chains.
    /// </summary>
    public required double? AsIfIndependent { get; init; }

    /// <summary>Whether all that chains share was counted as shared; otherwise the bounds are wider, and still proved.</summary>
    public required bool IsShared { get; init; }

    /// <summary>
    /// How often the doubt of <see cref="AsIfIndependent"/> goes into the true one: 2.5 says that it understates it 2.5 times; null where either is not known.
    /// </summary>
    public double? DoubtRatio => Estimate is { } exact && AsIfIndependent is { } naive && naive < 1 ? (1 - exact) / (1 - naive) : null;
}
