namespace ArgumentGraph.Tests.Validation;

/// <summary>Examples for the rules about steps of a response and times to harm.</summary>
internal static class ResponseExamples
{
    private static readonly ResponseStep See = new(ResponseStage.See)
    {
        Coverage = 0.9,
        Recall = 0.8,
        Latency = new() { AtMost = TimeSpan.FromMinutes(5) },
    };

    private static readonly ResponseStep Act = new(ResponseStage.Act) { Latency = new() { Typical = TimeSpan.FromMinutes(1) } };

    public static IEnumerable<RuleExample> All()
    {
        yield return new(
            "AG2402", "uniform without a longest time", Timed(new() { Distribution = LatencyDistribution.Uniform, Typical = TimeSpan.Zero }), "C1");
        yield return new("AG2402", "every without an interval", Timed(new() { Distribution = LatencyDistribution.Every }), "C1");
        yield return new(
            "AG2402", "exponential without a mean", Timed(new() { Distribution = LatencyDistribution.Exponential, AtMost = TimeSpan.Zero }), "C1");
        yield return new("AG2402", "fixed, without a time", Timed(new() { Distribution = LatencyDistribution.Fixed }), "C1");
        yield return new("AG2402", "fixed, as a rule", Timed(new() { Distribution = LatencyDistribution.Fixed, Typical = TimeSpan.Zero }));
        yield return new("AG2402", "no distribution", Timed(new() { AtMost = TimeSpan.Zero }));

        yield return new("AG2403", "longer as a rule than at most", Timed(new() { AtMost = TimeSpan.FromHours(1), Typical = TimeSpan.FromMinutes(61) }), "C1");
        yield return new("AG2403", "as long as a rule as at most", Timed(new() { AtMost = TimeSpan.FromHours(1), Typical = TimeSpan.FromMinutes(60) }));

        yield return new(
            "AG2404", "waits for all of none, of one", Steps().With<Claim>("C2", Waiting([])).With<Claim>("C3", Waiting(["C1", "C1"])), "C2", "C3");
        yield return new("AG2404", "waits for both", Steps().With<Claim>("C3", Waiting(["C1", "C2"])));
        yield return new("AG2404", "follows one", Steps().With<Claim>("C3", After("C1")));

        yield return new("AG2405", "after what is not there", Steps().With<Claim>("C3", After("C1", "elsewhere")), "C3");
        yield return new("AG2405", "after what is there", Steps().With<Claim>("C3", After("C1", "C2")));

        yield return new("AG2406", "after evidence that is no step", Steps().With<Claim>("C3", After("E1")), "C3");
        yield return new("AG2406", "after a step", Steps().With<Claim>("C3", After("C1")));

        yield return new("AG2407", "after itself", Steps().With<Claim>("C3", After("C3")), "C3");
        yield return new("AG2407", "two after each other", Steps().With<Claim>("C3", After("C2")).With<Claim>("C2", After("C3")), "C2");
        yield return new("AG2407", "two after one", Steps().With<Claim>("C3", After("C1")).With<Claim>("C2", After("C1")));

        yield return new("AG2408", "seen after an act", Steps().With<Claim>("C1", claim => claim with { Step = See with { After = ["C3"] } }), "C1");
        yield return new(
            "AG2408",
            "decided after what sees and decides by itself",
            Steps().With<Claim>("C1", claim => claim with { Step = See with { Stages = [ResponseStage.See, ResponseStage.Tell, ResponseStage.Decide] } })
                .With<Claim>("C2", claim => claim with { Step = Act with { Stages = [ResponseStage.Tell], After = ["C1"] } }),
            "C2");
        yield return new("AG2408", "an act after an act", Steps().With<Claim>("C3", After("C2")));

        yield return new("AG2409", "a goal below the pathways", Steps().Goals("G2").Support("G1", "G2").Support("G2", "C1").With<Goal>("G2", In4Hours), "G2");
        yield return new(
            "AG2409",
            "a root where another goal is marked",
            Steps().Goals("G2").Support("G2", "C1").With<Goal>("G2", In4Hours).With<Goal>("G1", goal => goal with { IsPathway = true }),
            "G2");
        yield return new("AG2409", "a root where none is marked", Steps().With<Goal>("G1", In4Hours));
        yield return new(
            "AG2409",
            "a marked pathway that is no root",
            Steps().Goals("G2").Support("G1", "G2").Support("G2", "C1").With<Goal>("G2", goal => In4Hours(goal) with { IsPathway = true }));

        yield return new("AG2410", "no time to harm", Steps(), "G1");
        yield return new("AG2410", "a harm without a time", Steps().With<Goal>("G1", goal => goal with { Harm = new() { From = "the first act" } }), "G1");
        yield return new("AG2410", "a time to harm", Steps().With<Goal>("G1", In4Hours));
        yield return new("AG2410", "no steps", Sketch.Sound());

        yield return new("AG2411", "nothing said", Timed(null), "C1");
        yield return new("AG2411", "an empty latency", Timed(new()), "C1");
        yield return new(
            "AG2411",
            "what blocks",
            Steps().With<Claim>("C2", claim => claim with { Step = new(ResponseStage.Act) { Blocks = true } })
                .With<Claim>("C3", claim => claim with { Step = new(ResponseStage.Act) }),
            "C3");
        yield return new("AG2411", "as a rule", Timed(new() { Typical = TimeSpan.Zero }));

        yield return new(
            "AG2412",
            "one of the two, none of them",
            Steps().With<Claim>("C1", claim => claim with { Step = See with { Recall = null } })
                .With<Claim>("C2", claim => claim with { Step = See with { Recall = null, Coverage = null } }),
            "C1", "C2");
        yield return new("AG2412", "zero is a number", Steps().With<Claim>("C1", claim => claim with { Step = See with { Recall = 0, Coverage = 0 } }));
        yield return new("AG2412", "an act", Steps());

        yield return new("AG2413", "an act after what sees", Steps().With<Claim>("C2", After("C1")), "C2");
        yield return new(
            "AG2413",
            "an act after what sees, tells and decides",
            Steps().With<Claim>("C1", claim => claim with { Step = See with { Stages = [ResponseStage.See, ResponseStage.Tell, ResponseStage.Decide] } })
                .With<Claim>("C2", After("C1")));
        yield return new("AG2413", "an act after an act", Steps().With<Claim>("C3", After("C2")));
    }

    // G1 ← S1 ← C1 (sees), C2 and C3 (act).
    private static Sketch Steps() => Sketch.Sound().Claims("C2", "C3").Evidence("E2", "E3").Support("S1", "C2", "C3").Support("C2", "E2").Support("C3", "E3")
        .With<Claim>("C1", claim => claim with { Step = See })
        .With<Claim>("C2", claim => claim with { Step = Act })
        .With<Claim>("C3", claim => claim with { Step = Act });

    private static Sketch Timed(Latency? latency) => Steps().With<Claim>("C1", claim => claim with { Step = See with { Latency = latency } });

    private static Func<Claim, Claim> After(params string[] ids) => claim => claim with { Step = Act with { After = [.. ids] } };

    private static Func<Claim, Claim> Waiting(string[] ids) => claim => claim with { Step = Act with { After = [.. ids], WaitsForAll = true } };

    private static Goal In4Hours(Goal goal) => goal with { Harm = new() { Within = TimeSpan.FromHours(4) } };
}
