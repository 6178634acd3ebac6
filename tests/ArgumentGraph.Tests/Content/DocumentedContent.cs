using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ArgumentGraph.Tests.Content;

/// <summary>The content hash of a case's file as docs/verification.md describes it, from the JSON text alone.</summary>
internal static class DocumentedContent
{
    private static readonly string[] Sets = ["supportedBy", "inContextOf", "challenges"];

    /// <summary>The case root.</summary>
    public static string HashOf(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement root = document.RootElement;
        IEnumerable<JsonProperty> members = root.EnumerateObject().Where(member => member.Name is not ("$schema" or "format" or "elements"));
        byte[] ofCase = [.. String("argument-graph/case/1"), .. Object(members.Select(member => (member.Name, Value(member.Value))))];
        return Hex(TreeHash([SHA256.HashData(ofCase), .. ElementsOf(root).Values.Select(OwnOf)]));
    }

    /// <summary>The own hash of each element, by id.</summary>
    public static Dictionary<string, string> OwnHashesOf(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return ElementsOf(document.RootElement).ToDictionary(element => element.Key, element => Hex(OwnOf(element.Value)));
    }

    /// <summary>The tree hash as RFC 6962, section 2.1, defines it: split at the largest power of two below the number of leaves.</summary>
    public static byte[] TreeHash(byte[][] leaves)
    {
        if (leaves.Length <= 1)
        {
            return leaves.Length == 0 ? SHA256.HashData([]) : SHA256.HashData([0, .. leaves[0]]);
        }

        int split = 1;
        while (2 * split < leaves.Length)
        {
            split *= 2;
        }

        return SHA256.HashData([1, .. TreeHash(leaves[..split]), .. TreeHash(leaves[split..])]);
    }

    public static byte[] OwnOf(JsonElement element) => SHA256.HashData([.. String("argument-graph/element/1"), .. ElementOf(element)]);

    public static SortedDictionary<string, JsonElement> ElementsOf(JsonElement root) =>
        new(root.GetProperty("elements").EnumerateArray().ToDictionary(element => element.GetProperty("id").GetString()!), StringComparer.Ordinal);

    public static string Hex(byte[] bytes) => Convert.ToHexString(bytes).ToLowerInvariant();

    /// <summary>A list in no particular order, each value once.</summary>
    public static byte[] Set(IEnumerable<byte[]> values)
    {
        string[] sorted = [.. values.Select(Convert.ToHexString).Distinct().Order(StringComparer.Ordinal)];
        return [(byte)'a', .. Count(sorted.Length), .. sorted.SelectMany(Convert.FromHexString)];
    }

    public static byte[] List(params byte[][] values) => [(byte)'a', .. Count(values.Length), .. values.SelectMany(value => value)];

    public static byte[] String(string text) => [(byte)'s', .. Text(text)];

    /// <summary>An element as an object, all of it or only some members.</summary>
    public static byte[] ElementOf(JsonElement element, string[]? only = null) => Object(element.EnumerateObject()
        .Where(member => !IsDefault(element, member) && only?.Contains(member.Name) != false)
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
        : member.Name == "step" ? Object(member.Value.EnumerateObject()
            .Select(part => (part.Name, part.Name == "after" ? Sorted(part.Value) : Value(part.Value))))
        : member.Name == "claimPoints" ? List(
            [.. member.Value.EnumerateArray()
                .OrderBy(point => point.GetProperty("id").GetString(), StringComparer.Ordinal)
                .ThenBy(Compact, StringComparer.Ordinal)
                .Select(point => Object(point.EnumerateObject().Select(part => (part.Name, part.Name == "on" ? Sorted(part.Value) : Value(part.Value)))))])
        : member.Name == "tags" ? Object(member.Value.EnumerateObject().Select(tag => (tag.Name, Set(tag.Value))))
        : Value(member.Value);

    /// <summary>A claim point as the file writes it, what it covers sorted.</summary>
    public static string Compact(JsonElement point)
    {
        string on = point.TryGetProperty("on", out JsonElement ids)
            ? $",\"on\":[{string.Join(',', ids.EnumerateArray().Select(id => id.GetString()!).Distinct().Order(StringComparer.Ordinal).Select(Quoted))}]"
            : string.Empty;
        return $"{{\"id\":{Quoted(point.GetProperty("id").GetString()!)}{on}"
            + $"{(point.TryGetProperty("argument", out JsonElement root) ? $",\"argument\":{Quoted(root.GetString()!)}" : string.Empty)}}}";
    }

    private static string Quoted(string text) => RawJson.FromText(text).Text;

    private static byte[] Sorted(JsonElement ids) =>
        List([.. ids.EnumerateArray().Select(id => id.GetString()!).Distinct().Order(StringComparer.Ordinal).Select(String)]);

    private static byte[] Set(JsonElement values) =>
        Set(values.ValueKind == JsonValueKind.Array ? values.EnumerateArray().Select(Value) : [Value(values)]);

    private static byte[] Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => Object(value.EnumerateObject().Select(member => (member.Name, Value(member.Value)))),
        JsonValueKind.Array => List([.. value.EnumerateArray().Select(Value)]),
        JsonValueKind.String => String(value.GetString()!),
        JsonValueKind.Number => [(byte)'d', .. Text(value.GetRawText())],
        JsonValueKind.True => [(byte)'t'],
        JsonValueKind.False => [(byte)'f'],
        _ => [(byte)'n'],
    };

    public static byte[] Object(IEnumerable<(string Name, byte[] Value)> members)
    {
        (string Name, byte[] Value)[] sorted = [.. members.OrderBy(member => member.Name, StringComparer.Ordinal)];
        return [(byte)'o', .. Count(sorted.Length), .. sorted.SelectMany(member => Text(member.Name).Concat(member.Value))];
    }

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
