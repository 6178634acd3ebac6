using System.Text.Json;

namespace ArgumentGraph.Interchange.Tea;

/// <summary>What an element keeps under <c>data.tea</c>: members of a node that an argument has no place for.</summary>
internal sealed class TeaData
{
    /// <summary>The member with the nodes below that are put aside.</summary>
    public const string Aside = "aside";

    // Written from the argument itself, or not members of a node at all.
    private static readonly string[] Reserved =
    [
        "id", "type", "name", "description", "url", "context", "justification", "assumption", "isDefeater", "defeatsElementId", "children", "under", "export",
        Aside,
    ];

    private readonly JsonElement _members;

    private TeaData(JsonElement members) => _members = members;

    /// <summary>The members that are written back as they are.</summary>
    public IEnumerable<(string Name, string Value)> Others =>
        _members.EnumerateObject().Where(member => !IsReserved(member.Name)).Select(member => (member.Name, member.Value.GetRawText()));

    /// <summary>What an element keeps; null where that is nothing, or something else than an object.</summary>
    public static TeaData? Of(Element element, out bool hasOthers)
    {
        hasOthers = false;
        if (element.Data is not { } data)
        {
            return null;
        }

        JsonElement all = data.ToJsonElement();
        if (all.ValueKind != JsonValueKind.Object || !all.TryGetProperty("tea", out JsonElement members) || members.ValueKind != JsonValueKind.Object)
        {
            hasOthers = true;
            return null;
        }

        hasOthers = all.EnumerateObject().Count() > 1;
        return new TeaData(members);
    }

    public static bool IsReserved(string name) => Reserved.Contains(name, StringComparer.Ordinal);

    public string? Text(string name) =>
        _members.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public string? Raw(string name) => _members.TryGetProperty(name, out JsonElement value) ? value.GetRawText() : null;

    /// <summary>An object's part by name.</summary>
    public TeaData? Part(string name) =>
        _members.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Object ? new TeaData(value) : null;

    /// <summary>The nodes that are put aside, as they are written: those that reading puts aside again.</summary>
    public IEnumerable<string> NodesAside() =>
        _members.TryGetProperty(Aside, out JsonElement nodes) && nodes.ValueKind == JsonValueKind.Array
            ? nodes.EnumerateArray().Where(IsAside).Select(node => node.GetRawText())
            : [];

    private static bool IsAside(JsonElement node) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty("inSandbox", out JsonElement flag) && flag.ValueKind == JsonValueKind.True;

    /// <summary>All members but some.</summary>
    public IEnumerable<(string Name, string Value)> AllBut(params string[] names) =>
        _members.EnumerateObject().Where(member => !names.Contains(member.Name, StringComparer.Ordinal))
            .Select(member => (member.Name, member.Value.GetRawText()));

    /// <summary>How deep a well-formed value is nested.</summary>
    public static int DepthOf(string json)
    {
        int depth = 0;
        int deepest = 0;
        bool isInString = false;
        for (int i = 0; i < json.Length; i++)
        {
            switch (json[i])
            {
                case '\\' when isInString:
                    i++;
                    break;
                case '"':
                    isInString = !isInString;
                    break;
                case '{' or '[' when !isInString:
                    deepest = Math.Max(deepest, ++depth);
                    break;
                case '}' or ']' when !isInString:
                    depth--;
                    break;
            }
        }

        return deepest;
    }
}
