using ArgumentGraph.Testing;
using Microsoft.Playwright;

namespace ArgumentGraph.Rendering.Tests.Browser;

/// <summary>In a picture by itself, the edges of the box under the pointer stand out.</summary>
public sealed class HoverTests(Chromium browser) : IClassFixture<Chromium>
{
    [ProgramFact("chromium")]
    public async Task The_edges_of_a_box_under_the_pointer_are_drawn_wider_and_as_lines()
    {
        var draft = new ArgumentBuilder("Hover");
        ClaimDraft claim = draft.Claim("C1", "Disks are encrypted").SupportedByAll(draft.Evidence("E1", "Audit")).InContextOf(draft.Context("X1", "All disks"));
        draft.Claim("D1", "The audit is old").Challenges(claim);
        IPage page = await browser.Open("hover.svg", draft.Build().ToSvg());
        (await Drawn(page)).Should().BeEmpty("the pointer is on no box");

        await page.HoverAsync("[data-id=C1] .ag-id");

        (await Drawn(page)).Order(StringComparer.Ordinal).Should().Equal("none 3px dashed", "none 3px whole", "none 3px whole");
        await browser.Leave();
    }

    // Of each copy of an edge that is seen: how it is filled, how wide it is, and whether it is dashed. What it shows inherits that.
    private static Task<string[]> Drawn(IPage page) => page.EvaluateAsync<string[]>("""
        () => [...document.querySelectorAll('use')].map(each => getComputedStyle(each)).filter(style => style.display !== 'none')
          .map(style => `${style.fill} ${style.strokeWidth} ${style.strokeDasharray === 'none' ? 'whole' : 'dashed'}`)
        """);
}
