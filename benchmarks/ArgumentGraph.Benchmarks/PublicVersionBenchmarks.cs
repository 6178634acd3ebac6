using System.Text;
using BenchmarkDotNet.Attributes;

namespace ArgumentGraph.Benchmarks;

/// <summary>A public version that hides all texts of all evidence: made, and verified, beside loading the private case and the public version.</summary>
[MemoryDiagnoser]
public class PublicVersionBenchmarks
{
    private const string Policy = """
        { "format": "argument-graph-redaction/1", "rules": [ { "kinds": ["evidence"], "level": "text", "reason": "is internal" } ] }
        """;

    private readonly RedactionPolicy _policy = RedactionPolicy.Read(Policy).Policy!;
    private readonly CommitmentKey _key = CommitmentKey.FromBytes(new byte[CommitmentKey.Size]);
    private byte[] _json = [];
    private byte[] _publicJson = [];
    private Argument _private = null!;
    private Argument _public = null!;

    [Params(1_000, 10_000, 100_000)]
    public int Elements { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _json = Cases.Json(Elements);
        _private = Argument.Parse(_json);
        _public = _private.Redact(_policy, _key).PublicVersion!;
        _publicJson = Encoding.UTF8.GetBytes(_public.ToJson());
    }

    [Benchmark(Baseline = true)]
    public Argument Load() => Argument.Parse(_json);

    [Benchmark]
    public Argument LoadPublicVersion() => Argument.Parse(_publicJson);

    [Benchmark]
    public string HashCommitted() => _private.HashCommitted(_key).Root;

    [Benchmark]
    public RedactionResult Redact() => _private.Redact(_policy, _key);

    [Benchmark]
    public PublicVersionVerification Verify() => _public.VerifyPublicVersion();
}
