using System.Text.Json.Nodes;

namespace ArgumentGraph.Rendering.Tests;

/// <summary>
/// Made-up arguments whose elements belong to modules, or to none: public or not, cited across modules, left to contracts, and some of modules that are not
/// here. Of every second the first module is a contract, which says what in it supports elements of others.
/// </summary>
internal static class RandomModules
{
    private static readonly string[] Names = ["Brakes", "Road", "A module with a name that is longer than a box has room for", "Überwachung/証拠"];

    public static Argument Make(int seed, bool withCircles = false)
    {
        var random = new Random(seed);
        int modules = 1 + random.Next(Names.Length);
        Argument bare = RandomArguments.Make(seed, withCircles);
        Argument argument = bare.Edit(edit =>
        {
            foreach (Element element in bare.Elements)
            {
                int module = random.Next(modules + 1);
                bool isPublic = random.Next(3) == 0 && element is not Strategy;
                bool isAway = random.Next(6) == 0 && element is not Strategy && !bare.SupportersOf(element.Id).Any() && !bare.ContextOf(element.Id).Any();
                Element changed = element with { Module = module == modules ? null : Names[module], IsPublic = isPublic && !isAway, IsAway = isAway };
                edit.Replace(changed switch
                {
                    Goal goal when random.Next(6) == 0 => goal with { IsToBeSupportedByContract = true },
                    Claim claim when random.Next(6) == 0 => claim with { IsToBeSupportedByContract = true },
                    _ => changed,
                });
            }
        });
        return seed % 2 == 0 ? argument : WithContract(argument, Names[0]);
    }

    // What of others rests on elements of the module is said by it, as only a contract may.
    private static Argument WithContract(Argument argument, string module)
    {
        JsonObject json = JsonNode.Parse(argument.ToJson())!.AsObject();
        JsonObject[] away =
        [
            .. argument.Elements.Where(element => element.Module != module && element is not Strategy)
                .Select(element => (element, Supporters: argument.SupportersOf(element.Id).Where(each => each.Module == module).ToArray()))
                .Where(each => each.Supporters.Length > 0)
                .Select(each => new JsonObject
                {
                    ["id"] = each.element.Id,
                    ["kind"] = each.element.Kind.ToString().ToLowerInvariant(),
                    ["statement"] = each.element.Statement,
                    ["supportedBy"] = new JsonArray([.. each.Supporters.Select(supporter => JsonValue.Create(supporter.Id))]),
                }),
        ];
        json.Insert(1, "modules", new JsonArray(new JsonObject { ["name"] = module, ["contract"] = true, ["away"] = new JsonArray([.. away]) }));
        return Argument.Parse(json.ToJsonString());
    }
}
