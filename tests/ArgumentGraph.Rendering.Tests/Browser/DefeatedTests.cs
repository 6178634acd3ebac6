using System.Xml.Linq;
using ArgumentGraph.Rendering.Tests.Displays;
using ArgumentGraph.Testing;
using Microsoft.Playwright;

namespace ArgumentGraph.Rendering.Tests.Browser;

/// <summary>The crosses of a page over what challenges defeat.</summary>
public class DefeatedTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly Setting Setting = Setting.On(SampleReports.Day);

    [ProgramFact("chromium")]
    public async Task Crosses_are_drawn_as_in_pictures_and_change_with_suppositions()
    {
        Argument tempe = SampleReports.Tempe;
        IPage page = await Opened(tempe, "#sheet=whole");
        string[] drawn = CrossedIn(tempe);
        drawn.Should().Contain("C11 E4");
        (await CrossedIn(page)).Should().Equal(drawn);

        page = await Opened(tempe, "#sheet=whole&answered=D1");
        (await CrossedIn(page)).Should().NotContain("C11 E4").And.Contain("D1", "what answers it defeats it");
        (await Saved(page)).Should().NotContain("C11 E4").And.Contain("D1");
        await page.Keyboard.PressAsync("r");
        (await CrossedIn(page)).Should().Equal(drawn);

        Argument sabotage = SampleReports.Sabotage;
        page = await Opened(sabotage, "#sheet=C26");
        (await CrossedIn(page)).Should().Contain("D1");
        page = await Opened(sabotage, "#sheet=C26&out=E65");
        (await CrossedIn(page)).Should().NotContain("D1");
        (await page.Locator("#canvas .crossed").CountAsync()).Should().Be(0);
        chromium.Complaints.Should().BeEmpty();
    }

    // The oracle: what the drawing of the library crosses out, boxes by their ids and lines by their ends.
    private static string[] CrossedIn(Argument argument) => CrossedIn(XDocument.Parse(argument.ToSvg()).Root!.Elements());

    private static string[] CrossedIn(IEnumerable<XElement> drawing) =>
    [
        .. drawing.SelectMany(Crosses).Select(cross => cross.Ancestors().FirstOrDefault(each => each.Attribute("data-id") is not null) is { } box
            ? box.Attribute("data-id")!.Value
            : $"{((XElement)cross.PreviousNode!).Attribute("data-from")!.Value} {((XElement)cross.PreviousNode).Attribute("data-to")?.Value}")
            .Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<XElement> Crosses(XElement element) => element.DescendantsAndSelf()
        .Where(each => each.Attribute("class")?.Value.Split(' ').Contains("ag-defeated") == true && !each.Ancestors().Any(IsLegend));

    private static bool IsLegend(XElement element) => element.Attribute("class")?.Value == "ag-legend";

    private static async Task<string[]> CrossedIn(IPage page) => CrossedIn(
        XDocument.Parse(await page.EvaluateAsync<string>("new XMLSerializer().serializeToString(document.querySelector('#canvas svg'))")).Root!.Elements());

    private static async Task<string[]> Saved(IPage page)
    {
        await page.ClickAsync("#save summary");
        IDownload svg = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("#save-svg"));
        return CrossedIn(XDocument.Load(await svg.PathAsync()).Root!.Elements());
    }

    private async Task<IPage> Opened(Argument argument, string hash)
    {
        IPage page = await chromium.Open("page.html", argument.ToHtml(new PageOptions { Setting = Setting }), hash, 1440, 900);
        await page.WaitForSelectorAsync("html[data-ready=true]", new() { State = WaitForSelectorState.Attached });
        return page;
    }
}
