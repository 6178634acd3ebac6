using System.Text.Json;
using BenchmarkDotNet.Attributes;

namespace ArgumentGraph.Benchmarks;

/// <summary>Reading an argument, with all its indexes, beside the bare pass of the JSON reader over the same bytes in memory.</summary>
[MemoryDiagnoser]
public class LoadBenchmarks
{
    private byte[] _json = [];

    [Params(1_000, 10_000, 100_000, 1_000_000)]
    public int Elements { get; set; }

    [GlobalSetup]
    public void Setup() => _json = Cases.Json(Elements);

    [Benchmark(Baseline = true)]
    public int BareReader()
    {
        var reader = new Utf8JsonReader(_json);
        int tokens = 0;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }

    [Benchmark]
    public Argument Load() => Argument.Parse(_json);
}
