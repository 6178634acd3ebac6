using BenchmarkDotNet.Attributes;

namespace ArgumentGraph.Benchmarks;

/// <summary>The probability of all pathways with one number changed: the argument edited and analysed again, beside what was compiled once.</summary>
[MemoryDiagnoser]
public class SensitivityBenchmarks
{
    private Argument _argument = null!;
    private string[] _pathways = [];
    private CompiledProbability[] _compiled = [];
    private double[] _numbers = [];
    private Evidence _evidence = null!;
    private int _index;
    private int _sample;

    [Params(166, 1_000)]
    public int Elements { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _argument = Cases.Make(Elements);
        _pathways = [.. _argument.Pathways.Select(pathway => pathway.Id)];
        _compiled = [.. _argument.CompileProbabilities(_pathways)];
        _numbers = _compiled[0].GetProbabilities(unknown: 0);
        _evidence = _compiled[0].BasicElements.OfType<Evidence>().First();
        _index = _compiled[0].IndexOf(_evidence.Id);
    }

    [Benchmark(Baseline = true)]
    public double Analyze()
    {
        Argument edited = _argument.Edit(edit => edit.Replace(_evidence with { Likelihood = Likelihood.FromProbability(NextNumber()) }));
        return edited.AnalyzeProbabilities(_pathways).Sum(report => report.Exact!.Value);
    }

    [Benchmark]
    public double Evaluate()
    {
        _numbers[_index] = NextNumber();
        double sum = 0;
        foreach (CompiledProbability compiled in _compiled)
        {
            sum += compiled.Evaluate(_numbers);
        }

        return sum;
    }

    private double NextNumber() => 0.5 + (0.001 * (_sample++ % 500));
}
