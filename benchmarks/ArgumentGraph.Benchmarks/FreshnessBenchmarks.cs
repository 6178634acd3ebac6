using BenchmarkDotNet.Attributes;

namespace ArgumentGraph.Benchmarks;

/// <summary>What an argument says of time, beside one support analysis of it: how long it stands, with evidence that expires on 300 days.</summary>
[MemoryDiagnoser]
public class FreshnessBenchmarks
{
    private static readonly DateOnly Today = new(2026, 11, 1);

    private Argument _argument = null!;

    [Params(1_000, 10_000, 100_000)]
    public int Elements { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        int item = 0;
        Argument made = Cases.Make(Elements);
        _argument = made.Edit(edit =>
        {
            foreach (Evidence evidence in made.OfKind<Evidence>())
            {
                edit.Replace(evidence with { Expires = Today.AddDays(++item % 300) });
            }
        });
    }

    [Benchmark(Baseline = true)]
    public SupportReport Support() => _argument.AnalyzeSupport(Setting.On(Today));

    [Benchmark]
    public FreshnessReport Freshness() => _argument.AnalyzeFreshness(Setting.On(Today));
}
