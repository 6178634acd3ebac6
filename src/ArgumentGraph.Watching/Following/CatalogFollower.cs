using ArgumentGraph.Watching.Options;

namespace ArgumentGraph.Watching.Following;

/// <summary>Keeps a catalog as its sources, its folders and the days go.</summary>
/// <param name="services">What it needs.</param>
internal sealed class CatalogFollower(CatalogServices services) : IAsyncDisposable
{
    private readonly List<SourceFollower> _sources = [];
    private readonly FolderFollower _folders = new(services);

    /// <summary>Reads every source once; from then on changes are followed.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (RegisteredSource registered in services.Options.Sources)
        {
            services.Catalog.Add(registered.Name, registered.Place);
        }

        foreach (RegisteredSource registered in services.Options.Sources)
        {
            var follower = new SourceFollower(registered.Name, registered.Make(services.Root), registered.Group, services);
            _sources.Add(follower);
        }

        await Task.WhenAll(StartAsync(_sources, cancellationToken), _folders.StartAsync(cancellationToken)).ConfigureAwait(false);
        services.Catalog.MarkLoaded();
    }

    /// <summary>Starts followers side by side, so that one whose source does not answer keeps few of the others waiting.</summary>
    public static async Task StartAsync(IEnumerable<SourceFollower> followers, CancellationToken cancellationToken)
    {
        const int AtOnce = 32;
        foreach (SourceFollower[] some in followers.Chunk(AtOnce))
        {
            await Task.WhenAll(some.Select(follower => follower.StartAsync(cancellationToken))).ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _folders.DisposeAsync().ConfigureAwait(false);
        await Task.WhenAll(_sources.Select(source => source.DisposeAsync().AsTask())).ConfigureAwait(false);
    }
}
