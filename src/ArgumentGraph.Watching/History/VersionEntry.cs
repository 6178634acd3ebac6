namespace ArgumentGraph.Watching;

/// <summary>
/// What a watched argument came to at one time of its history, and what had changed since the entry before: its content, the day, the records of its runs.
/// An immutable value.
/// </summary>
/// <remarks>
/// An entry is added whenever the argument comes to something else or says something else: see <see cref="SaysTheSameAs"/>. A version that only orders its
/// elements in another way, and a day on which nothing changes, add nothing.
/// </remarks>
public sealed record VersionEntry
{
    /// <summary>When this was first seen, by the clock of the watching program.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>The day on which the argument was judged.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The baseline in which it was judged.</summary>
    public required Baseline Baseline { get; init; }

    /// <summary>The hash of what it says: <see cref="Argument.ContentHash"/>.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Its pathways with their standings, in the author's order.</summary>
    public required ValueList<PathwayStanding> Pathways { get; init; }

    /// <summary>How many elements were unsupported.</summary>
    public required int Unsupported { get; init; }

    /// <summary>How many elements were in doubt.</summary>
    public required int InDoubt { get; init; }

    /// <summary>How many points were open.</summary>
    public required int OpenPoints { get; init; }

    /// <summary>
    /// What had changed since the entry before: what decides which pathways fell and rose comes first. Empty for the first entry, and where
    /// <see cref="AreCausesKnown"/> is false.
    /// </summary>
    public ValueList<VersionCause> Causes { get; init; } = ValueList<VersionCause>.Empty;

    /// <summary>How many more things had changed than <see cref="Causes"/> lists.</summary>
    public int MoreCauses { get; init; }

    /// <summary>How many of <see cref="MoreCauses"/> decide which pathways fell and rose; 0 where <see cref="Causes"/> lists any that does not.</summary>
    public int MoreDecidingCauses { get; init; }

    /// <summary>Whether it could be compared with the entry before; false where that one's text is lost.</summary>
    public bool AreCausesKnown { get; init; } = true;

    /// <summary>
    /// Whether this was found when watching began, so that it had come about at some time after the entry before, while nobody was watching.
    /// </summary>
    public bool WasFoundLater { get; init; }

    /// <summary>How many pathways stood: were supported.</summary>
    public int StandingPathways => Pathways.Count(pathway => pathway.Standing == Standing.Supported);

    /// <summary>
    /// Whether another entry says the same of the argument: equal content, baseline, standings of pathways and numbers. When it was judged, and why it had
    /// changed, are not compared.
    /// </summary>
    /// <param name="other">The other entry.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public bool SaysTheSameAs(VersionEntry other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return ContentHash == other.ContentHash && Baseline == other.Baseline && Unsupported == other.Unsupported && InDoubt == other.InDoubt
            && OpenPoints == other.OpenPoints && HasSameStandings(other);
    }

    /// <summary>Whether the same pathways stand alike, in whatever order.</summary>
    internal bool HasSameStandings(VersionEntry other) => Pathways.Equals(other.Pathways) || (Pathways.Count == other.Pathways.Count
        && Pathways.OrderBy(each => each.Id, StringComparer.Ordinal).SequenceEqual(other.Pathways.OrderBy(each => each.Id, StringComparer.Ordinal)));

    /// <summary>For example <c>5 of 9 since 2026-11-12 (E50 disputed)</c>.</summary>
    public override string ToString() => $"{StandingPathways} of {Pathways.Count} since {DateOnly.FromDateTime(Since.UtcDateTime):O}"
        + (Causes.Count == 0 ? string.Empty : $" ({string.Join(", ", Causes)})");
}

/// <summary>How a pathway stood in an entry of the history.</summary>
/// <param name="Id">The pathway's id.</param>
/// <param name="Standing">Its standing, with what it inherited.</param>
public sealed record PathwayStanding(string Id, Standing Standing);
