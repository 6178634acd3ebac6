using System.Globalization;
using ArgumentGraph.Interchange;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace ArgumentGraph.Watching.Configuration;

/// <summary>Reads options from a section of an application's configuration, key by key: without reflection, and so that every mistake is told with its key
/// and what would be right.</summary>
internal class OptionsBinder<TOptions>(IConfiguration section)
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
        ("Files", BindFiles),
        ("Folders", BindFolders),
        ("QuietPeriod", (options, key) => Set(key, text => options.QuietPeriod = Time(text), "a time of at least 0, for example 00:00:00.2")),
        ("PollingInterval", (options, key) => Set(key, text => options.PollingInterval = Time(text), "a time above 0, for example 00:00:05")),
        ("MaximumConcurrentAnalyses", (options, key) => SetNumber(key, value => options.MaximumConcurrentAnalyses = value, least: 1)),
        ("MaximumQueuedAnalyses", (options, key) => SetNumber(key, value => options.MaximumQueuedAnalyses = value, least: 0)),
        ("MaximumCachedResults", (options, key) => SetNumber(key, value => options.MaximumCachedResults = value, least: 1)),
    ];

    /// <exception cref="OptionsValidationException">A key is unknown, or a value is not one: all of them are named.</exception>
    public void Bind(TOptions options)
    {
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

    // "Files": { "sabotage": "cases/sabotage.json", "old": { "Path": "cases/old.txt", "Format": "ltac" } }
    private void BindFiles(TOptions options, IConfigurationSection files)
    {
        if (files.Value is { Length: > 0 })
        {
            Mistake(files, "expected an object: names of arguments with the paths of their files.");
        }

        foreach (IConfigurationSection file in files.GetChildren())
        {
            CheckKeys(file, "Path", "Format");
            string? format = file["Format"];
            if ((file.Value ?? file["Path"]) is not { Length: > 0 } path)
            {
                Mistake(file, "expected the path of a file, or an object with Path and, if need be, Format.");
            }
            else if (format is not null && ArgumentFormats.Find(format) is null)
            {
                Mistake(file.GetSection("Format"), $"'{format}' is not a format; expected {string.Join(", ", ArgumentFormats.All.Select(each => each.Name))}.");
            }
            else
            {
                Try(file, () => options.AddFile(file.Key, path, format is null ? null : ArgumentFormats.Find(format)));
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

    private void CheckKeys(IConfigurationSection parent, params ReadOnlySpan<string> known)
    {
        foreach (IConfigurationSection key in parent.GetChildren())
        {
            if (!known.Contains(key.Key, StringComparer.OrdinalIgnoreCase))
            {
                Mistake(key, $"unknown key; expected {string.Join(" or ", known.ToArray())}.");
            }
        }
    }

    protected void Set(IConfigurationSection key, Action<string> set, string right)
    {
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
            Mistake(key, Complaint.Of(exception));
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
