using ArgumentGraph.Model;

namespace ArgumentGraph.Analysis.Standings;

/// <summary>How a report says what it took for given.</summary>
internal static class SettingText
{
    /// <summary>What was judged, and when: for example <c>As is, judged on 2026-11-01</c>.</summary>
    public static string Of(Baseline baseline, DateOnly? date)
    {
        string state = baseline switch
        {
            Baseline.AsIs => "As is",
            Baseline.AsPlanned => "As planned (planned evidence counts as available)",
            _ => "As argued (structure alone: what is open counts as there, challenges are ignored)",
        };
        return date is { } day ? $"{state}, judged on {day.ToWord()}" : $"{state}; expiry is not judged";
    }
}
