using System.Text.Json;
using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.Sacm;

/// <summary>The tagged values in which ArgumentGraph keeps what SACM has no place for. Their contents are JSON, so that they hold every character.</summary>
internal static class SacmTags
{
    public const string Prefix = "argument-graph:";

    /// <summary>The element as in our own format, without what SACM says of it.</summary>
    public const string Element = Prefix + "element";

    /// <summary>The ids of the element's supporters.</summary>
    public const string SupportedBy = Prefix + "supportedBy";

    /// <summary>The ids of the contexts, assumptions and justifications that the element states.</summary>
    public const string InContextOf = Prefix + "inContextOf";

    /// <summary>The language of the statement, where it is not the one that would be taken without being told.</summary>
    public const string Language = Prefix + "language";

    /// <summary>What a counter relationship leads to, as in our own format.</summary>
    public const string Target = Prefix + "target";

    public const string Title = Prefix + "title";

    /// <summary>Of a package: the module that it is, as in our own format, without what it cites.</summary>
    public const string Module = Prefix + "module";

    /// <summary>Of a citation: what the module says of what it cites, as in our own format, where SACM does not say it all.</summary>
    public const string Away = Prefix + "away";

    /// <summary>The ids of all elements in the author's order, where packages have them in another.</summary>
    public const string Order = Prefix + "order";

    private const string Before = """{"format":"argument-graph/1","title":"","elements":[""";
    private const string After = "]}";
    private const string BeforeModules = """{"format":"argument-graph/1","title":"","modules":[""";
    private const string AfterModules = """],"elements":[]}""";

    /// <summary>The element; null where the text is none.</summary>
    public static Element? ReadElement(string json)
    {
        ReadingResult read = Argument.Read(Before + json + After);
        return read.Argument is { Elements: [var element] } ? element : null;
    }

    /// <summary>The module; null where the text is none.</summary>
    public static ArgumentModule? ReadModule(string json)
    {
        ReadingResult read = Argument.Read(BeforeModules + json + AfterModules);
        return read is { HasErrors: false, Argument.Modules: [var module] } ? module : null;
    }

    /// <summary>What a module says of an element of another; null where the text is something else.</summary>
    public static AwayElement? ReadAway(string json)
    {
        if (Parse(json) is not { ValueKind: JsonValueKind.Object } away
            || StringOf(away, "id") is not { } id || StringOf(away, "statement") is not { } statement
            || KindOf(StringOf(away, "kind")) is not { } kind)
        {
            return null;
        }

        return ListOf(away, "supportedBy") is { } supporters && ListOf(away, "inContextOf") is { } contexts
            ? new AwayElement { Id = id, Kind = kind, Statement = statement, SupportedBy = [.. supporters], InContextOf = [.. contexts] }
            : null;
    }

    /// <summary>A module, without what it cites.</summary>
    public static string Write(ArgumentModule module)
    {
        string title = module.Title.Length > 0 ? $",\"title\":{JsonText.Quote(module.Title)}" : string.Empty;
        return $"{{\"name\":{JsonText.Quote(module.Name)}{title}{(module.IsContract ? ",\"contract\":true" : string.Empty)}}}";
    }

    /// <summary>What a module says of an element of another.</summary>
    public static string Write(AwayElement away)
    {
        string supporters = away.SupportedBy.Count > 0 ? $",\"supportedBy\":{Write(away.SupportedBy)}" : string.Empty;
        string contexts = away.InContextOf.Count > 0 ? $",\"inContextOf\":{Write(away.InContextOf)}" : string.Empty;
        return $"{{\"id\":{JsonText.Quote(away.Id)},\"kind\":\"{away.Kind.ToWord()}\",\"statement\":{JsonText.Quote(away.Statement)}{supporters}{contexts}}}";
    }

    /// <summary>The strings of a list; null where the text is none.</summary>
    public static List<string>? ReadList(string json)
    {
        if (Parse(json) is not { ValueKind: JsonValueKind.Array } list)
        {
            return null;
        }

        var strings = new List<string>(list.GetArrayLength());
        foreach (JsonElement item in list.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.String || TextOf(item) is not { } text)
            {
                return null;
            }

            strings.Add(text);
        }

        return strings;
    }

    /// <summary>A string; null where the text is none.</summary>
    public static string? ReadString(string json) => Parse(json) is { ValueKind: JsonValueKind.String } text ? TextOf(text) : null;

    /// <summary>A challenge's target; null where the text is none. As deep as the JSON reader lets it be.</summary>
    public static PendingTarget? ReadTarget(string json) => Parse(json) is { } target ? ReadTarget(target) : null;

    public static string Write(PendingTarget target) => target.ElementId is { } id
        ? JsonText.Quote(id)
        : $"{{\"relationship\":{JsonText.Quote(target.Kind!.Value.ToWord())},\"from\":{JsonText.Quote(target.From!)},\"to\":{Write(target.To!)}}}";

    public static string Write(IEnumerable<string> strings) => $"[{string.Join(',', strings.Select(JsonText.Quote))}]";

    private static PendingTarget? ReadTarget(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.String)
        {
            return TextOf(json) is { } id ? PendingTarget.OfElement(id) : null;
        }

        if (json.ValueKind != JsonValueKind.Object
            || !json.TryGetProperty("from", out JsonElement from) || from.ValueKind != JsonValueKind.String || TextOf(from) is not { } fromId
            || !json.TryGetProperty("to", out JsonElement to) || ReadTarget(to) is not { } target)
        {
            return null;
        }

        string? word = json.TryGetProperty("relationship", out JsonElement kind) && kind.ValueKind == JsonValueKind.String ? TextOf(kind) : null;
        foreach (RelationshipKind known in (ReadOnlySpan<RelationshipKind>)[RelationshipKind.SupportedBy,
            RelationshipKind.InContextOf, RelationshipKind.Challenges])
        {
            if (string.Equals(known.ToWord(), word, StringComparison.Ordinal))
            {
                return PendingTarget.OfRelationship(known, fromId, target);
            }
        }

        return null;
    }

    private static string? StringOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? TextOf(value) : null;

    private static List<string>? ListOf(JsonElement json, string name) => json.TryGetProperty(name, out JsonElement list) ? ReadList(list.GetRawText()) : [];

    private static ElementKind? KindOf(string? word)
    {
        foreach (ElementKind kind in Enum.GetValues<ElementKind>())
        {
            if (string.Equals(kind.ToWord(), word, StringComparison.Ordinal))
            {
                return kind;
            }
        }

        return null;
    }

    // Half a surrogate pair can be escaped in JSON, and is not a valid text.
    private static string? TextOf(JsonElement json)
    {
        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonElement? Parse(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
