using ArgumentGraph.Rendering.Tests.Browser;
using ArgumentGraph.Testing;
using ArgumentGraph.Watching;
using Microsoft.Playwright;

namespace ArgumentGraph.AspNetCore.Tests.Browser;

public sealed class OverviewTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 11, 1);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    // Pages outlive their test's server, and say so.
    public ValueTask DisposeAsync() => new(chromium.Leave());

    [ProgramFact("chromium")]
    public async Task Each_card_shows_what_the_library_judges()
    {
        await using RunningServer server = await Served();
        IPage page = await Opened(server.Root);

        foreach (WatchedArgument served in server.Catalog.All)
        {
            SupportReport support = served.Argument!.AnalyzeSupport(Setting.On(Day));
            LoadBearingReport load = served.Argument!.AnalyzeLoadBearing(Setting.On(Day));
            string card = $"[data-name='{served.Name}'] ";
            (await page.InnerTextAsync(card + ".big"))
                .Should().StartWith($"{support.Pathways.Count(pathway => pathway.Standing == Standing.Supported)} of {support.Pathways.Count} ");
            (await page.Locator(card + ".pathways li").EvaluateAllAsync<string[]>("items => items.map(item => item.dataset.key + ' ' + item.className)"))
                .Should().Equal(support.Pathways.Select(pathway => $"{pathway.Element.Id} {ClassOf(pathway.Standing)}"));
            (await page.Locator(card + ".carriers li").EvaluateAllAsync<string[]>("items => items.map(item => item.dataset.key)"))
                .Should().BeEquivalentTo(load.SharedAcrossPathways.Where(carrier => carrier.IsBasic).Select(carrier => carrier.Element.Id));
            (await page.InnerTextAsync(card + "[data-key='open points'] dd"))
                .Should().Be(support.OpenPoints.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        (await page.InnerTextAsync("#summary")).Should().Be("3 arguments · 1 stands · 1 is in doubt · 1 has a pathway down");
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task What_nobody_was_tracking_comes_before_what_carries_everything()
    {
        await using RunningServer server = await Served();
        IPage page = await Opened(server.Root);

        string[] carriers = await page.Locator("[data-name=sabotage] .carriers li")
            .EvaluateAllAsync<string[]>("items => items.map(item => item.innerText.replace(/\\s+/g, ' '))");
        carriers[0].Should().StartWith("E37 Permission audit").And.EndWith("P5, P6, P7 hidden");
        carriers[1].Should().StartWith("A1 ").And.EndWith("all 7");
    }

    [ProgramFact("chromium")]
    public async Task Its_links_lead_to_pages_on_which_that_is_chosen()
    {
        await using RunningServer server = await Served();
        IPage page = await Opened(server.Root);

        await page.ClickAsync("[data-name=sabotage] .carriers [data-key=E37] a");
        await Ready(page);
        page.Url.Should().EndWith("/arguments/sabotage#sheet=C33&at=E37&out=E37");
        (await page.InnerTextAsync("#detail h3")).Should().StartWith("E37");
        (await Fallen(page)).Should().Equal("P5", "P6", "P7");

        await page.ClickAsync("header nav a:has-text('All arguments')");
        await Ready(page);
        new Uri(page.Url).AbsolutePath.TrimEnd('/').Should().Be(server.Root.AbsolutePath);
        await page.ClickAsync("[data-name=sabotage] .pathways [data-key=P8] a");
        await Ready(page);
        (await page.InputValueAsync("#sheet")).Should().Be("P8");
        (await page.InnerTextAsync("#detail h3")).Should().StartWith("P8");

        await page.GotoAsync(server.Root.AbsoluteUri);
        foreach (string address in await page.Locator("main a")
            .EvaluateAllAsync<string[]>("links => [...new Set(links.map(link => link.href.replace(/#.*/, '')))]"))
        {
            (await server.Client.GetAsync(new Uri(address))).IsSuccessStatusCode.Should().BeTrue("{0} is linked to", address);
        }

        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task By_keyboard_alone_one_comes_to_an_element_and_back()
    {
        await using RunningServer server = await Served();
        IPage page = await Opened(server.Root);

        await TabTo(page, "[data-name=sabotage] .carriers [data-key=E37] a");
        await page.Keyboard.PressAsync("Enter");

        // What is shown, not the address: who begins to wait for that when it has just changed waits for ever.
        await page.WaitForSelectorAsync("#detail h3:has-text('E37')");
        await Ready(page);
        page.Url.Should().Contain("/sabotage#");
        (await Fallen(page)).Should().Equal("P5", "P6", "P7");
        await page.Keyboard.PressAsync("Space");
        (await Fallen(page)).Should().BeEmpty();
        await page.Keyboard.PressAsync("ArrowUp");
        (await page.InnerTextAsync("#detail h3")).Should().StartWith("C21");
        await TabTo(page, "header nav a");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("h1:text-is('Arguments')");
        page.Url.Should().EndWith("/arguments/");
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task Nothing_is_wider_than_a_narrow_screen()
    {
        await using RunningServer server = await Served();
        foreach (string address in (string[])["", "/sabotage", "/sabotage/embed", "/sabotage/embed?show=heat-map", "/sabotage/report"])
        {
            IPage page = await chromium.Visit(new Uri(server.Root.AbsoluteUri + address), 390, 844, ColorScheme.Dark);

            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .Should().BeLessThanOrEqualTo(0, "of {0}", address);
        }

        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task What_expires_next_over_all_arguments_is_listed_with_what_falls_and_whose_it_is()
    {
        await using RunningServer server = await RunningServer.Start(options => options.AddArgument("second", Argument.Parse("""
            {
              "format": "argument-graph/1",
              "title": "Second",
              "elements": [
                { "id": "P", "kind": "goal", "statement": "P **holds**", "pathway": true, "supportedBy": ["E"] },
                { "id": "E", "kind": "evidence", "statement": "<b>Read</b>", "state": "available", "expires": "2026-11-02",
                  "tags": { "owner": ["a team", "another"] } }
              ]
            }
            """)));
        await server.UntilAnalysed();
        IPage page = await Opened(server.Root);

        string[] rows = await page.Locator(".expiring tbody tr").EvaluateAllAsync<string[]>("rows => rows.map(row => row.innerText.replace(/\\s+/g, ' '))");
        rows[0].Should().Be("2026-11-02 1 day left E <b>Read</b> second P a team, another");
        string[] keys = await page.Locator(".expiring tbody tr").EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.key)");
        keys.Should().Equal(server.Catalog.Expiring.Take(12).Select(each => $"{each.Argument.Name} {each.Expiring.Element.Id}"));
        (await page.InnerTextAsync("[data-name=second] .facts")).Should().MatchRegex(@"2 days\s+until P falls");

        await page.ClickAsync(".expiring [data-key='second E'] a");
        await Ready(page);
        (await page.InnerTextAsync("#detail h3")).Should().StartWith("E ");
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task It_has_the_colours_of_its_reader()
    {
        await using RunningServer server = await Served();

        IPage light = await Opened(server.Root);
        IPage dark = await Opened(server.Root, ColorScheme.Dark);

        (await light.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor")).Should().Be("rgb(238, 240, 244)");
        (await dark.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor")).Should().Be("rgb(15, 19, 25)");
    }

    private static async Task<RunningServer> Served()
    {
        var draft = new ArgumentBuilder("Doubted");
        draft.Goal("G", "It is safe").AsPathway().SupportedByAll(draft.Evidence(new Evidence("E", "A test") { State = EvidenceState.Disputed }));
        RunningServer server = await RunningServer.Start(
            options => options.AddFile("nine-pathways", Repository.File("samples", "nine-pathways", "case.json")).AddArgument("doubted", draft.Build()));
        await server.UntilAnalysed();
        return server;
    }

    private async Task<IPage> Opened(Uri address, ColorScheme colours = ColorScheme.Light)
    {
        IPage page = await chromium.Visit(address, colours: colours);
        await Ready(page);
        return page;
    }

    private static Task Ready(IPage page) => page.WaitForSelectorAsync("html[data-ready=true]", new() { State = WaitForSelectorState.Attached });

    private static Task<string[]> Fallen(IPage page) =>
        page.Locator("[data-fallen]").EvaluateAllAsync<string[]>("items => items.map(item => item.getAttribute('data-fallen'))");

    private static async Task TabTo(IPage page, string selector)
    {
        for (int i = 0; i < 100; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }
        }

        throw new InvalidOperationException($"The keyboard does not lead to {selector}.");
    }

    private static string ClassOf(Standing standing) => standing switch
    {
        Standing.Supported => "good",
        Standing.InDoubt => "doubt",
        _ => "bad",
    };
}
