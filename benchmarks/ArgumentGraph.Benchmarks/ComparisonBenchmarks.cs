using BenchmarkDotNet.Attributes;

namespace ArgumentGraph.Benchmarks;

/// <summary>Hashes and comparison of two versions beside a load; what ten changed elements do to the sample case.</summary>
[MemoryDiagnoser]
public class ComparisonBenchmarks
{
    private const int Elements = 100_000;
    private const int Changed = 10;

    private byte[] _json = [];
    private Argument _older = null!;
    private Argument _newer = null!;
    private Argument _sample = null!;
    private Argument _changedSample = null!;

    [GlobalSetup]
    public void Setup()
    {
        _json = Cases.Json(Elements);
        _older = Argument.Parse(_json);
        _newer = WithChanges(_older);
        _sample = Argument.Load(Cases.Sample);
        _changedSample = WithChanges(_sample);
    }

    [Benchmark(Baseline = true)]
    public Argument Load() => Argument.Parse(_json);

    /// <summary>An argument keeps its hashes, so that each time new ones are made.</summary>
    [Benchmark]
    public string Hashes() => _older.HashContent().Root;

    [Benchmark]
    public ComparisonReport Compare() => _older.CompareWith(_newer);

    [Benchmark]
    public ImpactReport ImpactOnTheSample() => _sample.AnalyzeImpact(_changedSample);

    private static Argument WithChanges(Argument argument) => argument.Edit(edit =>
    {
        foreach (Evidence evidence in argument.OfKind<Evidence>().Take(Changed))
        {
            edit.Replace(evidence with { Statement = evidence.Statement + " (again)", State = EvidenceState.Disputed });
        }
    });
}
