using BenchmarkDotNet.Attributes;

namespace ArgumentGraph.Benchmarks;

/// <summary>What is done with an argument once it is loaded, beside loading it.</summary>
[MemoryDiagnoser]
public class AnalysisBenchmarks
{
    private byte[] _json = [];
    private Argument _argument = null!;

    [Params(1_000, 10_000, 100_000, 1_000_000)]
    public int Elements { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _json = Cases.Json(Elements);
        _argument = Argument.Parse(_json);
    }

    [Benchmark(Baseline = true)]
    public Argument Load() => Argument.Parse(_json);

    [Benchmark]
    public int Validate() => _argument.Validate(Setting.On(new DateOnly(2026, 11, 1))).Count;

    [Benchmark]
    public SupportReport Support() => _argument.AnalyzeSupport(Setting.On(new DateOnly(2026, 11, 1)));
}
