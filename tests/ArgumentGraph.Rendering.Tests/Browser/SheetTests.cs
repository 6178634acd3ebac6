using ArgumentGraph.Rendering.Tests.Displays;
using ArgumentGraph.Testing;
using Microsoft.Playwright;

namespace ArgumentGraph.Rendering.Tests.Browser;

/// <summary>The sheets of a page: opened one after the other, in place, and by addresses.</summary>
public class SheetTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly Argument Case = SampleReports.Sabotage;
    private static readonly Setting Setting = Setting.On(SampleReports.Day);
    private static readonly Lazy<string> Html = new(() => Case.ToHtml(new PageOptions { Setting = Setting }));
    private static readonly Lazy<ArgumentSheets> Sheets = new(() => Case.ToSheets());

    [ProgramFact("chromium")]
    public async Task References_lead_to_sheets_and_the_browser_goes_back_and_forward()
    {
        IPage page = await Opened();
        (await Shown(page)).Should().Be("overview");

        await page.ClickAsync("#canvas [data-id=P6] .ag-shape");
        (await Shown(page)).Should().Be("P6");
        (await page.InnerTextAsync("#detail h3")).Should().StartWith("P6");
        await page.ClickAsync("#canvas [data-id=C33] text >> nth=0");
        (await Shown(page)).Should().Be("C33");
        (await page.Locator("#trail > :is(button, b)").AllInnerTextsAsync()).Should().HaveCount(3).And.StartWith(["Overview", "P6"]);
        page.Url.Should().EndWith("#sheet=C33&at=C33");

        await page.GoBackAsync();
        (await Shown(page)).Should().Be("P6");
        await page.GoBackAsync();
        (await Shown(page)).Should().Be("overview");
        await page.GoForwardAsync();
        await page.GoForwardAsync();
        (await Shown(page)).Should().Be("C33");
        (await page.Locator("#trail button").CountAsync()).Should().Be(2, "the way there is known again");
        await page.ClickAsync("#trail button >> nth=1");
        (await Shown(page)).Should().Be("P6");
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task What_is_supposed_and_kept_comes_along_when_the_browser_goes_back_and_forward()
    {
        IPage page = await Opened();
        await page.SelectOptionAsync("#sheet", "P5");
        await page.ClickAsync("#canvas [data-id=P5] text >> nth=0");
        await page.Keyboard.PressAsync("Space");
        await page.FillAsync("#scenario-name", "plan B");
        await page.ClickAsync("#what-if form button");
        const string Supposed = "out=P5&scenario=plan%20B:out=P5&beside=as-is,0";
        page.Url.Should().EndWith("#sheet=P5&at=P5&" + Supposed);

        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("#sheet")).ToHaveValueAsync("overview");
        page.Url.Should().EndWith("#" + Supposed);
        (await page.InnerTextAsync("#what-if")).Should().Contain("plan B").And.Contain("P5 ×");
        await page.Keyboard.PressAsync("r");
        await page.GoForwardAsync();
        await Assertions.Expect(page.Locator("#sheet")).ToHaveValueAsync("P5");
        page.Url.Should().EndWith("#sheet=P5&at=P5&scenario=plan%20B:out=P5&beside=as-is,0", "what is taken back stays so");

        await page.EvaluateAsync("location.hash = 'sheet=P6'");
        await Assertions.Expect(page.Locator("#sheet")).ToHaveValueAsync("P6");
        (await page.InnerTextAsync("#what-if")).Should().BeEmpty("an address that is typed says all");
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task The_keyboard_goes_to_a_reference_on_to_its_sheet_and_up_again()
    {
        IPage page = await Opened("#sheet=P6&at=P6");
        await page.FocusAsync("#canvas");

        await page.Keyboard.PressAsync("ArrowDown");
        (await page.InnerTextAsync("#detail h3")).Should().StartWith("C33");
        (await Shown(page)).Should().Be("P6", "a step rests on the reference");
        await page.Keyboard.PressAsync("Enter");
        (await Shown(page)).Should().Be("C33");
        await page.Keyboard.PressAsync("Backspace");
        (await Shown(page)).Should().Be("P6");
        await page.Keyboard.PressAsync("]");
        (await Shown(page)).Should().Be("P7");
        await page.Keyboard.PressAsync("[");
        (await Shown(page)).Should().Be("P6");
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task A_reference_is_opened_in_place_and_closed_and_its_address_opens_it_again()
    {
        IPage page = await Opened("#sheet=P6");
        int before = await page.Locator("#canvas [data-id]").CountAsync();

        await page.ClickAsync("#canvas [data-id=C33] .chip");
        await page.ClickAsync("#canvas .part:nth-of-type(2) [data-id=C23] .ag-shape >> nth=0");

        (await page.InnerTextAsync("#detail h3")).Should().StartWith("C23");
        page.Url.Should().EndWith("#sheet=P6&at=C23&open=C33");
        Sheet opened = Sheets.Value.Find("C33")!;
        int added = opened.Elements.Count + opened.References.Count;
        (await page.Locator("#canvas [data-id]").CountAsync()).Should().Be(before + added);
        (await Overlaps(page)).Should().BeEmpty();

        page = await Opened("#sheet=P6&open=C33");
        (await page.Locator("#canvas [data-id]").CountAsync()).Should().Be(before + added);
        await page.ClickAsync("#canvas [data-close]");
        (await page.Locator("#canvas [data-id]").CountAsync()).Should().Be(before);
        page.Url.Should().EndWith("#sheet=P6");
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task What_supports_an_element_alone_is_folded_away_and_shown_again()
    {
        IPage page = await Opened();
        int tried = 0;
        foreach (Sheet sheet in Sheets.Value.All)
        {
            HashSet<string> full = [.. sheet.Elements.Select(element => element.Id)];
            HashSet<string> here = [.. full, .. sheet.References.Select(reference => reference.Element.Id)];
            foreach (string id in full.Where(id => Case.SupportersOf(id).Any(supporter => here.Contains(supporter.Id))).Take(3))
            {
                await page.EvaluateAsync("hash => { location.hash = hash; }", $"sheet={Uri.EscapeDataString(sheet.Name)}&at={id}");
                await page.WaitForFunctionAsync("id => document.querySelector('#detail h3').textContent.startsWith(id + ' ')", id);
                await page.FocusAsync("#canvas");
                await page.Keyboard.PressAsync("o");

                string[] hidden = await page.Locator("#canvas [data-id].folded").EvaluateAllAsync<string[]>("nodes => nodes.map(node => node.dataset.id)");
                hidden.Should().BeEquivalentTo(here.Except(ReachedWithout(id, full, here)), "{0} on {1}", id, sheet.Name);
                (await page.TextContentAsync($"#canvas [data-id='{id}'] .chip text")).Should().Be($"+ {hidden.Length} below");
                page.Url.Should().EndWith("&fold=" + id);

                await page.Keyboard.PressAsync("o");
                (await page.Locator("#canvas .folded").CountAsync()).Should().Be(0);
                tried++;
            }
        }

        tried.Should().BeGreaterThan(20);
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task Each_sheet_shows_what_it_holds_and_how_it_stands_with_what_is_knocked_out()
    {
        IPage page = await Opened();
        WhatIfReport report = Case.AnalyzeWhatIf(change => change.Fail("E37"), Setting);
        string[] fallen = [.. report.ChangedStandings.Select(change => change.Element.Id).Where(id => id != "E37")];
        foreach (Sheet sheet in Sheets.Value.All)
        {
            await page.EvaluateAsync("hash => { location.hash = hash; }", $"sheet={Uri.EscapeDataString(sheet.Name)}&out=E37");
            await page.WaitForFunctionAsync("name => document.getElementById('sheet').value === name", sheet.Name);

            string[] shown = await IdsOf(page, "#canvas [data-id]:not([data-sheet])");
            string[] references = await IdsOf(page, "#canvas [data-id][data-sheet]");
            shown.Should().BeEquivalentTo(sheet.Elements.Select(element => element.Id), sheet.Name);
            references.Should().BeEquivalentTo(sheet.References.Select(reference => reference.Element.Id), sheet.Name);
            (await IdsOf(page, "#canvas [data-id].fell")).Should().BeEquivalentTo(shown.Concat(references).Intersect(fallen), sheet.Name);
            string[] said = await page.Locator("#canvas [data-sheet].fell").EvaluateAllAsync<string[]>(
                "nodes => nodes.map(node => node.querySelector('.ag-fact').textContent)");
            said.Where(text => text is not ("✗ unsupported" or "✗ E37 knocked out")).Should().BeEmpty("a reference says how its element stands now");
            (await IdsOf(page, "#canvas [data-id].out")).Should().BeEquivalentTo(shown.Concat(references).Where(id => id == "E37"), sheet.Name);
        }

        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task An_address_without_a_sheet_opens_the_one_that_shows_what_it_names()
    {
        IPage page = await Opened();
        var random = new Random(20261130);
        string[] ids = [.. Case.Elements.Select(element => element.Id)];
        for (int round = 0; round < TestSize.Of(12, 100); round++)
        {
            string id = ids[random.Next(ids.Length)];
            await page.EvaluateAsync("hash => { location.hash = hash; }", "at=" + id);
            await page.WaitForFunctionAsync("id => document.querySelector('#detail h3').textContent.startsWith(id + ' ')", id);
            (await Shown(page)).Should().Be(Sheets.Value.SheetOf(id).Name);
            (await InView(page, $"#canvas [data-id='{id}'].chosen")).Should().Equal(true);

            string down = ids[random.Next(ids.Length)];
            await page.EvaluateAsync("hash => { location.hash = hash; }", "out=" + down);
            await page.WaitForFunctionAsync("id => document.querySelector('#what-if').textContent.includes(id)", down);
            (await InView(page, "#canvas [data-id]:is(.out, .fell, .rose)")).Should().NotBeEmpty().And.AllBeEquivalentTo(true, "of {0}", down);
        }

        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task An_unknown_sheet_is_named_and_the_overview_opened()
    {
        IPage page = await Opened("#sheet=P99");
        (await Shown(page)).Should().Be("overview");
        (await page.InnerTextAsync("#what-if")).Should().Contain("The address names the sheet P99, which this case does not have.");
        (await page.TextContentAsync("#said")).Should().Be("The address names the sheet P99, which this case does not have.", "screen readers read it out");
        page.Url.Should().NotContain("P99");
        chromium.Complaints.Should().BeEmpty();
    }

    // What is still led to from the top of the sheet when the support of one element is not followed.
    private static HashSet<string> ReachedWithout(string folded, HashSet<string> full, HashSet<string> here)
    {
        Dictionary<string, string[]> below = here.ToDictionary(
            id => id,
            id => full.Contains(id)
                ? Case.SupportersOf(id).Select(element => element.Id).Concat(Case.ContextOf(id).Select(element => element.Id))
                    .Concat(Case.Relationships.Where(each => each.Kind == RelationshipKind.Challenges && OwnerOf(each) == id).Select(each => each.From))
                    .Where(here.Contains).ToArray()
                : []);
        string[] supporters = [.. Case.SupportersOf(folded).Select(element => element.Id)];
        HashSet<string> reached = [.. here.Except(below.Values.SelectMany(ids => ids))];
        var open = new Queue<string>(reached);
        while (open.TryDequeue(out string? id))
        {
            foreach (string next in below[id].Where(next => id != folded || !supporters.Contains(next)).Where(reached.Add))
            {
                open.Enqueue(next);
            }
        }

        return reached;
    }

    private static string OwnerOf(Relationship challenge)
    {
        while (true)
        {
            if (challenge.To.ElementId is { } element)
            {
                return element;
            }

            if (challenge.To.Relationship is not { Kind: RelationshipKind.Challenges } inner)
            {
                return challenge.To.Relationship!.From;
            }

            challenge = inner;
        }
    }

    private static async Task<string> Shown(IPage page) => await page.InputValueAsync("#sheet");

    private static async Task<string[]> IdsOf(IPage page, string selector) =>
        await page.Locator(selector).EvaluateAllAsync<string[]>("nodes => nodes.map(node => node.dataset.id)");

    private static async Task<bool[]> InView(IPage page, string selector) => await page.Locator(selector).EvaluateAllAsync<bool[]>(
        """
        nodes => {
          const view = document.getElementById('canvas').getBoundingClientRect();
          return nodes.map(node => node.querySelector('.ag-shape').getBoundingClientRect())
            .map(box => box.left >= view.left && box.right <= view.right && box.top >= view.top && box.bottom <= view.bottom);
        }
        """);

    private static async Task<string[]> Overlaps(IPage page) => await page.EvaluateAsync<string[]>(
        """
        (() => {
          const boxes = [...document.querySelectorAll('#canvas [data-id]')]
            .map(node => [node.dataset.id, node.querySelector('.ag-shape').getBoundingClientRect()]);
          const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
          return boxes.flatMap(([id, box], i) => boxes.slice(i + 1).filter(([, other]) => overlap(box, other)).map(([other]) => id + ' ' + other));
        })()
        """);

    private async Task<IPage> Opened(string hash = "")
    {
        IPage page = await chromium.Open("page.html", Html.Value, hash, 1440, 900);
        await page.WaitForSelectorAsync("html[data-ready=true]", new() { State = WaitForSelectorState.Attached });
        return page;
    }
}
