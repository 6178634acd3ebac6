using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Text.Json;

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
        (string Name, JsonElement Expected, FaultTreeProblem Problem)[] trees =
        [
            .. expected.RootElement.GetProperty("trees").EnumerateObject()
                .Where(tree => tree.Value.TryGetProperty("mcs", out _) && (only.Length == 0 || only.Contains(tree.Name, StringComparer.Ordinal)))
                .Select(tree => (tree.Name, tree.Value, new FaultTreeProblem(Argument.Load(Path.Combine(folder, tree.Name + ".json"))))),
        ];

        // Everything once before anything is measured, so that no tree pays for the compiler.
        foreach ((_, JsonElement values, FaultTreeProblem problem) in trees)
        {
            Warm(() => SolveBoth(problem, values));
            Warm(() => problem.CountSets());
        }

        double logarithms = 0;
        foreach ((string name, JsonElement values, FaultTreeProblem problem) in trees)
        {
            double both = Median(() => SolveBoth(problem, values));
            double sets = Median(() => problem.CountSets());
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

    private static void SolveBoth(FaultTreeProblem problem, JsonElement expected)
    {
        (BigInteger count, double found) = problem.Solve();
        var sets = BigInteger.Parse(expected.GetProperty("mcs").GetRawText(), CultureInfo.InvariantCulture);
        double doubt = expected.GetProperty("doubt").GetDouble();
        if (count != sets || Math.Abs(found - doubt) > 1e-9 * doubt)
        {
            throw new InvalidOperationException(FormattableString.Invariant($"Found {count} cut sets and doubt {found}, expected {sets} and {doubt}."));
        }
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
        double[] times = Times(action);
        Array.Sort(times);
        return times[Runs / 2];
    }

    /// <summary>The least of some runs, in milliseconds.</summary>
    public static double Least(Action action) => Times(action).Min();

    private static double[] Times(Action action)
    {
        Warm(action);
        var times = new double[Runs];
        for (int run = 0; run < Runs; run++)
        {
            long start = Stopwatch.GetTimestamp();
            action();
            times[run] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return times;
    }
}
