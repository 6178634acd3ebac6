using System.Globalization;
using System.Xml.Linq;
using ArgumentGraph.Rendering.Tests.Displays;
using ArgumentGraph.Testing;
using Microsoft.Playwright;

namespace ArgumentGraph.Rendering.Tests.Browser;

/// <summary>A page of more than a window has room for: what is shown of it, what its boxes say, and that nothing of it is lost.</summary>
public class LargePictureTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int Leaves = 500;
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly Lazy<Argument> Wide = new(() => WithLeaves("Measure {0} held in trial {0}"));

    // Claims with something below them stand in one row, however many they are.
    private static readonly Lazy<Argument> Row = new(() =>
    {
        var draft = new ArgumentBuilder("Many measures");
        draft.Goal("G0", "Every measure holds").SupportedByAll([.. Enumerable.Range(1, Leaves / 2).Select(number =>
            draft.Claim($"C{number}", $"Measure {number} holds").SupportedByAll(draft.Evidence(Leaf(number), $"Trial {number}")))]);
        return draft.Build();
    });

    // Of each box in view its id, its width on the screen, and what its label says.
    private const string InView = """
        () => {
          const view = document.getElementById('canvas').getBoundingClientRect();
          return [...document.querySelectorAll('#canvas [data-id]')].map(node => [node, node.querySelector('.ag-shape').getBoundingClientRect()])
            .filter(([, box]) => box.right > view.left && box.left < view.right && box.bottom > view.top && box.top < view.bottom)
            .map(([node, box]) => ({ id: node.dataset.id, width: box.width, lines: [...node.querySelectorAll('.label text')].map(line => line.textContent) }));
        }
        """;

    [ProgramFact("chromium")]
    public async Task What_has_no_room_is_shown_from_the_root_on_and_the_rest_is_said()
    {
        foreach ((int width, int height) in ((int, int)[])[(1440, 900), (390, 844)])
        {
            IPage page = await Opened(Row.Value, string.Empty, width, height);
            Box[] boxes = await page.EvaluateAsync<Box[]>(InView);
            boxes.Should().Contain(box => box.Id == "G0").And.OnlyContain(box => box.Lines.Length > 0 && box.Width > 20);
            (await page.InnerTextAsync("#in-view")).Should().Be($"{boxes.Length} of {Row.Value.Elements.Count} in view; the rest by dragging");
            int inDocument = await page.Locator("#canvas [data-id]").CountAsync();
            inDocument.Should().BeInRange(boxes.Length, Leaves / 2, "what is out of sight is not in the document");
        }

        IPage small = await Opened(SampleReports.Sabotage, "#sheet=P6", 1440, 900);
        (await small.IsVisibleAsync("#in-view")).Should().BeFalse();
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task The_small_picture_covers_none_of_what_is_fitted()
    {
        foreach ((Argument argument, string hash) in ((Argument, string)[])
            [(Wide.Value, string.Empty), (SampleReports.Sabotage, "#sheet=whole&out=E37"), (SampleReports.Sabotage, "#sheet=whole&out=E2")])
        {
            IPage page = await Opened(argument, hash, 1440, 900);
            (await page.EvaluateAsync<string[]>(
                """
                () => {
                  const mini = document.getElementById('minimap').getBoundingClientRect();
                  return [...document.querySelectorAll('#canvas [data-id]')].filter(node => {
                    const box = node.querySelector('.ag-shape').getBoundingClientRect();
                    return mini.width > 0 && box.left < mini.right && mini.left < box.right && box.top < mini.bottom && mini.top < box.bottom;
                  }).map(node => node.dataset.id);
                }
                """)).Should().BeEmpty(hash);
        }

        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task What_comes_into_sight_is_as_it_is_judged()
    {
        IPage page = await Opened(Wide.Value, string.Empty, 1440, 900);
        var random = new Random(20261130);
        for (int round = 0; round < TestSize.Of(6, 60); round++)
        {
            string down = Leaf(random.Next(1, Leaves + 1));
            await page.EvaluateAsync("hash => { location.hash = hash; }", $"at={down}&out={down}");
            await Assertions.Expect(page.Locator("#detail h3")).ToContainTextAsync(down + " ");
            await Assertions.Expect(page.Locator("#canvas [data-id].out")).ToHaveAttributeAsync("data-id", down);
            await page.EvaluateAsync("hash => { location.hash = hash; }", $"at=G0&out={down}");
            await Assertions.Expect(page.Locator("#canvas [data-id=G0]")).ToHaveClassAsync("fell chosen");
        }

        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task A_saved_picture_has_all_in_the_order_of_the_sheet()
    {
        IPage page = await Opened(Wide.Value, string.Empty, 1440, 900);
        await page.ClickAsync("#zoom-in");
        await page.ClickAsync("#save summary");
        IDownload file = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("#save-svg"));
        XElement saved = XDocument.Load(await file.PathAsync()).Root!;
        XElement[] boxes = [.. saved.Descendants(Svg + "g").Where(group => group.Attribute("data-id") is not null)];
        boxes.Select(box => box.Attribute("data-id")!.Value).Should().Equal(XDocument.Parse(Wide.Value.ToSvg()).Descendants(Svg + "g")
            .Where(group => group.Attribute("data-id") is not null).Select(group => group.Attribute("data-id")!.Value));
        boxes.Should().OnlyContain(box => box.Descendants(Svg + "text").Any());
        saved.Descendants(Svg + "path").Count(edge => edge.Attribute("data-from") is not null).Should().Be(Leaves);
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task A_label_says_what_tells_boxes_apart_or_has_no_room()
    {
        IPage page = await Opened(Wide.Value, string.Empty, 1440, 900);
        Box[] boxes = await page.EvaluateAsync<Box[]>(InView);
        boxes.Where(box => box.Id != "G0").Should().OnlyContain(box => box.Id.EndsWith(box.Lines[0], StringComparison.Ordinal), "no end of an id is cut off");
        for (int step = 0; step < 16; step++)
        {
            await page.Keyboard.PressAsync("-");
            await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            boxes = await page.EvaluateAsync<Box[]>(InView);
            boxes.Should().NotContain(box => box.Width < 6 && box.Lines.Length > 0);
            boxes.Should().NotContain(box => box.Width > 8 && box.Lines.Length == 0);
        }

        boxes.Should().Contain(box => box.Width < 6);
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task A_line_to_what_is_opened_in_place_meets_no_other_box_or_gives_way_to_a_number()
    {
        int lines = 0;
        int numbers = 0;
        foreach (string sheet in SampleReports.Sabotage.ToSheets().All.Where(sheet => sheet.References.Count > 0).Select(sheet => sheet.Name))
        {
            IPage page = await Opened(SampleReports.Sabotage, "#sheet=" + Uri.EscapeDataString(sheet), 1440, 900);
            string[] references = await page.Locator("#canvas [data-sheet]")
                .EvaluateAllAsync<string[]>("nodes => nodes.slice(0, 2).map(node => node.dataset.id)");
            foreach (string id in references)
            {
                await page.EvaluateAsync(
                    "id => document.querySelector(`#canvas [data-id='${id}'][data-sheet] .chip`)?.dispatchEvent(new MouseEvent('click', { bubbles: true }))",
                    id);
            }

            // Points along each line, in the sheet's own pixels, that lie in a box other than the one it begins at.
            (await page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll('#canvas .leader')].filter(line => line.getAttribute('d') !== '').flatMap(line => {
                  const matrix = line.getScreenCTM(), length = line.getTotalLength(), opened = line.closest('.part'), met = new Set();
                  for (let i = 1; i < 400; i++) {
                    const { x, y } = line.getPointAtLength(length * i / 400).matrixTransform(matrix);
                    for (const node of document.querySelectorAll('#canvas [data-id]')) {
                      const box = node.querySelector('.ag-shape').getBoundingClientRect();
                      if (!opened.contains(node) && x > box.left + 1 && x < box.right - 1 && y > box.top + 1 && y < box.bottom - 1) met.add(node.dataset.id);
                    }
                  }
                  return [...met];
                })
                """)).Should().BeEmpty(sheet);
            string[] titles = [.. await page.Locator("#canvas .frame-title").AllTextContentsAsync()];
            string[] marks = [.. titles.Where(title => title.Contains(" · ", StringComparison.Ordinal)).Select(title => title.Split(' ')[0])];
            marks.Should().OnlyHaveUniqueItems();
            foreach (string mark in marks)
            {
                (await page.Locator("#canvas .chip text", new() { HasTextString = "− " + mark }).CountAsync()).Should().Be(1, sheet);
            }

            numbers += marks.Length;
            lines += titles.Length - marks.Length;
            await page.CloseAsync();
        }

        lines.Should().BePositive();
        numbers.Should().BePositive();
        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task A_case_without_elements_says_so_in_the_picture()
    {
        IPage page = await Opened(new ArgumentBuilder("Empty").Build(), string.Empty, 1440, 900);
        (await page.InnerTextAsync("#in-view")).Should().Be("Nothing is drawn: this case has no elements.");
        chromium.Complaints.Should().BeEmpty();
    }

    private static string Leaf(int number) => "E" + number.ToString(CultureInfo.InvariantCulture);

    private static Argument WithLeaves(string statement)
    {
        var draft = new ArgumentBuilder("Many leaves");
        draft.Goal("G0", "All measures held").AsPathway().SupportedByAll(
            [.. Enumerable.Range(1, Leaves).Select(number => draft.Evidence(Leaf(number), string.Format(CultureInfo.InvariantCulture, statement, number)))]);
        return draft.Build();
    }

    private async Task<IPage> Opened(Argument argument, string hash, int width, int height)
    {
        IPage page = await chromium.Open("page.html", argument.ToHtml(), hash, width, height);
        await page.WaitForSelectorAsync("html[data-ready=true]", new() { State = WaitForSelectorState.Attached });
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        return page;
    }

    private sealed record Box(string Id, double Width, string[] Lines)
    {
        public Box()
            : this(string.Empty, 0, [])
        {
        }
    }
}
