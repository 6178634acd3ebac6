using ArgumentGraph.Rendering.Tests.Browser;
using ArgumentGraph.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;

namespace ArgumentGraph.AspNetCore.Tests.Browser;

public sealed class FrameTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private const string Light = "rgb(255, 255, 255)", Dark = "rgb(25, 31, 41)";

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    // Pages outlive their test's server, and say so.
    public ValueTask DisposeAsync() => new(chromium.Leave());

    [ProgramFact("chromium")]
    public async Task A_page_of_the_same_origin_shows_it_in_either_theme_or_its_readers()
    {
        await using RunningServer server = await Served();
        foreach ((string theme, ColorScheme reader, string colour) in Themes)
        {
            IPage page = await chromium.Visit(new Uri(server.Root, $"/wiki?theme={theme}"), colours: reader);

            (await ColourOfCard(page)).Should().Be(colour, "of {0}, read in {1}", theme, reader);
        }

        chromium.Complaints.Should().BeEmpty();
    }

    [ProgramFact("chromium")]
    public async Task Links_open_beside_the_page_that_holds_the_frame()
    {
        await using RunningServer server = await Served();
        IPage page = await chromium.Visit(new Uri(server.Root, "/wiki"));

        IPage opened = await page.Context.RunAndWaitForPageAsync(() => page.FrameLocator("iframe").Locator("[data-key=P6] a").ClickAsync());

        opened.Url.Should().Be(server.Root + "/sabotage#at=P6&pathway=P6");
        page.Url.Should().EndWith("/wiki");
    }

    [ProgramFact("chromium")]
    public async Task Another_origin_does_not_show_it_unless_it_is_named()
    {
        string framed = string.Empty;
        await using RunningServer other = await RunningServer.Start(
            map: (app, _) => app.MapGet("/other", () => Results.Content($"<iframe src=\"{framed}\"></iframe>", "text/html")));
        await using RunningServer closed = await Served();
        await using RunningServer open = await RunningServer.Start(
            options => options.FrameAncestors = $"'self' {other.Root.GetLeftPart(UriPartial.Authority)}");

        framed = closed.Root + "/sabotage/embed";
        IPage refused = await chromium.Visit(new Uri(other.Root, "/other"));
        await refused.WaitForFunctionAsync("frames.length === 1");
        chromium.Complaints.Should().Contain(complaint => complaint.Contains("frame-ancestors", StringComparison.Ordinal));
        refused.Frames.Should().NotContain(frame => frame.Url == framed);

        framed = open.Root + "/sabotage/embed";
        IPage shown = await chromium.Visit(new Uri(other.Root, "/other"));
        (await ColourOfCard(shown)).Should().Be(Light);
    }

    private static readonly (string Theme, ColorScheme Reader, string Colour)[] Themes =
    [
        ("light", ColorScheme.Light, Light), ("light", ColorScheme.Dark, Light), ("dark", ColorScheme.Light, Dark), ("dark", ColorScheme.Dark, Dark),
        ("auto", ColorScheme.Light, Light), ("auto", ColorScheme.Dark, Dark),
    ];

    private static Task<string> ColourOfCard(IPage page) =>
        page.FrameLocator("iframe").Locator("article").EvaluateAsync<string>("card => getComputedStyle(card).backgroundColor");

    private static Task<RunningServer> Served() => RunningServer.Start(map: (app, _) =>
        app.MapGet("/wiki", (string? theme) => Results.Content("<!DOCTYPE html><title>Wiki</title><link rel=icon href=\"data:,\"><iframe width=480 height=600 "
            + $"src=\"/arguments/sabotage/embed?theme={theme ?? "auto"}\"></iframe>", "text/html")));
}
