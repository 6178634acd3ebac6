using ArgumentGraph.Rendering.Tests.Browser;
using ArgumentGraph.Testing;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ArgumentGraph.AspNetCore.Tests.Browser;

/// <summary>What axe finds on the overview, on cards and on frames.</summary>
public sealed class AccessibilityTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private static readonly string[] Addresses =
        ["", "?view=cards", "?grouped=on&show=trouble", "?rotate=20", "/case-04/embed", "/sabotage/embed?theme=dark", "/unreadable/embed"];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    // Pages outlive their test's server, and say so.
    public ValueTask DisposeAsync() => new(chromium.Leave());

    [ProgramFact("chromium")]
    public async Task Nothing_is_against_the_rules_and_every_contrast_can_be_told()
    {
        await using RunningServer server = await RunningServer.Start(WallCases.Add);
        await server.UntilAnalysed();
        string text = await File.ReadAllTextAsync(RunningServer.SabotageFile);
        server.Replace("sabotage.json", text.Replace("\"state\": \"available\"", "\"state\": \"disputed\"", StringComparison.Ordinal));
        await server.Until(catalog => catalog["sabotage"].LastChange is not null);

        foreach (ColorScheme colours in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            foreach (string address in Addresses)
            {
                IPage page = await chromium.Visit(new Uri(server.Root.AbsoluteUri + address), colours: colours);
                await page.WaitForSelectorAsync("html[data-ready=true]", new() { State = WaitForSelectorState.Attached });
                AxeResult result = await page.RunAxe();

                result.Violations.Select(Told).Should().BeEmpty("of {0} in {1}", address, colours);
                result.Incomplete.Where(item => item.Id == "color-contrast").Select(Told).Should().BeEmpty("of {0} in {1}", address, colours);
                result.Passes.Should().Contain(item => item.Id == "color-contrast");
                await page.CloseAsync();
            }
        }
    }

    private static string Told(AxeResultItem item) =>
        $"{item.Id}: {item.Help}\n{string.Join('\n', item.Nodes.Take(5).Select(node => $"{node.Html} {node.Any.FirstOrDefault()?.Message}"))}";
}
