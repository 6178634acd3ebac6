using ArgumentGraph.Interchange;
using ArgumentGraph.Watching.Options;
using ArgumentGraph.Watching.Sources;
using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace ArgumentGraph.Watching.Following;

/// <summary>What is in the folders now: files with their names, and why others are left out.</summary>
internal sealed record FolderScan(ValueList<FoundFile> Files, ValueList<CatalogProblem> Problems)
{
    public static FolderScan Empty { get; } = new(ValueList<FoundFile>.Empty, ValueList<CatalogProblem>.Empty);

    /// <summary>Looks. A folder that cannot be read for the moment counts as it was before. Time: linear in the number of files in and below the
    /// folders.</summary>
    /// <param name="folders">The folders, in the order in which their files take names.</param>
    /// <param name="root">Where relative paths begin.</param>
    /// <param name="taken">Names that are taken already.</param>
    /// <param name="reserved">Names that no argument may have.</param>
    /// <param name="before">What there was.</param>
    /// <param name="ownFile">The full path of a file that is not one of theirs, wherever it lies; null for none.</param>
    public static FolderScan Of(
        IEnumerable<RegisteredFolder> folders, string root, IEnumerable<string> taken, ValueList<string> reserved, FolderScan before, string? ownFile)
    {
        var owners = taken.ToDictionary(name => name, _ => "another source", StringComparer.OrdinalIgnoreCase);
        var files = new List<FoundFile>();
        var problems = new List<CatalogProblem>();
        foreach (RegisteredFolder folder in folders)
        {
            string full = Path.GetFullPath(folder.Path, root);
            foreach (string path in PathsIn(folder, full, before, problems).Where(path => !IsOwn(Path.GetFullPath(path, full), ownFile)))
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

    private static List<string> PathsIn(RegisteredFolder folder, string full, FolderScan before, List<CatalogProblem> problems)
    {
        string shown = Path.GetFileName(Path.TrimEndingDirectorySeparator(full));
        try
        {
            if (!Directory.Exists(full))
            {
                problems.Add(new(shown, "The folder does not exist."));
                return [];
            }

            var matcher = new Matcher(StringComparison.Ordinal, preserveFilterOrder: true);
            foreach (string glob in folder.Globs)
            {
                _ = glob is ['!', .. var rest] ? matcher.AddExclude(rest) : matcher.AddInclude(glob);
            }

            IEnumerable<string> found = matcher.Execute(new DirectoryInfoWrapper(new DirectoryInfo(full))).Files.Select(file => file.Path);
            return
            [
                .. found.Where(path => !path.Split('/').Any(part => part.StartsWith('.')) && !StandsBesideACase(path))
                    .Order(StringComparer.Ordinal),
            ];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(
                new(shown, exception is UnauthorizedAccessException ? "Access to the folder, or to one in it, is denied." : "The folder cannot be read."));
            return [.. before.Files.Where(file => file.Folder.Place == folder.Place).Select(file => file.Path)];
        }
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

    private static bool StandsBesideACase(string path) => Array.Exists(
        [".reviews.json", ".evidence.json", ".secrets.json"], ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A file of a folder.</summary>
/// <param name="Name">What it is called in the catalog.</param>
/// <param name="Folder">The folder.</param>
/// <param name="Path">Its path within the folder, with <c>/</c>.</param>
internal sealed record FoundFile(string Name, RegisteredFolder Folder, string Path);
