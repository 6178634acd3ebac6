using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ArgumentGraph.Tests.Content;

/// <summary>The content hash of a case's file as docs/verification.md describes it, from the JSON text alone.</summary>
internal static class DocumentedContent
{
    private static readonly string[] Sets = ["supportedBy", "inContextOf", "challenges"];

    public static string HashOf(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement root = document.RootElement;
        JsonElement[] elements =
            [.. root.GetProperty("elements").EnumerateArray().OrderBy(element => element.GetProperty("id").GetString(), StringComparer.Ordinal)];
        IEnumerable<JsonProperty> members = root.EnumerateObject().Where(member => member.Name is not ("$schema" or "format" or "elements"));
        byte[] content =
        [
            .. String("argument-graph/content/1"),
            .. Object(members.Select(member => (member.Name, Value(member.Value)))),
            (byte)'a', .. Count(elements.Length),
            .. elements.SelectMany(ElementOf),
        ];
        return Convert.ToHexString(SHA256.HashData(content)).ToLowerInvariant();
    }

    private static byte[] ElementOf(JsonElement element) => Object(element.EnumerateObject()
        .Where(member => !IsDefault(element, member))
        .Select(member => (member.Name, Member(member))));

    private static bool IsDefault(JsonElement element, JsonProperty member) => member.Name switch
    {
        "pathway" or "undeveloped" => !member.Value.GetBoolean(),
        "requires" => member.Value.ValueKind == JsonValueKind.String && member.Value.GetString() == "all",
        "state" => element.GetProperty("kind").GetString() == "assumption" && member.Value.GetString() == "holds",
        "supportedBy" or "inContextOf" => member.Value.GetArrayLength() == 0,
        "challenges" => member.Value.ValueKind == JsonValueKind.Array && member.Value.GetArrayLength() == 0,
        "tags" or "suppress" => !member.Value.EnumerateObject().Any(),
        _ => false,
    };

    private static byte[] Member(JsonProperty member) =>
        Sets.Contains(member.Name) ? Set(member.Value)
        : member.Name == "tags" ? Object(member.Value.EnumerateObject().Select(tag => (tag.Name, Set(tag.Value))))
        : Value(member.Value);

    private static byte[] Set(JsonElement values)
    {
        IEnumerable<JsonElement> all = values.ValueKind == JsonValueKind.Array ? values.EnumerateArray() : [values];
        string[] sorted = [.. all.Select(value => Convert.ToHexString(Value(value))).Distinct().Order(StringComparer.Ordinal)];
        return [(byte)'a', .. Count(sorted.Length), .. sorted.SelectMany(Convert.FromHexString)];
    }

    private static byte[] Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => Object(value.EnumerateObject().Select(member => (member.Name, Value(member.Value)))),
        JsonValueKind.Array => [(byte)'a', .. Count(value.GetArrayLength()), .. value.EnumerateArray().SelectMany(Value)],
        JsonValueKind.String => String(value.GetString()!),
        JsonValueKind.Number => [(byte)'d', .. Text(value.GetRawText())],
        JsonValueKind.True => [(byte)'t'],
        JsonValueKind.False => [(byte)'f'],
        _ => [(byte)'n'],
    };

    private static byte[] Object(IEnumerable<(string Name, byte[] Value)> members)
    {
        (string Name, byte[] Value)[] sorted = [.. members.OrderBy(member => member.Name, StringComparer.Ordinal)];
        return [(byte)'o', .. Count(sorted.Length), .. sorted.SelectMany(member => Text(member.Name).Concat(member.Value))];
    }

    private static byte[] String(string text) => [(byte)'s', .. Text(text)];

    private static byte[] Text(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        return [.. Count(utf8.Length), .. utf8];
    }

    private static byte[] Count(int count)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, count);
        return bytes;
    }
}
