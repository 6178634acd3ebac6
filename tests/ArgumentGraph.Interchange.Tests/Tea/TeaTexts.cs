using System.Text;

namespace ArgumentGraph.Interchange.Tests;

/// <summary>Reads and writes case exports in memory.</summary>
internal static class TeaTexts
{
    /// <summary>Two claims that rest on the same report, and a defeater: invented.</summary>
    public const string Small = """
        {
          "version": "1.0",
          "exportedAt": "2026-01-02T03:04:05.000Z",
          "case": { "name": "Brakes", "description": "Why they hold" },
          "tree": {
            "id": "00000000-0000-4000-8000-000000000001", "type": "GOAL", "name": "G1", "description": "The brakes hold",
            "inSandbox": false, "role": "TOP_LEVEL", "context": ["On dry roads", "Up to 50 km/h"], "justification": "Asked for", "assumption": null,
            "comments": [{ "author": "ann", "content": "why?", "createdAt": "2026-01-01T00:00:00Z" }],
            "children": [
              {
                "id": "00000000-0000-4000-8000-000000000002", "type": "PROPERTY_CLAIM", "name": "P1", "description": "Pads are new",
                "inSandbox": false, "level": 1, "assumption": "The supplier is honest",
                "children": [
                  { "id": "00000000-0000-4000-8000-000000000003", "type": "EVIDENCE", "name": "E1", "description": "Report", "inSandbox": false, "url": "https://example.org/r", "children": [] }
                ]
              },
              {
                "id": "00000000-0000-4000-8000-000000000004", "type": "PROPERTY_CLAIM", "name": "P2", "description": "Discs are new", "inSandbox": false,
                "children": [
                  { "id": "00000000-0000-4000-8000-000000000005", "type": "EVIDENCE", "name": "E2", "description": "Report ", "inSandbox": false, "url": "https://example.org/r", "children": [] },
                  {
                    "id": "00000000-0000-4000-8000-000000000006", "type": "PROPERTY_CLAIM", "name": "D1", "description": "Discs may be worn 🛞", "inSandbox": false,
                    "isDefeater": true, "defeatsElementId": "00000000-0000-4000-8000-000000000002", "children": []
                  }
                ]
              }
            ]
          }
        }
        """;

    public static FormatReading Read(string text, FormatReadingOptions? options = null) => Read(Encoding.UTF8.GetBytes(text), options);

    public static FormatReading Read(byte[] bytes, FormatReadingOptions? options = null)
    {
        using var stream = new MemoryStream(bytes);
        return ArgumentFormats.Read(stream, ArgumentFormats.Tea, options);
    }

    public static (string Text, ValueList<Loss> Losses) Write(Argument argument)
    {
        using var stream = new MemoryStream();
        ValueList<Loss> losses = ArgumentFormats.WriteTo(argument, stream, ArgumentFormats.Tea);
        return (Encoding.UTF8.GetString(stream.ToArray()), losses);
    }

    public static FormatReadingOptions Deep { get; } = new() { Limits = ReadingOptions.Default with { MaximumDepth = 1_000_000 } };

    /// <summary>An export with one goal, and what is given as its children.</summary>
    public static string Tree(string children) =>
        """{"version":"1.0","exportedAt":"2026-01-01T00:00:00Z","case":{"name":"Lift","description":""},"tree":"""
        + Node("10", "GOAL", "G1", "The lift is safe", children) + "}";

    /// <summary>A node, with members of its own after the usual ones.</summary>
    public static string Node(string id, string type, string name, string description, string children = "", string more = "") =>
        $$"""{"id":"{{Uuid(id)}}","type":"{{type}}","name":"{{name}}","description":"{{description}}","inSandbox":false,"""
        + (more.Length == 0 ? string.Empty : more + ",") + "\"children\":[" + children + "]}";

    /// <summary>A UUID that ends in two digits.</summary>
    public static string Uuid(string digits) => $"00000000-0000-4000-8000-0000000000{digits}";
}
