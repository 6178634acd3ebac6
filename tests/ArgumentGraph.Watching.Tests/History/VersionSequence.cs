using System.Globalization;

namespace ArgumentGraph.Watching.Tests.History;

/// <summary>Entries in random order, of few kinds, so that many say the same as the one before.</summary>
internal static class VersionSequence
{
    private static readonly DateTimeOffset Start = new(2026, 11, 1, 3, 0, 0, TimeSpan.Zero);

    /// <summary>The same seed gives the same entries, everywhere.</summary>
    public static VersionEntry[] Make(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, random.Next(1, 15)).Select(i => Entry(random, i))];
    }

    public static string Show(VersionEntry[] entries) => string.Join('\n', entries.AsEnumerable());

    public static IEnumerable<VersionEntry[]> Smaller(VersionEntry[] entries) =>
        Enumerable.Range(0, entries.Length).Where(_ => entries.Length > 1).Select(i => entries.Where((_, j) => j != i).ToArray());

    public static VersionEntry Entry(Random random, int i) => new()
    {
        Since = Start.AddTicks((i * TimeSpan.TicksPerHour) + random.Next(10)),
        Day = new DateOnly(2026, 11, 1).AddDays(i),
        Baseline = random.Next(10) == 0 ? Baseline.AsPlanned : Baseline.AsIs,
        ContentHash = $"hash {random.Next(2)}",
        Pathways = [new("P1", (Standing)random.Next(3)), new("P \"2\"\n", Standing.InDoubt)],
        Unsupported = random.Next(2),
        InDoubt = 1,
        OpenPoints = 0,
        Causes = random.Next(2) == 0 ? ValueList<VersionCause>.Empty : [new("E1", "disputed", IsDeciding: true), new(null, "<b>äß</b>", IsDeciding: false)],
        MoreCauses = random.Next(3),
        MoreDecidingCauses = random.Next(2),
        AreCausesKnown = random.Next(4) > 0,
        WasFoundLater = random.Next(4) == 0,
    };

    public static VersionContent ContentOf(VersionEntry entry) =>
        new(entry.ContentHash + new string('x', 1000), entry.MoreCauses == 0 ? null : entry.MoreCauses.ToString(CultureInfo.InvariantCulture));

    /// <summary>What is kept of entries that are added one after the other: what says the same as the one before is left out, and the oldest go.</summary>
    public static List<VersionEntry> Kept(IEnumerable<VersionEntry> entries, int maximum)
    {
        var kept = new List<VersionEntry>();
        foreach (VersionEntry entry in entries)
        {
            bool isSame = kept.Count > 0 && kept[^1] is var last && (last.ContentHash, last.Baseline, last.Unsupported, last.InDoubt, last.OpenPoints)
                == (entry.ContentHash, entry.Baseline, entry.Unsupported, entry.InDoubt, entry.OpenPoints) && last.Pathways.SequenceEqual(entry.Pathways);
            if (!isSame)
            {
                kept.Add(entry);
            }
        }

        return [.. kept.Skip(Math.Max(0, kept.Count - maximum))];
    }
}
