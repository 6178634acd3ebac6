using System.Globalization;
using ArgumentGraph.Interchange;

namespace ArgumentGraph.Tool.Running;

/// <summary>The settings files that hold for arguments named on the command line.</summary>
internal static class FoundSettings
{
    /// <summary>The settings for an argument: those for its first file, or for a folder those in it. Standard input has none.</summary>
    /// <exception cref="UnusableException">A settings file is wrong or cannot be read; what is wrong has been written to the error stream.</exception>
    public static CaseSettings For(IReadOnlyList<string> files, ToolEnvironment environment)
    {
        string path = files[0];
        if (path == Inputs.StandardInput)
        {
            return CaseSettings.Empty;
        }

        CaseSettingsReading reading;
        try
        {
            reading = CaseSettings.FindFor(Directory.Exists(path) ? Path.Combine(path, CaseSettings.FileName) : path, FormatRules.All);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableException($"cannot read the settings for '{path}': {exception.Message}");
        }

        foreach (Finding finding in reading.Findings)
        {
            environment.Error.WriteLine(TerminalText.Clean(finding.ToString()));
        }

        return reading.Settings ?? throw new UnusableException($"the settings for '{path}' are wrong");
    }

    /// <summary>How files are read within the limits of the settings.</summary>
    public static FormatReadingOptions Limited(CaseSettings settings) =>
        FormatReadingOptions.Default with { Limits = settings.Apply(FormatReadingOptions.Default.Limits) };

    /// <summary>The one day on which all are to be judged, null: expiry is not judged. The error stream says so if it is the settings' and not today.</summary>
    /// <exception cref="UnusableException">The settings of several arguments say different days.</exception>
    public static DateOnly? DayOf(IReadOnlyCollection<CaseSettings> settings, ToolEnvironment environment)
    {
        DateOnly?[] days = [.. settings.Select(each => (each.Date ?? DatePolicy.Today).DayOf(environment.Today)).Distinct()];
        if (days.Length > 1)
        {
            throw new UnusableException("the settings of the arguments say different dates; give one with --date, or check them one by one");
        }

        DateOnly? day = days.FirstOrDefault(environment.Today);
        if (settings.Any(each => each.Date is not null && each.Date != DatePolicy.Today))
        {
            string how = day is { } given ? string.Create(CultureInfo.InvariantCulture, $"judged on {given:O}") : "expiry is not judged";
            environment.Error.WriteLine($"argument-graph: note: {how}, as the settings ({CaseSettings.FileName}) say; --date takes another day.");
        }

        return day;
    }
}
