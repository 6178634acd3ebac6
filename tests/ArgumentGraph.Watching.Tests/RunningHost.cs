using ArgumentGraph.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ArgumentGraph.Watching.Tests;

/// <summary>A host without a web server that watches arguments, with a folder of its own for their files.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private readonly IHost _host;

    private RunningHost(IHost host, string folder)
    {
        _host = host;
        Folder = folder;
    }

    /// <summary>The folder that relative paths begin at.</summary>
    public string Folder { get; }

    public IServiceProvider Services => _host.Services;

    public ArgumentCatalog Catalog => Services.GetRequiredService<ArgumentCatalog>();

    public ArgumentAnalyses Analyses => Services.GetRequiredService<ArgumentAnalyses>();

    /// <summary>The sample about sabotage.</summary>
    public static string SabotageFile { get; } = Repository.File("samples", "sabotage-risk", "case.json");

    /// <summary>Starts a host that watches a copy of the sample as <c>sabotage</c>, judged on 1 November 2026, and whatever else is said.</summary>
    public static async Task<RunningHost> Start(Action<WatchOptions>? configure = null, Action<HostApplicationBuilder>? build = null)
    {
        string folder = Directory.CreateTempSubdirectory("argument-graph-").FullName;
        File.Copy(SabotageFile, Path.Combine(folder, "sabotage.json"));
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = folder });
        builder.Services.AddWatchedArguments(options =>
        {
            options.Date = new DateOnly(2026, 11, 1);
            options.QuietPeriod = TimeSpan.FromMilliseconds(50);
            options.PollingInterval = TimeSpan.FromMilliseconds(100);
            options.AddFile("sabotage", "sabotage.json");
            configure?.Invoke(options);
        });
        build?.Invoke(builder);
        IHost host = builder.Build();
        await host.StartAsync();
        return new(host, folder);
    }

    /// <summary>Waits until the catalog is as it shall be.</summary>
    public Task Until(Func<ArgumentCatalog, bool> isSo) => Catalog.Until(isSo);

    /// <summary>Waits until every argument has been analysed.</summary>
    public Task UntilAnalysed() => Until(catalog => catalog.All.All(argument => argument.History.Count > 0 || argument.Argument is null));

    /// <summary>Replaces a file of the folder in one step.</summary>
    public void Replace(string name, string text)
    {
        string other = Path.Combine(Folder, name + ".new");
        File.WriteAllText(other, text);
        File.Move(other, Path.Combine(Folder, name), overwrite: true);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
