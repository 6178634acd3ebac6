namespace ArgumentGraph.Analysis.Response;

/// <summary>The times and shares of steps, with what is known of them.</summary>
internal static class StepTimes
{
    /// <summary>The longest time, in ticks; null: unknown.</summary>
    public static long? Longest(this ResponseStep step) =>
        (step.Latency?.AtMost ?? (step.Latency?.Distribution == LatencyDistribution.Fixed ? step.Latency.Typical : null))?.Ticks;

    /// <summary>The time as a rule, in ticks; 0 where it is not given and not fixed. Null where nothing is known of the time.</summary>
    public static long? AsARule(this ResponseStep step) => step.Latency is { AtMost: null, Typical: null } or null
        ? null
        : Math.Min(
            step.Latency.Typical?.Ticks ?? (step.Latency.Distribution == LatencyDistribution.Fixed ? step.Longest()!.Value : 0),
            step.Longest() ?? long.MaxValue);

    /// <summary>The share of acts that a step of seeing finds; 1 for others; null: unknown.</summary>
    public static double? FoundShare(this ResponseStep step) =>
        step.FirstStage == ResponseStage.See ? step.Coverage * step.Recall : (step.Coverage ?? 1) * (step.Recall ?? 1);

    /// <summary>The bounds of the probability that the step is done when its turn comes.</summary>
    public static (double Lower, double Upper) Sureness(this ResponseStep step)
    {
        bool seesOrBlocksOnly = step.FirstStage == ResponseStage.See && (step.LastStage == ResponseStage.See || step.Blocks);
        double? success = step.Success ?? (seesOrBlocksOnly ? 1 : null);
        double? unstated = step.FirstStage == ResponseStage.See ? null : 1;
        double? coverage = step.Coverage ?? unstated;
        double? recall = step.Recall ?? unstated;
        return ((success ?? 0) * (coverage ?? 0) * (recall ?? 0), (success ?? 1) * (coverage ?? 1) * (recall ?? 1));
    }

    /// <summary>Whether the distribution of the time is known.</summary>
    public static bool HasKnownDistribution(this ResponseStep step) => step.Latency is { Distribution: not null, IsComplete: true };
}
