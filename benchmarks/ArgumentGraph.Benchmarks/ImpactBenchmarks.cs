using BenchmarkDotNet.Attributes;

namespace ArgumentGraph.Benchmarks;

/// <summary>
/// What ten changed elements do, beside loading one version: all of it within the budget, and with no time for what can be exponential, so that what is linear
/// is left. Each pathway of the made-up arguments rests on hundreds of elements shared with others, which is hard.
/// </summary>
[MemoryDiagnoser]
public class ImpactBenchmarks
{
    private static readonly Budget NoTime = new() { Time = TimeSpan.Zero };

    private byte[] _json = [];
    private Argument _older = null!;
    private Argument _newer = null!;

    [Params(1_000, 10_000, 100_000)]
    public int Elements { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _json = Cases.Json(Elements);
        _older = Argument.Parse(_json);
        _newer = Versions.WithChanges(_older);
    }

    [Benchmark(Baseline = true)]
    public Argument Load() => Argument.Parse(_json);

    [Benchmark]
    public ImpactReport Impact() => _older.AnalyzeImpact(_newer);

    [Benchmark]
    public ImpactReport ImpactWithoutTime() => _older.AnalyzeImpact(_newer, budget: NoTime);
}
