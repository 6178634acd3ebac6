using System.Diagnostics.CodeAnalysis;
using ArgumentGraph.Watching.Monitoring;
using ArgumentGraph.Watching.Options;
using ArgumentGraph.Watching.Sources;

namespace ArgumentGraph.Watching.Following;

/// <summary>Keeps what is in the folders: follows every file, and files that appear and go.</summary>
/// <param name="services">What it needs.</param>
internal sealed class FolderFollower(CatalogServices services) : Follower("What is in the folders", services.Log)
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Dictionary<RegisteredFolder, WatchedFolder> _folders =
        services.Options.Folders.ToDictionary(folder => folder, folder => new WatchedFolder(folder, services));
    private readonly Dictionary<FoundFile, SourceFollower> _followers = [];
    private FolderScan _known = FolderScan.Empty;

    /// <summary>Reads what is in the folders now, as far as they answer; from then on changes are followed.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(_folders.Values.Select(folder => folder.LookAsync(quiet: false, End).WaitAsync(cancellationToken))).ConfigureAwait(false);
        await Take(cancellationToken).ConfigureAwait(false);
        Begin(() => Task.WhenAll(_folders.Values.Select(folder => Follow(folder, End))));
    }

    protected override async ValueTask ReleaseAsync()
    {
        await Task.WhenAll(_followers.Values.Select(follower => follower.DisposeAsync().AsTask())).ConfigureAwait(false);
        foreach (WatchedFolder folder in _folders.Values)
        {
            folder.Dispose();
        }

        _turn.Dispose();
    }

    private async Task Follow(WatchedFolder folder, CancellationToken end)
    {
        while (true)
        {
            await folder.NewsAsync(end).ConfigureAwait(false);
            await folder.LookAsync(quiet: true, end).ConfigureAwait(false);
            await Take(end).ConfigureAwait(false);
        }
    }

    // Of all folders, whichever changed: a name that one gives up may be another's.
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The follower disposes of its source.")]
    private async Task Take(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            WatchOptions options = services.Options;
            FolderScan now = FolderScan.Of(
                options.Folders.Select(folder => (folder, _folders[folder].Content)), services.Root, options.Sources.Select(source => source.Name),
                options.ReservedNames, services.History.File);
            foreach ((FoundFile file, SourceFollower follower) in _followers.Where(each => !now.Files.Contains(each.Key)).ToList())
            {
                await follower.DisposeAsync().ConfigureAwait(false);
                _followers.Remove(file);
                services.Catalog.Remove(file.Name);
                Log.Gone(services.Log, file.Name);
            }

            if (!now.Problems.Equals(_known.Problems))
            {
                services.Catalog.Publish(now.Problems);
                foreach (CatalogProblem problem in now.Problems.Except(_known.Problems))
                {
                    Log.LeftOut(services.Log, Spelling.OneLine(problem.File), Spelling.OneLine(problem.Message));
                }
            }

            _known = now;
            FoundFile[] added = [.. now.Files.Where(file => !_followers.ContainsKey(file))];
            foreach (FoundFile file in added)
            {
                string path = Path.Combine(Path.GetFullPath(file.Folder.Path, services.Root), file.Path);
                string? keyPath = options.KeyPathFor(file.Name, services.Root);
                var source = new FileArgumentSource(path, format: null, keyPath, _folders[file.Folder].Watch, file.Path);
                services.Catalog.Add(file.Name, file.Folder.Place);
                var follower = new SourceFollower(file.Name, source, GroupOf(file), services);
                _followers.Add(file, follower);
            }

            await CatalogFollower.StartAsync(added.Select(file => _followers[file]), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    // The folder that the file is in; at the top of what is watched, that folder's own name, which "." does not say. Null for the root of a disk.
    private string? GroupOf(FoundFile file)
    {
        if (Path.GetDirectoryName(file.Path) is { Length: > 0 } inner)
        {
            return inner.Replace('\\', '/');
        }

        string folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(file.Folder.Path, services.Root));
        return Path.GetFileName(folder) is { Length: > 0 } own ? own : null;
    }
}
