using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ArgumentGraph.Tests.Content;

namespace ArgumentGraph.Tests.PublicVersions;

/// <summary>The hashes of a public version as docs/verification.md describes them, from the JSON text alone.</summary>
internal static class DocumentedPublicVersion
{
    private static readonly string[] Fields =
    [
        "claimPoints", "collected", "cost", "data", "description", "expires", "harm", "likelihood", "other", "source", "state", "statement", "step", "subject",
        "suppress", "tags",
    ];

    private static readonly string[] Open = ["id", "kind", "pathway", "undeveloped", "supportedBy", "requires", "inContextOf", "challenges"];
    private static readonly string[] Known = [.. Open, .. Fields, "probability", "doubt", "assertedStanding"];

    /// <summary>The case root.</summary>
    public static string RootOf(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement root = document.RootElement;
        JsonElement record = root.GetProperty("publicVersion");
        var leaves = new SortedDictionary<int, byte[]> { [0] = OwnOfCase(root, record.GetProperty("case")) };
        if (record.TryGetProperty("hiddenLeaves", out JsonElement hidden))
        {
            foreach (JsonElement leaf in hidden.EnumerateArray())
            {
                leaves.Add(leaf.GetProperty("leaf").GetInt32(), Convert.FromHexString(leaf.GetProperty("own").GetString()!));
            }
        }

        int place = 1;
        foreach ((string id, JsonElement element) in DocumentedContent.ElementsOf(root))
        {
            while (leaves.ContainsKey(place))
            {
                place++;
            }

            leaves.Add(place, OwnOf(element, record.GetProperty("elements").GetProperty(id)));
        }

        return DocumentedContent.Hex(DocumentedContent.TreeHash([.. leaves.Values]));
    }

    private static byte[] OwnOf(JsonElement element, JsonElement record)
    {
        if (record.TryGetProperty("own", out JsonElement own))
        {
            return Convert.FromHexString(own.GetString()!);
        }

        string id = element.GetProperty("id").GetString()!;
        return SHA256.HashData(
        [
            .. DocumentedContent.String("argument-graph/committed-element/1"),
            .. DocumentedContent.ElementOf(element, Open),
            .. Digests(Fields, record, id, field => ValueOf(element, field)),
        ]);
    }

    private static byte[] OwnOfCase(JsonElement root, JsonElement record)
    {
        string ValueOf(string field) => field == "title"
            ? Text(root.GetProperty("title"))
            : Members(root.EnumerateObject().Where(member => member.Name is not ("$schema" or "format" or "title" or "elements" or "publicVersion")));
        return SHA256.HashData(
            [.. DocumentedContent.String("argument-graph/committed-case/1"), .. Digests(["other", "title"], record, string.Empty, ValueOf)]);
    }

    private static byte[] Digests(string[] fields, JsonElement record, string id, Func<string, string> valueOf) =>
        DocumentedContent.Object(fields.Select(field =>
    {
        string digest = record.TryGetProperty("hidden", out JsonElement hidden) && hidden.TryGetProperty(field, out JsonElement given)
            ? given.GetString()!
            : DigestOf($"[{Quoted(record.GetProperty("salts").GetProperty(field).GetString()!)},{Quoted(id)},{Quoted(field)},{valueOf(field)}]");
        return (field, DocumentedContent.String(digest));
    }));

    private static string DigestOf(string disclosure) => Base64Url(SHA256.HashData(Encoding.ASCII.GetBytes(Base64Url(Encoding.UTF8.GetBytes(disclosure)))));

    private static string Base64Url(byte[] bytes) => Convert.ToBase64String(bytes).Replace('+', '-').Replace('/', '_').TrimEnd('=');

    private static string ValueOf(JsonElement element, string field)
    {
        switch (field)
        {
            case "likelihood":
                return Members(element.EnumerateObject().Where(member => member.Name is "probability" or "doubt"));
            case "other":
                return Members(element.EnumerateObject().Where(member => !Known.Contains(member.Name)));
        }

        if (!element.TryGetProperty(field, out JsonElement value))
        {
            return "null";
        }

        return field switch
        {
            "tags" when value.EnumerateObject().Any() => $"{{{string.Join(',', value.EnumerateObject().OrderBy(tag => tag.Name, StringComparer.Ordinal)
                .Select(tag => $"{Quoted(tag.Name)}:[{string.Join(',', Values(tag.Value).Distinct().Order(StringComparer.Ordinal).Select(Quoted))}]"))}}}",
            "tags" => "null",
            "claimPoints" => $"[{string.Join(',', value.EnumerateArray()
                .OrderBy(point => point.GetProperty("id").GetString(), StringComparer.Ordinal)
                .ThenBy(DocumentedContent.Compact, StringComparer.Ordinal)
                .Select(point => Members(point.EnumerateObject(), part => part.Name == "on"
                    ? $"[{string.Join(',', Values(part.Value).Distinct().Order(StringComparer.Ordinal).Select(Quoted))}]"
                    : Text(part.Value))))}]",
            "step" => Members(value.EnumerateObject(), part => part.Name == "after"
                ? $"[{string.Join(',', Values(part.Value).Distinct().Order(StringComparer.Ordinal).Select(Quoted))}]"
                : Text(part.Value)),
            _ => Text(value),
        };
    }

    private static IEnumerable<string> Values(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(inner => inner.GetString()!) : [value.GetString()!];

    private static string Members(IEnumerable<JsonProperty> members, Func<JsonProperty, string>? textOf = null)
    {
        textOf ??= member => Text(member.Value);
        string[] texts = [.. members.OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => $"{Quoted(member.Name)}:{textOf(member)}")];
        return texts.Length == 0 ? "null" : $"{{{string.Join(',', texts)}}}";
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(',', value.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal)
            .Select(member => $"{Quoted(member.Name)}:{Text(member.Value)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(',', value.EnumerateArray().Select(Text))}]",
        JsonValueKind.String => Quoted(value.GetString()!),
        _ => value.GetRawText(),
    };

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char letter in text)
        {
            quoted.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\f' => "\\f",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' => $"\\u{(int)letter:x4}",
                _ => letter.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
