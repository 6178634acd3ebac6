using ArgumentGraph.Rendering.Tests.Browser;
using ArgumentGraph.Testing;
using Microsoft.Playwright;

namespace ArgumentGraph.AspNetCore.Tests.Browser;

/// <summary>Text of an argument full of markup comes out as text on every page.</summary>
public sealed class HostileTextTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private static readonly string[] Hostile =
    [
        "<script>window.hit=1</script>", "</script><script>window.hit=1</script>", "<img src=x onerror=window.hit=1>", "\" onload=\"window.hit=1",
        "' onclick='window.hit=1'", "]]><svg onload=window.hit=1>",
        "<!-- <script>window.hit=1</script>", "{{title}}{{script}}{{body}}", "&lt;b&gt;&#60;i&#62;", "</style><script>window.hit=1</script>",
        "</title><script>window.hit=1</script>", "\u202Eevil\u202C\u2066x",
        "a\u0000b\u0007c\u001B[31m", "${window.hit=1}`\\", "javascript:window.hit=1", "</main></article><iframe srcdoc=\"<script>parent.hit=1</script>\">",
    ];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    // Pages outlive their test's server, and say so.
    public ValueTask DisposeAsync() => new(chromium.Leave());

    [ProgramFact("chromium")]
    public async Task Nothing_runs_on_any_page()
    {
        await using RunningServer server = await RunningServer.Start(options =>
        {
            options.Title = Hostile[1] + Hostile[2];
            options.AddArgument("hostile", Make());
        });
        await server.UntilAnalysed();
        foreach (string address in (string[])["", "/hostile", "/hostile/embed", "/hostile/embed?show=diagram",
            "/hostile/embed?show=heat-map", "/hostile/report", "/hostile/diagram.svg", "/hostile/heat-map.svg", "/hostile/modules.svg", "/hostile/badge.svg"])
        {
            IPage page = await chromium.Visit(new Uri(server.Root.AbsoluteUri + address));
            await page.WaitForTimeoutAsync(50);

            await ShouldBeHarmless(page, address);
        }
    }

    [ProgramFact("chromium")]
    public async Task Nothing_runs_when_it_comes_as_a_change_or_as_a_finding()
    {
        await using RunningServer server = await RunningServer.Start();
        await server.UntilAnalysed();
        IPage overview = await chromium.Visit(server.Root), page = await chromium.Visit(new Uri(server.Root + "/sabotage"));

        server.Replace("sabotage.json", Make().ToJson());
        await overview.WaitForSelectorAsync("h2:has-text('window.hit=1')");
        await page.WaitForSelectorAsync("h1:has-text('window.hit=1')");
        server.Replace(
            "sabotage.json",
            """{ "format": "argument-graph/1", "elements": [ { "id": "G", "kind": "<img src=x onerror=window.hit=1>", "statement": "x" } ] }""");
        await overview.WaitForSelectorAsync(".trouble:has-text('onerror=window.hit=1')");
        await page.WaitForSelectorAsync("#live:has-text('last good version')");

        await ShouldBeHarmless(overview, "overview");
        await ShouldBeHarmless(page, "page");
    }

    private async Task ShouldBeHarmless(IPage page, string address)
    {
        (await page.EvaluateAsync<bool>("window.hit === undefined && document.querySelectorAll('iframe, img, [onload], [onclick], [onerror]').length === 0"))
            .Should().BeTrue("{0} holds nothing that runs", address);
        (await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a')].map(link => link.getAttribute('href') ?? '').filter(link => "
            + "!/^(https?:|mailto:|#|[\\w.%~/-]+(\\?[\\w=&-]*)?(#[^<>\"]*)?$)/.test(link))"))
            .Should().BeEmpty("{0} leads nowhere else", address);
        chromium.Complaints.Should().BeEmpty("of {0}", address);
    }

    private static Argument Make()
    {
        var draft = new ArgumentBuilder(Hostile[0] + Hostile[1]);
        GoalDraft first = draft.Goal("G", Hostile[1]).AsPathway(), second = draft.Goal("<b onclick=\"window.hit=1\">", Hostile[2]).AsPathway();
        draft.Strategy("S", Hostile[4]).SupportedByAll(first, second);
        return draft.Build().Edit(edit =>
        {
            foreach (string text in Hostile)
            {
                // Ids take no control or format characters.
                string id = new(
                    [.. text.Where(letter => !char.IsControl(letter) && char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.Format)]);
                edit.Add(new Evidence(id, text)
                {
                    Description = text,
                    Source = text,
                    Subject = text,
                    Expires = new DateOnly(2027, 1, 1),
                    Tags = ValueMap<ValueList<string>>.Empty.With(text, [text, "shared"]).With("owner", [text]),
                });
                edit.Connect(Relationship.SupportedBy("G", id));
                edit.Connect(Relationship.SupportedBy("<b onclick=\"window.hit=1\">", id));
            }
        });
    }
}
