namespace ArgumentGraph;

/// <summary>Who sees a pathway's harm, and whether the response comes in time.</summary>
public sealed record PathwayResponse
{
    /// <summary>The pathway.</summary>
    public required Goal Pathway { get; init; }

    /// <summary>Whether the response comes in time: the best of its chains.</summary>
    public required ResponseClass Class { get; init; }

    /// <summary>The chain by which the class is what it is; null where there is none.</summary>
    public required ResponseChain? Chain { get; init; }

    /// <summary>The least of the longest times of the chains; null: unknown, or there is no chain.</summary>
    public required TimeSpan? Worst { get; init; }

    /// <summary>The least of the times that the chains take as a rule; null where there is no chain.</summary>
    public required TimeSpan? Best { get; init; }

    /// <summary>
    /// Whether the harm can still be undone when the response comes, judged against <see cref="HarmWindow.ReversibleWithin"/> as <see cref="Class"/> is against
    /// <see cref="HarmWindow.Within"/>; null where it is not known that it can be undone at all.
    /// </summary>
    public required ResponseClass? Reversal { get; init; }

    /// <summary>What part of all acts is dealt with how, best first; the parts that are known sum to 1.</summary>
    public required ValueList<ResponseShare> Shares { get; init; }

    /// <summary>How likely the response comes in time, of one attempt; null where there is no chain or no window.</summary>
    public required ResponseProbability? Probability { get; init; }

    /// <summary>
    /// How likely every one of <see cref="HarmWindow.Attempts"/> attempts is answered in time, were they independent; null
    /// where this is not known or there is one.
    /// </summary>
    public required double? EveryAttempt { get; init; }

    /// <summary>
    /// How likely at least one of <see cref="HarmWindow.Attempts"/> attempts is answered in time, were they independent; null where this is not known or there
    /// is one.
    /// </summary>
    public required double? AnyAttempt { get; init; }

    /// <summary>The steps that stand and that the pathway's support reaches, in the order of the response.</summary>
    public required ValueList<Element> Steps { get; init; }

    /// <summary>The steps without any one of which no chain is left.</summary>
    public required ValueList<Element> UnderAllChains { get; init; }

    /// <summary>What is missing.</summary>
    public required ValueList<ResponseGap> Gaps { get; init; }
}
