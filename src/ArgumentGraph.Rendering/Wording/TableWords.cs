using System.Globalization;

namespace ArgumentGraph.Rendering.Wording;

/// <summary>How values of reports are spelt in tables.</summary>
internal static class TableWords
{
    /// <summary>As JSON spells it, for example <c>inDoubt</c>.</summary>
    public static string ToCode<T>(this T value)
        where T : struct, Enum => ReportWords.Of(value);

    /// <summary>As JSON spells it, for example <c>as-planned</c>.</summary>
    public static string ToCode(this Baseline baseline) => ReportWords.ToWord(baseline);

    /// <summary>A member's value: a text as it is, anything else as JSON.</summary>
    public static string ToText(this RawJson value) =>
        value.ToJsonElement() is { ValueKind: System.Text.Json.JsonValueKind.String } text ? text.GetString()! : value.Text;

    /// <summary>The elements' ids.</summary>
    public static string Ids(this IEnumerable<Element> elements) => string.Join(", ", elements.Select(element => element.Id));

    /// <summary>What is the matter, and with what: for example <c>E59 planned, C6 challenged by D3</c>.</summary>
    public static string ToText(this RootCauses causes) => string.Join(", ", causes.Causes.Select(TextOf));

    /// <summary>The step in plain letters, for example <c>answer D3 → C6</c>.</summary>
    public static string Join(this IEnumerable<RoadmapStep> steps) => string.Join(" + ", steps);

    private static string TextOf(RootCause cause)
    {
        string what = cause.Relationship is { } relationship ? $"({relationship})" : cause.Element.Id;
        string by = cause.Challengers.Count > 0 ? $" by {cause.Challengers.Ids()}" : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{what} {cause.Reason.ToCode()}{by}");
    }
}
