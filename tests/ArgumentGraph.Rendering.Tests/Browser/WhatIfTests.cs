using System.Globalization;
using ArgumentGraph.Testing;
using Microsoft.Playwright;

namespace ArgumentGraph.Rendering.Tests.Browser;

public class WhatIfTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly Setting Setting = Setting.On(new DateOnly(2026, 11, 1));
    private static readonly Lazy<Argument> Sabotage = new(() => Argument.Load(Repository.File("samples", "sabotage-risk", "case.json")));
    private static readonly Lazy<Argument> Tempe = new(() => Argument.Load(Repository.File("samples", "tempe-crash", "case.json")));
    private static readonly Lazy<string> SabotagePage = new(() => Sabotage.Value.ToHtml(new PageOptions { Setting = Setting }));

    [ProgramFact("chromium")]
    public async Task What_is_missing_can_be_supposed_to_be_there_and_a_challenge_to_be_answered()
    {
        IPage page = await Opened(SabotagePage.Value, "#at=E59");

        await page.ClickAsync("#hold");
        (await Ids(page, "risen")).Should().Equal(RisenByLibrary(change => change.Restore("E59"))).And.NotBeEmpty();
        (await page.InnerTextAsync("#what-if .count")).Should().StartWith("5 → 6 of 9 pathways supported; 1 rises");
        (await page.InnerTextAsync("[data-risen=P8]")).Should().Contain("E59 supposed to hold");
        await page.ClickAsync("[data-failing=P1] button");
        await page.ClickAsync("#detail .id[data-number]:text-is('C6')");
        await page.ClickAsync("#detail .id[data-number]:text-is('D3')");
        await page.ClickAsync("#answer");
        (await Ids(page, "risen")).Should().Equal(RisenByLibrary(change => change.Restore("E59").Add(
            new Evidence("ANSWER", "An answer") { State = EvidenceState.Available }, Relationship.Challenges("ANSWER", "D3"))));
        (await page.InnerTextAsync("[data-risen=P1]")).Should().Contain("D3 answered");
        page.Url.Should().EndWith("#sheet=C6&at=D3&holds=E59&answered=D3");
        (await page.InnerTextAsync("#detail")).Should().Contain("Leave it unanswered").And.Contain("It is supposed to be answered.");
        await page.ClickAsync("#answer");
        page.Url.Should().EndWith("#sheet=C6&at=D3&holds=E59");
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task At_any_id_and_box_the_menu_and_the_keys_suppose_the_same()
    {
        IPage page = await Opened(SabotagePage.Value);

        await page.ClickAsync("#heat tbody tr:has-text('E37') button", new() { Button = MouseButton.Right });
        (await page.InnerTextAsync("#menu")).Should().Contain("E37").And.Contain("What if it falls?").And.NotContain("answered", "it challenges nothing");
        await page.Keyboard.PressAsync("Enter");
        (await Ids(page, "fallen")).Should().Equal("P5", "P6", "P7");
        (await page.IsVisibleAsync("#menu")).Should().BeFalse();
        await page.ClickAsync("[data-fallen=P6] ul.tree button:text-is('C34')", new() { Button = MouseButton.Right });
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        page.Url.Should().EndWith("#out=E37&holds=C34");
        (await Ids(page, "fallen")).Should().Equal("P5", "P7");
        await page.FocusAsync("[data-fallen=P5] button:text-is('C33')");
        await page.Keyboard.PressAsync("h");
        page.Url.Should().EndWith("#out=E37&holds=C33,C34", "in the author's order");
        await page.Keyboard.PressAsync("r");
        await page.ClickAsync("[data-id=P6]", new() { Button = MouseButton.Right, Force = true });
        (await page.InnerTextAsync("#menu")).Should().StartWith("P6");
        await page.Keyboard.PressAsync("Escape");
        (await Ids(page, "fallen")).Should().BeEmpty();
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task The_reason_names_every_alternative_that_is_lost_and_each_step_once()
    {
        IPage page = await Opened(SabotagePage.Value, "#out=E37");

        (await page.InnerTextAsync("[data-fallen=P6] .sentence")).Should().Be("P6 needs any of C33, C34: both rest on C21, which rests on E37.");
        (await page.InnerTextAsync("[data-fallen=P6] ul.tree")).Should().Contain("C33").And.Contain("C34").And.Contain("see above");
        (await page.InnerTextAsync("[data-fallen=P5]")).Should().Contain("rests on C33, which rests on C21, which rests on E37 knocked out");
        (await page.InnerTextAsync("[data-failing=P6]")).Should().Contain("E37 knocked out");
        (await page.InnerTextAsync("[data-failing=P8]")).Should().Contain("E59 planned", "what is not touched fails for the reason it had");
        await page.ClickAsync("[data-fallen=P6] summary >> nth=0");
        (await page.IsVisibleAsync("[data-fallen=P6] ul.tree button:text-is('C34')")).Should().BeFalse("it folds");
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task Who_challenges_a_relationship_is_not_taken_for_a_supporter()
    {
        string html = Tempe.Value.ToHtml(new PageOptions { Setting = Setting });
        IPage page = await Opened(html, "#at=C11&answered=D1");

        (await page.InnerTextAsync("[data-risen=P1] .sentence")).Should().EndWith(
            "C11, which needs any of C6, C7, E4: E4 counts for nothing because C11 → E4 is defeated by D1, which is answered.");
        (await page.InnerTextAsync("#detail"))
            .Should().Contain("D1 about C11 → E4").And.Contain("With what is supposed: C11 needs any of C6, C7, E4: E4 counts");
        await page.ClickAsync("#detail .id[data-number]:text-is('D1')");
        (await page.InnerTextAsync("#detail dl")).Should().Contain("C11 about C11 → E4");

        page = await Opened(html, "#at=C11&out=E12");
        (await page.InnerTextAsync("[data-risen=P1] .sentence")).Should().EndWith("C11 → E4 is defeated by D1, which is carried by E12.");
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task What_rises_is_not_explained_by_what_falls_below_it()
    {
        IPage page = await Opened(Tempe.Value.ToHtml(new PageOptions { Setting = Setting }), "#holds=P5&out=E11,E4");

        (await page.InnerTextAsync("[data-risen=P5] ul.tree")).Trim().Should().Be("P5 ✗→✓ supposed to hold");
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task What_still_fails_names_what_is_still_missing_and_not_what_is_supposed()
    {
        var draft = new ArgumentBuilder("Two gaps");
        ClaimDraft claim = draft.Claim("C", "x");
        draft.Goal("G", "x").SupportedByAll(draft.Claim("A", "x"), claim, draft.Evidence(new Evidence("E", "x") { State = EvidenceState.Disputed }));
        claim.SupportedByAll(draft.Claim("B", "x"));
        IPage page = await Opened(draft.Build().ToHtml(), "#at=C");

        (await page.InnerTextAsync("[data-failing=G]")).Should().EndWith("no evidence for A");
        await page.EvaluateAsync("location.hash = 'at=G&holds=A'");
        (await page.WaitForSelectorAsync("#what-if button:text-is('A ×')")).Should().NotBeNull();
        (await page.InnerTextAsync("[data-failing=G]")).Should().EndWith("no evidence for B");
        (await page.InnerTextAsync("#detail")).Should().Contain("With what is supposed G is unsupported: no evidence for B.");
        await page.EvaluateAsync("location.hash = 'at=C&holds=A,B'");
        (await page.WaitForSelectorAsync("#what-if button:text-is('B ×')")).Should().NotBeNull();
        (await page.InnerTextAsync("[data-failing=G]")).Should().EndWith("E disputed");
        await page.EvaluateAsync("location.hash = 'at=C&holds=E'");
        (await page.WaitForSelectorAsync("#what-if button:text-is('E ×')")).Should().NotBeNull();
        (await page.InnerTextAsync("[data-failing=G]")).Should().EndWith("no evidence for A");
        (await page.InnerTextAsync("#detail"))
            .Should().Contain("C (claim) is unsupported: it needs its one supporter, and B is unsupported.", "nothing below it is supposed");
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task What_a_large_fan_loses_is_explained_within_a_page()
    {
        var draft = new ArgumentBuilder("Fan");
        EvidenceDraft shared = draft.Evidence("E", "One fact");
        for (int i = 0; i < 60; i++)
        {
            ClaimDraft[] claims = [.. Enumerable.Range(0, 30).Select(j => draft.Claim(string.Create(CultureInfo.InvariantCulture, $"C{i}-{j}"), "x"))];
            Array.ForEach(claims, claim => claim.SupportedByAll(shared));
            draft.Goal(string.Create(CultureInfo.InvariantCulture, $"P{i}"), "x").AsPathway().SupportedByAny(claims);
        }

        IPage page = await Opened(draft.Build().ToHtml(), "#out=E");

        (await page.InnerTextAsync("#what-if .count")).Should().StartWith("60 → 0 of 60 pathways supported");
        (await page.InnerTextAsync("[data-fallen=P0] .sentence")).Should().StartWith("P0 needs any of C0-0, C0-1,").And.EndWith("and 25 more: all rest on E.");
        (await page.Locator("#what-if ul.tree li").CountAsync()).Should().BeInRange(150, 250);
        (await Ids(page, "fallen")).Should().HaveCount(40);
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task Of_a_very_long_way_the_middle_is_left_out()
    {
        var draft = new ArgumentBuilder("Chain");
        ClaimDraft last = draft.Claim("C0", "x");
        draft.Goal("G", "x").SupportedByAll(last);
        for (int i = 1; i < 1_500; i++)
        {
            ClaimDraft next = draft.Claim(string.Create(CultureInfo.InvariantCulture, $"C{i}"), "x");
            last.SupportedByAll(next);
            last = next;
        }

        last.SupportedByAll(draft.Evidence("E", "x"));
        IPage page = await Opened(draft.Build().ToHtml(), "#out=E");

        (await page.InnerTextAsync("[data-fallen=G] ul.tree")).Should().StartWith("G ✓→✗ rests on C0, which rests on C1")
            .And.EndWith("… which in the end rests on E knocked out");
        (await page.Locator("[data-fallen=G] ul.tree button").CountAsync()).Should().BeLessThan(40);
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task Scenarios_are_kept_under_names_in_the_address_and_compared()
    {
        IPage page = await Opened(SabotagePage.Value, "#out=E37");
        await page.FillAsync("#scenario-name", "Audit; lost, 100% & more: a=b");
        await page.Keyboard.PressAsync("Enter");
        await page.ClickAsync("#reset");
        await page.FocusAsync("[data-failing=P8] button");
        await page.EvaluateAsync("location.hash += '&holds=E59'");
        await page.WaitForSelectorAsync("[data-risen=P8]");
        await page.FillAsync("#scenario-name", "Got E59");
        await page.Keyboard.PressAsync("Enter");

        string hash = page.Url[page.Url.IndexOf('#', StringComparison.Ordinal)..];
        hash.Should().Contain("scenario=Audit%3B%20lost%2C%20100%25%20%26%20more%3A%20a%3Db:out=E37&scenario=Got%20E59:holds=E59").And.Contain("holds=E59");
        page = await Opened(SabotagePage.Value, hash);
        (await page.InnerTextAsync(".scenarios")).Should().Contain("Audit; lost, 100% & more: a=b").And.Contain("E37 falls").And.Contain("E59 holds");
        await page.SelectOptionAsync("#beside-0", "Audit; lost, 100% & more: a=b");
        await page.SelectOptionAsync("#beside-1", "Got E59");
        (await page.Locator("table.beside tr.differs th").AllInnerTextsAsync()).Should().Equal("P5", "P6", "P7", "P8");
        (await page.InnerTextAsync("table.beside tfoot")).Should().Contain("2 of 9").And.Contain("6 of 9");
        page.Url.Should().EndWith("&beside=0,1");
        await page.ClickAsync(".scenarios button:has-text('Audit')");
        (await Ids(page, "fallen")).Should().Equal("P5", "P6", "P7");
        await page.ClickAsync("[aria-label='Forget Got E59']");
        (await page.Locator(".scenarios li").CountAsync()).Should().Be(1);
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task On_a_narrow_page_a_scenario_is_read_from_left_to_right_and_both_choices_are_within_it()
    {
        IPage page = await chromium.Open(
            "page.html", SabotagePage.Value, "#out=E37&scenario=lose the audit of permissions for good:out=E37&beside=as-is,0", 390, 844);
        await page.WaitForSelectorAsync("html[data-ready=true]", new() { State = WaitForSelectorState.Attached });

        double[] widths = await page.EvaluateAsync<double[]>(
            """
            () => ['.scenarios .note', '#beside-1', '.scroll:has(.beside)'].map(name => document.querySelector(name).getBoundingClientRect())
              .flatMap(box => [box.left, box.right, box.height])
            """);
        widths[2].Should().BeLessThan(60, "the note is on a line or two");
        widths[4].Should().BeLessThanOrEqualTo(widths[7] + 1, "the second choice is not cut");
        widths[7].Should().BeLessThanOrEqualTo(390);
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task What_an_address_names_and_the_case_does_not_have_is_said()
    {
        IPage page = await Opened(SabotagePage.Value, "#out=E99,E37&answered=E37&scenario=Old:out=E98&holds=E37");

        (await page.Locator(".warning").AllInnerTextsAsync()).Should().Equal(
            "The address names E98, E99, which this case does not have.",
            "The address has E37 answered, which challenges nothing.",
            "The address has E37 both fall and hold; here it falls.");
        (await page.TextContentAsync("#said")).Should().Be(string.Join(' ', await page.Locator(".warning").AllInnerTextsAsync()), "screen readers read it out");
        (await Ids(page, "fallen")).Should().Equal("P5", "P6", "P7");
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task After_a_deep_link_everything_that_fell_is_in_view()
    {
        IPage page = await Opened(SabotagePage.Value, "#out=E37");

        string[] outside = await page.EvaluateAsync<string[]>(
            """
            () => {
              const canvas = document.getElementById('canvas').getBoundingClientRect();
              return [...document.querySelectorAll('#canvas [data-id].fell, #canvas [data-id].out')].filter(box => {
                const { left, top, right, bottom } = box.querySelector('.outline').getBoundingClientRect();
                return left < canvas.left || top < canvas.top || right > canvas.right || bottom > canvas.bottom;
              }).map(box => box.getAttribute('data-id'));
            }
            """);
        outside.Should().BeEmpty();
        (await page.Locator("#canvas .fell").CountAsync()).Should().BePositive();
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task The_heat_map_shows_what_carries_with_what_is_supposed()
    {
        IPage page = await Opened(SabotagePage.Value, "#out=E37&holds=E59");
        await page.WaitForSelectorAsync("#heat:not([aria-busy])");

        string[] rows = await page.EvaluateAsync<string[]>(
            """
            () => {
              const heads = [...document.querySelectorAll('#heat thead th')].map(head => head.textContent);
              return [...document.querySelectorAll('#heat tbody tr')].map(row => row.querySelector('th').textContent + ': '
                + [...row.querySelectorAll('td')].map((cell, i) => cell.textContent === '●' ? heads[i] : '').filter(id => id).join(' '));
            }
            """);
        WhatIfReport supposed = Sabotage.Value.AnalyzeWhatIf(change => change.Fail("E37").Restore("E59"), Setting);
        IEnumerable<string> expected = Sabotage.Value.Elements.Where(element => element is Evidence or Assumption && element.Id != "E37").Select(element =>
        {
            WhatIfReport more = Sabotage.Value.AnalyzeWhatIf(
                change => _ = element.Id == "E59" ? change.Fail("E37").Fail("E59") : change.Fail("E37").Restore("E59").Fail(element.Id), Setting);
            IEnumerable<Element> lower = Sabotage.Value.Pathways.Where(pathway => StandingIn(more, pathway) < StandingIn(supposed, pathway));
            return (element.Id, Lower: lower.Select(pathway => pathway.Id).ToArray());
        }).Where(each => each.Lower.Length > 0).Select(each => $"{each.Id}: {string.Join(' ', each.Lower)}");
        rows.Should().BeEquivalentTo(expected);
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task Probabilities_follow_what_is_supposed()
    {
        Argument argument = Argument.Load(Repository.File("samples", "nine-pathways", "case.json"));
        IPage page = await Opened(argument.ToHtml(), "#out=M");

        string[][] rows = await page.Locator("[data-chance]").EvaluateAllAsync<string[][]>("all => all.map(each => [each.dataset.chance, each.textContent])");
        Dictionary<string, string> shown = rows.ToDictionary(each => each[0], each => each[1], StringComparer.Ordinal);
        WhatIfReport lost = argument.AnalyzeWhatIf(change => change.Fail("M"));
        Dictionary<string, CompiledProbability> compiled = argument.CompileProbabilities(argument.Pathways.Select(pathway => pathway.Id))
            .ToDictionary(each => each.Element.Id, StringComparer.Ordinal);
        foreach (Element pathway in argument.Pathways.Where(pathway => lost.Fallen.All(fallen => fallen.Pathway.Id != pathway.Id)))
        {
            double was = argument.AnalyzeProbability(pathway.Id).Exact!.Value;
            double left = compiled[pathway.Id].Evaluate("M", 0).Lower;
            string expected = Text(was) == Text(left) ? Text(left) : $"{Text(was)} → {Text(left)}";
            shown[pathway.Id].Should().Be($" probability {expected}");
        }

        shown.Values.Should().Contain(text => text.Contains('→', StringComparison.Ordinal));
        await page.EvaluateAsync("location.hash = 'holds=P1'");
        await page.WaitForSelectorAsync("#what-if button:text-is('P1 ×')");
        (await page.InnerTextAsync("#standing")).Should().Contain("what probability it leaves P1 is not worked out here");
        chromium.Complaints.Should().BeEmpty();

        static string Text(double number) => number.ToString("G4", CultureInfo.InvariantCulture);
    }

    private static Standing StandingIn(WhatIfReport report, Element pathway) =>
        report.Fallen.Concat(report.Risen).FirstOrDefault(change => change.Pathway.Id == pathway.Id)?.To
        ?? Sabotage.Value.AnalyzeSupport(Setting).AnalysedStandingOf(pathway.Id);

    private static string[] RisenByLibrary(Action<WhatIfChange> change) =>
        [.. Sabotage.Value.AnalyzeWhatIf(change, Setting).Risen.Select(risen => risen.Pathway.Id)];

    private static async Task<string[]> Ids(IPage page, string kind) =>
        await page.EvaluateAsync<string[]>("kind => [...document.querySelectorAll(`[data-${kind}]`)].map(item => item.getAttribute('data-' + kind))", kind);

    private async Task<IPage> Opened(string html, string hash = "")
    {
        IPage page = await chromium.Open("page.html", html, hash);
        await page.WaitForSelectorAsync("html[data-ready=true]", new() { State = WaitForSelectorState.Attached });
        return page;
    }
}
