using System.Text.Json.Nodes;

namespace ArgumentGraph.Tests.Json;

/// <summary>Well-formed documents at random: every kind, every member, texts of all sorts. A seed gives the same document on every machine.</summary>
internal sealed class Documents(int seed)
{
    private static readonly string[] Texts =
    [
        "", " ", "The model cannot read its own weights", "Prüfung, naïve: 漢字", "🙂 and 👩‍👩‍👧", "quote \" backslash \\ slash /", "tab\tline\nreturn\r",
        "\u0000\u0001\u001f\u007f\u0085", "\u2028\u2029\uFEFF", "e\u0301 é", "İıIi", "</script><!-- 'x' -->",
    ];

    private static readonly string[] Numbers = ["0", "-0", "1", "0.03", "0.030", "1e-13", "1E-2", "0.1e+0", "5e-324", "0.97000000000000000000001"];

    private readonly Random _random = new(seed);

    public Random Random => _random;

    public string NextText() => Texts[_random.Next(Texts.Length)];

    public JsonNode? NextData(int depth = 0) => _random.Next(depth > 3 ? 5 : 7) switch
    {
        0 => null,
        1 => JsonValue.Create(_random.Next(2) == 0),
        2 => JsonValue.Create(NextText()),
        3 or 4 => JsonNode.Parse(Numbers[_random.Next(Numbers.Length)]),
        5 => new JsonArray([.. Enumerable.Range(0, _random.Next(4)).Select(_ => NextData(depth + 1))]),
        _ => new JsonObject(Enumerable.Range(0, _random.Next(4)).Select(n => KeyValuePair.Create($"{NextText()}{n}", NextData(depth + 1)))),
    };

    /// <summary>A document of up to a dozen elements.</summary>
    public JsonObject NextDocument()
    {
        int count = _random.Next(1, 12);
        string[] kinds = [.. Enumerable.Range(0, count)
            .Select(_ => Pick("goal", "strategy", "claim", "claim", "evidence", "evidence", "context", "assumption", "justification"))];
        string[] ids = [.. kinds.Select((kind, n) => $"{char.ToUpperInvariant(kind[0])}{(_random.Next(8) == 0 ? "é🙂 " : string.Empty)}{n}")];
        var elements = new JsonArray();
        for (int n = 0; n < count; n++)
        {
            elements.Add(Element(n, kinds, ids));
        }

        var document = new JsonObject { ["format"] = "argument-graph/1", ["title"] = NextText(), ["elements"] = elements };
        if (Chance(3))
        {
            document["$schema"] = "./argument-graph-1.schema.json";
        }

        if (Chance(6))
        {
            document["conflicts"] = NextConflicts();
        }

        return document;
    }

    private JsonObject Element(int n, string[] kinds, string[] ids)
    {
        string kind = kinds[n];
        var element = new JsonObject { ["id"] = ids[n], ["kind"] = kind, ["statement"] = NextText() };
        bool isSupportable = kind is "goal" or "strategy" or "claim";
        AddIf(element, "description", Chance(4), () => NextText());
        AddIf(element, "pathway", kind == "goal" && Chance(2), () => Chance(2));
        AddIf(element, "undeveloped", isSupportable && Chance(4), () => Chance(2));
        AddIf(element, "uninstantiated", Chance(6), () => Chance(2));
        AddIf(element, "supportedBy", isSupportable && Chance(1), () => References(ids, to => kinds[to] is "goal" or "strategy" or "claim" or "evidence"));
        AddIf(element, "requires", isSupportable && Chance(3), () => Requirement());
        AddIf(element, "inContextOf", isSupportable && Chance(2), () => References(ids, to => kinds[to] is "context" or "assumption" or "justification"));
        AddIf(element, "challenges", kind is "goal" or "claim" or "evidence" && Chance(4), () =>
            Chance(2) ? JsonValue.Create(Pick(ids)) : References(ids, _ => true));
        AddIf(element, "state", kind == "evidence" && Chance(1), () => Pick("available", "planned", "missing", "disputed", "withdrawn"));
        AddIf(element, "state", kind == "assumption" && Chance(2), () => Pick("holds", "disputed", "invalid"));
        AddIf(element, "source", kind is "evidence" or "assumption" && Chance(2), () => NextText());
        AddIf(element, "subject", kind == "evidence" && Chance(2), () => NextText());
        AddIf(element, "collected", kind == "evidence" && Chance(3), () => Pick("2026-08-01", "2024-02-29", "0001-01-01"));
        AddIf(element, "expires", kind is "evidence" or "assumption" && Chance(3), () => Pick("2027-08-01", "2000-02-29", "9999-12-31"));
        AddIf(element, Pick("probability", "doubt"), kind is not ("context" or "justification") && Chance(3), () =>
            JsonNode.Parse(Numbers[_random.Next(Numbers.Length)]));
        AddIf(element, "step", kind is "claim" or "evidence" && Chance(2), () => Step(ids));
        AddIf(element, "harm", kind == "goal" && Chance(2), Harm);
        AddIf(element, "claimPoints", Chance(4), () => new JsonArray([.. Enumerable.Range(0, _random.Next(3)).Select(_ => ClaimPoint(ids))]));
        AddIf(element, "cost", Chance(5), () => JsonNode.Parse(Pick("0", "12", "2.5", "1e3", "1e-7")));
        AddIf(element, "module", Chance(6), () => Pick("M", "N/O"));
        AddIf(element, "public", kind != "strategy" && Chance(8), () => JsonNode.Parse(Pick("true", "false")));
        AddIf(element, "away", kind != "strategy" && Chance(12), () => JsonNode.Parse(Pick("true", "false")));
        AddIf(element, "toBeSupportedByContract", kind is "goal" or "claim" && Chance(10), () => JsonNode.Parse(Pick("true", "false")));
        bool isInRow = kind is "goal" or "strategy" or "claim" or "evidence";
        AddIf(element, "order", isInRow && Chance(6), () => JsonNode.Parse(Pick("0", "-3", "2.0", "1e6", "7")));
        AddIf(element, "row", isInRow && Chance(6), () => JsonNode.Parse(Pick("0", "3", "1e3")));
        AddIf(element, "suppress", Chance(6), () => new JsonObject { ["AG1203"] = "known", ["AG1204"] = "because 🙂" });
        AddIf(element, "tags", Chance(4), () =>
            new JsonObject { ["owner"] = NextText(), ["tool"] = new JsonArray("a", "b"), ["none"] = new JsonArray(), ["one"] = new JsonArray(NextText()) });
        AddIf(element, "data", Chance(5), () => NextData());
        AddIf(element, "conflicts", Chance(6), () => NextConflicts());
        return element;
    }

