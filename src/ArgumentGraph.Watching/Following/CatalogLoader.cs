using ArgumentGraph.Watching.Monitoring;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ArgumentGraph.Watching.Following;

/// <summary>Keeps the catalog of an application for as long as it runs: every source is read before the application has started.</summary>
internal sealed class CatalogLoader(
    ArgumentCatalog catalog, ArgumentAnalyses analyses, ArgumentMetrics metrics, IOptions<WatchOptions> options, IHostEnvironment environment,
    TimeProvider time, ILogger<CatalogLoader> log)
    : IHostedService, IAsyncDisposable
{
    private readonly CatalogFollower _follower = new(new CatalogServices(catalog, analyses, metrics, options.Value, environment.ContentRootPath, time, log));

    public Task StartAsync(CancellationToken cancellationToken) => _follower.StartAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => _follower.DisposeAsync().AsTask().WaitAsync(cancellationToken);

    public ValueTask DisposeAsync() => _follower.DisposeAsync();
}
