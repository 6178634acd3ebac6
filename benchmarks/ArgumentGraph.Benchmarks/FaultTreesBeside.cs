using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Xml.Linq;
using ArgumentGraph.Interchange;

namespace ArgumentGraph.Benchmarks;

/// <summary>
/// The engine beside SCRAM, where that is installed, on fault trees in Open-PSA: both by turns on one machine, SCRAM's times as its reports give them.
/// </summary>
internal static class FaultTreesBeside
{
    private const int Rounds = 3;
    private const int RunsInARound = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly string[] Methods = ["bdd", "zbdd", "mocus"];

    /// <param name="scram">The program.</param>
    /// <param name="folder">A folder of trees, <c>*.xml</c>.</param>
    /// <param name="only">Names of trees; all when there are none.</param>
    public static void Compare(string scram, string folder, string[] only)
    {
        Console.WriteLine("| tree | cut sets and probability, ms | SCRAM, ms | ratio | cut sets alone, ms | SCRAM, ms | by | ratio |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        var both = new List<double>();
        var alone = new List<double>();
        foreach (string file in Directory.EnumerateFiles(folder, "*.xml").Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileNameWithoutExtension(file);
            if (only.Length == 0 || only.Contains(name, StringComparer.Ordinal))
            {
                Compare(scram, file, name, both, alone);
            }
        }

        Console.WriteLine(FormattableString.Invariant($"Geometric means over {both.Count} and {alone.Count} trees: {Mean(both):0.0} and {Mean(alone):0.0}."));
        Console.WriteLine(FormattableString.Invariant($"Least: {both.Min():0.0} and {alone.Min():0.0}."));
    }

    private static void Compare(string scram, string file, string name, List<double> both, List<double> alone)
    {
        if (ArgumentFormats.ReadFile(file).Argument is not { } argument)
        {
            Console.WriteLine($"| {name} | is not coherent, or no tree | | | | | | |");
            return;
        }

        var problem = new FaultTreeProblem(argument);
        double ours = double.MaxValue;
        double oursAlone = double.MaxValue;
        double theirs = double.MaxValue;
        var theirsAlone = new double[Methods.Length];
        Array.Fill(theirsAlone, double.MaxValue);
        if (!Array.Exists(Methods, method => Run(scram, method, file) is not null))
        {
            Console.WriteLine(FormattableString.Invariant($"| {name} | SCRAM does not end within {Patience.TotalSeconds} s | | | | | | |"));
            return;
        }

        for (int round = 0; round < Rounds; round++)
        {
            ours = Math.Min(ours, FaultTrees.Median(() => problem.Solve()));
            oursAlone = Math.Min(oursAlone, FaultTrees.Median(() => problem.CountSets()));
            for (int run = 0; run < RunsInARound; run++)
            {
                for (int method = 0; method < Methods.Length; method++)
                {
                    // What took long once takes long again.
                    if (run + round > 0 && theirsAlone[method] is > 2_000 and < double.MaxValue)
                    {
                        continue;
                    }

                    if (Run(scram, Methods[method], file) is not { } answer)
                    {
                        continue;
                    }

                    theirsAlone[method] = Math.Min(theirsAlone[method], answer.Sets);
                    theirs = method == 0 ? Math.Min(theirs, answer.Sets + answer.Probability) : theirs;
                    if (answer.Count != problem.CountSets())
                    {
                        throw new InvalidOperationException($"{name}: {answer.Count} cut sets by SCRAM, {problem.CountSets()} by us.");
                    }
                }
            }
        }

        int best = Array.IndexOf(theirsAlone, theirsAlone.Min());
        if (theirs < double.MaxValue)
        {
            both.Add(theirs / ours);
        }

        alone.Add(theirsAlone[best] / oursAlone);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {ours:0.000} | {theirs:0.000} | {theirs / ours:0.0} | {oursAlone:0.000} | {theirsAlone[best]:0.000} | {Methods[best]} "
            + $"| {theirsAlone[best] / oursAlone:0.0} |"));
    }

    // Milliseconds without reading the file; null where it does not end in time.
    private static (double Sets, double Probability, BigInteger Count)? Run(string scram, string method, string file)
    {
        string report = Path.GetTempFileName();
        try
        {
            using Process process = Process.Start(
                new ProcessStartInfo(scram, [$"--{method}", "--probability", "-l", "500", file, "-o", report]) { UseShellExecute = false })!;
            if (!process.WaitForExit(Patience))
            {
                process.Kill();
                process.WaitForExit();
                return null;
            }

            XElement root = XDocument.Load(report).Root!;
            return (
                1_000 * (double)root.Descendants("products").First(), 1_000 * (double)root.Descendants("probability").First(),
                BigInteger.Parse(root.Descendants("sum-of-products").First().Attribute("products")!.Value, CultureInfo.InvariantCulture));
        }
        finally
        {
            File.Delete(report);
        }
    }

    private static double Mean(List<double> ratios) => Math.Exp(ratios.Sum(Math.Log) / ratios.Count);
}
