using ArgumentGraph.Analysis.Functions;
using ArgumentGraph.Analysis.LoadBearing;
using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Logic.Functions;
using BenchmarkDotNet.Attributes;

namespace ArgumentGraph.Benchmarks;

/// <summary>
/// Every single point of failure, all scenarios together, beside the plain way: one pass over the function for each element that falls. Of the plain way a
/// hundred passes are timed and given for one, so the ratio to compare is: all single points : (elements × one plain pass).
/// </summary>
public class SinglePointBenchmarks
{
    private const int PlainPasses = 100;

    private ArgumentFunction _function = null!;
    private int[] _nodes = [];

    [Params(1_000, 10_000, 100_000)]
    public int Elements { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        Argument argument = Cases.Make(Elements);
        var baseline = new StandingEvaluation(argument, Setting.Default);
        _function = ArgumentFunction.Build(argument, baseline, Standing.Supported, [.. argument.PathwayNumbers.Concat(argument.RootNumbers).Distinct()]);
        _nodes = [.. _function.NodeOfElement.Where(node => node >= 0)];
    }

    [Benchmark]
    public int AllSinglePoints()
    {
        SinglePoints points = SinglePoints.Find(
            _function.Function, _nodes, options: new LoadBearingOptions { Budget = new() { Work = long.MaxValue } }, null, CancellationToken.None);
        int pairs = 0;
        foreach (int node in _nodes)
        {
            pairs += points.RootsOf(node).Length;
        }

        return pairs;
    }

    [Benchmark(OperationsPerInvoke = PlainPasses)]
    public int OnePlainPass()
    {
        StructureFunction function = _function.Function;
        var holds = new bool[function.Count];
        int pairs = 0;
        for (int pass = 0; pass < PlainPasses; pass++)
        {
            int falling = _nodes[(int)((long)pass * _nodes.Length / PlainPasses)];
            for (int node = 0; node < holds.Length; node++)
            {
                int down = 0;
                foreach (int input in function.Inputs[node])
                {
                    down += holds[input] ? 0 : 1;
                }

                holds[node] = node != falling
                    && (function.Kinds[node] == GateKind.Input || down < function.FallsWith(node) || function.Inputs.CountOf(node) == 0);
            }

            foreach (int root in function.Roots)
            {
                pairs += holds[root] ? 0 : 1;
            }
        }

        return pairs;
    }
}
