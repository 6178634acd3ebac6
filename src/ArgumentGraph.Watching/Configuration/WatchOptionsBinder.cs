using System.Globalization;
using ArgumentGraph.Interchange;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace ArgumentGraph.Watching;

/// <summary>
/// Reads options from a section of an application's configuration, key by key: without reflection, and so that every mistake is told with its key and what
/// would be right. The keys are the names of the options, in any case, and <c>Files</c> and <c>Folders</c>. Options that build on
/// <see cref="WatchOptions"/> add their own by deriving from this.
/// </summary>
/// <typeparam name="TOptions">The type of the options.</typeparam>
/// <param name="section">The section.</param>
/// <example>
/// <code>
/// sealed class WallOptionsBinder(IConfiguration section) : WatchOptionsBinder&lt;WallOptions&gt;(section)
/// {
///     protected override IEnumerable&lt;(string Name, Action&lt;WallOptions, IConfigurationSection&gt; Read)&gt; Keys =>
///         [.. base.Keys, ("Columns", (options, key) => SetNumber(key, value => options.Columns = value, least: 1))];
/// }
/// </code>
/// </example>
public class WatchOptionsBinder<TOptions>(IConfiguration section)
    where TOptions : WatchOptions
{
    private readonly List<string> _mistakes = [];

    /// <summary>The keys, each with what reads it.</summary>
    protected virtual IEnumerable<(string Name, Action<TOptions, IConfigurationSection> Read)> Keys =>
    [
        ("Baseline", (options, key) => Set(key, text => options.Baseline = BaselineOf(text), "as-is, as-planned or as-argued")),
        ("Date", (options, key) =>
            Set(key, text => options.Date = DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture), "a date, YYYY-MM-DD")),
        ("MeasureProbability", (options, key) => Set(key, text => options.MeasureProbability = bool.Parse(text), "true or false")),
        ("ApplyEvidence", (options, key) => Set(key, text => options.ApplyEvidence = bool.Parse(text), "true or false")),
        ("Files", BindFiles),
        ("Folders", BindFolders),
        ("KeyFolder", (options, key) => Set(key, text => options.KeyFolder = text, "the path of a folder")),
        ("HistoryFile", (options, key) => Set(key, text => options.HistoryFile = text, "the path of a file")),
        ("MaximumVersions", (options, key) => SetNumber(key, value => options.MaximumVersions = value, least: 2)),
        ("QuietPeriod", (options, key) => Set(key, text => options.QuietPeriod = Time(text), "a time of at least 0, for example 00:00:00.2")),
        ("PollingInterval", (options, key) => Set(key, text => options.PollingInterval = Time(text), "a time above 0, for example 00:00:05")),
        ("ReadingTimeLimit", (options, key) => Set(key, text => options.ReadingTimeLimit = Time(text), "a time above 0, for example 00:00:30")),
        ("MaximumConcurrentAnalyses", (options, key) => SetNumber(key, value => options.MaximumConcurrentAnalyses = value, least: 1)),
        ("MaximumQueuedAnalyses", (options, key) => SetNumber(key, value => options.MaximumQueuedAnalyses = value, least: 0)),
        ("MaximumCachedResults", (options, key) => SetNumber(key, value => options.MaximumCachedResults = value, least: 1)),
    ];

    /// <summary>Sets what the section says; other options stay as they are.</summary>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="OptionsValidationException">A key is unknown, or a value is not valid: each is named, with what would be right.</exception>
    public void Bind(TOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _mistakes.Clear();
        (string Name, Action<TOptions, IConfigurationSection> Read)[] known = [.. Keys];
        foreach (IConfigurationSection key in section.GetChildren())
        {
            if (Array.Find(known, each => string.Equals(each.Name, key.Key, StringComparison.OrdinalIgnoreCase)) is { Read: { } read })
            {
                read(options, key);
            }
            else
            {
                Mistake(key, $"unknown key; expected {string.Join(", ", known.Select(each => each.Name))}.");
            }
        }

        if (_mistakes.Count > 0)
        {
            throw new OptionsValidationException(typeof(TOptions).Name, typeof(TOptions), _mistakes);
        }
    }

    // "Files": { "sabotage": "cases/sabotage.json", "old": { "Path": "cases/old.txt", "Format": "ltac", "Group": "Archive" } }
    private void BindFiles(TOptions options, IConfigurationSection files)
    {
        if (files.Value is { Length: > 0 })
        {
            Mistake(files, "expected an object: names of arguments with the paths of their files.");
        }

        foreach (IConfigurationSection file in files.GetChildren())
        {
            CheckKeys(file, "Path", "Format", "Group");
            string? format = file["Format"];
            if ((file.Value ?? file["Path"]) is not { Length: > 0 } path)
            {
                Mistake(file, "expected the path of a file, or an object with Path and, if need be, Format and Group.");
            }
            else if (format is not null && ArgumentFormats.Find(format) is null)
            {
                Mistake(file.GetSection("Format"), $"'{format}' is not a format; expected {string.Join(", ", ArgumentFormats.All.Select(each => each.Name))}.");
            }
            else
            {
                Try(file, () => options.AddFile(file.Key, path, format is null ? null : ArgumentFormats.Find(format), file["Group"]));
            }
        }
    }

    // "Folders": [ "cases", { "Path": "more", "Globs": [ "**/*.json", "!drafts/**" ] } ]
    private void BindFolders(TOptions options, IConfigurationSection folders)
    {
        if (folders.Value is { Length: > 0 })
        {
            Mistake(folders, "expected a list of paths, or of objects with Path and Globs.");
        }

        foreach (IConfigurationSection folder in folders.GetChildren())
        {
            CheckKeys(folder, "Path", "Globs");
            if ((folder.Value ?? folder["Path"]) is not { Length: > 0 } path)
            {
                Mistake(folder, "expected the path of a folder, or an object with Path and, if need be, Globs.");
                continue;
            }

            IConfigurationSection globs = folder.GetSection("Globs");
            Try(folder, () => options.AddFolder(path, globs.Value is { } one ? [one] : [.. globs.GetChildren().Select(glob => glob.Value ?? string.Empty)]));
        }
    }

    private void CheckKeys(IConfigurationSection parent, params string[] known)
    {
        foreach (IConfigurationSection key in parent.GetChildren())
        {
            if (!known.Contains(key.Key, StringComparer.OrdinalIgnoreCase))
            {
                Mistake(key, $"unknown key; expected {string.Join(", ", known[..^1])} or {known[^1]}.");
            }
        }
    }

    /// <summary>Sets an option from the text of a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="set">Sets it; a <see cref="FormatException"/>, <see cref="OverflowException"/> or <see cref="ArgumentException"/> says that the text is not
    /// valid.</param>
    /// <param name="right">What is expected, for example <c>true or false</c>.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    protected void Set(IConfigurationSection key, Action<string> set, string right)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(right);
        if (key.Value is not { } text)
        {
            Mistake(key, $"expected {right}, not an object or a list.");
            return;
        }

        try
        {
            set(text);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentException)
        {
            Mistake(key, $"expected {right}, not '{text}'.");
        }
    }

    /// <summary>Sets an option from the whole number of a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="set">Sets it.</param>
    /// <param name="least">The least that is valid, for the message; the option itself refuses less.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    protected void SetNumber(IConfigurationSection key, Action<int> set, int least) => Set(
        key, text => set(int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)),
        string.Create(CultureInfo.InvariantCulture, $"a whole number of at least {least}"));

    private void Try(IConfigurationSection key, Action act)
    {
        try
        {
            act();
        }
        catch (ArgumentException exception)
        {
            Mistake(key, exception.Message.Split(" (Parameter '")[0]); // which method it is a parameter of is of no interest here
        }
    }

    private void Mistake(IConfigurationSection key, string text) => _mistakes.Add($"{key.Path}: {text}");

    private static Baseline BaselineOf(string text) => text switch
    {
        "as-is" => Baseline.AsIs,
        "as-planned" => Baseline.AsPlanned,
        "as-argued" => Baseline.AsArgued,
        _ => throw new FormatException(),
    };

    private static TimeSpan Time(string text) => TimeSpan.Parse(text, CultureInfo.InvariantCulture);
}
