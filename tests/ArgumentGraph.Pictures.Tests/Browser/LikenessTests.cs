using ArgumentGraph.Rendering;
using ArgumentGraph.Rendering.Tests.Browser;
using ArgumentGraph.Testing;
using Microsoft.Playwright;
using SkiaSharp;

namespace ArgumentGraph.Pictures.Tests.Browser;

/// <summary>A PNG shows what a browser shows of the SVG.</summary>
public sealed class LikenessTests(Chromium browser) : IClassFixture<Chromium>
{
    // Letters are smoothed in different ways: what is compared is the mean of squares of so many pixels.
    private const int Square = 8;

    [ProgramFact("chromium")]
    public async Task A_png_looks_like_the_svg_in_a_browser()
    {
        await Compare(Notation.Annotated, DiagramTheme.Light, hasOverlay: false);
        await Compare(Notation.Annotated, DiagramTheme.Dark, hasOverlay: true);
        await Compare(Notation.Gsn, DiagramTheme.Automatic, hasOverlay: false);
        await Compare(Notation.Cae, DiagramTheme.Monochrome, hasOverlay: true);
    }

    [ProgramFact("chromium")]
    public async Task So_do_modules_and_what_they_cite_of_each_other()
    {
        Argument argument = Argument.Parse(
            """
            { "format": "argument-graph/1", "title": "Modules", "elements": [
              { "id": "G1", "kind": "goal", "public": true, "module": "Brakes", "statement": "The brake stops the vehicle",
                "supportedBy": ["Road/G7", "G2", "Road/Sn1"], "inContextOf": ["Road/C1", "Road/A1"] },
              { "id": "G2", "kind": "goal", "module": "Brakes", "toBeSupportedByContract": true, "statement": "Brake fluid is renewed in time" },
              { "id": "Road/G7", "kind": "goal", "away": true, "statement": "Wet roads have a friction of at least 0.4" },
              { "id": "Road/C1", "kind": "context", "away": true, "statement": "Roads of class A and B" },
              { "id": "Road/A1", "kind": "assumption", "away": true, "statement": "No ice is on the road" },
              { "id": "Road/Sn1", "kind": "evidence", "away": true, "statement": "Record of brake tests on the wet track" }
            ] }
            """);
        foreach (DiagramTheme theme in new[] { DiagramTheme.Light, DiagramTheme.Dark, DiagramTheme.Monochrome })
        {
            await Compare($"away-{theme}.svg", Diagram.Of(argument, new() { Theme = theme }));
            await Compare($"modules-{theme}.svg", argument.ToModuleDiagram(options: new() { Theme = theme }));
        }
    }

    private async Task Compare(Notation notation, DiagramTheme theme, bool hasOverlay)
    {
        Argument argument = Argument.Load(Repository.File("samples", "sabotage-risk", "case.json"));
        var diagram = Diagram.Of(argument, new()
        {
            View = DiagramView.Under("P6"),
            Notation = notation,
            Theme = theme,
            Overlay = hasOverlay ? Overlay.Standing(argument.AnalyzeSupport()) : null,
        });
        await Compare($"likeness-{notation}.svg", diagram);
    }

    private async Task Compare(string name, Diagram diagram)
    {
        IPage page = await browser.Open(name, diagram.ToSvg(), width: (int)diagram.Width, height: (int)diagram.Height);
        using SKBitmap shown = SKBitmap.Decode(await page.ScreenshotAsync());
        using SKBitmap drawn = SKBitmap.Decode(diagram.ToPng());
        await browser.Leave();

        (drawn.Width, drawn.Height).Should().Be((shown.Width, shown.Height));
        double sum = 0;
        int count = 0;
        for (int y = 0; y + Square <= shown.Height; y += Square)
        {
            for (int x = 0; x + Square <= shown.Width; x += Square)
            {
                double apart = Math.Abs(MeanOf(shown, x, y) - MeanOf(drawn, x, y));
                apart.Should().BeLessThan(40, $"the squares at {x}, {y} are alike");
                sum += apart;
                count++;
            }
        }

        (sum / count).Should().BeLessThan(1.5, "of 255 degrees of brightness");
    }

    private static double MeanOf(SKBitmap bitmap, int left, int top)
    {
        double sum = 0;
        for (int y = top; y < top + Square; y++)
        {
            for (int x = left; x < left + Square; x++)
            {
                SKColor colour = bitmap.GetPixel(x, y);
                sum += (colour.Red + colour.Green + colour.Blue) / 3.0;
            }
        }

        return sum / (Square * Square);
    }
}
