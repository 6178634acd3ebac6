using System.Buffers;
using System.Text;
using System.Text.Json;

namespace ArgumentGraph.Interchange.GsnYaml;

/// <summary>An element's data as it is written: what only GSN YAML has as keys, the rest as JSON in a text.</summary>
internal sealed class GsnKept
{
    private static readonly SearchValues<char> NotInComments = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\r\u0085\u2028\u2029\uFEFF");

    private static readonly GsnKept Nothing = new();

    /// <summary>The keys and their values.</summary>
    public List<JsonProperty> Entries { get; } = [];

    /// <summary>The kind, where it is another than goes without saying.</summary>
    public GsnKind Kind { get; private set; }

    public string? Comment { get; private set; }

    public JsonElement? Module { get; private set; }

    public string? ModuleComment { get; private set; }

    /// <summary>The references as they were written, where constructs of patterns are among them, by key.</summary>
    public Dictionary<string, JsonElement> Decorated { get; } = new(StringComparer.Ordinal);

    /// <summary>The rest, as JSON; null where there is none.</summary>
    public string? Rest { get; private set; }

    public static GsnKept Of(Element element, bool challenges)
    {
        if (element.Data is not { } data)
        {
            return Nothing;
        }

        JsonElement value = data.ToJsonElement();
        var kept = new GsnKept();
        if (value.ValueKind == JsonValueKind.Object
            && value.EnumerateObject().FirstOrDefault() is { Value.ValueKind: JsonValueKind.Object } first
            && first.Name is GsnKeys.Data
            && value.EnumerateObject().Skip(1).All(member => member.Name is not GsnKeys.Data)
            && first.Value.EnumerateObject().Any()
            && kept.Take(element, challenges, first.Value))
        {
            kept.Rest = WithoutFirst(value);
            return kept;
        }

        return new GsnKept { Rest = data.Text };
    }

    // False where something would not come back as it is.
    private bool Take(Element element, bool challenges, JsonElement gsn)
    {
        if (!YamlJsonWriter.CanWrite(gsn))
        {
            return false;
        }

        string[] order = [GsnKeys.ModuleComment, GsnKeys.ModuleData, GsnKeys.Comment, "nodeType", "#supportedBy", "#inContextOf"];
        int last = -1;
        foreach (JsonProperty member in gsn.EnumerateObject())
        {
            // The references stand in the author's order.
            int place = Math.Min(Array.IndexOf(order, member.Name), 4);
            bool isInOrder = place > last || (place == 4 && !Decorated.ContainsKey(member.Name[1..]));
            bool isTaken = place < 0 ? TakeEntry(element, member) : isInOrder && Entries.Count == 0 && TakeSpecial(element, challenges, member);
            last = Math.Max(last, place);
            if (!isTaken)
            {
                return false;
            }
        }

        return true;
    }

    private bool TakeSpecial(Element element, bool challenges, JsonProperty member)
    {
        string? text = member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString() : null;
        switch (member.Name)
        {
            case GsnKeys.ModuleData:
                Module = member.Value;
                return member.Value.ValueKind == JsonValueKind.Object
                    && member.Value.EnumerateObject().Any()
                    && member.Value.EnumerateObject().All(entry => entry.Name is not ("name" or "uses" or "extends"));
            case GsnKeys.ModuleComment:
                ModuleComment = text;
                return IsComment(text);
            case GsnKeys.Comment:
                Comment = text;
                return IsComment(text);
            case ['#', .. string key]:
                Decorated.Add(key, member.Value);
                return element is SupportableElement;
            default:
                Kind = text is null ? GsnKind.Unknown : GsnKinds.FromName(text);
                ElementKind own = element.Kind == ElementKind.Claim ? ElementKind.Goal : element.Kind;
                return Kind != GsnKind.Unknown && Kind.ToElementKind() == own && Kind != GsnKinds.Of(element.Kind, challenges);
        }
    }

    private bool TakeEntry(Element element, JsonProperty member)
    {
        bool isNative = member.Name switch
        {
            "text" or "supportedBy" or "inContextOf" or "challenges" or "acp" or "uninstantiated" or GsnKeys.Own => true,
            "undeveloped" => element is SupportableElement,
            // As a text it would be read as the source.
            "url" => element is Evidence or Assumption
                && (member.Value.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object or JsonValueKind.Null)
                    || ((element as Evidence)?.Source ?? (element as Assumption)?.Source) is not null),
            _ => member.Name.StartsWith('#') || GsnKeys.IsPlain(member.Name, element.Kind),
        };
        Entries.Add(member);
        return !isNative;
    }

    // What would end the line, or not be read back.
    private static bool IsComment(string? text) => text is not null && !text.AsSpan().ContainsAny(NotInComments);

    private static string? WithoutFirst(JsonElement value)
    {
        var json = new StringBuilder();
        bool isFirst = true;
        json.Append('{');
        foreach (JsonProperty member in value.EnumerateObject().Skip(1))
        {
            YamlJson.AppendName(json, member.Name, ref isFirst);
            json.Append(member.Value.GetRawText());
        }

        json.Append('}');
        return isFirst ? null : json.ToString();
    }
}
