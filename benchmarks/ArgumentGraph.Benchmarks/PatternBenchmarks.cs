using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;

namespace ArgumentGraph.Benchmarks;

/// <summary>Hazards and as many causes read from CSV, and a pattern over them instantiated, beside loading what comes of it.</summary>
[MemoryDiagnoser]
public class PatternBenchmarks
{
    private const string Text = """
        { "format": "argument-graph/1", "title": "Hazards",
          "pattern": { "tables": {
            "hazards": { "key": "hazard", "columns": "name" },
            "causes": { "key": ["hazard", "cause"], "columns": "text", "references": { "hazards": "hazard" } } } },
          "elements": [
            { "id": "G0", "kind": "goal", "statement": "Every hazard is mitigated", "supportedBy": [{ "id": "G1", "multiplicity": { "over": "hazards" } }] },
            { "id": "G1", "kind": "goal", "statement": "{name} is mitigated", "supportedBy": [{ "id": "G2", "multiplicity": { "over": "causes" } }] },
            { "id": "G2", "kind": "goal", "statement": "{text} does not lead to {name}", "supportedBy": ["E1"] },
            { "id": "E1", "kind": "evidence", "statement": "The report" } ] }
        """;

    private readonly Pattern _pattern = Pattern.Parse(Text);
    private string _hazards = string.Empty;
    private string _causes = string.Empty;
    private string _json = string.Empty;

    [Params(1_000, 10_000, 100_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var hazards = new StringBuilder("hazard,name\n");
        var causes = new StringBuilder("hazard,cause,text\n");
        for (int i = 0; i < Rows / 2; i++)
        {
            hazards.Append(CultureInfo.InvariantCulture, $"H{i},Hazard number {i}\n");
            causes.Append(CultureInfo.InvariantCulture, $"H{i},a,The cause of number {i}\n");
        }

        _hazards = hazards.ToString();
        _causes = causes.ToString();
        _json = Instantiate().Argument!.ToJson();
    }

    [Benchmark(Baseline = true)]
    public Argument Load() => Argument.Parse(_json);

    [Benchmark]
    public Instantiation Instantiate() =>
        _pattern.Instantiate(InstantiationData.ReadCsv("hazards", _hazards).With(InstantiationData.ReadCsv("causes", _causes)));
}
