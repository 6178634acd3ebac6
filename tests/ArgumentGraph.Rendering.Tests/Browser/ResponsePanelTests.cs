using ArgumentGraph.Rendering.Tests.Displays;
using ArgumentGraph.Testing;
using Microsoft.Playwright;

namespace ArgumentGraph.Rendering.Tests.Browser;

/// <summary>The panel on responses, in the page.</summary>
public class ResponsePanelTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly ResponseReport Report = SampleReports.Responding.AnalyzeResponse(Setting.On(SampleReports.Day));

    [ProgramFact("chromium")]
    public async Task A_chosen_pathway_shows_its_line_and_marks_its_chain_in_the_diagram()
    {
        IPage page = await Opened("#sheet=whole");
        (await page.InnerTextAsync("#response")).Should().Contain("1 of 6 pathways rests on late detection only")
            .And.Contain("on-call rota is under all chains of 3.");
        foreach (PathwayResponse response in Report.Pathways)
        {
            await page.SelectOptionAsync("#responding", new SelectOptionValue { Index = 1 + Report.Pathways.ToList().IndexOf(response) });

            string[] marked = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('#canvas .responds')].map(node => node.dataset.id).sort()");
            marked.Should().BeEquivalentTo(response.Chain?.Steps.Select(step => step.Id) ?? [], "of {0}", response.Pathway.Id);
            string[] steps = await page.EvaluateAsync<string[]>(
                "[...document.querySelectorAll('ol.response li')].flatMap(li => [...li.querySelectorAll('.id')].map(id => id.textContent))");
            (response.Chain?.Steps ?? response.Steps).Select(step => step.Id).Should().BeSubsetOf(steps);
            page.Url.Should().EndWith($"#sheet=whole&response={response.Pathway.Id}");
        }

        await page.SelectOptionAsync("#responding", "-1");
        (await page.Locator("#canvas .responds").CountAsync()).Should().Be(0);
        page.Url.Should().NotContain("response=");
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task An_address_brings_a_response_back_and_its_bars_stand_against_the_moment_of_harm()
    {
        IPage page = await Opened("#response=P6");

        (await page.InnerTextAsync("#response")).Should().Contain("time unknown").And.Contain("log watch").And.Contain("harm 6 h").And.Contain("worst unknown");
        (await page.Locator("ol.response .open").CountAsync()).Should().Be(4, "nothing is known from the first step on");
        (await page.Locator("ol.response .harm").CountAsync()).Should().Be(4);

        await page.EvaluateAsync("hash => { location.hash = hash; }", "response=P3");
        await page.WaitForFunctionAsync("document.querySelector('#responding').selectedOptions[0].textContent.startsWith('P3')");
        (await page.Locator("ol.response .open").CountAsync()).Should().Be(0);
        double[] bars = await page.EvaluateAsync<double[]>(
            "[...document.querySelectorAll('ol.response .latest')].map(bar => Number(bar.getAttribute('x')) + Number(bar.getAttribute('width')))");
        double harm = await page.EvaluateAsync<double>("Number(document.querySelector('ol.response .harm').getAttribute('d').match(/M(\\d+)/)[1])");
        bars.Should().HaveCount(4).And.BeInAscendingOrder();
        bars[^1].Should().BeLessThan(harm, "it is always in time: 2 h 20 min of 2 h 30 min");
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task With_something_knocked_out_the_panel_says_that_it_does_not_regard_it()
    {
        IPage page = await Opened("#response=P3&out=MONITOR");

        (await page.InnerTextAsync("#response")).Should().Contain("without regard to what is supposed");
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task On_a_narrow_screen_in_dark_nothing_is_wider_than_the_screen()
    {
        IPage page = await chromium.Open("narrow.html", Page(SampleReports.Responding), "#response=P1", 390, 844, ColorScheme.Dark);
        await page.WaitForSelectorAsync("html[data-ready=true]", new() { State = WaitForSelectorState.Attached });

        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(390);
        (await page.Locator("ol.response .gate").CountAsync()).Should().Be(1);
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task Without_steps_there_is_no_panel()
    {
        IPage page = await chromium.Open("none.html", Page(SampleReports.Numbered));
        await page.WaitForSelectorAsync("html[data-ready=true]", new() { State = WaitForSelectorState.Attached });

        (await page.Locator("#response").IsVisibleAsync()).Should().BeFalse();
        chromium.Complaints.Should().BeEmpty();
    }

    private async Task<IPage> Opened(string hash)
    {
        IPage page = await chromium.Open("response.html", Page(SampleReports.Responding), hash);
        await page.WaitForSelectorAsync("html[data-ready=true]", new() { State = WaitForSelectorState.Attached });
        return page;
    }

    private static string Page(Argument argument) => argument.ToHtml(new PageOptions { Setting = Setting.On(SampleReports.Day) });
}
