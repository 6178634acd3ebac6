using System.Text.Json.Nodes;

namespace ArgumentGraph.Interchange.Tests.Losses;

/// <summary>Any argument cut into modules in one document, without the library: its elements placed, what crosses cited, some of it by a contract.</summary>
internal static class ModularArgument
{
    /// <summary>The argument with modules; the same for a seed.</summary>
    public static Argument Of(Argument argument, int seed)
    {
        var random = new Random(seed);
        JsonObject document = JsonNode.Parse(argument.ToJson())!.AsObject();
        string?[] names = ["M1", "M1/Inner", "Zwei 2", null];
        var placed = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (JsonNode? element in document["elements"]!.AsArray())
        {
            string? module = names[random.Next(names.Length)];
            placed[element!["id"]!.GetValue<string>()] = module;
            element.AsObject().Remove("module");
            if (module is not null)
            {
                element["module"] = module;
            }

            element.AsObject().Remove("public");
            if (element["kind"]!.GetValue<string>() is not "strategy" && random.Next(3) == 0)
            {
                element["public"] = true;
            }
        }

        Relationship[] crossing =
        [
            .. argument.Relationships.Where(each => each.To.ElementId is { } to && each.Kind != RelationshipKind.Challenges && placed[each.From] != placed[to]),
        ];
        ILookup<bool, Relationship> byContract = crossing.ToLookup(_ => random.Next(3) == 0);
        var modules = new JsonArray();
        foreach (string? name in names.Where(name => name is not null && random.Next(4) > 0))
        {
            var away = new JsonArray();
            foreach (string id in byContract[false].Where(each => placed[each.From] == name).Select(each => each.To.ElementId!)
                .Distinct(StringComparer.Ordinal))
            {
                away.Add(Away(argument[id], random));
            }

            modules.Add(new JsonObject { ["name"] = name, ["title"] = $"Title of <{name}>", ["away"] = away });
        }

        if (byContract[true].Any())
        {
            var away = new JsonArray();
            foreach (IGrouping<string, Relationship> from in byContract[true].GroupBy(each => each.From, StringComparer.Ordinal))
            {
                JsonObject joined = Away(argument[from.Key], random);
                foreach (IGrouping<RelationshipKind, Relationship> kind in from.GroupBy(each => each.Kind))
                {
                    joined[kind.Key == RelationshipKind.SupportedBy ? "supportedBy" : "inContextOf"] =
                        new JsonArray([.. kind.Select(each => (JsonNode)each.To.ElementId!)]);
                }

                away.Add(joined);
            }

            foreach (string id in byContract[true].Select(each => each.To.ElementId!).Where(id => byContract[true].All(each => each.From != id))
                .Distinct(StringComparer.Ordinal))
            {
                away.Add(Away(argument[id], random));
            }

            modules.Add(new JsonObject { ["name"] = "Contract", ["contract"] = true, ["away"] = away });
        }

        if (modules.Count > 0)
        {
            document["modules"] = modules;
        }

        return Argument.Parse(document.ToJsonString());
    }

    private static JsonObject Away(Element element, Random random) => new()
    {
        ["id"] = element.Id,
        ["kind"] = random.Next(5) == 0 ? "claim" : element.Kind.ToString().ToLowerInvariant(),
        ["statement"] = random.Next(5) switch { 0 => string.Empty, 1 => "An older text", _ => element.Statement },
    };
}
