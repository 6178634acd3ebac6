using ArgumentGraph.Testing;
using Microsoft.Playwright;

namespace ArgumentGraph.Rendering.Tests.Browser;

/// <summary>Words can be copied out of a picture.</summary>
public sealed class SelectionTests(Chromium browser) : IClassFixture<Chromium>
{
    [ProgramFact("chromium")]
    public async Task What_an_element_says_can_be_selected_line_by_line()
    {
        Argument argument = Argument.Load(Repository.File("samples", "sabotage-risk", "case.json"));
        IPage page = await browser.Open("selection.svg", argument.ToSvg(new() { View = DiagramView.Under("P6") }));

        string selected = await page.EvaluateAsync<string>("""
            () => {
              const range = document.createRange();
              range.selectNodeContents(document.querySelector('[data-id="C34"]'));
              const selection = getSelection();
              selection.removeAllRanges();
              selection.addRange(range);
              return selection.toString();
            }
            """);

        string.Join(' ', selected.Split('\n')).Trim().Should().Be("C34 " + argument["C34"].Statement);
        await browser.Leave();
    }
}
