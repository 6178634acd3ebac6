using System.Globalization;
using ArgumentGraph.Watching.Options;
using ArgumentGraph.Watching.Sources;

namespace ArgumentGraph.Watching.Following;

/// <summary>One folder and what was last found in it. It may not answer, like a file: then it counts as it was before, and is said, until it does.</summary>
internal sealed class WatchedFolder : IDisposable
{
    private readonly RegisteredFolder _folder;
    private readonly CatalogServices _services;
    private readonly string _path;
    private readonly ChangeWatch _changes;
    private Task<(FolderContent Content, Task Changed)>? _looking;
    private Task? _changed;
    private bool _isLate;

    /// <param name="folder">The folder.</param>
    /// <param name="services">What it needs.</param>
    public WatchedFolder(RegisteredFolder folder, CatalogServices services)
    {
        _folder = folder;
        _services = services;
        _path = Path.GetFullPath(folder.Path, services.Root);
        Watch = new FolderWatch(_path);
        _changes = new ChangeWatch(() => Watch.Watch("**/*"), services);
    }

    /// <summary>What watches the files in it.</summary>
    public FolderWatch Watch { get; }

    public FolderContent Content { get; private set; } = FolderContent.Nothing;

    /// <summary>Looks into the folder: until it answers, or as long as a source may take. A look that is late already is not waited for again.</summary>
    /// <param name="quiet">Whether to wait first until nothing changes in it for a while.</param>
    /// <param name="end">Ends looking and waiting.</param>
    public async Task LookAsync(bool quiet, CancellationToken end)
    {
        // Asked for before anything is looked at: a change in between is not missed.
        if (_looking is null && quiet)
        {
            _changed = await _changes.Quiet(end).ConfigureAwait(false);
        }

        Task<(FolderContent Content, Task Changed)> looking = _looking ??= Task.Run(() => Look(_changed, end), CancellationToken.None);
        if (!_isLate)
        {
            using var waiting = CancellationTokenSource.CreateLinkedTokenSource(end);
            await Task.WhenAny(looking, Task.Delay(_services.Options.ReadingTimeLimit, _services.Time, waiting.Token)).ConfigureAwait(false);
            await waiting.CancelAsync().ConfigureAwait(false);
            end.ThrowIfCancellationRequested();
        }

        _isLate = !looking.IsCompleted;
        if (_isLate)
        {
            Content = Content with { Problem = NoAnswer };
            return;
        }

        _looking = null;
        (Content, _changed) = await looking.ConfigureAwait(false);
    }

    /// <summary>Waits until there is something to look at: a change, or the answer to a look that is late.</summary>
    public async Task NewsAsync(CancellationToken end) => await (_looking ?? _changed!).WaitAsync(end).ConfigureAwait(false);

    public void Dispose() => Watch.Dispose();

    private CatalogProblem NoAnswer => new(FolderContent.NameOf(_path), string.Create(
        CultureInfo.InvariantCulture,
        $"The folder has not answered within {_services.Options.ReadingTimeLimit.TotalSeconds} s; what is in it is read as soon as it does."));

    private async Task<(FolderContent Content, Task Changed)> Look(Task? changed, CancellationToken end)
    {
        changed ??= await _changes.Next(end).ConfigureAwait(false);
        return (FolderContent.Of(_folder, _path, _services.Options.OpenFolder, Content), changed);
    }
}
