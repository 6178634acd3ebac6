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
            .And.NotContain("several pathways", "there is only one").And.NotContain("next steps");
        (await page.InnerTextAsync("#summary")).Should().StartWith("1 of 1 pathway stands · 2 elements");
        (await page.InnerHTMLAsync("#roadmap")).Should().BeEmpty();
        (await page.InnerHTMLAsync("#what-if")).Should().BeEmpty();
        (await page.InnerTextAsync("#open-points")).Should().Contain("taken as available");
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task What_carries_several_pathways_is_counted_as_it_is_listed_assumptions_too()
    {
        IPage page = await Opened(Sabotage.Value);
        (await page.InnerTextAsync("#summary")).Should().Contain("5 of 9 pathways stand · 4 elements carry several pathways ·");
        (await page.InnerTextAsync("#decision")).Should().Contain("and under assumptions A1 A2 A3");
        int listed = Sabotage.Value.AnalyzeLoadBearing(Setting).SharedAcrossPathways.Count(each => each.IsBasic);
        listed.Should().Be(4, "what the page counts the library finds");
        await page.EvaluateAsync("location.hash = 'out=E37'");
        await page.WaitForSelectorAsync("[data-fallen=P5]");
        (await page.InnerTextAsync("#summary"))
            .Should().StartWith("2 of 9 pathways stand with what is supposed · 4 elements carry several pathways as the case is");

        var draft = new ArgumentBuilder("Two pathways, one assumption");
        draft.Goal("G", "x").InContextOf(draft.Assumption("A1", "x")).SupportedByAll(
            [.. ((string[])["P1", "P2"]).Select(id => draft.Goal(id, "x").AsPathway().SupportedByAll(draft.Evidence($"E-{id}", "x")))]);
        page = await Opened(draft.Build());
        (await page.InnerTextAsync("#decision")).Should().Contain("No fact, but several stand under assumption A1").And.NotContain("None");
        (await page.InnerTextAsync("#summary")).Should().Contain("1 element carries several pathways");
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task Where_no_cost_is_known_the_step_that_buys_most_comes_first_and_none_is_called_cheapest()
    {
        IPage page = await Opened(Argument.Load(Repository.File("samples", "tempe-crash", "case.json")));

        string[] rows = [.. await page.Locator("#decision .step-row").AllInnerTextsAsync()];
        rows.Should().HaveCount(3).And.AllSatisfy(row => row.Should().EndWith("buys P1 P2 P4 supported"));
        (await page.InnerTextAsync("#decision")).Should().Contain("Next steps").And.NotContain("Cheapest");
        (await page.Locator("#decision .step-row > span:first-child").AllInnerTextsAsync())
            .Select(row => row.Replace(" What if?", string.Empty, StringComparison.Ordinal))
            .Should().BeEquivalentTo("answer D2 (about C6 → E7)", "obtain E8", "obtain E9");
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task A_step_is_supposed_besides_what_is_supposed_already()
    {
        IPage page = await Opened(Sabotage.Value, "#out=E37");
        await page.Locator("#decision .step-row button:has-text('What if?')").First.ClickAsync();

        page.Url.Should().Contain("out=E37&holds=");
        (await page.Locator("[data-fallen]").CountAsync()).Should().BePositive();
        (await page.Locator("[data-risen]").CountAsync()).Should().BePositive();
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task Of_a_step_that_is_many_things_the_first_are_shown_and_the_rest_unfolds()
    {
        var draft = new ArgumentBuilder("Much to do");
        EvidenceDraft[] missing = [.. Enumerable.Range(0, 252)
            .Select(i => draft.Evidence(new Evidence($"E{i:000}", "x") { State = EvidenceState.Missing }))];
        draft.Goal("G", "x").SupportedByAll([.. missing]);
        IPage page = await Opened(draft.Build());

        foreach (string panel in (string[])["#decision .step-row", "#roadmap .ways"])
        {
            (await page.InnerTextAsync(panel)).Should().Contain("obtain E000 + obtain E001 + obtain E002").And.Contain("and 249 more").And.NotContain("E251");
            await page.ClickAsync($"{panel} summary");
            (await page.InnerTextAsync(panel)).Should().Contain("E251");
        }

        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task A_case_without_elements_says_so()
    {
        IPage page = await Opened(new ArgumentBuilder("Nothing yet").Build());

        (await page.InnerTextAsync("#decision")).Should().Contain("This case has no elements.").And.NotContain("0 of 0");
        (await page.InnerTextAsync("#summary")).Should().Be("This case has no elements.");
        (await page.InnerHTMLAsync("#standing")).Should().BeEmpty();
        chromium.Complaints.Should().BeEmpty();
    }

    private async Task<IPage> Opened(Argument argument, string hash = "")
    {
        IPage page = await chromium.Open("page.html", argument.ToHtml(new PageOptions { Setting = Setting }), hash, 1440, 900);
        await page.WaitForSelectorAsync("html[data-ready=true]", new() { State = WaitForSelectorState.Attached });
        return page;
    }
}
