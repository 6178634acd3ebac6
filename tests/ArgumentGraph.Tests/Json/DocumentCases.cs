using System.Text.Json;
using System.Text.Json.Nodes;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Json;

/// <summary>Texts of documents as cases: a smaller one has a member or an item less, and is JSON still.</summary>
internal static class DocumentCases
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Cases that are documents.</summary>
    public static RandomCases<string> Of(Func<int, string> make) => new(make, text => text, Smaller);

    private static IEnumerable<string> Smaller(string text)
    {
        JsonNode[] open = [.. Open(JsonNode.Parse(text))];
        for (int node = 0; node < open.Length; node++)
        {
            int parts = open[node] is JsonArray array ? array.Count : open[node].AsObject().Count;
            for (int part = 0; part < parts; part++)
            {
                yield return Without(text, node, part);
            }
        }
    }

    private static string Without(string text, int node, int part)
    {
        JsonNode document = JsonNode.Parse(text)!;
        JsonNode changed = Open(document).ElementAt(node);
        if (changed is JsonArray array)
        {
            array.RemoveAt(part);
        }
        else
        {
            changed.AsObject().RemoveAt(part);
        }

        return document.ToJsonString(Indented);
    }

    // The objects and arrays, from the outside in.
    private static IEnumerable<JsonNode> Open(JsonNode? node)
    {
        IEnumerable<JsonNode?> parts = node switch
        {
            JsonArray array => array,
            JsonObject members => members.Select(member => member.Value),
            _ => [],
        };
        return node is JsonArray or JsonObject ? parts.SelectMany(Open).Prepend(node) : [];
    }
}
