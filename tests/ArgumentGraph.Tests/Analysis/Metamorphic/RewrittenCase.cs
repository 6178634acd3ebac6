using System.Text.Json.Nodes;
using ArgumentGraph.Tests.Files;

namespace ArgumentGraph.Tests.Analysis.Metamorphic;

/// <summary>The document of an argument rewritten without the library: other ids, another order, several files.</summary>
internal static class RewrittenCase
{
    private static readonly string[] Naming = ["supportedBy", "inContextOf", "challenges", "from", "to", "after", "on", "argument"];

    /// <summary>With a statement of its own for each element.</summary>
    public static string WithStatements(string json)
    {
        JsonNode document = JsonNode.Parse(json)!;
        int number = 0;
        foreach (JsonNode? element in document["elements"]!.AsArray())
        {
            element!["statement"] = $"Statement {++number}";
        }

        return document.ToJsonString();
    }

    /// <summary>With other ids wherever one is named.</summary>
    public static string Renamed(string json, IReadOnlyDictionary<string, string> ids)
    {
        JsonNode document = JsonNode.Parse(json)!;
        foreach (JsonNode? element in document["elements"]!.AsArray())
        {
            element!["id"] = ids[element["id"]!.GetValue<string>()];
            Rename(element, ids);
        }

        return document.ToJsonString();
    }

    /// <summary>With elements, and what each of them names, in another order.</summary>
    /// <param name="json">The document.</param>
    /// <param name="random">Which order.</param>
    /// <param name="isFixed">Whether an element keeps its place among those that do.</param>
    public static string Reordered(string json, Random random, Func<JsonNode, bool> isFixed)
    {
        JsonNode document = JsonNode.Parse(json)!;
        JsonNode[] elements = Taken(document["elements"]!.AsArray());
        foreach (JsonNode element in elements)
        {
            foreach (string member in new[] { "supportedBy", "inContextOf", "challenges" })
            {
                if (element[member] is JsonArray references)
                {
                    JsonNode[] shuffled = Taken(references);
                    random.Shuffle(shuffled);
                    element[member] = new JsonArray(shuffled);
                }
            }
        }

        Queue<JsonNode> kept = new(elements.Where(isFixed));
        random.Shuffle(elements);
        document["elements"] = new JsonArray([.. elements.Select(element => isFixed(element) ? kept.Dequeue() : element)]);
        return document.ToJsonString();
    }

    /// <summary>In several files, of which the first includes the others.</summary>
    public static CaseFolder Split(string json, Random random)
    {
        var folder = new CaseFolder();
        JsonObject document = JsonNode.Parse(json)!.AsObject();
        int count = random.Next(2, 5);
        JsonArray[] parts = [.. Enumerable.Range(0, count).Select(_ => new JsonArray())];
        foreach (JsonNode element in Taken(document["elements"]!.AsArray()))
        {
            parts[random.Next(count)].Add(element);
        }

        document["elements"] = parts[0];
        document["include"] = new JsonArray([.. Enumerable.Range(1, count - 1).Select(part => (JsonNode)$"parts/{part}.json")]);
        folder.WithText("case.json", document.ToJsonString());
        for (int part = 1; part < count; part++)
        {
            folder.WithText($"parts/{part}.json",
                new JsonObject { ["format"] = "argument-graph/1", ["title"] = $"Part {part}", ["elements"] = parts[part] }.ToJsonString());
        }

        return folder;
    }

    private static JsonNode[] Taken(JsonArray list)
    {
        JsonNode[] taken = [.. list.Select(node => node!)];
        list.Clear();
        return taken;
    }

    private static void Rename(JsonNode? node, IReadOnlyDictionary<string, string> ids)
    {
        if (node is JsonArray list)
        {
            foreach (JsonNode? each in list.ToArray())
            {
                Rename(each, ids);
            }
        }

        foreach ((string member, JsonNode? value) in node is JsonObject members ? members.ToArray() : [])
        {
            if (Naming.Contains(member))
            {
                node![member] = Named(value, ids);
            }
            else
            {
                Rename(value, ids);
            }
        }
    }

    private static JsonNode? Named(JsonNode? reference, IReadOnlyDictionary<string, string> ids)
    {
        switch (reference)
        {
            case JsonArray list:
                return new JsonArray([.. list.Select(each => Named(each, ids))]);
            case JsonObject target:
                JsonNode copy = target.DeepClone();
                Rename(copy, ids);
                return copy;
            default:
                return reference is not null && ids.TryGetValue(reference.GetValue<string>(), out string? id) ? id : reference?.DeepClone();
        }
    }
}
