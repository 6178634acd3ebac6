using System.Buffers.Binary;
using System.Globalization;
using System.Xml.Linq;
using ArgumentGraph.Rendering.Tests.Displays;
using ArgumentGraph.Testing;
using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace ArgumentGraph.Rendering.Tests.Browser;

/// <summary>The picture of a page: its colours, its lines, its texts, saved and printed.</summary>
public class PictureTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly Argument Case = SampleReports.Sabotage;
    private static readonly Setting Setting = Setting.On(SampleReports.Day);
    private static readonly Lazy<string> Html = new(() => Case.ToHtml(new PageOptions { Setting = Setting }));

    [ProgramFact("chromium")]
    public async Task Standings_colour_the_boxes_and_follow_what_is_knocked_out()
    {
        IPage page = await Opened("#sheet=whole&out=E37");
        WhatIfReport report = Case.AnalyzeWhatIf(change => change.Fail("E37"), Setting);
        SupportReport support = Case.AnalyzeSupport(Setting);
        Dictionary<string, string> classes = await ShapesOf(page);
        foreach (Element element in Case.Elements.Where(element => element.Kind is not (ElementKind.Context or ElementKind.Justification)))
        {
            Standing standing = report.ChangedStandings.FirstOrDefault(change => change.Element.Id == element.Id)?.To
                ?? support.Roots.Concat(support.Pathways).FirstOrDefault(each => each.Element.Id == element.Id)?.Standing
                ?? support.StandingOf(element.Id);
            string expected = standing switch { Standing.Supported => "ag-good", Standing.InDoubt => "ag-doubt", _ => "ag-bad" };
            classes[element.Id].Should().Be("ag-shape " + expected, element.Id);
        }

        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task Other_colours_are_those_of_the_librarys_overlays_with_their_words()
    {
        IPage page = await Opened("#sheet=whole");
        LoadBearingReport loadBearing = Case.AnalyzeLoadBearing(Setting);
        foreach ((string name, Overlay overlay) in ((string, Overlay)[])
            [("load-bearing", Overlay.LoadBearing(loadBearing)), ("age", Overlay.Age(SampleReports.Day)), ("tag-owner", Overlay.Tag("owner"))])
        {
            await page.SelectOptionAsync("#colour", name);
            Dictionary<string, (string Style, string Word)> expected = Drawn(overlay);
            Dictionary<string, string> classes = await ShapesOf(page);
            Dictionary<string, string> words = await page.EvaluateAsync<Dictionary<string, string>>(
                """
                Object.fromEntries([...document.querySelectorAll('#canvas .tab title')]
                  .map(title => [title.closest('[data-id]').dataset.id, title.textContent.slice(2)]))
                """);
            foreach ((string id, (string style, string word)) in expected)
            {
                classes[id].Should().Be(style, "{0} of {1}", name, id);
                words.GetValueOrDefault(id, string.Empty).Should().Be(word, "{0} of {1}", name, id);
            }

            (await page.InnerTextAsync("#legend")).Should().StartWith(overlay.Title + ":");
            page.Url.Should().EndWith("&colour=" + name);
        }

        await page.SelectOptionAsync("#colour", "kind");
        (await ShapesOf(page)).Should().Contain("E1", "ag-shape ag-evidence").And.Contain("P6", "ag-shape ag-pathway");
        await page.SelectOptionAsync("#colour", "standing");
        page.Url.Should().EndWith("#sheet=whole", "standing is what is shown unless another is chosen");
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task The_lines_of_a_box_stand_out_under_the_pointer()
    {
        IPage page = await Opened("#sheet=P7");
        (await page.Locator("#canvas .lit").CountAsync()).Should().Be(0);
        await page.HoverAsync("#canvas [data-id=S2] text >> nth=0");
        string[] ends = await page.Locator("#canvas .lit").EvaluateAllAsync<string[]>("edges => edges.map(edge => edge.dataset.from + ' ' + edge.dataset.to)");
        ends.Should().BeEquivalentTo("P7 S2", "S2 C36", "S2 C37");
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task A_drag_on_text_selects_it_and_a_drag_on_the_ground_moves_the_picture()
    {
        IPage page = await Opened("#sheet=C33");
        string before = (await page.GetAttributeAsync("#canvas svg", "viewBox"))!;
        LocatorBoundingBoxResult text = (await page.Locator("#canvas [data-id=C21] text >> nth=1").BoundingBoxAsync())!;
        await Drag(page, text.X + 4, text.Y + (text.Height / 2), text.X + text.Width - 4, text.Y + (text.Height / 2));
        (await page.EvaluateAsync<string>("String(getSelection())")).Should().NotBeEmpty().And.ContainAny("accounts", "which");
        (await page.GetAttributeAsync("#canvas svg", "viewBox")).Should().Be(before);

        LocatorBoundingBoxResult canvas = (await page.Locator("#canvas").BoundingBoxAsync())!;
        await Drag(page, canvas.X + 10, canvas.Y + canvas.Height - 10, canvas.X + 80, canvas.Y + canvas.Height - 60);
        (await page.GetAttributeAsync("#canvas svg", "viewBox")).Should().NotBe(before);
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task Title_and_picture_are_printed_together_on_the_first_page()
    {
        foreach (string name in (string[])["overview", "P6", "whole"])
        {
            IPage page = await Opened("#sheet=" + name);
            string[] drawn = await page.Locator("#canvas [data-id]").EvaluateAllAsync<string[]>("nodes => nodes.map(node => node.dataset.id)");
            using var document = PdfDocument.Open(await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true }));
            string first = PrintedReport.Tight(document.GetPage(1).Text);
            first.Should().Contain(PrintedReport.Tight(Case.Title), name);
            drawn.Count(id => first.Contains(id, StringComparison.Ordinal)).Should().BeGreaterThan(drawn.Length / 2, name);
            PrintedReport.Tight(document.GetPage(2).Text).Should().NotBeEmpty(name);
        }

        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task A_small_picture_of_all_is_there_where_not_all_is_in_view()
    {
        IPage page = await Opened("#sheet=P6");
        (await page.IsVisibleAsync("#minimap")).Should().BeFalse();
        foreach (int _ in Enumerable.Range(0, 4))
        {
            await page.Keyboard.PressAsync("+");
        }

        await page.WaitForSelectorAsync("#minimap");
        string before = (await page.GetAttributeAsync("#canvas svg", "viewBox"))!;
        await page.ClickAsync("#minimap", new() { Position = new() { X = 5, Y = 5 } });
        (await page.GetAttributeAsync("#canvas svg", "viewBox")).Should().NotBe(before);
        await page.Keyboard.PressAsync("0");
        await page.WaitForSelectorAsync("#minimap", new() { State = WaitForSelectorState.Hidden });

        page = await Opened("#sheet=whole", 390, 844);
        await page.Keyboard.PressAsync("+");
        (await page.IsVisibleAsync("#minimap")).Should().BeFalse();
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task The_picture_is_saved_as_it_is_shown()
    {
        IPage page = await Opened("#sheet=P7&out=E37&open=C33");
        await page.ClickAsync("#save summary");
        IDownload svg = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("#save-svg"));
        svg.SuggestedFilename.Should().EndWith("-P7.svg");
        XElement root = XDocument.Load(await svg.PathAsync()).Root!;
        string[] shown = await page.Locator("#canvas [data-id]").EvaluateAllAsync<string[]>("nodes => nodes.map(node => node.dataset.id)");
        XElement[] groups = [.. root.Descendants(Svg + "g").Where(group => group.Attribute("data-id") is not null)];
        groups.Select(group => group.Attribute("data-id")!.Value).Should().Equal(shown).And.Contain("E37");
        groups.Single(group => group.Attribute("data-id")!.Value == "P7").Attribute("class")!.Value.Should().Contain("fell");
        groups.Should().OnlyContain(group => group.Descendants(Svg + "text").Any(), "texts are there, however small they were shown");
        root.Descendants(Svg + "style").Should().HaveCount(2);
        root.Descendants().Select(node => node.Attribute("class")?.Value ?? string.Empty)
            .Should().NotContain(name => name.Contains("label", StringComparison.Ordinal) || name.Contains("chip", StringComparison.Ordinal));

        await page.ClickAsync("#save summary");
        IDownload png = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("#save-png"));
        byte[] bytes = await File.ReadAllBytesAsync(await png.PathAsync());
        bytes.Take(8).Should().Equal(0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A);
        BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)).Should().Be(
            (int)Math.Ceiling(2 * double.Parse(root.Attribute("width")!.Value, CultureInfo.InvariantCulture)));
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task A_saved_picture_opens_by_itself_with_its_marks()
    {
        IPage page = await Opened("#sheet=C33&out=E37");
        await page.ClickAsync("#save summary");
        IDownload svg = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("#save-svg"));
        IPage picture = await chromium.Open("saved.svg", await File.ReadAllTextAsync(await svg.PathAsync()));
        (await picture.EvaluateAsync<string>("getComputedStyle(document.querySelector('[data-id=E37] .outline')).stroke")).Should().Be("rgb(179, 38, 30)");
        (await picture.EvaluateAsync<bool>(
            "[...document.querySelectorAll('[data-id] text')].every(text => text.getClientRects().length > 0)")).Should().BeTrue();
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task On_paper_a_sheet_fits_the_page_below_the_title()
    {
        foreach (string name in (string[])["overview", "P6", "whole"])
        {
            IPage page = await Opened("#sheet=" + name);
            bool isWide = await page.EvaluateAsync<bool>("(view => view.width > view.height)(document.querySelector('#canvas svg .part').getBBox())");
            (int width, int height) = isWide ? (1122, 793) : (793, 1122); // A4 in CSS pixels
            const int Margins = 76;
            await page.SetViewportSizeAsync(width - Margins, height - Margins);
            await page.EmulateMediaAsync(new() { Media = Media.Print });
            await page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");

            LocatorBoundingBoxResult drawn = (await page.Locator("#canvas svg").BoundingBoxAsync())!;
            (drawn.X + drawn.Width).Should().BeLessThanOrEqualTo(width - Margins, name);
            (drawn.Y + drawn.Height).Should().BeLessThanOrEqualTo(height - Margins, name);
            double least = await page.EvaluateAsync<double>(
                """
                (() => {
                  const scale = document.querySelector('#canvas svg').getScreenCTM().a;
                  return Math.min(...[...document.querySelectorAll('#canvas text')]
                    .filter(text => text.getClientRects().length > 0 && text.textContent.trim() !== '')
                    .map(text => parseFloat(getComputedStyle(text).fontSize) * scale));
                })()
                """);
            least.Should().BeGreaterThanOrEqualTo(8, "that is six points: {0}", name);
            await page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        }

        chromium.Complaints.Should().BeEmpty();
    }

    private static Dictionary<string, (string Style, string Word)> Drawn(Overlay overlay) =>
        XDocument.Parse(Case.ToSvg(new() { Overlay = overlay })).Descendants(Svg + "g").Where(group => group.Attribute("data-id") is not null).ToDictionary(
            group => group.Attribute("data-id")!.Value,
            group => (
                group.Descendants().Select(shape => shape.Attribute("class")?.Value ?? string.Empty)
                    .First(name => name.StartsWith("ag-shape", StringComparison.Ordinal)),
                string.Join(' ', group.Descendants(Svg + "text").Where(text => text.Attribute("class")!.Value == "ag-mark").Select(text => text.Value))));

    private static async Task<Dictionary<string, string>> ShapesOf(IPage page) => await page.EvaluateAsync<Dictionary<string, string>>(
        """
        Object.fromEntries([...document.querySelectorAll('#canvas [data-id]')]
          .map(node => [node.dataset.id, node.querySelector('.ag-shape').getAttribute('class')]))
        """);

    private static async Task Drag(IPage page, double fromX, double fromY, double toX, double toY)
    {
        await page.Mouse.MoveAsync((float)fromX, (float)fromY);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync((float)((fromX + toX) / 2), (float)((fromY + toY) / 2));
        await page.Mouse.MoveAsync((float)toX, (float)toY);
        await page.Mouse.UpAsync();
    }

    private async Task<IPage> Opened(string hash, int width = 1440, int height = 900)
    {
        IPage page = await chromium.Open("page.html", Html.Value, hash, width, height);
        await page.WaitForSelectorAsync("html[data-ready=true]", new() { State = WaitForSelectorState.Attached });
        return page;
    }
}
