using System.Text.Json.Nodes;
using ArgumentGraph.Tests.Files;

namespace ArgumentGraph.Tests.Modules;

/// <summary>
/// An argument of one document cut into files of modules, without the library: by moving the JSON of each element, and naming what stands in another module by
/// its whole id.
/// </summary>
internal sealed class SplitArgument
{
    private readonly Dictionary<string, string> _moduleOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Element> _elements;

    private SplitArgument(Argument argument, int seed)
    {
        var random = new Random(seed);
        string[] modules = [.. Enumerable.Range(1, random.Next(1, 5)).Select(number => number == 2 ? "M1/Inner" : $"M{number}")];
        _elements = argument.Elements.ToDictionary(element => element.Id, StringComparer.Ordinal);
        foreach (Element element in argument.Elements)
        {
            _moduleOf[element.Id] = modules[random.Next(modules.Length)];
        }
    }

    /// <summary>Writes the files, <c>case.json</c> first, which includes the others. Returns the id in the whole argument of each element.</summary>
    public static Dictionary<string, string> Write(Argument argument, int seed, CaseFolder folder)
    {
        var split = new SplitArgument(argument, seed);
        var files = split._moduleOf.Values.Distinct(StringComparer.Ordinal).ToDictionary(
            module => module, module => new JsonArray(), StringComparer.Ordinal);
        var cited = files.Keys.ToDictionary(module => module, _ => new SortedSet<string>(StringComparer.Ordinal), StringComparer.Ordinal);
        JsonNode document = JsonNode.Parse(argument.ToJson())!;
        foreach (JsonNode? node in document["elements"]!.AsArray())
        {
            JsonObject element = node!.DeepClone().AsObject();
            string module = split._moduleOf[element["id"]!.GetValue<string>()];
            foreach (string member in new[] { "supportedBy", "inContextOf", "challenges" })
            {
                if (element[member] is { } references)
                {
                    element[member] = split.Named(references, module, cited[module]);
                }
            }

            if (element["step"]?["after"] is { } after)
            {
                element["step"]!["after"] = split.Named(after, module, cited[module]);
            }

            foreach (JsonNode? point in element["claimPoints"]?.AsArray() ?? [])
            {
                foreach (string member in new[] { "on", "argument" })
                {
                    if (point![member] is { } named)
                    {
                        point[member] = split.Named(named, module, cited[module]);
                    }
                }
            }

            files[module].Add(element);
        }

        foreach ((string module, JsonArray elements) in files)
        {
            foreach (string id in cited[module].Where(id => split._elements[id] is not Strategy))
            {
                Element element = split._elements[id];
                elements.Add(new JsonObject
                {
                    ["id"] = split.WholeId(id),
                    ["kind"] = element.Kind.ToString().ToLowerInvariant(),
                    ["away"] = true,
                    ["statement"] = element.Statement,
                });
            }

            folder.WithText(FileOf(module), new JsonObject
            {
                ["format"] = "argument-graph/1",
                ["title"] = module,
                ["module"] = module,
                ["elements"] = elements,
            }.ToJsonString());
        }

        folder.WithText("case.json", new JsonObject
        {
            ["format"] = "argument-graph/1",
            ["title"] = argument.Title,
            ["elements"] = new JsonArray(),
            ["include"] = new JsonArray([.. files.Keys.Select(module => (JsonNode)FileOf(module))]),
        }.ToJsonString());
        return argument.Elements.ToDictionary(element => element.Id, element => split.WholeId(element.Id), StringComparer.Ordinal);
    }

    /// <summary>Without ids that no element has: such a one is of the module in which it is written, and so another when it is cut.</summary>
    public static Argument WithoutStrays(Argument argument) => argument.Edit(edit =>
    {
        foreach (Element element in argument.Elements)
        {
            bool isStray = element.StatedStep is { } step && !step.After.All(argument.Contains);
            edit.Replace((isStray ? element.WithStep(null) : element) with
            {
                ClaimPoints = [.. element.ClaimPoints
                    .Where(point => point.On.All(argument.Contains) && (point.Argument is null || argument.Contains(point.Argument)))],
            });
        }
    });

    private static string FileOf(string module) => $"{module.Replace('/', '.')}.json";

    private string WholeId(string id) => $"{_moduleOf[id]}/{id}";

    private JsonNode Named(JsonNode references, string module, SortedSet<string> cited)
    {
        switch (references)
        {
            case JsonArray list:
                return new JsonArray([.. list.Select(reference => Named(reference!, module, cited))]);
            case JsonObject target:
                return new JsonObject
                {
                    ["relationship"] = target["relationship"]!.DeepClone(),
                    ["from"] = Named(target["from"]!, module, cited),
                    ["to"] = Named(target["to"]!, module, cited),
                };
            default:
                string id = references.GetValue<string>();
                if (_moduleOf[id] == module)
                {
                    return JsonValue.Create(id);
                }

                cited.Add(id);
                return JsonValue.Create(WholeId(id));
        }
    }
}
