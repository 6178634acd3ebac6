using ArgumentGraph.Testing;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ArgumentGraph.Rendering.Tests.Browser;

public class AccessibilityTests(Chromium chromium) : IClassFixture<Chromium>
{
    public static TheoryData<string, string, int, ColorScheme> Pages => new()
    {
        { "sabotage-risk", "", 1440, ColorScheme.Light },
        { "sabotage-risk", "", 1440, ColorScheme.Dark },
        { "sabotage-risk", "#at=E37&out=E37&holds=E59,C34&answered=D3&scenario=One:out=E50&scenario=Two:holds=E59&beside=0,1", 1440, ColorScheme.Light },
        { "sabotage-risk", "#at=E37&out=E37,E99&holds=E59,C34&answered=D3&scenario=One:out=E50&beside=as-is,0", 390, ColorScheme.Dark },
        { "nine-pathways", "#out=M", 390, ColorScheme.Light },
        { "tempe-crash", "", 1440, ColorScheme.Light },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_violates_no_rule_of_accessibility(string sample, string hash, int width, ColorScheme colours)
    {
        Assert.SkipUnless(OtherProgram.IsThere("chromium"), "chromium is not there");
        string html = Argument.Load(Repository.File("samples", sample, "case.json"))
            .ToHtml(new PageOptions { Setting = Setting.On(new DateOnly(2026, 11, 1)) });
        IPage page = await chromium.Open("page.html", html, hash, width, 900, colours);
        await page.WaitForSelectorAsync("html[data-ready=true]", new() { State = WaitForSelectorState.Attached });
        await page.WaitForSelectorAsync("#heat:not([aria-busy])", new() { State = WaitForSelectorState.Attached });

        AxeResult result = await page.RunAxe();

        result.Passes.Should().NotBeEmpty();
        result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html.ReplaceLineEndings(" ")}")).Should().BeEmpty();
    }
}
