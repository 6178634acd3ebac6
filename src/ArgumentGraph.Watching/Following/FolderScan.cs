using ArgumentGraph.Interchange;
using ArgumentGraph.Watching.Options;
using ArgumentGraph.Watching.Sources;

namespace ArgumentGraph.Watching.Following;

/// <summary>What is in the folders now: files with their names, and why others are left out.</summary>
internal sealed record FolderScan(ValueList<FoundFile> Files, ValueList<CatalogProblem> Problems)
{
    public static FolderScan Empty { get; } = new(ValueList<FoundFile>.Empty, ValueList<CatalogProblem>.Empty);

    /// <summary>Gives names. Time: linear in the number of files.</summary>
    /// <param name="folders">The folders with what is in them, in the order in which their files take names.</param>
    /// <param name="root">Where relative paths begin.</param>
    /// <param name="taken">Names that are taken already.</param>
    /// <param name="reserved">Names that no argument may have.</param>
    /// <param name="ownFile">The full path of a file that is not one of theirs, wherever it lies; null for none.</param>
    public static FolderScan Of(
        IEnumerable<(RegisteredFolder Folder, FolderContent Content)> folders, string root, IEnumerable<string> taken, ValueList<string> reserved,
        string? ownFile)
    {
        var owners = taken.ToDictionary(name => name, _ => "another source", StringComparer.OrdinalIgnoreCase);
        var files = new List<FoundFile>();
        var problems = new List<CatalogProblem>();
        foreach ((RegisteredFolder folder, FolderContent content) in folders)
        {
            string full = Path.GetFullPath(folder.Path, root);
            problems.AddRange(content.Problem is { } problem ? [problem] : []);
            foreach (string path in content.Paths.Where(path => !IsOwn(Path.GetFullPath(path, full), ownFile)))
            {
                string name = NameOf(path);
                if (ArgumentName.ProblemWith(name, reserved) is { } wrong)
                {
                    problems.Add(new(path, $"It is left out: {wrong}"));
                }
                else if (!owners.TryAdd(name, $"'{path}'"))
                {
                    problems.Add(new(path, $"It is left out: {owners[name]} is called '{name}' already."));
                }
                else
                {
                    files.Add(new(name, folder, path));
                }
            }
        }

        return new([.. files], [.. problems]);
    }

    // SQLite keeps a journal beside its file while it writes.
    private static bool IsOwn(string path, string? ownFile) => ownFile is not null && (path == ownFile || path == ownFile + "-journal");

    private static string NameOf(string path)
    {
        string file = Path.GetFileName(path);
        string? extension = ArgumentFormats.OfName(file)
            ?.Extensions.Where(each => file.EndsWith(each, StringComparison.OrdinalIgnoreCase)).MaxBy(each => each.Length);
        return extension is null ? Path.GetFileNameWithoutExtension(file) : file[..^extension.Length];
    }
}

/// <summary>A file of a folder.</summary>
/// <param name="Name">What it is called in the catalog.</param>
/// <param name="Folder">The folder.</param>
/// <param name="Path">Its path within the folder, with <c>/</c>.</param>
internal sealed record FoundFile(string Name, RegisteredFolder Folder, string Path);
