using ArgumentGraph.Model;

namespace ArgumentGraph.Settings;

/// <summary>How a report says in what setting it judged.</summary>
internal static class SettingText
{
    /// <summary>What was judged, and when: for example <c>As is, judged on 2026-11-01</c>.</summary>
    public static string ToText(this Setting setting)
    {
        string state = setting.Baseline switch
        {
            Baseline.AsIs => "As is",
            Baseline.AsPlanned => "As planned (planned evidence counts as available)",
            _ => "As argued (structure alone: what is open counts as there, challenges are ignored)",
        };
        return setting.Date is { } day ? $"{state}, judged on {day.ToWord()}" : $"{state}; expiry is not judged";
    }
}
