using System.Globalization;
using ArgumentGraph.Text;

namespace ArgumentGraph.Model;

/// <summary>
/// Steps of a response, latencies and windows of a harm as the file format writes them: compact JSON, members in a fixed order, what is not given and defaults
/// left out.
/// </summary>
internal static class ResponseText
{
    public static string Of(ResponseStep step) => Object(
    [
        ("stage", step.Stages.Count == 1 ? Word(step.FirstStage) : List(step.Stages.Select(Word))),
        ("who", Text(step.Who)),
        ("automatic", Flag(step.IsAutomatic)),
        ("blocks", Flag(step.Blocks)),
        ("coverage", Number(step.Coverage)),
        ("recall", Number(step.Recall)),
        ("success", Number(step.Success)),
        ("latency", step.Latency is { } latency ? Of(latency) : null),
        ("hours", Text(step.Hours)),
        ("after", step.After.Count == 0 ? null : List(step.After.Select(JsonEscape.Quote))),
        ("waitsForAll", Flag(step.WaitsForAll)),
    ]);

    public static string Of(Latency latency) => Object(
        [("atMost", Time(latency.AtMost)), ("typical", Time(latency.Typical)), ("distribution", Text(latency.Distribution?.ToWord()))]);

    public static string Of(HarmWindow harm) => Object(
    [
        ("from", Text(harm.From)),
        ("within", Time(harm.Within)),
        ("reversibleWithin", Time(harm.ReversibleWithin)),
        ("attempts", harm.Attempts?.ToString(CultureInfo.InvariantCulture)),
    ]);

    /// <summary>The step with what it follows as a set: sorted, each once.</summary>
    public static ResponseStep InOrder(ResponseStep step) =>
        step with { After = [.. step.After.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] };

    private static string Object(IEnumerable<(string Name, string? Value)> members) =>
        $"{{{string.Join(',', members.Where(member => member.Value is not null).Select(member => $"\"{member.Name}\":{member.Value}"))}}}";

    private static string List(IEnumerable<string> values) => $"[{string.Join(',', values)}]";

    private static string Word(ResponseStage stage) => JsonEscape.Quote(stage.ToWord());

    private static string? Text(string? text) => text is null ? null : JsonEscape.Quote(text);

    private static string? Time(TimeSpan? time) => time is { } given ? JsonEscape.Quote(Duration.ToText(given)) : null;

    private static string? Number(double? number) => number?.ToString("R", CultureInfo.InvariantCulture);

    private static string? Flag(bool isSet) => isSet ? "true" : null;
}
