using ArgumentGraph.Rendering.Tests.Browser;
using ArgumentGraph.Testing;
using Microsoft.Playwright;

namespace ArgumentGraph.AspNetCore.Tests.Browser;

/// <summary>Text of an argument full of markup comes out as text on every page.</summary>
public sealed class HostileTextTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    // Pages outlive their test's server, and say so.
    public ValueTask DisposeAsync() => new(chromium.Leave());

    [ProgramFact("chromium")]
    public async Task Nothing_runs_on_any_page()
    {
        await using RunningServer server = await RunningServer.Start(options =>
        {
            options.Title = HostileTexts.All[1] + HostileTexts.All[2];
            options.AddArgument("hostile", Make());
        });
        await server.UntilAnalysed();
        foreach (string address in (string[])["", "/hostile", "/hostile/embed", "/hostile/embed?show=diagram",
            "/hostile/embed?show=heat-map", "/hostile/report", "/hostile/diagram.svg", "/hostile/heat-map.svg", "/hostile/modules.svg", "/hostile/badge.svg"])
        {
            IPage page = await chromium.Visit(new Uri(server.Root.AbsoluteUri + address));
            await page.WaitForTimeoutAsync(50);

            await chromium.ShouldBeHarmless(page, address);
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

        await chromium.ShouldBeHarmless(overview, "overview");
        await chromium.ShouldBeHarmless(page, "page");
    }

    private static Argument Make()
    {
        var draft = new ArgumentBuilder(HostileTexts.All[0] + HostileTexts.All[1]);
        GoalDraft first = draft.Goal("G", HostileTexts.All[1]).AsPathway(),
            second = draft.Goal("<b onclick=\"window.hit=1\">", HostileTexts.All[2]).AsPathway();
        draft.Strategy("S", HostileTexts.All[4]).SupportedByAll(first, second);
        return draft.Build().Edit(edit =>
        {
            foreach (string text in HostileTexts.All)
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
