using System.Text.Json.Nodes;

namespace ArgumentGraph.Tests.Json;

/// <summary>Changes documents in ways that a schema may see: members and values replaced, left out, misspelt, moved to elements of other kinds.</summary>
internal sealed class Mutation(Random random)
{
    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "-1", "1", "1.5", "2.0", "1e400", "-1e400", "1e-400", "2147483647", "2147483648", "1e20", "1.7976931348623157e308",
        "\"\"", "\" \"", "\"\\t\\n\"", "\"C0\"", "\"goal\"", "\"claim\"", "\"evidence\"", "\"context\"", "\"Goal\"", "\"available\"", "\"holds\"",
        "\"disputed\"", "\"any\"", "\"all\"", "\"some\"",
        "\"2026-02-28\"", "\"2026-02-29\"", "\"2024-02-29\"", "\"1900-02-29\"", "\"2000-02-29\"", "\"0000-01-01\"", "\"2026-04-31\"", "\"2026-13-01\"",
        "\"2026-8-1\"", "\"2026-08-01T00:00:00Z\"", "\"2026-08-01\\n\"", "\"٢٠٢٦-08-01\"",
        "[]", "[\"C0\"]", "[1]", "[null]", "[[]]", "[\"C0\", { \"id\": \"C0\" }]", "{}", "{ \"atLeast\": 1 }", "{ \"atLeast\": 0 }", "{ \"atLeast\": 2.5 }",
        "{ \"atLeast\": \"1\" }", "{ \"atLeast\": 1, \"x\": 1 }", "{ \"atleast\": 1 }",
        "{ \"id\": \"C0\" }", "{ \"from\": \"C0\", \"to\": \"C1\" }", "{ \"relationship\": \"supportedBy\", \"from\": \"C0\", \"to\": \"C1\" }",
        "{ \"relationship\": \"supportedBy\", \"from\": \"C0\", \"to\": { \"from\": \"C0\", \"to\": \"C1\" } }",
        "{ \"relationship\": \"challenges\", \"from\": \"C0\", \"to\": { \"from\": \"C0\", \"to\": \"C1\" } }",
        "{ \"relationship\": \"supports\", \"from\": \"C0\", \"to\": \"C1\" }", "{ \"from\": 1, \"to\": \"C1\" }", "{ \"from\": \"C0\" }",
        "{ \"from\": \"C0\", \"to\": null }", "[{ \"from\": \"C0\", \"to\": [] }]",
        "{ \"AG1203\": \"\" }", "{ \"AG1203\": \"why\" }", "{ \"k\": [\"a\", 1] }", "{ \"k\": [] }", "{ \"k\": { } }",
        "\"see\"", "[\"see\", \"tell\"]", "[\"see\", \"act\"]", "[\"act\", \"decide\"]", "[\"see\", \"see\"]", "[\"seen\"]",
        "\"PT15M\"", "\"P2W\"", "\"P1W2DT3H4M5.5S\"", "\"PT0S\"", "\"P\"", "\"PT\"", "\"P1DT\"", "\"P1M\"", "\"P1Y\"", "\"-PT5M\"", "\"PT1.5M\"",
        "\"PT0.12345678S\"", "\"PT1,5S\"", "\"PT5S3M\"", "\"pt5m\"", "\"00:15:00\"", "\"PT15M\\n\"", "\"exponential\"", "\"fixed\"",
        "{ \"stage\": \"see\" }", "{ \"stage\": \"look\" }", "{ \"stage\": [\"see\", \"tell\"], \"latency\": { \"atMost\": \"PT5M\" } }",
        "{ \"within\": \"PT4H\", \"attempts\": 2 }", "{ \"within\": \"PT4H\", \"attempts\": 0 }", "{ \"atMost\": \"PT5M\", \"typical\": 5 }",
        "{ \"k\": { \"ours\": [1] } }", "{ \"k\": { \"mine\": 1 } }", "\"argument-graph/1\"",
        "\"argument-graph/2\"",
    ];

    private static readonly string[] Names =
    [
        "id", "kind", "statement", "description", "pathway", "undeveloped", "supportedBy", "requires", "inContextOf", "challenges", "state", "source",
        "subject", "collected", "expires",
        "probability", "doubt", "step", "harm", "claimPoints", "cost", "order", "row", "suppress", "tags", "data", "conflicts", "include", "module", "pattern",
        "Id",
        "supportedby", "x", "",
    ];

    private static readonly string[] NamesWithin =
    [
        "stage", "who", "automatic", "blocks", "coverage", "recall", "success", "latency", "hours", "after", "waitsForAll", "on",
        "argument", "atMost", "typical",
        "distribution", "from", "within", "reversibleWithin", "attempts", "Stage", "x",
    ];

    /// <summary>Changes one thing.</summary>
    public void Change(JsonObject document)
    {
        List<JsonObject> elements = document["elements"] is JsonArray list ? [.. list.OfType<JsonObject>()] : [];
        JsonObject target = elements.Count == 0 || random.Next(10) == 0 ? document : Within(elements[random.Next(elements.Count)]);
        string[] members = [.. target.Select(member => member.Key)];
        switch (random.Next(6))
        {
            case 0 when members.Length > 0:
                target.Remove(members[random.Next(members.Length)]);
                break;
            case 1 or 2 when members.Length > 0:
                target[members[random.Next(members.Length)]] = Value();
                break;
            case 3 when elements.Contains(target):
                target["kind"] = new[] { "goal", "strategy", "claim", "evidence", "context", "assumption", "justification" }[random.Next(7)];
                break;
            case 4 when document["elements"] is JsonArray items:
                items.Insert(random.Next(items.Count + 1), Value());
                break;
            default:
                string[] names = elements.Contains(target) || target == document ? Names : NamesWithin;
                target[names[random.Next(names.Length)]] = Value();
                break;
        }
    }

    // The element, or at times its step, that step's latency, its harm or a claim point.
    private JsonObject Within(JsonObject element)
    {
        var step = element["step"] as JsonObject;
        JsonObject?[] parts =
        [
            element, step, step?["latency"] as JsonObject, element["harm"] as JsonObject,
            (element["claimPoints"] as JsonArray)?.FirstOrDefault() as JsonObject,
        ];
        return parts[random.Next(parts.Length)] ?? element;
    }

    private JsonNode? Value() => JsonNode.Parse(Values[random.Next(Values.Length)]);
}
