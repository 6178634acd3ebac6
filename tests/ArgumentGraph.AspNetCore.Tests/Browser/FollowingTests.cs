using ArgumentGraph.Rendering.Tests.Browser;
using ArgumentGraph.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;

namespace ArgumentGraph.AspNetCore.Tests.Browser;

/// <summary>Open pages follow what is served, and their reader stays where he is.</summary>
public sealed class FollowingTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private static readonly string Good = File.ReadAllText(RunningServer.SabotageFile);

    private static readonly string WithoutAudit =
        Argument.Parse(Good).Edit(edit => edit.Replace<Evidence>("E37", audit => audit with { State = EvidenceState.Withdrawn })).ToJson();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    // Pages outlive their test's server, and say so.
    public ValueTask DisposeAsync() => new(chromium.Leave());

    [ProgramFact("chromium")]
    public async Task The_overview_shows_a_new_version_and_marks_what_changed()
    {
        await using RunningServer server = await Served();
        IPage page = await Opened(server.Root.AbsoluteUri);
        await page.FocusAsync(".pathways [data-key=P2] a");
        await StopTheClock(page);

        server.Replace("sabotage.json", WithoutAudit);

        await Until(page, ".pathways [data-key=P5].bad");
        (await Marked(page)).Should().Equal("P5", "P6", "P7");
        (await page.InnerTextAsync(".big")).Should().StartWith("2 of 9");
        (await page.EvaluateAsync<string>("document.activeElement.parentNode.dataset.key")).Should().Be("P2", "what had the focus keeps it");

        await page.Clock.FastForwardAsync(8_000);

        (await Marked(page)).Should().BeEmpty();
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task Marks_stay_for_their_while_when_another_version_follows()
    {
        await using RunningServer server = await Served();
        IPage page = await Opened(server.Root.AbsoluteUri);
        await StopTheClock(page);
        server.Replace("sabotage.json", WithoutAudit);
        await Until(page, ".pathways [data-key=P5].bad");
        await page.Clock.FastForwardAsync(3_000);

        server.Replace("sabotage.json", Argument.Parse(WithoutAudit).Edit(edit => edit.Remove("P2")).ToJson());

        await Until(page, ".pathways:not(:has([data-key=P2]))");
        (await Marked(page)).Should().Equal("P5", "P6", "P7");

        await page.Clock.FastForwardAsync(5_000);

        (await Marked(page)).Should().BeEmpty("their while began with the version that they mark");
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task A_page_shows_a_new_version_at_the_same_place()
    {
        await using RunningServer server = await Served();
        IPage page = await Opened(server.Root + "/sabotage#at=C21&out=A1&pathway=P6");
        await page.Mouse.MoveAsync(300, 400);
        await page.Mouse.WheelAsync(0, -200);
        await page.EvaluateAsync("document.getElementById('side').scrollTop = 90");
        string place = (await page.GetAttributeAsync("#canvas svg", "viewBox"))!;
        await StopTheClock(page);

        server.Replace("sabotage.json", WithoutAudit);

        await page.WaitForSelectorAsync("#live:has-text('new version')");
        await page.WaitForSelectorAsync("#standing li:has-text('P5') .bad");
        page.Url.Should().EndWith("/sabotage#sheet=P6&at=C21&out=A1");
        (await page.InnerTextAsync("#detail h3")).Should().StartWith("C21").And.Contain("unsupported");
        (await page.InnerTextAsync("#what-if")).Should().Contain("A1", "what is knocked out elsewhere stays so");
        (await page.EvaluateAsync<int>("document.getElementById('side').scrollTop")).Should().Be(90);
        (await page.GetAttributeAsync("#canvas svg", "viewBox")).Should().Be(place);
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task Where_only_reviews_change_pages_and_cards_follow_and_stay_in_place()
    {
        await using RunningServer server = await Served();
        IPage page = await Opened(server.Root + "/sabotage#at=P6"), overview = await Opened(server.Root.AbsoluteUri);
        IPage card = await Opened(server.Root + "/sabotage/embed");
        (await page.Locator("#detail .reviews").CountAsync()).Should().Be(0);

        Review review = new ReviewBuilder(Argument.Parse(Good), "R1", "outside reviewer", new DateOnly(2026, 10, 12)).Judge("P6", ReviewVerdict.Agree).Build();
        server.Replace("sabotage.reviews.json", CaseReviews.Empty.With(review).ToJson());

        await page.WaitForSelectorAsync("#detail .reviews:has-text('R1 (outside reviewer, 2026-10-12)')");
        page.Url.Should().EndWith("#sheet=P6&at=P6");
        await overview.WaitForSelectorAsync("[data-key=reviews]:has-text('1 of 9 pathways covered')");
        await card.WaitForSelectorAsync("[data-key=reviews]:has-text('1 of 9 pathways covered')");

        File.Delete(Path.Combine(server.Folder, "sabotage.reviews.json"));
        await page.WaitForSelectorAsync("#detail:not(:has(.reviews))");
        await card.WaitForSelectorAsync(".card:not(:has([data-key=reviews]))");
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task A_framed_card_shows_a_new_version()
    {
        await using RunningServer server = await Served();
        IPage page = await Opened(server.Root + "/sabotage/embed");

        server.Replace("sabotage.json", WithoutAudit);

        await page.WaitForSelectorAsync(".pathways [data-key=P5].bad");
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task A_broken_file_is_told_of_and_the_last_good_version_stays()
    {
        await using RunningServer server = await Served();
        IPage overview = await Opened(server.Root.AbsoluteUri),
            page = await Opened(server.Root + "/sabotage"), card = await Opened(server.Root + "/sabotage/embed");
        IPage picture = await Opened(server.Root + "/sabotage/embed?show=heat-map");

        server.Replace("sabotage.json", "{ this is no argument");

        foreach (IPage shown in (IPage[])[overview, card])
        {
            await shown.WaitForSelectorAsync(
                ".card.problem .trouble:has-text('this is the last good version'):has-text('1 error'):has-text('sabotage.json(1,')");
            (await shown.InnerTextAsync(".big")).Should().StartWith("5 of 9");
        }

        await picture.WaitForSelectorAsync(".trouble:has-text('this is the last good version') + svg");
        await page.WaitForSelectorAsync("#live:has-text('this is the last good version')");
        (await page.InnerTextAsync("#summary")).Should().StartWith("5 of 9");

        server.Replace("sabotage.json", Good);

        foreach (IPage shown in (IPage[])[overview, card])
        {
            await shown.WaitForSelectorAsync(".card:not(.problem) .big");
        }

        await picture.WaitForSelectorAsync("main:not(:has(.trouble)) svg");
        await page.WaitForSelectorAsync("#live", new() { State = WaitForSelectorState.Hidden });
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task Where_there_is_nothing_to_serve_a_frame_says_so_until_there_is()
    {
        await using RunningServer server = await RunningServer.Start(options => options.AddFile("later", "later.json"));
        await server.UntilAnalysed();
        IPage overview = await Opened(server.Root.AbsoluteUri),
            card = await Opened(server.Root + "/later/embed"), picture = await Opened(server.Root + "/later/embed?show=diagram&pathway=P1");
        foreach (IPage shown in (IPage[])[overview, card, picture])
        {
            (await shown.InnerTextAsync("[data-name=later] .trouble")).Should().StartWith("It cannot be read.").And.Contain("The file does not exist.");
        }

        server.Replace("later.json", Good);

        foreach (IPage shown in (IPage[])[overview, card])
        {
            await shown.WaitForSelectorAsync("[data-name=later]:not(.problem) .big");
        }

        await picture.WaitForSelectorAsync("main > svg");
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task Turned_away_a_page_says_so_and_asks_again()
    {
        await using RunningServer server = await RunningServer.Start(options => options.MaximumListeners = 0);
        await server.UntilAnalysed();
        foreach (string address in (string[])[string.Empty, "/sabotage"])
        {
            ArgumentGraphOptions options = server.Services.GetRequiredService<IOptions<ArgumentGraphOptions>>().Value;
            options.MaximumListeners = 0;
            IPage page = await chromium.Visit(new Uri(server.Root.AbsoluteUri + address));
            await page.Clock.InstallAsync();
            await page.ReloadAsync();
            await page.WaitForSelectorAsync("#live:has-text('does not tell of changes now')");

            options.MaximumListeners = 10;
            await page.Clock.FastForwardAsync(30_000);

            await page.WaitForSelectorAsync("#live", new() { State = WaitForSelectorState.Hidden });
        }
    }

    [ProgramFact("chromium")]
    public async Task Without_a_server_pages_say_so_and_go_on_when_it_is_back()
    {
        RunningServer server = await Served();
        string root = server.Root.AbsoluteUri;
        IPage overview = await Opened(root), page = await Opened(root + "/sabotage#at=E37");

        await server.DisposeAsync();
        await overview.WaitForSelectorAsync(".stale #live:has-text('No connection')");
        await page.WaitForSelectorAsync("#live:has-text('No connection')");

        await using RunningServer again = await RunningServer.Start(build: builder => builder.WebHost.UseUrls(new Uri(root).GetLeftPart(UriPartial.Authority)));
        again.Replace("sabotage.json", WithoutAudit);
        await overview.WaitForSelectorAsync("body:not(.stale) .pathways [data-key=P5].bad");
        await page.WaitForSelectorAsync("#standing li:has-text('P5') .bad");
        page.Url.Should().EndWith("#sheet=C33&at=E37");
    }

    private static async Task<RunningServer> Served()
    {
        RunningServer server = await RunningServer.Start();
        await server.UntilAnalysed();
        return server;
    }

    // Time passes in the page only as the test lets it, however long the machine takes.
    private static async Task StopTheClock(IPage page)
    {
        var noon = new DateTime(2026, 11, 1, 12, 0, 0, DateTimeKind.Utc);
        await page.Clock.InstallAsync(new() { TimeDate = noon });
        await page.Clock.PauseAtAsync(noon.AddHours(1));
    }

    // Small steps take the page to where it fetches what is served now; a mark outlasts hundreds of them.
    private static async Task Until(IPage page, string isShown)
    {
        while (await page.Locator(isShown).CountAsync() == 0)
        {
            await page.Clock.RunForAsync(10);
        }
    }

    private static Task<string[]> Marked(IPage page) =>
        page.Locator(".pathways .fresh").EvaluateAllAsync<string[]>("items => items.map(item => item.dataset.key)");

    private async Task<IPage> Opened(string address)
    {
        IPage page = await chromium.Visit(new Uri(address));
        await page.WaitForSelectorAsync("html[data-ready=true]", new() { State = WaitForSelectorState.Attached });
        return page;
    }
}
