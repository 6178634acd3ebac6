using System.Text.Json;

namespace ArgumentGraph;

/// <summary>The words for settings and findings in reports, at a terminal and in addresses.</summary>
public static class ReportWords
{
    /// <summary>For example <c>as-is</c>.</summary>
    /// <param name="baseline">A baseline.</param>
    public static string ToWord(this Baseline baseline) => baseline switch
    {
        Baseline.AsIs => "as-is",
        Baseline.AsPlanned => "as-planned",
        _ => "as-argued",
    };

    /// <summary>For example <c>warning</c>.</summary>
    /// <param name="severity">A severity.</param>
    public static string ToWord(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "information",
    };

    /// <summary>For example <c>notEvidence</c>.</summary>
    /// <param name="verdict">What a run says of evidence.</param>
    public static string ToWord(this RunVerdict verdict) => Of(verdict);

    /// <summary>In camel case, for example <c>inDoubt</c>.</summary>
    internal static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>The words of an enumeration.</summary>
    internal static string[] All<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(Of)];

    /// <summary>The value of a word of <see cref="All"/>; null where there is no word.</summary>
    internal static T? Parse<T>(string? word)
        where T : struct, Enum => word is null ? null : Enum.GetValues<T>().First(value => Of(value) == word);
}
