using BenchmarkDotNet.Attributes;

namespace ArgumentGraph.Benchmarks;

/// <summary>Hashes, and comparison of two versions of which ten elements differ, each read from its own file, beside loading one of them.</summary>
[MemoryDiagnoser]
public class ComparisonBenchmarks
{
    private byte[] _json = [];
    private Argument _older = null!;
    private Argument _newer = null!;
    private Argument _same = null!;
    private string _root = string.Empty;

    [Params(1_000, 10_000, 100_000)]
    public int Elements { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _json = Cases.Json(Elements);
        _older = Argument.Parse(_json);
        _newer = Argument.Parse(Versions.WithChanges(_older).ToJson());
        _same = Argument.Parse(_json);
        _root = _older.Roots[0].Id;
    }

    [Benchmark(Baseline = true)]
    public Argument Load() => Argument.Parse(_json);

    /// <summary>An argument keeps its hashes, so that here and below new ones are made each time.</summary>
    [Benchmark]
    public ContentHashes OwnHashes() => _older.HashContent();

    [Benchmark]
    public string OwnHashesAndRoot() => _older.HashContent().Root;

    [Benchmark]
    public string? OwnHashesAndCones() => _older.HashContent().ConeOf(_root);

    [Benchmark]
    public ComparisonReport Compare() => _older.CompareWith(_newer);

    [Benchmark]
    public bool ContentEquals() => _older.ContentEquals(_same);
}
