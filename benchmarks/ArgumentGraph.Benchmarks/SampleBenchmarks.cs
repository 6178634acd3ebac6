using BenchmarkDotNet.Attributes;

namespace ArgumentGraph.Benchmarks;

/// <summary>The sample case: what ten changed elements do, beside loading one version.</summary>
[MemoryDiagnoser]
public class SampleBenchmarks
{
    private byte[] _json = [];
    private Argument _older = null!;
    private Argument _newer = null!;

    [GlobalSetup]
    public void Setup()
    {
        _json = File.ReadAllBytes(Cases.Sample);
        _older = Argument.Parse(_json);
        _newer = Versions.WithChanges(_older);
    }

    [Benchmark(Baseline = true)]
    public Argument Load() => Argument.Parse(_json);

    [Benchmark]
    public ImpactReport Impact() => _older.AnalyzeImpact(_newer);
}
