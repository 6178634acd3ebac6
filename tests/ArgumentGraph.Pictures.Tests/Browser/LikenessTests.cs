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
        IPage page = await browser.Open($"likeness-{notation}.svg", diagram.ToSvg(), width: (int)diagram.Width, height: (int)diagram.Height);
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
