using System.Globalization;
using ArgumentGraph.AspNetCore.Served;
using ArgumentGraph.Interchange;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace ArgumentGraph.AspNetCore.Configuration;

/// <summary>Reads options from a section of an application's configuration, key by key: without reflection, and so that every mistake is told with its key
/// and what would be right.</summary>
internal sealed class OptionsBinder(IConfiguration section)
{
    private static readonly string[] Keys =
    [
        "Title", "Baseline", "Date", "MeasureProbability", "Files", "Folders", "QuietPeriod", "PollingInterval", "FrameAncestors", "MaximumConcurrentAnalyses",
        "MaximumQueuedAnalyses",
        "MaximumCachedResults", "MaximumWhatIfElements", "MaximumRequestBytes", "MaximumListeners",
    ];

    private readonly List<string> _mistakes = [];

    /// <exception cref="OptionsValidationException">A key is unknown, or a value is not one: all of them are named.</exception>
    public void Bind(ArgumentGraphOptions options)
    {
        foreach (IConfigurationSection key in section.GetChildren())
        {
            if (!Bind(options, key))
            {
                Mistake(key, $"unknown key; expected {string.Join(", ", Keys)}.");
            }
        }

        if (_mistakes.Count > 0)
        {
            throw new OptionsValidationException(nameof(ArgumentGraphOptions), typeof(ArgumentGraphOptions), _mistakes);
        }
    }

    private bool Bind(ArgumentGraphOptions options, IConfigurationSection key)
    {
        switch (key.Key.ToUpperInvariant())
        {
            case "TITLE": Set(key, text => options.Title = text, "a text"); return true;
            case "BASELINE": Set(key, text => options.Baseline = BaselineOf(text), "as-is, as-planned or as-argued"); return true;
            case "DATE":
                Set(key, text => options.Date = DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture), "a date, YYYY-MM-DD"); return true;
            case "MEASUREPROBABILITY": Set(key, text => options.MeasureProbability = bool.Parse(text), "true or false"); return true;
            case "QUIETPERIOD": Set(key, text => options.QuietPeriod = Time(text), "a time of at least 0, for example 00:00:00.2"); return true;
            case "POLLINGINTERVAL": Set(key, text => options.PollingInterval = Time(text), "a time above 0, for example 00:00:05"); return true;
            case "FRAMEANCESTORS":
                Set(key, text => options.FrameAncestors = text, "sources separated by blanks, for example 'self' https://wiki.example"); return true;
            case "MAXIMUMCONCURRENTANALYSES": Set(key, text => options.MaximumConcurrentAnalyses = Number(text), "a whole number of at least 1"); return true;
            case "MAXIMUMQUEUEDANALYSES": Set(key, text => options.MaximumQueuedAnalyses = Number(text), "a whole number of at least 0"); return true;
            case "MAXIMUMCACHEDRESULTS": Set(key, text => options.MaximumCachedResults = Number(text), "a whole number of at least 1"); return true;
            case "MAXIMUMWHATIFELEMENTS": Set(key, text => options.MaximumWhatIfElements = Number(text), "a whole number of at least 1"); return true;
            case "MAXIMUMREQUESTBYTES": Set(key, text => options.MaximumRequestBytes = Number(text), "a whole number of at least 1"); return true;
            case "MAXIMUMLISTENERS": Set(key, text => options.MaximumListeners = Number(text), "a whole number of at least 0"); return true;
            case "FILES": BindFiles(options, key); return true;
            case "FOLDERS": BindFolders(options, key); return true;
            default: return false;
        }
    }

    // "Files": { "sabotage": "cases/sabotage.json", "old": { "Path": "cases/old.txt", "Format": "ltac" } }
    private void BindFiles(ArgumentGraphOptions options, IConfigurationSection files)
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
    private void BindFolders(ArgumentGraphOptions options, IConfigurationSection folders)
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

    private void Set(IConfigurationSection key, Action<string> set, string right)
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

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static TimeSpan Time(string text) => TimeSpan.Parse(text, CultureInfo.InvariantCulture);
}
