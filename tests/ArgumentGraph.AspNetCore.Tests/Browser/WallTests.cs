using System.Globalization;
using ArgumentGraph.Rendering.Tests.Browser;
using ArgumentGraph.Testing;
using ArgumentGraph.Watching;
using Microsoft.Playwright;

namespace ArgumentGraph.AspNetCore.Tests.Browser;

/// <summary>The overview on a screen on the wall.</summary>
public sealed class WallTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private const int Width = 1920, Height = 1080;

    private static readonly string[] MostUrgentFirst = ["unreadable", "fallen", "failing", "doubt", "expiring", "trust", "fine"];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    // Pages outlive their test's server, and say so.
    public ValueTask DisposeAsync() => new(chromium.Leave());

    [ProgramFact("chromium")]
    public async Task Thirty_arguments_are_seen_without_scrolling_those_in_trouble_first()
    {
        await using RunningServer server = await Served();
        IPage page = await Opened(server.Root.AbsoluteUri);

        Box[] rows = await Rows(page);

        rows.Should().HaveCount(WallCases.Count).And.OnlyContain(row => row.Top >= 0 && row.Bottom <= Height && row.Left >= 0 && row.Right <= Width);
        rows.Should().OnlyContain(row => row.Title >= 16, "it is read from a distance");
        string[] troubles = [.. rows.OrderBy(row => Math.Round(row.Top)).ThenBy(row => row.Left).Select(row => row.Trouble)];
        troubles.Select(each => Array.IndexOf(MostUrgentFirst, each)).Should().BeInAscendingOrder();
        foreach (Box row in rows)
        {
            WatchedArgument served = server.Catalog[row.Name];
            row.Trouble.Should().Be(TroubleOf(served), "of {0}", row.Name);
            row.Count.Should().Be(served.State is { } state
                ? string.Create(CultureInfo.InvariantCulture, $"{state.StandingPathways} of {state.Pathways.Count}")
                : "not judged");
        }

        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task Few_arguments_are_cards_and_either_can_be_asked_for()
    {
        await using RunningServer many = await Served();
        await using RunningServer few = await RunningServer.Start();
        await few.UntilAnalysed();

        (await (await Opened(few.Root.AbsoluteUri)).Locator(".card[data-name=sabotage]").CountAsync()).Should().Be(1);
        (await (await Opened(few.Root + "?view=rows")).Locator(".row[data-name=sabotage]").CountAsync()).Should().Be(1);
        (await (await Opened(many.Root + "?view=cards")).Locator(".card[data-trouble]").CountAsync()).Should().Be(WallCases.Count);
    }

    [ProgramFact("chromium")]
    public async Task A_fall_is_shown_with_its_cause_and_comes_first_and_is_there_after_a_restart()
    {
        string folder = Directory.CreateTempSubdirectory("argument-graph-").FullName;
        string file = Path.Combine(folder, "case.json");
        Action<ArgumentGraphOptions> configure = options =>
        {
            WallCases.Add(options);
            options.HistoryFile = Path.Combine(folder, "history.db");
            options.AddFile("mine", file);
        };
        try
        {
            WallCases.Case(6).Save(file);
            string day;
            await using (RunningServer server = await RunningServer.Start(configure))
            {
                await server.UntilAnalysed();
                IPage page = await Opened(server.Root.AbsoluteUri);
                (await page.InnerTextAsync("[data-name=mine] .said")).Should().StartWith("unchanged since ");

                Fallen().Save(file);

                await page.WaitForSelectorAsync("[data-name=mine][data-trouble=fallen] .said.fell");
                day = server.Catalog["mine"].LastChange!.After.Since.UtcDateTime.ToString("d MMMM", CultureInfo.InvariantCulture);
                (await page.InnerTextAsync("[data-name=mine] .said")).Should().Be($"7 → 5 on {day} (E2 disputed, E3 withdrawn)");
                (await page.GetAttributeAsync("[data-name=mine] .trend", "aria-label")).Should()
                    .StartWith("Pathways that stood: 7 of 7 from ").And.Contain(", then 5 of 7 from ");
                (await Rows(page)).Take(2).Select(row => row.Name).Should().Equal("unreadable", "mine");
            }

            await using RunningServer again = await RunningServer.Start(configure);
            await again.UntilAnalysed();
            (await (await Opened(again.Root.AbsoluteUri)).InnerTextAsync("[data-name=mine] .said")).Should().Be($"7 → 5 on {day} (E2 disputed, E3 withdrawn)");
            (await (await Opened(again.Root + "/mine/embed")).InnerTextAsync(".history .said")).Should().Be($"7 → 5 on {day} (E2 disputed, E3 withdrawn)");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [ProgramFact("chromium")]
    public async Task What_is_found_shown_ordered_and_grouped_stands_in_the_address_and_stays_when_something_changes()
    {
        await using RunningServer server = await Served();
        IPage page = await Opened(server.Root.AbsoluteUri);

        await page.FillAsync("[name=find]", "KIND 1");
        await page.SelectOptionAsync("[name=sort]", "name");
        await page.SelectOptionAsync("[name=group]", "South");
        string[] expected =
            [.. server.Catalog.All.Where(each => each.Group == "South" && each.Title.Contains("kind 1", StringComparison.Ordinal)).Select(each => each.Name)];
        (await Shown(page)).Should().BeEquivalentTo(expected).And.NotBeEmpty();
        (await page.InnerTextAsync("#found")).Should().Be($"{expected.Length} of {WallCases.Count} shown");
        new Uri(page.Url).Query.Should().Be("?find=KIND+1&sort=name&group=South");

        string[] before = await Shown(page);
        await page.ReloadAsync();
        await Ready(page);
        (await Shown(page)).Should().Equal(before);

        string text = await File.ReadAllTextAsync(RunningServer.SabotageFile);
        server.Replace("sabotage.json", text.Replace("Permission audit", "Audit", StringComparison.Ordinal));
        await page.WaitForSelectorAsync("html[data-renewed]", new() { State = WaitForSelectorState.Attached });
        (await Shown(page)).Should().Equal(before);

        await page.FillAsync("[name=find]", string.Empty);
        await page.SelectOptionAsync("[name=group]", string.Empty);
        await page.CheckAsync("[name=grouped]");
        await page.SelectOptionAsync("[name=show]", "doubt");
        (await page.Locator("main > .heading").AllInnerTextsAsync()).Should().BeEquivalentTo("North", "South");
        (await Shown(page)).Should().BeEquivalentTo(server.Catalog.All.Where(each => TroubleOf(each) == "doubt").Select(each => each.Name));

        await page.FillAsync("[name=find]", "nothing of the kind");
        (await page.InnerTextAsync("#found")).Should().Be("Nothing is found");
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task Pages_turn_by_themselves_until_somebody_reads()
    {
        await using RunningServer server = await Served();
        IPage page = await chromium.Visit(server.Root, 1280, 720);
        await page.Clock.InstallAsync();
        await page.GotoAsync(server.Root + "?rotate=20");
        await Ready(page);
        int pages = int.Parse((await Page(page)).Split(' ')[^1], CultureInfo.InvariantCulture);
        var seen = new List<string>();
        for (int i = 1; i <= pages; i++)
        {
            (await Page(page)).Should().Be($"{i} of {pages}");
            seen.AddRange(await Shown(page));
            (await Rows(page)).Should().NotContain(row => row.Bottom > 720, "a page is what fits");
            await page.Clock.RunForAsync(20_000);
        }

        seen.Should().OnlyHaveUniqueItems().And.BeEquivalentTo(server.Catalog.Names);
        (await Page(page)).Should().Be($"1 of {pages}", "it begins anew");

        await page.Mouse.MoveAsync(300, 300);
        await page.Clock.RunForAsync(20_000);
        (await Page(page)).Should().Be($"1 of {pages}", "a hand is on it");
        await page.Clock.RunForAsync(40_000);
        (await Page(page)).Should().NotBe($"1 of {pages}", "it goes on when the hand is gone");

        await page.ClickAsync("#pause");
        await page.EvaluateAsync("document.activeElement.blur()");
        string paused = await Page(page);
        await page.Clock.RunForAsync(200_000);
        (await Page(page)).Should().Be(paused);
    }

    [ProgramFact("chromium")]
    public async Task Nothing_turns_for_who_asks_for_less_motion()
    {
        await using RunningServer server = await Served();
        IPage page = await Opened(server.Root.AbsoluteUri, 1280, 720);
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });

        await page.GotoAsync(server.Root + "?rotate=20");

        (await page.InnerTextAsync("#found")).Should().StartWith("Pages do not turn");
        (await Shown(page)).Should().HaveCount(WallCases.Count);
    }

    [ProgramFact("chromium")]
    public async Task What_nobody_said_has_a_look_and_words_of_its_own()
    {
        await using RunningServer server = await RunningServer.Start(
            options => options.AddArgument("trusting", WallCases.Case(4)).AddArgument("said", WallCases.Case(5)));
        await server.UntilAnalysed();
        IPage page = await Opened(server.Root.AbsoluteUri);

        (await page.InnerTextAsync("[data-name=trusting] [data-key=trust]")).Should()
            .Be("taken as available, nobody said: 5 items of evidence; 5 pathways stand by that alone");
        (await page.Locator("[data-name=trusting] .pathways li.trust").CountAsync()).Should().Be(5);
        (await page.InnerTextAsync("[data-name=trusting] .pathways li")).Should().Contain("nobody said");
        (await page.Locator("[data-name=trusting] .pathways li").First.EvaluateAsync<string>("item => getComputedStyle(item).borderImageSource"))
            .Should().Contain("gradient");
        (await page.Locator("[data-name=said] .trust, [data-name=said] [data-key=trust]").CountAsync()).Should().Be(0);

        string badge = await server.Client.GetStringAsync("trusting/badge.svg"), said = await server.Client.GetStringAsync("said/badge.svg");
        badge.Should().Contain("pathways: 5 of 5 stand, 5 taken as available, 0 load-bearing shared").And.Contain("fill=\"url(#on-trust)\"");
        said.Should().Contain("pathways: 6 of 6 stand, 0 load-bearing shared").And.NotContain("pattern");
    }

    private static Argument Fallen() => WallCases.Case(6).Edit(edit => edit
        .Replace<Evidence>("E2", evidence => evidence with { State = EvidenceState.Disputed })
        .Replace<Evidence>("E3", evidence => evidence with { State = EvidenceState.Withdrawn }));

    // From the argument itself: none of these has fallen lately.
    private static string TroubleOf(WatchedArgument served)
    {
        if (served.Argument is not { } argument)
        {
            return "unreadable";
        }

        var day = new DateOnly(2026, 11, 1);
        SupportReport now = argument.AnalyzeSupport(Setting.On(day)), soon = argument.AnalyzeSupport(Setting.On(day.AddDays(30)));
        return now.Pathways.Any(pathway => pathway.Standing == Standing.Unsupported) ? "failing"
            : now.Pathways.Any(pathway => pathway.Standing == Standing.InDoubt) ? "doubt"
            : soon.Pathways.Any(pathway => pathway.Standing != Standing.Supported) ? "expiring"
            : argument.OfKind<Evidence>().Any(evidence => evidence.State is null) ? "trust"
            : "fine";
    }

    private static async Task<RunningServer> Served()
    {
        RunningServer server = await RunningServer.Start(WallCases.Add);
        await server.UntilAnalysed();
        return server;
    }

    private async Task<IPage> Opened(string address, int width = Width, int height = Height)
    {
        IPage page = await chromium.Visit(new Uri(address), width, height);
        await Ready(page);
        return page;
    }

    private static Task Ready(IPage page) => page.WaitForSelectorAsync("html[data-ready=true]", new() { State = WaitForSelectorState.Attached });

    private static Task<string> Page(IPage page) => page.EvaluateAsync<string>("document.body.dataset.page");

    private static Task<string[]> Shown(IPage page) => page.Locator("main > [data-trouble]").EvaluateAllAsync<string[]>(
        "items => items.filter(item => item.offsetParent).map(item => item.dataset.name)");

    private static Task<Box[]> Rows(IPage page) => page.Locator("main > .row").EvaluateAllAsync<Box[]>("""
        rows => rows.map(row => {
            const box = row.getBoundingClientRect(), count = row.querySelector('.count').cloneNode(true);
            count.querySelector('.unseen')?.remove();
            return {
                Name: row.dataset.name, Trouble: row.dataset.trouble, Count: count.textContent,
                Left: box.left, Top: box.top, Right: box.right, Bottom: box.bottom, Title: parseFloat(getComputedStyle(row.querySelector('h2')).fontSize),
            };
        })
        """);

    private sealed record Box
    {
        public string Name { get; init; } = string.Empty;

        public string Trouble { get; init; } = string.Empty;

        public string Count { get; init; } = string.Empty;

        public double Left { get; init; }

        public double Top { get; init; }

        public double Right { get; init; }

        public double Bottom { get; init; }

        public double Title { get; init; }
    }
}
