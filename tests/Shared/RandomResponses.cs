namespace ArgumentGraph.Testing;

/// <summary>Small arguments whose pathways share steps of all stages: few enough that all can be enumerated.</summary>
internal static class RandomResponses
{
    public static RandomCases<Argument> Of(Func<Random, Latency?> latency, bool allKnown = true) =>
        new(seed => Make(new Random(seed), latency, allKnown), argument => argument.ToJson());

    private static Argument Make(Random random, Func<Random, Latency?> latency, bool allKnown)
    {
        var draft = new ArgumentBuilder("Random");
        int count = random.Next(3, 9);
        var steps = new List<(EvidenceDraft Draft, ResponseStep Step, string Id)>();
        for (int index = 0; index < count; index++)
        {
            ResponseStage first = index == 0 ? ResponseStage.See : (ResponseStage)random.Next(4);
            int length = random.Next(4 - (int)first) + 1;
            ResponseStage[] stages = [.. Enumerable.Range((int)first, random.Next(3) == 0 ? length : 1).Select(stage => (ResponseStage)stage)];
            string[] others = [.. steps.Where(other => random.Next(2) == 0).Select(other => other.Id)];
            var step = new ResponseStep(first)
            {
                Stages = [.. stages],
                Who = random.Next(2) == 0 ? $"W{random.Next(3)}" : null,
                Blocks = random.Next(12) == 0,
                Coverage = Share(random, allKnown),
                Recall = Share(random, allKnown),
                Success = Share(random, allKnown),
                Latency = latency(random),
                After = random.Next(2) == 0 ? [] : [.. others],
                WaitsForAll = random.Next(5) == 0,
            };
            string id = $"S{index}";
            EvidenceDraft evidence = draft.Evidence(id, $"Step {index}").With(one => one with
            {
                Step = step,
                State = random.Next(10) == 0 ? EvidenceState.Planned : EvidenceState.Available,
            });
            steps.Add((evidence, step, id));
        }

        for (int pathway = 0; pathway < 2; pathway++)
        {
            int within = random.Next(1, 12);
            draft.Goal($"P{pathway}", "Ruled out").AsPathway().With(goal => goal with
            {
                Harm = new() { Within = TimeSpan.FromMinutes(within), ReversibleWithin = TimeSpan.FromMinutes(within * 2) },
            }).SupportedByAll([.. steps.Where(_ => random.Next(5) > 0).Select(step => step.Draft)]);
        }

        return draft.Build();
    }

    private static double? Share(Random random, bool known) => !known && random.Next(6) == 0 ? null : random.Next(3) == 0 ? 1 : random.Next(1, 10) / 10.0;
}
