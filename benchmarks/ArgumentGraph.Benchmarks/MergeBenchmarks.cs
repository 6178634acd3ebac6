using BenchmarkDotNet.Attributes;

namespace ArgumentGraph.Benchmarks;

/// <summary>Merging two versions in each of which every hundredth element has changed, one in a thousand on both sides, beside loading one of them.</summary>
[MemoryDiagnoser]
public class MergeBenchmarks
{
    private Argument _before = null!;
    private Argument _ours = null!;
    private Argument _theirs = null!;
    private byte[] _json = [];

    [Params(1_000, 10_000, 100_000)]
    public int Elements { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _json = Cases.Json(Elements);
        _before = Argument.Parse(_json);
        _ours = Changed("ours", 0);
        _theirs = Changed("theirs", 10);
    }

    [Benchmark(Baseline = true)]
    public Argument Load() => Argument.Parse(_json);

    [Benchmark]
    public MergeResult Merge() => Argument.Merge(_before, _ours, _theirs);

    private Argument Changed(string word, int first) => _before.Edit(edit =>
    {
        for (int i = 0; i < Elements; i += 1_000)
        {
            edit.Replace(_before.Elements[i] with { Statement = word });
        }

        for (int i = first; i < Elements; i += 100)
        {
            edit.Replace(_before.Elements[i] with { Description = word });
        }
    });
}
