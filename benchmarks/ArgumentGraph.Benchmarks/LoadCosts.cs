using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace ArgumentGraph.Benchmarks;

/// <summary>
/// What loading and checking take in processor time, which other work on the machine disturbs less than it does the clock, and what an argument weighs.
/// </summary>
internal static class LoadCosts
{
    private static readonly Setting Setting = Setting.On(new DateOnly(2026, 11, 1));

    /// <summary>
    /// In one process, warmed up: the least of several rounds of each. Bare reader and load by turns, then the check, whose garbage is not to be collected
    /// while others are timed.
    /// </summary>
    public static void Print(IEnumerable<int> sizes)
    {
        Console.WriteLine("| elements | bare reader, ms | load, ms | load : bare | check, ms | check : load | bytes of JSON | bytes kept | bytes allocated |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (int size in sizes)
        {
            Print(Cases.Json(size), size);
        }
    }

    /// <summary>A whole process that reads a file, by the bare reader or as an argument, and checks it or does not; its processor time in all.</summary>
    public static void Once(string what, string file)
    {
        if (what == "bare")
        {
            _ = Tokens(File.ReadAllBytes(file));
        }
        else
        {
            var argument = Argument.Load(file);
            _ = what == "check" ? argument.Validate(Setting).Count : 0;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what} {Environment.CpuUsage.TotalTime.TotalMilliseconds:0}"));
    }

    private static void Print(byte[] json, int size)
    {
        const int Rounds = 7;
        const int BytesInARound = 10_000_000;
        int times = Math.Max(1, BytesInARound / json.Length);
        double bare = double.MaxValue;
        double load = double.MaxValue;
        double check = double.MaxValue;
        WarmUp(() => _ = Tokens(json) + Argument.Parse(json).Elements.Count);
        for (int round = 0; round < Rounds; round++)
        {
            bare = Math.Min(bare, Time(times, () => _ = Tokens(json)));
            load = Math.Min(load, Time(times, () => _ = Argument.Parse(json)));
        }

        WarmUp(() => _ = Argument.Parse(json).Validate(Setting).Count);
        for (int round = 0; round < Rounds; round++)
        {
            check = Math.Min(check, Time(times, () => _ = Argument.Parse(json).Validate(Setting)));
        }

        long before = GC.GetTotalMemory(forceFullCollection: true);
        long allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
        var argument = Argument.Parse(json);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - allocatedBefore;
        long kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(argument);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {size:N0} | {bare:0.00} | {load:0.00} | {load / bare:0.00} | {check:0.00} | {check / load:0.00} "
            + $"| {json.Length / size} | {kept / size} | {allocated / size} |"));
    }

    // Until the code is compiled as well as it will be.
    private static void WarmUp(Action action)
    {
        for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start).TotalSeconds < 5;)
        {
            action();
        }
    }

    private static double Time(int times, Action action)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        for (int i = 0; i < times; i++)
        {
            action();
        }

        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / times;
    }

    private static int Tokens(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        int tokens = 0;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }
}