    // Now and then a step follows an element that is no step, itself, or nothing that is there.
    private JsonObject Step(string[] ids)
    {
        var step = new JsonObject
        {
            ["stage"] = Pick("see", "tell", "decide", "act", "all") is var stage && stage == "all"
            ? new JsonArray("see", "tell", "decide", "act") : stage
        };
        AddIf(step, "who", Chance(2), () => NextText());
        AddIf(step, "automatic", Chance(3), () => Chance(2));
        AddIf(step, "blocks", Chance(3), () => Chance(2));
        AddIf(step, "coverage", Chance(2), () => JsonNode.Parse(Numbers[_random.Next(Numbers.Length)]));
        AddIf(step, "recall", Chance(2), () => JsonNode.Parse(Numbers[_random.Next(Numbers.Length)]));
        AddIf(step, "success", Chance(3), () => JsonNode.Parse(Numbers[_random.Next(Numbers.Length)]));
        AddIf(step, "latency", Chance(2), Latency);
        AddIf(step, "hours", Chance(4), () => NextText());
        AddIf(step, "after", Chance(2), () => Chance(6) ? new JsonArray("nowhere") : References(ids, _ => true));
        AddIf(step, "waitsForAll", Chance(3), () => Chance(2));
        return step;
    }

    // Seldom one that fits.
    private JsonObject ClaimPoint(string[] ids)
    {
        var point = new JsonObject { ["id"] = $"ACP{_random.Next(20)}" };
        AddIf(point, "on", Chance(2), () => References(ids, _ => true) is { Count: > 0 } on ? on : new JsonArray("nowhere"));
        AddIf(point, "argument", Chance(2), () => ids[_random.Next(ids.Length)]);
        return point;
    }

    private JsonObject Latency()
    {
        var latency = new JsonObject();
        AddIf(latency, "atMost", Chance(2), () => Time());
        AddIf(latency, "typical", Chance(2), () => Time());
        AddIf(latency, "distribution", Chance(2), () => Pick("fixed", "uniform", "exponential", "every"));
        return latency;
    }

    private JsonObject Harm()
    {
        var harm = new JsonObject();
        AddIf(harm, "from", Chance(2), () => NextText());
        AddIf(harm, "within", Chance(2), () => Time());
        AddIf(harm, "reversibleWithin", Chance(2), () => Time());
        AddIf(harm, "attempts", Chance(3), () => JsonNode.Parse(Pick("1", "2", "3.0", "2147483647")));
        return harm;
    }

    private string Time() => Pick("PT0S", "PT15M", "PT90M", "P2W", "P1DT2H", "PT0.0000001S", "PT1,50S", "P10675199D", "PT007M");

    private JsonObject NextConflicts() => new(Enumerable.Range(0, _random.Next(3)).Select(n => KeyValuePair.Create<string, JsonNode?>(
        $"{NextText()}{n}",
        new JsonObject(new[] { "base", "ours", "theirs" }.Where(_ => Chance(2)).Select(side => KeyValuePair.Create(side, NextData()))))));

    private JsonArray References(string[] ids, Func<int, bool> fits) =>
        new([.. Enumerable.Range(0, ids.Length).Where(fits).OrderBy(_ => _random.Next()).Take(_random.Next(4)).Select(to => JsonValue.Create(ids[to]))]);

    private JsonNode Requirement() => Pick("all", "any", "2") switch
    {
        "2" => new JsonObject { ["atLeast"] = JsonNode.Parse(Pick("1", "2", "3.0", "2e0")) },
        string word => JsonValue.Create(word)!,
    };

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private string Pick(params string[] words) => words[_random.Next(words.Length)];

    private static void AddIf(JsonObject element, string name, bool condition, Func<JsonNode?> value)
    {
        if (condition)
        {
            element[name] = value();
        }
    }

    /// <summary>The document's text, sometimes with white space, with or without escapes.</summary>
    public string ToText(JsonNode document) => document.ToJsonString(new System.Text.Json.JsonSerializerOptions
    {
        WriteIndented = _random.Next(2) == 0,
        Encoder = _random.Next(2) == 0 ? System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping : null,
    });
}
