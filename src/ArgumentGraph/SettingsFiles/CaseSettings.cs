using ArgumentGraph.SettingsFiles;

namespace ArgumentGraph;

/// <summary>
/// How the arguments of a folder are to be checked: what files named <see cref="FileName"/> in it and in the folders above it say. An immutable value.
/// </summary>
/// <remarks><c>docs/tool.md</c> describes the files, <c>docs/argument-graph-settings-1.schema.json</c> is their schema.</remarks>
/// <example>
/// <code>
/// CaseSettingsReading found = CaseSettings.FindFor("safety/case.json");
/// CaseSettings settings = found.Settings ?? throw new InvalidOperationException(string.Join("\n", found.Findings));
/// ValidationReport report = Argument.Load("safety/case.json").Validate(options: settings.Apply(ValidationOptions.Default));
/// </code>
/// </example>
public sealed record CaseSettings
{
    /// <summary>The name of a settings file: <c>.argument-graph.json</c>.</summary>
    public const string FileName = ".argument-graph.json";

    /// <summary>Settings that say nothing.</summary>
    public static CaseSettings Empty { get; } = new();

    /// <summary>The profile, or null where none is given.</summary>
    public ValidationProfile? Profile { get; init; }

    /// <summary>Severities other than the profile's, by rule id; null switches a rule off.</summary>
    public ValueMap<Severity?> Severities { get; init; } = ValueMap<Severity?>.Empty;

    /// <summary>On which day arguments are judged, or null where that is not said.</summary>
    public DatePolicy? Date { get; init; }

    /// <summary>
    /// Whether records of runs beside each case, where there are any, decide the state of its evidence (<see cref="Setting.Evidence"/>); null where that is not
    /// said.
    /// </summary>
    public bool? Evidence { get; init; }

    /// <summary>Whether the confidence arguments of claim points count (<see cref="Setting.CountsClaimPoints"/>); null where that is not said.</summary>
    public bool? CountsClaimPoints { get; init; }

    /// <summary>
    /// Keys of tags that keep books, such as <c>illustrative</c>: reports say of no concentration by them. Null where that is not said.
    /// </summary>
    public ValueList<string>? WithoutTags { get; init; }

    /// <summary>The most UTF-8 bytes that are read, or null where that is not said.</summary>
    public int? MaximumBytes { get; init; }

    /// <summary>The most elements that are read, or null where that is not said.</summary>
    public int? MaximumElements { get; init; }

    /// <summary>The most files that are read together, or null where that is not said.</summary>
    public int? MaximumFiles { get; init; }

    /// <summary>
    /// Finds the settings for an argument's file: in its folder, and in the folders above, up to one whose file says <c>"root": true</c>, to the top of the
    /// file system, or through 64 folders. What a nearer file says comes before what one above says, member by member and rule by rule.
    /// </summary>
    /// <param name="path">The path of the argument's file; it need not exist.</param>
    /// <param name="rules">Rules beside those of <see cref="Rules.All"/> whose severity may be set.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="IOException">A settings file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A settings file may not be read.</exception>
    public static CaseSettingsReading FindFor(string path, IReadOnlyCollection<Rule>? rules = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return SettingsFinder.Find(path, rules ?? []);
    }

    /// <summary>Reads the text of one settings file, and says all that is wrong with it. Linear in its length.</summary>
    /// <param name="json">The text.</param>
    /// <param name="file">How places in findings name it; or null.</param>
    /// <param name="rules">Rules beside those of <see cref="Rules.All"/> whose severity may be set.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public static CaseSettingsReading Read(string json, string? file = null, IReadOnlyCollection<Rule>? rules = null)
    {
        (CaseSettings? settings, _, ValueList<Finding> findings) = SettingsReader.Read(JsonSidecar.Read(json, file), rules ?? []);
        return new(settings, file is null ? [] : [file], findings);
    }

    /// <summary>Options of a validation with what the settings say put in.</summary>
    /// <param name="options">The options, which know the rules whose severity is set.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">The options do not know a rule.</exception>
    public ValidationOptions Apply(ValidationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ValueMap<Severity?> severities = Severities.Aggregate(options.Severities, (all, each) => all.With(each.Key, each.Value));
        return options with { Profile = Profile ?? options.Profile, Severities = severities };
    }

    /// <summary>
    /// Options of reading with the limits of the settings put in. A limit can be lowered, not raised: a case from elsewhere may bring its settings along.
    /// </summary>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public ReadingOptions Apply(ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options with
        {
            MaximumBytes = Math.Min(options.MaximumBytes, MaximumBytes ?? int.MaxValue),
            MaximumElements = Math.Min(options.MaximumElements, MaximumElements ?? int.MaxValue),
            MaximumFiles = Math.Min(options.MaximumFiles, MaximumFiles ?? int.MaxValue),
        };
    }

    /// <summary>These settings, and of those of a folder above what is not said here.</summary>
    internal CaseSettings Over(CaseSettings above) => new()
    {
        Profile = Profile ?? above.Profile,
        Severities = Severities.Aggregate(above.Severities, (all, each) => all.With(each.Key, each.Value)),
        Date = Date ?? above.Date,
        Evidence = Evidence ?? above.Evidence,
        CountsClaimPoints = CountsClaimPoints ?? above.CountsClaimPoints,
        WithoutTags = WithoutTags ?? above.WithoutTags,
        MaximumBytes = MaximumBytes ?? above.MaximumBytes,
        MaximumElements = MaximumElements ?? above.MaximumElements,
        MaximumFiles = MaximumFiles ?? above.MaximumFiles,
    };
}
