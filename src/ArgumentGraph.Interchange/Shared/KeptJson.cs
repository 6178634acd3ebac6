using System.Text.Json;

namespace ArgumentGraph.Interchange.Shared;

/// <summary>
/// What a format keeps of its own in elements' data: members are written where there is something, and read leniently, for others may have changed them.
/// </summary>
internal static class KeptJson
{
    public static void WriteGiven(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    public static void WriteGiven(this Utf8JsonWriter json, string name, List<string> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        values.ForEach(json.WriteStringValue);
        json.WriteEndArray();
    }

    /// <summary>A member that is a text; null where there is none, or something else.</summary>
    public static string? TextOf(this JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>The items of a member that is a list; none where there is none, or something else.</summary>
    public static IEnumerable<JsonElement> ItemsOf(this JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray()
            : [];

    /// <summary>Those of the items that are texts.</summary>
    public static List<string> TextsOf(this JsonElement of, string name) =>
        [.. of.ItemsOf(name).Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)];
}
