using ArgumentGraph.Interchange;
using ArgumentGraph.Rendering.Tests.Displays;
using ArgumentGraph.Testing;
using Microsoft.Playwright;

namespace ArgumentGraph.Rendering.Tests.Browser;

/// <summary>What a reader sees first can be read: on a desk and on a telephone, of samples and of published cases.</summary>
public class FirstSightTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const double Least = 9;

    // The width of a letter: a narrower box has no room for a label.
    private const double Letter = 7.5;

    // Of each box in view its id and the sizes on the screen, in pixels, of the texts that are shown in it.
    private const string Labels = """
        () => {
          const view = document.getElementById('canvas').getBoundingClientRect();
          const scale = document.querySelector('#canvas svg').getScreenCTM().a;
          const isShown = text => text.getClientRects().length > 0 && text.textContent.trim() !== '' && !text.closest('.added');
          return [...document.querySelectorAll('#canvas [data-id]')].map(node => [node, node.querySelector('.ag-shape').getBoundingClientRect()])
            .filter(([, box]) => box.right > view.left && box.left < view.right && box.bottom > view.top && box.top < view.bottom)
            .map(([node, box]) => ({
              id: node.dataset.id,
              width: box.width,
              sizes: [...node.querySelectorAll('text')].filter(isShown).map(text => parseFloat(getComputedStyle(text).fontSize) * scale),
              isWhole: box.left >= view.left && box.right <= view.right && box.top >= view.top && box.bottom <= view.bottom,
            }));
        }
        """;

    [ProgramFact("chromium")]
    public async Task Samples_can_be_read_at_first_sight_and_so_can_each_pathway()
    {
        await ShouldBeReadable(SampleReports.Sabotage);
        await ShouldBeReadable(Argument.Load(Repository.File("samples", "nine-pathways", "case.json")));
        await ShouldBeReadable(Argument.Load(Repository.File("samples", "tempe-crash", "case.json")));
    }

    [ProgramFact("chromium")]
    public async Task Published_cases_can_be_read_at_first_sight()
    {
        Assert.SkipWhen(Repository.SharedData is null, "needs ../shared/data, which is not here");
        await ShouldBeReadable(ArgumentFormats.Load(Repository.Shared("sacm", "open-autonomy-safety-case.sacm.xml")));
        await ShouldBeReadable(ArgumentFormats.Load(Repository.Shared("ltac", "case.ltac")));
        await ShouldBeReadable(ArgumentFormats.Load(Repository.Shared("tea", "fair-recruitment-ai.json")));
        await ShouldBeReadable(ArgumentFormats.Load(Repository.Shared("tea", "model-verification-validation.json")));
    }

    [ProgramFact("chromium")]
    public async Task However_it_is_zoomed_a_box_says_which_it_is()
    {
        IPage page = await Opened(SampleReports.Sabotage.ToHtml(), "#sheet=whole", 1440, 900);
        int seen = 0;
        foreach (string key in "----++++++++++++++++++".Select(letter => letter.ToString()))
        {
            await page.Keyboard.PressAsync(key);
            await Painted(page);
            Label[] labels = await page.EvaluateAsync<Label[]>(Labels);
            labels.Where(label => label.Sizes.Length == 0 ? label.Width >= Letter : label.Sizes.Min() < Least - 0.1).Should().BeEmpty();
            seen += labels.Length;
        }

        seen.Should().BeGreaterThan(500);
        (await page.Locator("#canvas .label").CountAsync()).Should().Be(0, "large enough, boxes show their own text");
        chromium.Complaints.Should().BeEmpty();
    }

    private async Task ShouldBeReadable(Argument argument)
    {
        string html = argument.ToHtml(new PageOptions { Setting = Setting.On(SampleReports.Day) });
        string[] sheets = [.. argument.ToSheets().All.Where(sheet => sheet.Kind is SheetKind.Overview or SheetKind.Pathway).Select(sheet => sheet.Name)];
        foreach ((int width, int height) in ((int, int)[])[(1440, 900), (390, 844)])
        {
            IPage page = await Opened(html, string.Empty, width, height);
            foreach (string sheet in sheets)
            {
                string about = $"{argument.Title}, {sheet}, at {width} × {height}";
                if (sheet != sheets[0])
                {
                    await page.SelectOptionAsync("#sheet", sheet);
                    await Painted(page);
                }

                Label[] labels = await page.EvaluateAsync<Label[]>(Labels);
                labels.Should().NotBeEmpty(about);
                labels.Where(label => label.Sizes.Length == 0).Select(label => label.Id).Should().BeEmpty("each box has a label: {0}", about);
                labels.SelectMany(label => label.Sizes).Min().Should().BeGreaterThanOrEqualTo(Least - 0.1, about);
                double all = await page.Locator("#canvas [data-id]").CountAsync();
                (labels.Count(label => label.IsWhole) / all).Should().BeGreaterThanOrEqualTo(0.9, about);
            }

            await page.CloseAsync();
        }

        chromium.Complaints.Should().BeEmpty();
    }

    private static Task Painted(IPage page) =>
        page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");

    private async Task<IPage> Opened(string html, string hash, int width, int height)
    {
        IPage page = await chromium.Open("page.html", html, hash, width, height);
        await page.WaitForSelectorAsync("html[data-ready=true]", new() { State = WaitForSelectorState.Attached });
        await Painted(page);
        return page;
    }

    private sealed record Label(string Id, double Width, double[] Sizes, bool IsWhole)
    {
        public Label()
            : this(string.Empty, 0, [], false)
        {
        }
    }
}
