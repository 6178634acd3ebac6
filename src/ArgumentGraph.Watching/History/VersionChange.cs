using System.Globalization;

namespace ArgumentGraph.Watching;

/// <summary>Two entries of a history, one after the other, between which pathways fell or rose. An immutable value.</summary>
/// <param name="Before">The earlier entry.</param>
/// <param name="After">The entry after it, with the causes.</param>
public sealed record VersionChange(VersionEntry Before, VersionEntry After)
{
    private const int CausesShown = 3;
    private const int PathwaysShown = 4;

    /// <summary>The pathways that stood higher before, or are not there any more though they stood; in the order of the earlier entry.</summary>
    public ValueList<string> Fallen => Lower(Before, After);

    /// <summary>The pathways that stand higher than before, or are new and stand; in the order of the later entry.</summary>
    public ValueList<string> Risen => Lower(After, Before);

    /// <summary>Whether any pathway fell.</summary>
    public bool IsFall => Fallen.Count > 0;

    /// <summary>The day on which the later entry was first seen, UTC.</summary>
    public DateOnly Day => DateOnly.FromDateTime(After.Since.UtcDateTime);

    /// <summary>
    /// The change as a sentence without an end, for example <c>9 → 5 on 12 November (E50 disputed)</c>. Where as many pathways stand as before, it names those
    /// that fell and rose in place of the numbers; what came about while nobody was watching is <c>found on</c> a day.
    /// </summary>
    /// <param name="today">The year is left out where it is that of this day.</param>
    public string ToText(DateOnly today)
    {
        string day = Day.ToString(Day.Year == today.Year ? "d MMMM" : "d MMMM yyyy", CultureInfo.InvariantCulture);
        return $"{WhatText}{(After.WasFoundLater ? ", found" : string.Empty)} on {day}{CauseText}";
    }

    /// <summary>For example <c>9 → 5 on 12 November 2026 (E50 disputed)</c>.</summary>
    public override string ToString() => ToText(default);

    /// <summary>The newest change in a history; null where all entries have the same pathways and standings.</summary>
    /// <param name="entries">The entries, the oldest first.</param>
    internal static VersionChange? NewestIn(ValueList<VersionEntry> entries)
    {
        for (int i = entries.Count - 1; i > 0; i--)
        {
            if (!entries[i].HasSameStandings(entries[i - 1]))
            {
                return new(entries[i - 1], entries[i]);
            }
        }

        return null;
    }

    private string WhatText
    {
        get
        {
            (int before, int after) = (Before.StandingPathways, After.StandingPathways);
            if (Before.Pathways.Count != After.Pathways.Count)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{before} of {Before.Pathways.Count} → {after} of {After.Pathways.Count}");
            }

            string[] parts = [.. Part(Fallen, "fell"), .. Part(Risen, "rose")];
            return before != after || parts.Length == 0 ? string.Create(CultureInfo.InvariantCulture, $"{before} → {after}") : string.Join(", ", parts);
        }
    }

    private string CauseText
    {
        get
        {
            if (!After.AreCausesKnown)
            {
                return " (cause not known)";
            }

            VersionCause[] deciding = [.. After.Causes.Where(cause => cause.IsDeciding)];
            VersionCause[] told = deciding.Length > 0 ? deciding : [.. After.Causes];
            int more = Math.Max(0, told.Length - CausesShown) + (deciding.Length > 0 ? After.MoreDecidingCauses : After.MoreCauses);
            return told.Length == 0 ? string.Empty : string.Create(
                CultureInfo.InvariantCulture,
                $" ({string.Join(", ", told.Take(CausesShown).AsEnumerable())}{(more > 0 ? $" and {more} more" : string.Empty)})");
        }
    }

    private static IEnumerable<string> Part(ValueList<string> ids, string verb) => ids.Count == 0 ? [] :
        ids.Count <= PathwaysShown ? [$"{string.Join(", ", ids)} {verb}"] : [string.Create(CultureInfo.InvariantCulture, $"{ids.Count} pathways {verb}")];

    // The pathways of one entry that stand lower in another, or are not there and stood.
    private static ValueList<string> Lower(VersionEntry one, VersionEntry other)
    {
        var standings = other.Pathways.ToDictionary(each => each.Id, each => each.Standing, StringComparer.Ordinal);
        return [.. one.Pathways.Where(each => each.Standing > standings.GetValueOrDefault(each.Id, Standing.Unsupported)).Select(each => each.Id)];
    }
}
