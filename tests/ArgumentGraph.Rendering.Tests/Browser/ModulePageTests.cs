using ArgumentGraph.Rendering.Tests.Sheets;
using ArgumentGraph.Testing;
using Microsoft.Playwright;

namespace ArgumentGraph.Rendering.Tests.Browser;

/// <summary>The modules of a page: which rests on which, and a sheet for each, opened and opened in place.</summary>
public class ModulePageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly Argument Case = ModuleSheetTests.Weights();

    [ProgramFact("chromium")]
    public async Task A_case_whose_overview_draws_nothing_begins_with_its_modules_which_lead_to_their_sheets_and_back()
    {
        IPage page = await Opened(Case);
        (await Shown(page)).Should().Be("modules");
        (await page.Locator("#canvas [data-id]").CountAsync()).Should().Be(5);
        (await page.Locator("#canvas [data-count]").AllTextContentsAsync()).Should().OnlyContain(count => count == "1").And.HaveCount(5);

        await page.ClickAsync("#canvas [data-id=Access] text >> nth=0");
        (await Shown(page)).Should().Be("Access");
        page.Url.Should().EndWith("#sheet=Access&at=Access%2FG7");
        (await page.Locator("#trail > :is(button, b)").AllInnerTextsAsync()).Should().StartWith(["Modules"]).And.HaveCount(2);
        await page.ClickAsync("#canvas [data-id='Storage/G5'] text >> nth=0");
        (await Shown(page)).Should().Be("Storage", "an away element leads to its module");
        await page.ClickAsync("#trail button >> nth=0");
        (await Shown(page)).Should().Be("modules");
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task A_module_opens_and_closes_in_place()
    {
        IPage page = await Opened(Case);

        await page.ClickAsync("#canvas [data-id=Storage] .chip");
        (await page.Locator("#canvas [data-id='Storage/Sn1']").CountAsync()).Should().Be(1);
        await page.ClickAsync("#canvas [data-id=Storage] .chip");
        (await page.Locator("#canvas [data-id='Storage/Sn1']").CountAsync()).Should().Be(0);

        page = await Opened(Case, "#open=Storage,Backups");
        (await page.Locator("#canvas .frame").CountAsync()).Should().Be(2);
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task A_module_stands_as_the_least_of_its_goals_does_with_what_is_supposed()
    {
        IPage page = await Opened(Case);
        (await ToneOf(page, "BackupContract")).Should().Contain("ag-good");
        (await page.TextContentAsync("#canvas [data-id=Oversight]")).Should().Contain("supported").And.Contain("3 elements");

        page = await Opened(Case, "#out=Backups%2FE1&sheet=modules");

        (await ToneOf(page, "Backups")).Should().Contain("ag-bad");
        (await ToneOf(page, "BackupContract")).Should().Contain("ag-bad", "the goal of another module that it supports falls");
        (await ToneOf(page, "Oversight")).Should().Contain("ag-bad");
        (await ToneOf(page, "Storage")).Should().Contain("ag-good");
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task A_case_with_elements_of_its_own_begins_with_its_overview_and_offers_the_modules()
    {
        IPage page = await Opened(Case.Edit(edit => edit.Add(new Goal("Top", "All is well")).Connect(Relationship.SupportedBy("Top", "Oversight/G0"))));
        (await Shown(page)).Should().Be("overview");

        await page.ClickAsync("#trail .modules");

        (await Shown(page)).Should().Be("modules");
        page.Url.Should().EndWith("#sheet=modules");
        (await page.Locator("#trail .modules").CountAsync()).Should().Be(0);
        (await page.TextContentAsync("#canvas [data-id='no module']")).Should().Contain("1 element");
        await page.ClickAsync("#canvas [data-id='no module'] text >> nth=0");
        (await Shown(page)).Should().Be("overview");
        chromium.Complaints.Should().BeEmpty();
    }

    private static async Task<string?> ToneOf(IPage page, string module) =>
        await page.Locator($"#canvas [data-id={module}] .ag-shape").GetAttributeAsync("class");

    private static async Task<string> Shown(IPage page) => await page.Locator("#sheet").InputValueAsync();

    private async Task<IPage> Opened(Argument argument, string hash = "")
    {
        IPage page = await chromium.Open("modules.html", argument.ToHtml(), hash, 1440, 900);
        await page.WaitForSelectorAsync("html[data-ready=true]", new() { State = WaitForSelectorState.Attached });
        return page;
    }
}
