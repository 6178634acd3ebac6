using System.Diagnostics;
using System.Globalization;

namespace ArgumentGraph.Benchmarks;

/// <summary>How times grow with arguments of one shape: where they grow faster than the argument, something is looked at again and again.</summary>
internal static class Growth
{
    private const int Runs = 3;

    private static readonly Shape[] Shapes =
    [
        new("single points and orders to 1, 1,000 and 10,000 roots on shared claims", [1_000, 10_000], Roots, Load(1)),
        new("all orders, the same", [1_000, 10_000], Roots, Load(null)),
        new("all orders of a chain of claims that need all, then any", [2_000, 20_000], Alternating, Load(null)),
        new("`DescendantsOf` a root", [10_000, 100_000], Deep, argument => argument.DescendantsOf("C0")),
        new("wide: a claim on many supporters", [5_000, 50_000], Wide, Load(null)),
        new("deep: a chain of claims", [100_000, 1_000_000], Deep, Load(null)),
        new("a claim that needs half of its supporters", [2_000, 20_000], Half, Load(null)),
        new("a claim with many challenges, each answered", [5_000, 50_000], Challenged, Load(null)),
        new("1,000 and 10,000 pathways over twice as many shared claims", [1_000, 10_000], Pathways, Load(null)),
        new("joint falls of 200 and 1,000 pathways that share much", [200, 1_000], Pathways, argument => argument.AnalyzeJoint()),
    ];

    /// <summary>The least of three runs of each, in processor time, the whole analysis without reading.</summary>
    public static void Print()
    {
        Console.WriteLine("| what | sizes | smaller, ms | larger, ms | growth |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (Shape shape in Shapes)
        {
            double[] times = [.. shape.Sizes.Select(size => Least(shape.Make(size), shape.Analyze))];
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {shape.Name} | {shape.Sizes[0]:N0}, {shape.Sizes[1]:N0} | {times[0]:N1} | {times[1]:N1} | {times[1] / times[0]:N1} |"));
        }
    }

    private static Func<Argument, object> Load(int? order) => argument =>
        argument.AnalyzeLoadBearing(Setting.Default, new LoadBearingOptions { MaximumOrder = order, ListedCutSets = 0 });

    private static double Least(Argument argument, Func<Argument, object> analyze)
    {
        double least = double.MaxValue;
        for (int run = 0; run < Runs; run++)
        {
            TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
            _ = analyze(argument);
            least = Math.Min(least, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds);
        }

        return least;
    }

    // Each root needs any of two claims of as many, and a claim of its own.
    private static Argument Roots(int count)
    {
        var draft = new ArgumentBuilder("Roots");
        ClaimDraft[] shared = Claims(draft, count);
        for (int i = 0; i < count; i++)
        {
            draft.Claim(Id("R", i), "r").SupportedByAny(shared[i], shared[(i + 1) % count], shared[i * 7 % count]);
        }

        return draft.Build();
    }

    private static Argument Pathways(int count)
    {
        var random = new Random(1);
        var draft = new ArgumentBuilder("Pathways");
        ClaimDraft[] shared = Claims(draft, 2 * count);
        for (int i = 0; i < count; i++)
        {
            int first = random.Next((2 * count) - 4);
            draft.Goal(Id("P", i), "p").AsPathway().SupportedByAll(
                draft.Claim(Id("A", i), "a").SupportedByAny(shared[first], shared[first + 1]),
                draft.Claim(Id("B", i), "b").SupportedByAny(shared[first + 2], shared[first + 3]));
        }

        return draft.Build();
    }

    private static ClaimDraft[] Claims(ArgumentBuilder draft, int count)
    {
        EvidenceDraft[] evidence = [.. Enumerable.Range(0, count + 1).Select(i => Evidence(draft, i))];
        return [.. Enumerable.Range(0, count).Select(i => draft.Claim(Id("C", i), "c").SupportedByAll(evidence[i], evidence[i + 1]))];
    }

    private static Argument Alternating(int count)
    {
        var draft = new ArgumentBuilder("Alternating");
        ISupports<ClaimDraft> below = Evidence(draft, 0);
        for (int i = 1; i <= count; i++)
        {
            ClaimDraft claim = draft.Claim(Id("C", count - i), "c");
            EvidenceDraft evidence = Evidence(draft, i);
            below = i % 2 == 0 ? claim.SupportedByAll(below, evidence) : claim.SupportedByAny(below, evidence);
        }

        return draft.Build();
    }

    private static Argument Deep(int count)
    {
        var draft = new ArgumentBuilder("Deep");
        ISupports<ClaimDraft> below = Evidence(draft, 0);
        for (int i = count - 1; i >= 0; i--)
        {
            below = draft.Claim(Id("C", i), "c").SupportedByAll(below);
        }

        return draft.Build();
    }

    private static Argument Wide(int count)
    {
        var draft = new ArgumentBuilder("Wide");
        draft.Claim("C", "c").SupportedByAll([.. Enumerable.Range(0, count).Select(i => Evidence(draft, i))]);
        return draft.Build();
    }

    private static Argument Half(int count)
    {
        var draft = new ArgumentBuilder("Half");
        draft.Claim("C", "c").SupportedByAtLeast(count / 2, [.. Enumerable.Range(0, count).Select(i => Evidence(draft, i))]);
        return draft.Build();
    }

    private static Argument Challenged(int count)
    {
        var draft = new ArgumentBuilder("Challenged");
        ClaimDraft claim = draft.Claim("C", "c").SupportedByAll(Evidence(draft, 0));
        for (int i = 1; i <= count; i++)
        {
            ClaimDraft doubt = draft.Claim(Id("D", i), "d").SupportedByAll(Evidence(draft, i)).Challenges(claim);
            draft.Claim(Id("A", i), "a").SupportedByAll(Evidence(draft, count + i)).Challenges(doubt);
        }

        return draft.Build();
    }

    private static EvidenceDraft Evidence(ArgumentBuilder draft, int i) => draft.Evidence(
        new Evidence(Id("E", i), "e") { State = EvidenceState.Available, Likelihood = Likelihood.FromDoubt(0.01) });

    private static string Id(string prefix, int number) => prefix + number.ToString(CultureInfo.InvariantCulture);

    private sealed record Shape(string Name, int[] Sizes, Func<int, Argument> Make, Func<Argument, object> Analyze);
}
