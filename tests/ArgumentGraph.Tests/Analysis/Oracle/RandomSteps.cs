namespace ArgumentGraph.Tests.Analysis.Oracle;

/// <summary>Steps of a response and times to harm at random, sensible or not: also after what is no step, is not there, or waits for them.</summary>
internal static class RandomSteps
{
    private static readonly string?[] Whos = [null, "on-call rota", "pager", "monitor"];

    /// <summary>The element, a claim or evidence with a step, a goal with a harm; or without, or of another kind as it is.</summary>
    /// <param name="element">The element.</param>
    /// <param name="ids">The ids that a step may follow.</param>
    /// <param name="random">Where the draws come from.</param>
    public static Element Changed(Element element, string[] ids, Random random) => element switch
    {
        Claim claim => claim with { Step = random.Next(3) == 0 ? null : Step(ids, random) },
        Evidence evidence => evidence with { Step = random.Next(3) == 0 ? null : Step(ids, random) },
        Goal goal => goal with { Harm = random.Next(3) == 0 ? null : Harm(random) },
        _ => element,
    };

    private static ResponseStep Step(string[] ids, Random random)
    {
        int first = random.Next(4);
        return new ResponseStep(ResponseStage.See)
        {
            Stages = [.. Enumerable.Range(first, random.Next(1, 5 - first)).Select(stage => (ResponseStage)stage)],
            Who = Whos[random.Next(Whos.Length)],
            IsAutomatic = random.Next(3) == 0,
            Blocks = random.Next(4) == 0,
            Coverage = Share(random),
            Recall = Share(random),
            Success = Share(random),
            Latency = random.Next(3) == 0 ? null : new Latency
            {
                AtMost = Time(random),
                Typical = Time(random),
                Distribution = random.Next(2) == 0 ? null : (LatencyDistribution)random.Next(4),
            },
            Hours = random.Next(4) == 0 ? "working days" : null,
            After = [.. Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(8) == 0 ? "nowhere" : ids[random.Next(ids.Length)]).Distinct()],
            WaitsForAll = random.Next(4) == 0,
        };
    }

    private static HarmWindow Harm(Random random) => new()
    {
        From = random.Next(2) == 0 ? null : "the first act",
        Within = Time(random),
        ReversibleWithin = Time(random),
        Attempts = random.Next(2) == 0 ? null : random.Next(1, 4),
    };

    private static double? Share(Random random) => random.Next(2) == 0 ? null : random.Next(9) / 8.0;

    private static TimeSpan? Time(Random random) => random.Next(2) == 0 ? null : TimeSpan.FromSeconds(random.Next(1000) * 7.5);
}
