using Microsoft.Playwright;

namespace ArgumentGraph.Rendering.Tests.Browser;

/// <summary>
/// A real browser, started once for all tests of a class; each page keeps account of what goes wrong in it and of what it asks the network for.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    // Without these the browser itself asks for things on the network.
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly List<string> _complaints = [];
    private readonly string _folder = Directory.CreateTempSubdirectory("argument-graph-").FullName;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>What went wrong in pages, and what they asked for beyond themselves.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Writes a text to a file and opens it; behind the name stands what the address ends with.</summary>
    public async Task<IPage> Open(string name, string text, string hash = "", int width = 1280, int height = 800, ColorScheme colours = ColorScheme.Light)
    {
        string file = Path.Combine(_folder, name);
        await File.WriteAllTextAsync(file, text);
        IPage page = await NewPage(width, height, colours, "file:");
        await page.GotoAsync(new Uri(file).AbsoluteUri + hash);
        return page;
    }

    /// <summary>Opens an address; the page may ask its server for more, and nobody else.</summary>
    public async Task<IPage> Visit(Uri address, int width = 1280, int height = 800, ColorScheme colours = ColorScheme.Light)
    {
        IPage page = await NewPage(width, height, colours, address.GetLeftPart(UriPartial.Authority) + "/");
        await page.GotoAsync(address.AbsoluteUri);
        return page;
    }

    /// <summary>Closes all pages and forgets what went wrong in them: the next test begins anew.</summary>
    public async Task Leave()
    {
        foreach (IBrowserContext context in _browser?.Contexts ?? [])
        {
            await context.CloseAsync();
        }

        _complaints.Clear();
    }

    private async Task<IPage> NewPage(int width, int height, ColorScheme colours, string origin)
    {
        if (_browser is null)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(
                new() { ExecutablePath = ArgumentGraph.Testing.OtherProgram.PathOf("chromium"), Args = Arguments });
        }

        IPage page = await _browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = colours });
        page.Console += (_, message) => _complaints.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => _complaints.Add(error);
        page.Dialog += (_, dialog) => _complaints.Add($"dialog: {dialog.Message}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(origin, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                _complaints.Add($"request: {request.Url}");
            }
        };
        return page;
    }
}
