using BenchmarkDotNet.Attributes;

namespace ArgumentGraph.Benchmarks;

/// <summary>
/// Responses of pathways that share all of their steps, a quarter of them of each stage: without probabilities, and with them. Steps follow all of the stage
/// before, so that what they share is taken apart exactly, or three of it, so that it has to be bounded within the budget.
/// </summary>
[MemoryDiagnoser]
public class ResponseBenchmarks
{
    private Argument _argument = null!;

    [Params(20, 200)]
    public int Pathways { get; set; }

    [Params(50, 500)]
    public int Steps { get; set; }

    [Params(false, true)]
    public bool NamesThree { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        var draft = new ArgumentBuilder("Responses");
        var steps = new List<ClaimDraft>();
        var ofStage = Enum.GetValues<ResponseStage>().ToDictionary(stage => stage, _ => new List<string>());
        for (int index = 0; index < Steps; index++)
        {
            var stage = (ResponseStage)(index * 4 / Steps);
            List<string> before = stage == ResponseStage.See ? [] : ofStage[stage - 1];
            ValueList<string> after = NamesThree ? [.. Enumerable.Range(0, Math.Min(3, before.Count)).Select(_ => before[random.Next(before.Count)])] : [];
            string id = $"S{index}";
            ofStage[stage].Add(id);
            steps.Add(draft.Claim(id, "A step").With(claim => claim with
            {
                Step = new ResponseStep(stage)
                {
                    Who = $"Team {random.Next(50)}",
                    Coverage = .5,
                    Recall = .5,
                    Success = .9,
                    After = after,
                    Latency = new()
                    {
                        AtMost = TimeSpan.FromMinutes(random.Next(1, 60)),
                        Typical = TimeSpan.FromMinutes(random.Next(1, 30)),
                        Distribution = (LatencyDistribution)random.Next(4),
                    },
                },
            }).SupportedByAll(draft.Evidence($"E{index}", "A test").Available()));
        }

        for (int pathway = 0; pathway < Pathways; pathway++)
        {
            var window = TimeSpan.FromMinutes(random.Next(30, 500));
            draft.Goal($"P{pathway}", "Ruled out").AsPathway().With(goal => goal with { Harm = new() { Within = window } }).SupportedByAll([.. steps]);
        }

        _argument = draft.Build();
    }

    [Benchmark(Baseline = true)]
    public ResponseReport Classes() => _argument.AnalyzeResponse(null, new() { WithProbabilities = false });

    [Benchmark]
    public ResponseReport WithProbabilities() => _argument.AnalyzeResponse();
}
