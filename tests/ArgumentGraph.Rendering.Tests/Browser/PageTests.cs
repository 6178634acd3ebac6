using System.Globalization;
using ArgumentGraph.Testing;
using Microsoft.Playwright;

namespace ArgumentGraph.Rendering.Tests.Browser;

public class PageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly DateOnly Day = new(2026, 11, 1);
    private static readonly Lazy<Argument> Sabotage = new(() => Argument.Load(Repository.File("samples", "sabotage-risk", "case.json")));
    private static readonly Lazy<string> SabotagePage = new(() => Sabotage.Value.ToHtml(new PageOptions { Setting = Setting.On(Day) }));

    [ProgramFact("chromium")]
    public async Task Found_by_the_keyboard_and_knocked_out_an_element_shows_what_falls()
    {
        IPage page = await Opened(SabotagePage.Value);

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("permission audit");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Space");

        (await Fallen(page)).Should().Equal(FallenByLibrary("E37"));
        (await page.InnerTextAsync("#detail")).Should().Contain("E37").And.Contain("Permission audit").And.Contain("C21");
        (await page.InnerTextAsync("#what-if")).Should()
            .Contain("P6 needs any of C33, C34: both rest on C21, which rests on E37.").And.NotContain("rise", "nothing rises");
        page.Url.Should().EndWith("#sheet=C33&at=E37&out=E37");

        await page.Keyboard.PressAsync("r");
        (await Fallen(page)).Should().BeEmpty();
        page.Url.Should().EndWith("#sheet=C33&at=E37");
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task By_the_mouse_an_element_is_chosen_knocked_out_and_put_back()
    {
        IPage page = await Opened(SabotagePage.Value);

        await page.SelectOptionAsync("#sheet", "P6");
        await page.ClickAsync("#heat tbody tr:has-text('E37') button");
        await page.ClickAsync("[data-id=C21]");
        (await page.InnerTextAsync("#detail h3")).Should().StartWith("C21");
        await page.ClickAsync("#knock");
        (await Fallen(page)).Should().Equal(FallenByLibrary("C21"));
        string before = (await page.GetAttributeAsync("#canvas svg", "viewBox"))!;
        await page.Mouse.MoveAsync(300, 400);
        await page.Mouse.WheelAsync(0, -300);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(360, 440);
        await page.Mouse.UpAsync();
        (await page.GetAttributeAsync("#canvas svg", "viewBox")).Should().NotBe(before);
        (await page.InnerTextAsync("#detail h3")).Should().StartWith("C21", "what is dragged is not clicked");
        await page.ClickAsync("#reset");
        (await Fallen(page)).Should().BeEmpty();
        page.Url.Should().EndWith("#sheet=C33&at=C21");
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task An_address_brings_a_finding_back()
    {
        IPage page = await Opened(SabotagePage.Value, "#at=C21&out=A1,E37&pathway=P5");

        (await Fallen(page)).Should().Equal(FallenByLibrary("A1", "E37"));
        (await page.InnerTextAsync("#detail h3")).Should().StartWith("C21");
        (await page.InputValueAsync("#sheet")).Should().Be("P5");
        page = await Opened(SabotagePage.Value, "#sheet=whole&out=A1,E37&pathway=P5");
        (await page.InputValueAsync("#pathway")).Should().Be("P5");
        (await page.Locator("[data-id=E37]").GetAttributeAsync("class")).Should().Contain("out");
        (await page.Locator("[data-id=E59]").GetAttributeAsync("class")).Should().Contain("aside", "P5 does not rest on it");
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task It_agrees_with_the_library_on_whatever_is_knocked_out()
    {
        IPage page = await Opened(SabotagePage.Value);
        var random = new Random(20261121);
        string[] ids = [.. Sabotage.Value.Elements.Select(element => element.Id)];
        for (int round = 0; round < 40; round++)
        {
            string[] out_ = [.. random.GetItems(ids, random.Next(1, 6)).Distinct(StringComparer.Ordinal)];
            await page.EvaluateAsync("hash => { location.hash = hash; }", "sheet=whole&out=" + string.Join(',', out_));
            await page.WaitForFunctionAsync("ids => ids.every(id => document.querySelector(`[data-id='${id}']`).classList.contains('out'))", out_);

            (await Fallen(page)).Should().Equal(FallenByLibrary(out_), "of {0}", string.Join(',', out_));
        }

        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task It_fits_a_narrow_screen_and_dark_colours()
    {
        IPage page = await Opened(SabotagePage.Value, string.Empty, 390, 844, ColorScheme.Dark);

        int overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        overflow.Should().BeLessThanOrEqualTo(0);
        (await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor")).Should().Be("rgb(20, 24, 31)");
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task Five_thousand_elements_can_be_worked_with()
    {
        var draft = new ArgumentBuilder("Large");
        GoalDraft top = draft.Goal("G", "Top").AsPathway();
        for (int group = 0; group < 100; group++)
        {
            ClaimDraft claim = draft.Claim(Name("C", group), "A claim of some length that wraps over lines");
            claim.SupportedByAll([.. Enumerable.Range(0, 49).Select(i => draft.Evidence(Name("E", (group * 49) + i), "An item of evidence"))]);
            top.SupportedByAll(claim);
        }

        Argument argument = draft.Build();
        IPage page = await Opened(argument.ToHtml());
        await page.EvaluateAsync("location.hash = 'at=E7&out=E7'");
        await page.WaitForFunctionAsync("document.querySelector(\"[data-id='E7']\").classList.contains('out')");

        argument.Elements.Should().HaveCount(5001);
        (await Fallen(page)).Should().Equal("G");
        chromium.Complaints.Should().BeEmpty();

        static string Name(string kind, int number) => kind + number.ToString(CultureInfo.InvariantCulture);
    }

    [ProgramFact("chromium")]
    public async Task Marks_links_and_what_is_laid_over_the_diagram_are_shown()
    {
        var draft = new ArgumentBuilder("Marks");
        draft.Goal("G", "x").SupportedByAll(draft.Evidence("E", "[report](https://example.org/r) **passed**"));
        Argument argument = draft.Build().Edit(
            edit => edit.Replace(new Goal("G", "**Safe**, see [the plan](https://example.org/plan) and [this](javascript:alert(1))")
            {
                Description = "Over:\n- *one*\n- `two`\n  - three\n\n1. four",
                Tags = ValueMap<ValueList<string>>.Empty.With("owner", ["team", "<b>"]).With("url", ["https://example.org/g"]).With("title", ["Short"]),
            }));
        IPage page = await Opened(argument.ToHtml(), "#at=G");

        (await page.InnerHTMLAsync("#detail .marked >> nth=0")).Should().Be(
            "<p><strong>Safe</strong>, see <a href=\"https://example.org/plan\" target=\"_blank\" "
            + "rel=\"noopener noreferrer\">the plan</a> and [this](javascript:alert(1))</p>");
        (await page.InnerHTMLAsync("#detail dd .marked")).Should().Be(
            "<p>Over:</p><ul class=\"bullets\"><li><em>one</em></li><li><code>two</code><ul "
            + "class=\"bullets\"><li>three</li></ul></li></ul><ul class=\"numbered\"><li>1. four</li></ul>");
        (await page.InnerTextAsync("#detail .title")).Should().Be("Short");
        (await page.GetAttributeAsync("#detail dd > a", "href")).Should().Be("https://example.org/g");

        await page.ClickAsync("#layers summary");
        await page.CheckAsync("#layers input[value=owner]");
        (await page.TextContentAsync("[data-id=G] .layers text")).Should().Be("owner: team, <b>");
        page.Url.Should().EndWith("#at=G&show=owner");
        await page.Keyboard.PressAsync("Escape");
        (await page.IsVisibleAsync("#layers fieldset")).Should().BeFalse();
        page = await Opened(argument.ToHtml(new PageOptions { Show = ["owner"] }), "#show=State");
        (await page.TextContentAsync("[data-id=E] .layers text")).Should().Be("State: not stated");
        (await page.Locator("#layers input").EvaluateAllAsync<string[]>("all => all.map(each => each.value + each.checked)"))
            .Should().Equal(["Statetrue"], "what is drawn already is not offered");
        chromium.Complaints.Should().BeEmpty();
    }

    private static string[] FallenByLibrary(params string[] ids) =>
        [.. Sabotage.Value.AnalyzeWhatIf(change => Array.ForEach(ids, id => change.Fail(id)), Setting.On(Day)).Fallen.Select(fallen => fallen.Pathway.Id)];

    private static async Task<string[]> Fallen(IPage page) =>
        await page.EvaluateAsync<string[]>("[...document.querySelectorAll('[data-fallen]')].map(item => item.getAttribute('data-fallen'))");

    private async Task<IPage> Opened(string html, string hash = "", int width = 1280, int height = 800, ColorScheme colours = ColorScheme.Light)
    {
        IPage page = await chromium.Open("page.html", html, hash, width, height, colours);
        await page.WaitForSelectorAsync("html[data-ready=true]", new() { State = WaitForSelectorState.Attached });
        return page;
    }
}
