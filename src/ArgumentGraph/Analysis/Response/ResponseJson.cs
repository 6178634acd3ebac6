using System.Text.Json;
using ArgumentGraph.Reporting;
using ArgumentGraph.Text;

namespace ArgumentGraph.Analysis.Response;

/// <summary>Classes, times and shortenings as JSON, in the reports that have them.</summary>
internal static class ResponseJson
{
    public static void Class(this Utf8JsonWriter json, string name, ResponseClass? found) =>
        json.WriteString(name, found is { } known ? ReportWords.Of(known) : null);

    /// <summary>ISO 8601, or null.</summary>
    public static void Time(this Utf8JsonWriter json, string name, TimeSpan? time) =>
        json.WriteString(name, time is { } known ? Duration.ToText(known) : null);

    public static void Shortenings(this Utf8JsonWriter json, ValueList<StepShortening> shortenings) => json.Objects("shortenings", shortenings, one =>
    {
        json.WriteString("pathway", one.Pathway.Id);
        json.WriteString("step", one.Step.Id);
        json.Time("by", one.By);
        json.Time("atMost", one.AtMost);
        json.Class("from", one.From);
        json.Class("to", one.To);
    });
}
