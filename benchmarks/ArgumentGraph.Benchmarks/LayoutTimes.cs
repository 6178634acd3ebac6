using System.Diagnostics;
using System.Globalization;
using ArgumentGraph.Rendering;
using Diagram = ArgumentGraph.Rendering.Diagram;

namespace ArgumentGraph.Benchmarks;

/// <summary>How long large arguments take to be laid out and written as SVG: once from a cold start, and once more.</summary>
internal static class LayoutTimes
{
    public static void Print()
    {
        Console.WriteLine("| argument | elements | relationships | first layout, ms | second, ms | SVG, ms | SVG, KiB |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        Print("made up (Cases.cs)", Cases.Make(1_000));
        Print("made up (Cases.cs)", Cases.Make(10_000));
        Print("goals sharing 10 items of evidence", Shared(5_000));
        Print("a chain of claims, each resting on 10 items of evidence too", Chain(5_000));
        Console.WriteLine();
        Console.WriteLine("| argument | elements | sheets | divided, ms | divided and laid out, ms | second, ms |");
        Console.WriteLine("|---|---|---|---|---|---|");
        PrintSheets("made up (Cases.cs)", Cases.Make(1_000));
        PrintSheets("made up (Cases.cs)", Cases.Make(10_000));
    }

    private static void Print(string name, Argument argument)
    {
        var watch = Stopwatch.StartNew();
        _ = Diagram.Of(argument);
        double first = watch.Elapsed.TotalMilliseconds;
        watch.Restart();
        var diagram = Diagram.Of(argument);
        double second = watch.Elapsed.TotalMilliseconds;
        watch.Restart();
        string svg = diagram.ToSvg();
        double written = watch.Elapsed.TotalMilliseconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {argument.Elements.Count:N0} | {argument.Relationships.Count:N0} | "
            + $"{first:N0} | {second:N0} | {written:N0} | {svg.Length / 1024:N0} |"));
    }

    private static void PrintSheets(string name, Argument argument)
    {
        var watch = Stopwatch.StartNew();
        int count = argument.ToSheets().All.Count;
        double divided = watch.Elapsed.TotalMilliseconds;
        double first = DrawSheets(argument);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {argument.Elements.Count:N0} | {count:N0} | {divided:N0} | {first:N0} | {DrawSheets(argument):N0} |"));
    }

    private static double DrawSheets(Argument argument)
    {
        var watch = Stopwatch.StartNew();
        foreach (Sheet sheet in argument.ToSheets().All)
        {
            _ = sheet.Diagram;
        }

        return watch.Elapsed.TotalMilliseconds;
    }

    private static Argument Shared(int goals)
    {
        var draft = new ArgumentBuilder("Shared");
        EvidenceDraft[] evidence = Evidence(draft);
        for (int i = 0; i < goals; i++)
        {
            draft.Goal(string.Create(CultureInfo.InvariantCulture, $"G{i}"), "The risk is low").SupportedByAll([.. evidence]);
        }

        return draft.Build();
    }

    private static Argument Chain(int claims)
    {
        var draft = new ArgumentBuilder("Chain");
        EvidenceDraft[] evidence = Evidence(draft);
        ClaimDraft? claim = null;
        for (int i = 0; i < claims; i++)
        {
            ClaimDraft next = draft.Claim(string.Create(CultureInfo.InvariantCulture, $"C{i}"), "It holds");
            claim = claim is null ? next.SupportedByAll([.. evidence]) : next.SupportedByAll([claim, .. evidence]);
        }

        return draft.Build();
    }

    private static EvidenceDraft[] Evidence(ArgumentBuilder draft) =>
        [.. Enumerable.Range(0, 10).Select(i => draft.Evidence(string.Create(CultureInfo.InvariantCulture, $"E{i}"), "A measurement"))];
}
