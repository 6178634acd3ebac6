using System.Text.Json.Nodes;

namespace ArgumentGraph.Tests.Analysis.Changes;

/// <summary>What two documents say differently, entry by entry: every entry of one that the other does not have is a difference.</summary>
internal static class NaiveComparison
{
    private static readonly string[] References = ["supportedBy", "inContextOf", "challenges"];

    /// <summary>Everything that the document says, one text each: that an element is there, each of its members, each of its relationships.</summary>
    public static HashSet<string> EntriesOf(JsonObject document)
    {
        var entries = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string name, JsonNode? value) in document.Where(member => member.Key is not ("elements" or "format" or "$schema")))
        {
            entries.Add($"case {name} {Canonical(value)}");
        }

        foreach (JsonObject element in document["elements"]!.AsArray().Select(node => node!.AsObject()))
        {
            string id = element["id"]!.GetValue<string>();
            entries.Add($"element {id}");
            foreach ((string name, JsonNode? value) in element.Where(member => member.Key != "id"))
            {
                entries.UnionWith(References.Contains(name)
                    ? Targets(value!).Select(target => $"relationship {id} {name} {target}")
                    : name is "tags" or "suppress"
                    ? value!.AsObject().Select(entry => $"member {id} {name}.{entry.Key} {Canonical(entry.Value, isSet: name == "tags")}")
                    : [$"member {id} {(name is "doubt" or "probability" ? "likelihood" : name)} {name} {Canonical(value)}"]);
            }
        }

        return entries;
    }

    private static IEnumerable<string> Targets(JsonNode value) =>
        (value is JsonArray list ? list.AsEnumerable() : [value]).Select(target => AppliedComparison.TextOf(target!));

    private static string Canonical(JsonNode? value, bool isSet = false) => value switch
    {
        JsonArray list when isSet => string.Join(',', list.Select(item => item!.ToJsonString()).Distinct().Order(StringComparer.Ordinal)),
        JsonArray list => $"[{string.Join(',', list.Select(item => Canonical(item)))}]",
        JsonObject map => string.Join(
            ',', map.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}:{{{Canonical(entry.Value)}}}")),
        _ => value?.ToJsonString() ?? "null",
    };
}
