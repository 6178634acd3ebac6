using System.Text.Json;

namespace ArgumentGraph.Reporting;

/// <summary>How enumerated values are spelled in JSON and at a terminal.</summary>
internal static class Codes
{
    public static string OfBaseline(Baseline baseline) => baseline switch
    {
        Baseline.AsIs => "as-is",
        Baseline.AsPlanned => "as-planned",
        _ => "as-argued",
    };

    public static string OfSeverity(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "information",
    };

    /// <summary>In camel case, for example <c>inDoubt</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
