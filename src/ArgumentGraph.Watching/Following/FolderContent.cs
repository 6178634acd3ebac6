using ArgumentGraph.Watching.Options;
using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace ArgumentGraph.Watching.Following;

/// <summary>What is in one folder: the paths of its files within it, and why it was not looked at.</summary>
internal sealed record FolderContent(ValueList<string> Paths, CatalogProblem? Problem)
{
    public static FolderContent Nothing { get; } = new(ValueList<string>.Empty, null);

    /// <summary>Looks. A folder that cannot be read for the moment counts as it was before. Time: linear in the number of files in and below it.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="full">Its full path.</param>
    /// <param name="open">Opens it.</param>
    /// <param name="before">What was in it.</param>
    public static FolderContent Of(RegisteredFolder folder, string full, Func<string, DirectoryInfoBase> open, FolderContent before)
    {
        string shown = NameOf(full);
        try
        {
            if (!Directory.Exists(full))
            {
                return Nothing with { Problem = new(shown, "The folder does not exist.") };
            }

            var matcher = new Matcher(StringComparison.Ordinal, preserveFilterOrder: true);
            foreach (string glob in folder.Globs)
            {
                _ = glob is ['!', .. var rest] ? matcher.AddExclude(rest) : matcher.AddInclude(glob);
            }

            IEnumerable<string> found = matcher.Execute(open(full)).Files.Select(file => file.Path);
            return Nothing with
            {
                Paths =
                [
                    .. found.Where(path => !path.Split('/').Any(part => part.StartsWith('.')) && !StandsBesideACase(path)).Order(StringComparer.Ordinal),
                ],
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return before with
            {
                Problem = new(
                    shown,
                    exception is UnauthorizedAccessException ? "Access to the folder, or to one in it, is denied." : "The folder cannot be read."),
            };
        }
    }

    /// <summary>What a folder is called where its path is nobody's business.</summary>
    public static string NameOf(string full) => Path.GetFileName(Path.TrimEndingDirectorySeparator(full));

    private static bool StandsBesideACase(string path) => Array.Exists(
        [".reviews.json", ".evidence.json", ".secrets.json"], ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
