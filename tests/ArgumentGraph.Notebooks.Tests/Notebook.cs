using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ArgumentGraph.Notebooks.Tests;

/// <summary>A notebook in Jupyter's format, version 4.5, as JSON.</summary>
internal sealed class Notebook(JsonObject root)
{
    private static readonly JsonSerializerOptions Layout =
        new() { WriteIndented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public JsonObject Root => root;

    public IEnumerable<JsonObject> Cells => root["cells"]!.AsArray().Select(cell => cell!.AsObject());

    public IEnumerable<JsonObject> CodeCells => Cells.Where(cell => (string?)cell["cell_type"] == "code");

    public static Notebook Parse(string text) => new(JsonNode.Parse(text)!.AsObject());

    /// <summary>A text that may be given as one string or as a list of lines.</summary>
    public static string TextOf(JsonNode? node) => node is JsonArray lines ? string.Concat(lines.Select(line => (string)line!)) : (string)node!;

    /// <summary>As Jupyter writes a text: a list of lines with their ends.</summary>
    public static JsonArray LinesOf(string text)
    {
        var lines = new JsonArray();
        for (int at = 0; at < text.Length;)
        {
            int end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end + 1;
            lines.Add((JsonNode)text[at..end]);
            at = end;
        }

        return lines;
    }

    public string ToText() => root.ToJsonString(Layout) + "\n";
}
