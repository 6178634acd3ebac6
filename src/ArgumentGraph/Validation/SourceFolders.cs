namespace ArgumentGraph.Validation;

/// <summary>
/// Where the sources of evidence are looked for: those of the first file in a folder that the caller names, those of another file in the folder that is to it
/// as the file's own folder is to that of the first.
/// </summary>
internal sealed class SourceFolders
{
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly string _first;

    /// <param name="folder">The folder for the first file.</param>
    /// <param name="files">The files of the argument, the first one first; perhaps none.</param>
    public SourceFolders(string folder, ValueList<string> files)
    {
        // The names stand for the files, beside which sources are.
        string root = Path.GetFullPath(folder);
        _first = Path.Combine(root, "case");
        string start = files.Count > 0 ? FolderOf(files[0]) : root;
        foreach (string file in files)
        {
            _files[file] = Path.Combine(Path.GetFullPath(Path.GetRelativePath(start, FolderOf(file)), root), "case");
        }
    }

    /// <summary>A path in each of the folders.</summary>
    public IEnumerable<string> Files => _files.Values.Prepend(_first);

    /// <summary>A path in the folder for the sources of what stands at a place.</summary>
    public string FileBeside(Place? place) => place?.File is { } file && _files.TryGetValue(file, out string? beside) ? beside : _first;

    private static string FolderOf(string file) => Path.GetDirectoryName(Path.GetFullPath(file)) ?? Path.GetFullPath(file);
}
