namespace ArgumentGraph.Interchange.Trudag;

/// <summary>
/// Finds the items' files: Markdown anywhere below the folder of the graph, named for the items. The same on every machine: folders and
/// files are gone through in ordinal order.
/// </summary>
internal sealed class TrudagFiles
{
    // A graph may lie at the root of a large repository; one that is larger than this is not searched to its end.
    private const int MostEntries = 200_000;

    private readonly Dictionary<string, List<string>> _paths = new(StringComparer.Ordinal);

    /// <summary>Whether there were more files than are looked through.</summary>
    public bool IsCutShort { get; private set; }

    /// <summary>Looks for files below a folder.</summary>
    /// <param name="folder">The folder's path; empty for the current one.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static TrudagFiles Below(string folder, CancellationToken cancellationToken)
    {
        var files = new TrudagFiles();
        var open = new Stack<string>([string.Empty]);
        int entries = 0;
        while (open.TryPop(out string? below))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (FileSystemInfo entry in Entries(Path.Combine(folder.Length == 0 ? "." : folder, below)))
            {
                if (++entries > MostEntries)
                {
                    files.IsCutShort = true;
                    return files;
                }

                string path = below.Length == 0 ? entry.Name : $"{below}/{entry.Name}";
                if (entry is DirectoryInfo)
                {
                    if (!entry.Name.StartsWith('.') && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
                    {
                        open.Push(path);
                    }
                }
                else if (entry.Name.EndsWith(".md", StringComparison.Ordinal))
                {
                    files.Add(entry.Name[..^3], path);
                }
            }
        }

        return files;
    }

    /// <summary>The paths of the files named for an item, relative to the folder, in ordinal order.</summary>
    public IReadOnlyList<string> Of(string id) => _paths.TryGetValue(id, out List<string>? paths) ? [.. paths.Order(StringComparer.Ordinal)] : [];

    /// <summary>The files that are named for no item of the graph, but lie in a folder with some that are.</summary>
    public IEnumerable<string> Beside(Func<string, bool> isItem)
    {
        HashSet<string> folders = new(_paths.Where(entry => isItem(entry.Key)).SelectMany(entry => entry.Value).Select(FolderOf), StringComparer.Ordinal);
        return _paths.Where(entry => !isItem(entry.Key)).SelectMany(entry => entry.Value)
            .Where(path => folders.Contains(FolderOf(path))).Order(StringComparer.Ordinal);
    }

    private static string FolderOf(string path) => path[..Math.Max(path.LastIndexOf('/'), 0)];

    private static FileSystemInfo[] Entries(string folder)
    {
        try
        {
            return [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderByDescending(entry => entry.Name, StringComparer.Ordinal)];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // What cannot be looked into holds no items that could be read; a missing one is reported by its id.
            return [];
        }
    }

    private void Add(string name, string path)
    {
        if (!_paths.TryGetValue(name, out List<string>? paths))
        {
            _paths.Add(name, paths = []);
        }

        paths.Add(path);
    }
}
