using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Physical;
using Microsoft.Extensions.Primitives;

namespace ArgumentGraph.Watching.Sources;

/// <summary>Watches the files of a folder: one watch of the file system for all of them. The folder may come later.</summary>
internal sealed class FolderWatch(string folder) : IDisposable
{
    private readonly object _lock = new();
    private PhysicalFileProvider? _files;

    /// <summary>A token that fires when a file changes, appears or goes.</summary>
    /// <param name="pattern">A path within the folder, or a glob, with <c>/</c>.</param>
    /// <exception cref="IOException">The folder does not exist, or cannot be watched.</exception>
    public IChangeToken Watch(string pattern)
    {
        lock (_lock)
        {
            _files ??= new PhysicalFileProvider(folder, ExclusionFilters.None);
            if (Directory.Exists(folder))
            {
                return _files.Watch(pattern);
            }

            // Whatever watched it is lost with it; the folder of that name that comes next is another one.
            _files.Dispose();
            _files = null;
            throw new DirectoryNotFoundException("The folder does not exist.");
        }
    }

    public void Dispose() => _files?.Dispose();
}
