namespace ArgumentGraph.Watching;

/// <summary>An argument of a catalog as it is at one moment. Immutable: who holds one sees nothing of a change that comes later.</summary>
public sealed record WatchedArgument
{
    internal WatchedArgument(string name) => Name = name;

    /// <summary>What it is called in the catalog.</summary>
    public string Name { get; }

    /// <summary>The last good version; null while there has been none.</summary>
    public Argument? Argument { get; internal init; }

    /// <summary>What reading the last good version found: warnings and information.</summary>
    public ValueList<Finding> Findings { get; internal init; } = ValueList<Finding>.Empty;

    /// <summary>
    /// What reading the reviews of the last good version came to; null where there are none. Without reviews, but with findings, where there is an error
    /// in their file; with both where the case's key cannot be read.
    /// </summary>
    public CaseReviewsReading? Reviews { get; internal init; }

    /// <summary>A hash of what reading the reviews came to: equal reviews and findings, equal version. Null where there are none.</summary>
    public string? ReviewsVersion { get; internal init; }

    /// <summary>
    /// What runs say of the evidence of the last good version, where the options apply that (<see cref="WatchOptions.ApplyEvidence"/>) and there are such
    /// records; else null. It is judged by them.
    /// </summary>
    public EvidenceRecords? Evidence { get; internal init; }

    /// <summary>What to call it: the argument's title, or its name while it has no title.</summary>
    public string Title => string.IsNullOrWhiteSpace(Argument?.Title) ? Name : Argument.Title;

    /// <summary>
    /// A hash of the last good version's content, and of the records of its runs where they are applied: equal content, equal version. Null while there has
    /// been none.
    /// </summary>
    public string? Version { get; internal init; }

    /// <summary>When the last good version was first read.</summary>
    public DateTimeOffset? LoadedAt { get; internal init; }

    /// <summary>
    /// When the source was last read and was well-formed: from then on what is served is known to be what it says, until <see cref="Problem"/> says otherwise.
    /// A source is read when it changes, so that this may be long ago. Null while it has not been.
    /// </summary>
    public DateTimeOffset? ReadAt { get; internal init; }

    /// <summary>Why the source cannot be read now; null when the argument is what the source says.</summary>
    public SourceProblem? Problem { get; internal init; }

    /// <summary>How many readings have given an argument: the places in <see cref="Findings"/> may differ where <see cref="Version"/> does not.</summary>
    public int Readings { get; internal init; }

    /// <summary>What the argument comes to today, or on the day that the options set; null until it has been analysed.</summary>
    public ArgumentState? State { get; init; }

    /// <summary>
    /// What it came to from when it was first watched until now, the oldest first: see <see cref="VersionEntry"/>. The newest is that of <see cref="State"/>,
    /// but follows it when the store has answered. Empty until then; at most <see cref="WatchOptions.MaximumVersions"/>.
    /// </summary>
    public ValueList<VersionEntry> History { get; internal init; } = ValueList<VersionEntry>.Empty;

    /// <summary>The newest change in <see cref="History"/> by which a pathway fell or rose; null where there has been none. Linear in its length.</summary>
    public VersionChange? LastChange => VersionChange.NewestIn(History);

    /// <summary>
    /// Which arguments it belongs with: what was said when it was added, or, of a file of a folder, the folder in which it is. Null where nothing was said.
    /// </summary>
    public string? Group { get; internal init; }
}

/// <summary>Why a source cannot be read.</summary>
/// <param name="Message">A sentence for people. Never a path: it is shown to whoever may see the argument.</param>
/// <param name="Findings">What is wrong with the text, if it could be read.</param>
/// <param name="Since">When this was first seen.</param>
public sealed record SourceProblem(string Message, ValueList<Finding> Findings, DateTimeOffset Since);
