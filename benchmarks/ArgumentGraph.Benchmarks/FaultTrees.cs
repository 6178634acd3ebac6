using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using ArgumentGraph.Analysis.Functions;
using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Solving;

namespace ArgumentGraph.Benchmarks;

/// <summary>
/// The engine on published fault trees beside a reference engine's times, which come with the trees: in process, warmed up, the median of
/// some runs; reading the file is not counted.
/// </summary>
internal static class FaultTrees
{
    private const int Runs = 5;

    /// <param name="folder">A folder of trees with an expected.json.</param>
    /// <param name="only">Names of trees; all when there are none.</param>
    public static void Compare(string folder, string[] only)
    {
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "expected.json")));
        Console.WriteLine("| tree | cut sets and probability, ms | reference, ms | ratio | cut sets alone, ms | reference, ms | ratio |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        (string Name, JsonElement Expected, Problem Problem)[] trees =
        [
            .. expected.RootElement.GetProperty("trees").EnumerateObject()
                .Where(tree => tree.Value.TryGetProperty("mcs", out _) && (only.Length == 0 || only.Contains(tree.Name, StringComparer.Ordinal)))
                .Select(tree => (tree.Name, tree.Value, new Problem(Argument.Load(Path.Combine(folder, tree.Name + ".json"))))),
        ];

        // Everything once before anything is measured, so that no tree pays for the compiler.
        foreach ((_, JsonElement values, Problem problem) in trees)
        {
            Warm(() => problem.SolveBoth(values));
            Warm(problem.CountSets);
        }

        double logarithms = 0;
        foreach ((string name, JsonElement values, Problem problem) in trees)
        {
            double both = Median(() => problem.SolveBoth(values));
            double sets = Median(problem.CountSets);
            double referenceBoth = 1000 * values.GetProperty("reference_all_orders_s").GetDouble();
            double referenceSets = 1000 * values.GetProperty("reference_cut_sets_s").GetDouble();
            logarithms += Math.Log(referenceBoth / both);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {both:0.000} | {referenceBoth:0.000} | {referenceBoth / both:0.0} | "
                + $"{sets:0.000} | {referenceSets:0.000} | {referenceSets / sets:0.0} |"));
        }

        Console.WriteLine(
            FormattableString.Invariant($"Geometric mean of the first ratio over {trees.Length} trees: {Math.Exp(logarithms / trees.Length):0.0}"));
    }

    private static void Warm(Action action)
    {
        long begin = Stopwatch.GetTimestamp();
        for (int run = 0; run < 300 && Stopwatch.GetElapsedTime(begin).TotalMilliseconds < 300; run++)
        {
            action();
        }
    }

    private static double Median(Action action)
    {
        Warm(action);
        var times = new double[Runs];
        for (int run = 0; run < Runs; run++)
        {
            long start = Stopwatch.GetTimestamp();
            action();
            times[run] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return times[Runs / 2];
    }

    private sealed class Problem
    {
        private readonly Argument _argument;
        private readonly StandingEvaluation _baseline;
        private readonly int _target;

        public Problem(Argument argument)
        {
            _argument = argument;
            _baseline = new StandingEvaluation(argument, new Setting());
            _target = argument.PathwayNumbers[0];
        }

        public void SolveBoth(JsonElement expected)
        {
            ArgumentFunction function = ArgumentFunction.Build(_argument, _baseline, Standing.Supported, [_target]);
            RootSolution solution = RootSolution.Solve(function.Function, function.Function.Roots[0], EngineBudget.Default, null, default);
            double found = solution.Probability(Chances(function)).Worst.Fall;
            BigInteger count = solution.CutSets(default)!.Count();
            var mcs = BigInteger.Parse(expected.GetProperty("mcs").GetRawText(), CultureInfo.InvariantCulture);
            double doubt = expected.GetProperty("doubt").GetDouble();
            if (count != mcs || Math.Abs(found - doubt) > 1e-9 * doubt)
            {
                throw new InvalidOperationException(FormattableString.Invariant($"Found {count} cut sets and doubt {found}, expected {mcs} and {doubt}."));
            }
        }

        public void CountSets()
        {
            ArgumentFunction function = ArgumentFunction.Build(_argument, _baseline, Standing.Supported, [_target]);
            RootSolution solution = RootSolution.Solve(function.Function, function.Function.Roots[0], EngineBudget.Default, null, default, setsOnly: true);
            _ = solution.CutSets(default)!.Count();
        }

        private InputChances Chances(ArgumentFunction function)
        {
            var chances = new InputChances(function.Function.Count);
            for (int node = 0; node < function.BasicOfNode.Length; node++)
            {
                if (function.BasicOfNode[node] is >= 0 and int element)
                {
                    chances[node] = Chance.OfFall(((Evidence)_argument.Structure.Elements[element]).Likelihood!.Doubt);
                }
            }

            return chances;
        }
    }
}
