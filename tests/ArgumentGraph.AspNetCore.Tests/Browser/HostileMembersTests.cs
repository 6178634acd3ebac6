using System.Text.Json.Nodes;
using ArgumentGraph.Rendering;
using ArgumentGraph.Rendering.Tests.Browser;
using ArgumentGraph.Testing;
using Microsoft.Playwright;

namespace ArgumentGraph.AspNetCore.Tests.Browser;

/// <summary>A case in which every member that takes a text holds markup, on every page and in every form of every report.</summary>
public sealed class HostileMembersTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private const string Goal = "G0";

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => new(chromium.Leave());

    [ProgramFact("chromium")]
    public async Task No_member_runs_or_becomes_an_element_or_a_link_on_any_page()
    {
        Argument.Read(Document()).Findings.Where(finding => finding.Severity == Severity.Error && finding.Rule.Id.StartsWith("AG0", StringComparison.Ordinal))
            .Should().BeEmpty("else less than all is shown");
        await using RunningServer server = await RunningServer.Start(options =>
        {
            options.AddFile("hostile", "hostile.json");
            options.Title = HostileTexts.All[0];
        });
        server.Replace("hostile.json", Document());
        await server.Until(catalog => catalog["hostile"].State is not null);

        foreach (string address in Pages().Concat(Reports()))
        {
            IPage page = await chromium.Visit(new Uri(server.Root.AbsoluteUri + address));
            await page.WaitForTimeoutAsync(20);

            await chromium.ShouldBeHarmless(page, address);
            await page.CloseAsync();
        }
    }

    [ProgramFact("chromium")]
    public async Task The_policies_of_pages_let_their_own_styles_through()
    {
        await using RunningServer server = await RunningServer.Start();
        await server.UntilAnalysed();
        foreach (string address in Pages().Concat(Reports()).Select(address => address.Replace("/hostile", "/sabotage", StringComparison.Ordinal)
            .Replace($"={Goal}", "=P6", StringComparison.Ordinal)))
        {
            IPage page = await chromium.Visit(new Uri(server.Root.AbsoluteUri + address));

            chromium.Complaints.Should().BeEmpty("of {0}", address);
            await page.CloseAsync();
        }
    }

    private static IEnumerable<string> Pages() =>
    [
        string.Empty, "?view=rows", "/hostile", "/hostile?notation=gsn", "/hostile/embed", "/hostile/embed?show=diagram", "/hostile/embed?show=heat-map",
        "/hostile/embed?show=modules", "/hostile/report", "/hostile/diagram.svg", "/hostile/diagram.svg?overlay=load-bearing&notation=cae",
            "/hostile/diagram.svg?sheet=overview",
        "/hostile/heat-map.svg", "/hostile/modules.svg", "/hostile/badge.svg",
    ];

    private static IEnumerable<string> Reports() =>
        from kind in ReportKind.All
        where kind.ReportType != typeof(ValidationReport)
        from format in new[] { "html", "svg" }
        let query = kind.Name switch { "explanation" => $"id={Goal}&", "what-if" => $"fail={Goal}&", "joint" => $"fallen={Goal}&", _ => string.Empty }
        select $"/api/arguments/hostile/{kind.Name}?{query}format={format}";

    private static string Document()
    {
        string[] texts = HostileTexts.All;
        var elements = new JsonArray();
        for (int i = 0; i < texts.Length; i++)
        {
            // Some texts differ in nothing but letters that names do not take.
            string text = texts[i], word = $"{Word(text)} {i}";
            string link = HostileTexts.Links[i % HostileTexts.Links.Length];
            JsonObject Element(string id, string kind, params (string Name, JsonNode? Value)[] members) => new(
                [
                    KeyValuePair.Create<string, JsonNode?>("id", id), KeyValuePair.Create<string, JsonNode?>("kind", kind),
                    KeyValuePair.Create<string, JsonNode?>("statement", text), KeyValuePair.Create<string, JsonNode?>("description", text),
                    KeyValuePair.Create<string, JsonNode?>("tags", new JsonObject { [text] = text, ["owner"] = new JsonArray(text), ["mitigation"] = text }),
                    KeyValuePair.Create<string, JsonNode?>("suppress", new JsonObject { ["AG1203"] = word }),
                    KeyValuePair.Create<string, JsonNode?>("data", new JsonObject { [text] = text }),
                    KeyValuePair.Create<string, JsonNode?>($"x-{word}", text),
                    .. members.Select(member => KeyValuePair.Create(member.Name, member.Value)),
                ]);

            string goal = i == 0 ? Goal : $"{word} goal";
            elements.Add(Element(goal, "goal", ("pathway", true), ("supportedBy", new JsonArray($"S{i}")),
                ("inContextOf", new JsonArray($"C{i}", $"A{i}", $"J{i}")),
                ("harm", new JsonObject { ["within"] = "PT4H" })));
            elements.Add(Element($"S{i}", "strategy", ("supportedBy", new JsonArray($"K{i}"))));
            elements.Add(Element($"K{i}", "claim", ("supportedBy", new JsonArray($"{word} evidence", $"K{i} open")), ("requires", "any"), ("module", word),
                ("claimPoints", new JsonArray(new JsonObject { ["id"] = word, ["on"] = new JsonArray($"{word} evidence"), ["argument"] = $"T{i}" }))));
            elements.Add(Element($"K{i} open", "claim", ("undeveloped", true), ("cost", 3)));
            elements.Add(Element($"T{i}", "claim", ("supportedBy", new JsonArray($"M{i}"))));
            elements.Add(Element($"M{i}", "evidence", ("state", "missing")));
            elements.Add(Element($"{word} evidence", "evidence", ("source", text), ("subject", text), ("expires", "2027-01-01"),
                ("collected", "2026-01-01"), ("probability", 0.9),
                ("step", new JsonObject { ["stage"] = "see", ["who"] = text, ["coverage"] = 0.5, ["recall"] = 0.5 })));
            elements.Add(Element($"D{i}", "evidence", ("source", link), ("state", i % 2 == 0 ? "available" : "disputed"),
                ("challenges", new JsonArray($"K{i}"))));
            elements.Add(Element($"C{i}", "context"));
            elements.Add(Element($"A{i}", "assumption", ("source", link), ("state", "disputed")));
            elements.Add(Element($"J{i}", "justification"));
        }

        return new JsonObject { ["format"] = "argument-graph/1", ["title"] = string.Concat(HostileTexts.All[..3]), ["elements"] = elements }.ToJsonString();
    }

    // Names of elements, points and modules take no control characters, and modules no slash.
    private static string Word(string text) => new string([.. text.Where(letter => letter != '/' && !char.IsControl(letter)
        && char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.Format)]).Trim();
}
