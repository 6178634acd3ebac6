using ArgumentGraph.Testing;
using ArgumentGraph.Watching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ArgumentGraph.AspNetCore.Tests;

/// <summary>A real server on a port of its own, with a folder of its own for the files that it serves.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningServer(WebApplication app, string folder)
    {
        _app = app;
        Folder = folder;
        string address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Root = new Uri(address + "/arguments");
        Client = new HttpClient { BaseAddress = new Uri(address + "/arguments/"), Timeout = TimeSpan.FromMinutes(2) };
    }

    /// <summary>The folder that the server's relative paths begin at.</summary>
    public string Folder { get; }

    /// <summary>The address of the overview.</summary>
    public Uri Root { get; }

    /// <summary>Asks for addresses relative to the overview's.</summary>
    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    public ArgumentCatalog Catalog => Services.GetRequiredService<ArgumentCatalog>();

    /// <summary>The sample about sabotage.</summary>
    public static string SabotageFile { get; } = Repository.File("samples", "sabotage-risk", "case.json");

    /// <summary>Starts a server with a copy of the sample as <c>sabotage</c>, judged on 1 November 2026, and whatever else is said.</summary>
    public static async Task<RunningServer> Start(
        Action<ArgumentGraphOptions>? configure = null, Action<WebApplicationBuilder>? build = null, Action<WebApplication, RouteGroupBuilder>? map = null)
    {
        string folder = Directory.CreateTempSubdirectory("argument-graph-").FullName;
        File.Copy(SabotageFile, Path.Combine(folder, "sabotage.json"));
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { ContentRootPath = folder, EnvironmentName = Environments.Production });
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        builder.Services.AddArgumentGraph(options =>
        {
            options.Date = new DateOnly(2026, 11, 1);
            options.QuietPeriod = TimeSpan.FromMilliseconds(50);
            options.PollingInterval = TimeSpan.FromMilliseconds(100);
            options.AddFile("sabotage", "sabotage.json");
            configure?.Invoke(options);
        });
        builder.Services.AddHealthChecks().AddArgumentGraph();
        build?.Invoke(builder);
        WebApplication app = builder.Build();
        RouteGroupBuilder group = app.MapArgumentGraph("/arguments");
        app.MapHealthChecks("/healthz");
        map?.Invoke(app, group);
        await app.StartAsync();
        return new(app, folder);
    }

    /// <summary>Waits until the application is asked to end, and has ended what it does.</summary>
    public Task UntilShutdown() => _app.WaitForShutdownAsync();

    /// <summary>Waits until the catalog is as it shall be.</summary>
    public async Task Until(Func<ArgumentCatalog, bool> isSo)
    {
        using var end = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            Task changed = Catalog.NextChange();
            if (isSo(Catalog))
            {
                return;
            }

            await changed.WaitAsync(end.Token);
        }
    }

    /// <summary>Waits until every argument has been analysed.</summary>
    public Task UntilAnalysed() => Until(catalog => catalog.All.All(served => served.History.Count > 0 || served.Argument is null));

    /// <summary>Replaces a file of the folder in one step.</summary>
    public void Replace(string name, string text)
    {
        string other = Path.Combine(Folder, name + ".new");
        File.WriteAllText(other, text);
        File.Move(other, Path.Combine(Folder, name), overwrite: true);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
