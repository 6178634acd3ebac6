using System.Text.Json;
using ArgumentGraph.Testing;
using Microsoft.Playwright;

namespace ArgumentGraph.Rendering.Tests.Browser;

public class DecisionPanelTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly Setting Setting = Setting.On(new DateOnly(2026, 11, 1));
    private static readonly Lazy<Argument> Sabotage = new(() => Argument.Load(Repository.File("samples", "sabotage-risk", "case.json")));

    [ProgramFact("chromium")]
    public async Task It_opens_with_the_verdict_what_fails_and_why_hidden_facts_next_steps_and_what_expires()
    {
        IPage page = await Opened(Sabotage.Value);

        string text = await page.InnerTextAsync("#decision");
        text.Should().Contain("G0 is ✗ unsupported").And.Contain("5 of 9 pathways supported");
        SupportReport support = Sabotage.Value.AnalyzeSupport(Setting);
        string[] failing = [.. support.Pathways.Where(pathway => pathway.Standing < Standing.Supported).Select(pathway => pathway.Element.Id)];
        (await page.Locator("[data-failing]").EvaluateAllAsync<string[]>("all => all.map(each => each.dataset.failing)")).Should().Equal(failing);
        (await page.Locator("[data-failing]").AllInnerTextsAsync()).Max(row => row.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length)
            .Should().BeLessThanOrEqualTo(9, "a few words each");
        (await page.InnerTextAsync("[data-failing=P4]")).Should().EndWith("E50 disputed");
        (await page.InnerTextAsync("[data-failing=P9]")).Should().Contain("no evidence for C42, and 1 more");
        text.Should().Contain("E37\ncarries P5 P6 P7 cited once, easily overlooked").And.Contain("obtain E68")
            .And.Contain("buys P1 supported, cost 5").And.Contain("2027-01-15");
        (await page.EvaluateAsync<double>("document.getElementById('decision').getBoundingClientRect().bottom"))
            .Should().BeLessThan(900, "it is seen without scrolling");
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task What_a_next_step_is_said_to_buy_it_buys()
    {
        using JsonDocument data = PageJson.Of(Sabotage.Value.ToHtml(new PageOptions { Setting = Setting }));
        IPage page = await Opened(Sabotage.Value);
        JsonElement[] steps = [.. data.RootElement.GetProperty("decision").GetProperty("steps").EnumerateArray()];
        steps.Should().HaveCount(3);
        for (int i = 0; i < steps.Length; i++)
        {
            await page.Locator("#decision .step-row button:has-text('What if?')").Nth(i).ClickAsync();

            (await page.Locator("[data-risen]").EvaluateAllAsync<string[]>("all => all.map(each => each.dataset.risen)"))
                .Should().Equal(data.IdsOf(steps[i], "buys"));
            await page.ClickAsync("#reset");
        }

        double[] costs = [.. steps.Select(step => double.Parse(step.GetProperty("cost").GetString()!, System.Globalization.CultureInfo.InvariantCulture))];
        costs.Should().BeInAscendingOrder();
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task Open_points_and_the_roadmap_are_panels_that_fold()
    {
        IPage page = await Opened(Sabotage.Value);
        SupportReport support = Sabotage.Value.AnalyzeSupport(Setting);

        string open = await page.InnerTextAsync("#open-points");
        foreach (IGrouping<OpenPointKind, OpenPoint> kind in support.OpenPoints.GroupBy(point => point.Kind))
        {
            open.Should().ContainAll(kind.Select(point => point.Element.Id).Take(24));
        }

        (await page.InnerTextAsync("#roadmap")).Should().Contain("obtain E59");
        await page.ClickAsync("#open-points h2 button");
        (await page.IsVisibleAsync("#open-points ul")).Should().BeFalse();
        (await page.GetAttributeAsync("#open-points h2 button", "aria-expanded")).Should().Be("false");
        await page.ClickAsync("#decision h2 button");
        await page.ClickAsync("#decision h2 button");
        (await page.IsVisibleAsync("#decision .verdict")).Should().BeTrue();
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task Where_there_is_nothing_to_do_nothing_is_offered()
    {
        var draft = new ArgumentBuilder("Sound");
        draft.Goal("G", "x").SupportedByAll(draft.Evidence("E", "y"));
        IPage page = await Opened(draft.Build());

        (await page.InnerTextAsync("#decision")).Should().Contain("1 of 1 pathway supported")
            .And.Contain("None: no single fact brings down two pathways.").And.NotContain("next steps");
        (await page.InnerHTMLAsync("#roadmap")).Should().BeEmpty();
        (await page.InnerHTMLAsync("#what-if")).Should().BeEmpty();
        (await page.InnerTextAsync("#open-points")).Should().Contain("taken as available");
        chromium.Complaints.Should().BeEmpty();
    }

    private async Task<IPage> Opened(Argument argument)
    {
        IPage page = await chromium.Open("page.html", argument.ToHtml(new PageOptions { Setting = Setting }), string.Empty, 1440, 900);
        await page.WaitForSelectorAsync("html[data-ready=true]", new() { State = WaitForSelectorState.Attached });
        return page;
    }
}
