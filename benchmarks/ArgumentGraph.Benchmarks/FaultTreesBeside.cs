using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;
using ArgumentGraph.Interchange;

namespace ArgumentGraph.Benchmarks;

/// <summary>
/// The engine beside SCRAM, where that is installed, on fault trees in Open-PSA: both by turns on one machine, SCRAM's times as its reports give them, of each
/// the least. Where it lists so many sets that no report comes in time, the time of the sets is that of its log, and that of the probability, which it
/// reads off a diagram whatever it lists, comes from a run that lists the sets of one leaf.
/// </summary>
internal static partial class FaultTreesBeside
{
    private const int Rounds = 3;
    private const int RunsInARound = 3;
    private static readonly TimeSpan LeastPatience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan PatienceForCount = TimeSpan.FromSeconds(5); // after the times: sets are counted one by one

    private static readonly string[] Methods = ["bdd", "zbdd", "mocus"];

    /// <param name="scram">The program.</param>
    /// <param name="folder">A folder of trees, <c>*.xml</c>.</param>
    /// <param name="patience">How long its first run of each way may take.</param>
    /// <param name="only">Names of trees; all when there are none.</param>
    public static void Compare(string scram, string folder, TimeSpan patience, string[] only)
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
                Compare(scram, file, name, patience, both, alone);
            }
        }

        if (both.Count == 0)
        {
            return;
        }

        Console.WriteLine(FormattableString.Invariant($"Geometric means over {both.Count} and {alone.Count} trees: {Mean(both):0.0} and {Mean(alone):0.0}."));
        Console.WriteLine(FormattableString.Invariant($"Least: {both.Min():0.0} and {alone.Min():0.0}."));
    }

    private static void Compare(string scram, string file, string name, TimeSpan patience, List<double> both, List<double> alone)
    {
        if (ArgumentFormats.ReadFile(file) is not { HasErrors: false, Argument: { } argument })
        {
            Console.WriteLine($"| {name} | not coherent, or not a tree | | | | | | |");
            return;
        }

        var problem = new FaultTreeProblem(argument);
        double ours = double.MaxValue;
        double oursAlone = double.MaxValue;
        double theirs = double.MaxValue;
        var theirsAlone = new double[Methods.Length];
        Array.Fill(theirsAlone, double.MaxValue);
        BigInteger count = problem.CountSets();
        if (alone.Count == 0)
        {
            WarmUp(problem);
        }

        bool[] ended = FirstRuns(scram, file, name, patience, count);
        bool byLog = !ended.Contains(true);
        if (byLog)
        {
            ended = Array.ConvertAll(Methods, method => SetsByLog(scram, method, file, patience) is not null);
        }

        if (!ended.Contains(true))
        {
            Console.WriteLine(FormattableString.Invariant($"| {name} | SCRAM does not end within {patience.TotalSeconds} s | | | | | | |"));
            return;
        }

        for (int round = 0; round < Rounds; round++)
        {
            ours = Math.Min(ours, FaultTrees.Least(() => problem.Solve()));
            oursAlone = Math.Min(oursAlone, FaultTrees.Least(() => problem.CountSets()));
            for (int run = 0; run < RunsInARound; run++)
            {
                for (int method = 0; method < Methods.Length; method++)
                {
                    // What took long once takes long again.
                    bool isLong = run + round > 0 && theirsAlone[method] is > 2_000 and < double.MaxValue;
                    if (!ended[method] || isLong)
                    {
                        continue;
                    }

                    if (byLog)
                    {
                        double sets = SetsByLog(scram, Methods[method], file, patience) ?? double.MaxValue;
                        theirsAlone[method] = Math.Min(theirsAlone[method], sets);
                        theirs = method == 0 && Run(scram, Methods[0], file, patience, withCount: false, order: 1) is { } first
                            ? Math.Min(theirs, sets + first.Probability)
                            : theirs;
                    }
                    else if (Run(scram, Methods[method], file, patience, withCount: false) is { } answer)
                    {
                        theirsAlone[method] = Math.Min(theirsAlone[method], answer.Sets);
                        theirs = method == 0 ? Math.Min(theirs, answer.Sets + answer.Probability) : theirs;
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
        string together = theirs < double.MaxValue ? FormattableString.Invariant($"{theirs:0.000} | {theirs / ours:0.0}") : "– | –";
        string way = byLog ? $"{Methods[best]}, log" : Methods[best];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {ours:0.000} | {together} | {oursAlone:0.000} | {theirsAlone[best]:0.000} | {way} | {theirsAlone[best] / oursAlone:0.0} |"));
    }

    // The first tree is not to pay for the compiler.
    private static void WarmUp(FaultTreeProblem problem)
    {
        for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start).TotalSeconds < 3;)
        {
            _ = problem.Solve();
            _ = problem.CountSets();
        }
    }

    // Which methods end in time. Only the best one counts: the others get three times as long as the best so far.
    private static bool[] FirstRuns(string scram, string file, string name, TimeSpan patience, BigInteger count)
    {
        var ended = new bool[Methods.Length];
        for (int method = 0; method < Methods.Length; method++)
        {
            long start = Stopwatch.GetTimestamp();
            if (Run(scram, Methods[method], file, patience, withCount: true) is not { } answer)
            {
                continue;
            }

            ended[method] = true;
            TimeSpan took = 3 * Stopwatch.GetElapsedTime(start);
            patience = took < LeastPatience ? LeastPatience : took < patience ? took : patience;
            if (answer.Count is { } found && found != count)
            {
                throw new InvalidOperationException($"{name}: {found} cut sets by SCRAM, {count} by us.");
            }
        }

        return ended;
    }

    // Milliseconds without reading the file; null where it does not come to an answer in time. The report begins with the times; then comes the number of
    // sets, which are counted one by one, and the sets themselves. Those may be millions, so it is read as far as it is needed.
    private static (double Sets, double Probability, BigInteger? Count)? Run(
        string scram, string method, string file, TimeSpan patience, bool withCount, int order = 500)
    {
        using Process process = Process.Start(
            new ProcessStartInfo(scram, [$"--{method}", "--probability", "-l", $"{order}", file]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        using var timer = new Timer(_ => process.Kill(), null, patience, Timeout.InfiniteTimeSpan);
        var read = new StringBuilder();
        bool isTimed = false;
        Match count = Match.Empty;
        while (!count.Success && (withCount || !isTimed) && process.StandardOutput.ReadLine() is { } line)
        {
            read.AppendLine(line);
            if (line.Contains("</performance>", StringComparison.Ordinal))
            {
                isTimed = true;
                timer.Change(PatienceForCount, Timeout.InfiniteTimeSpan);
            }

            count = Count().Match(line);
        }

        process.Kill();
        process.WaitForExit();
        string report = read.ToString();
        BigInteger? counted = count.Success ? BigInteger.Parse(count.Groups["count"].Value, CultureInfo.InvariantCulture) : null;
        return isTimed ? (Milliseconds(report, "products"), Milliseconds(report, "probability"), counted) : null;
    }

    // Milliseconds that its log tells of what the report counts for the sets: reading the tree into a graph, changing that, and the algorithm.
    private static double? SetsByLog(string scram, string method, string file, TimeSpan patience)
    {
        const string Last = "The algorithm finished in ";
        using Process process = Process.Start(
            new ProcessStartInfo(scram, [$"--{method}", "--probability", "-l", "500", "--verbosity", "4", file])
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true, // never read: it does not come that far
                UseShellExecute = false,
            })!;
        using var timer = new Timer(_ => process.Kill(), null, patience, Timeout.InfiniteTimeSpan);
        double seconds = 0;
        bool isFinished = false;
        while (!isFinished && process.StandardError.ReadLine() is { } line)
        {
            foreach (string part in (ReadOnlySpan<string>)["Finished PDAG Construction in ", "Finished Preprocessing in ", Last])
            {
                int start = line.IndexOf(part, StringComparison.Ordinal);
                seconds += start < 0 ? 0 : double.Parse(line[(start + part.Length)..], CultureInfo.InvariantCulture);
                isFinished |= start >= 0 && part == Last;
            }
        }

        process.Kill();
        process.WaitForExit();
        return isFinished ? 1_000 * seconds : null;
    }

    private static double Milliseconds(string report, string what)
    {
        string begin = $"<{what}>";
        int start = report.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        return 1_000 * double.Parse(report[start..report.IndexOf('<', start)], CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(" products=\"(?<count>[0-9]+)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Count();

    private static double Mean(List<double> ratios) => Math.Exp(ratios.Sum(Math.Log) / ratios.Count);
}
