namespace ArgumentGraph.Interchange;

/// <summary>How an argument in another format is to be read.</summary>
public sealed record FormatReadingOptions
{
    /// <summary>The options used where none are given.</summary>
    public static FormatReadingOptions Default { get; } = new();

    /// <summary>The limits that protect against hostile input. They hold for all files that are read together.</summary>
    public ReadingOptions Limits { get; init; } = ReadingOptions.Default;

    /// <summary>The formats among which a text's format is looked for; null, the default: <see cref="ArgumentFormats.All"/>.</summary>
    public FormatSet? Formats { get; init; }

    /// <summary>
    /// Whether evidence that says the same (equal statement and equal source) becomes one item, as it was before a format that is a tree repeated it. Each item
    /// that goes is a loss. Off by default: equal texts may speak of different things.
    /// </summary>
    public bool MergeEqualEvidence { get; init; }

    /// <summary>
    /// Whether a review that a file stores counts even where reading cannot check it, for it covers what is not read: in trudag, the content of references,
    /// and what validators say. Off by default: such an item is in doubt, so that nothing holds here which trudag itself would not let hold.
    /// </summary>
    public bool TrustStoredReviews { get; init; }

    /// <summary>
    /// The language whose texts become statements, where a format has texts in several (SACM): a tag like <c>de</c> or <c>de-AT</c>, or the name by which the
    /// file calls it. Null, the default: English where there is English, else the first. All languages are kept, and written back in such a format. Where an
    /// element has no text in the language, the default holds for it.
    /// </summary>
    public string? Language { get; init; }

    /// <summary>
    /// The mission time in hours, 0 or more, for formats whose numbers depend on one (Open-PSA's <c>system-mission-time</c>). Null, the default: 8760 hours, a
    /// year, which is then among the losses.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, infinite or not a number.</exception>
    public double? MissionTime
    {
        get;
        init => field = value is null or (>= 0 and < double.PositiveInfinity)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A mission time must be a number of hours, 0 or more.");
    }
}
