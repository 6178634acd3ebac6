using ArgumentGraph.Files;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Json;

/// <summary>Writes an argument of several files back to several files.</summary>
internal static class SavedFiles
{
    /// <summary>Writes all files beside the ones that they replace, then replaces these: what other files include before the files that include it.</summary>
    /// <exception cref="OperationCanceledException">Writing was cancelled; no file was replaced.</exception>
    public static void Save(Argument argument, string path, CancellationToken cancellation)
    {
        ValueList<SourceDocument> documents = argument.Origin.Documents;
        var parts = new FileParts(argument);
        var paths = new string[documents.Count];
        var files = new List<ReplacedFile>(documents.Count);
        var folders = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            for (int number = 0; number < documents.Count; number++)
            {
                cancellation.ThrowIfCancellationRequested();
                paths[number] = PathOf(documents[number], paths, path, documents[0].Path);
                string folder = Path.GetDirectoryName(Path.GetFullPath(paths[number])) ?? paths[number];
                Directory.CreateDirectory(folder);
                var file = new ReplacedFile(paths[number], FileOptions.None, sweeps: folders.Add(folder));
                files.Add(file);
                DocumentWriter.OfFile(parts, number).WriteTo(file.Stream);
            }

            for (int number = files.Count - 1; number >= 0; number--)
            {
                files[number].Commit();
            }
        }
        finally
        {
            foreach (ReplacedFile file in files)
            {
                file.Dispose();
            }
        }
    }

    // Files that were asked for together lie to each other as they did.
    private static string PathOf(SourceDocument document, string[] paths, string first, string? asked) =>
        paths[0] is null ? first
            : document.IncludedBy < 0 ? Path.Combine(Path.GetDirectoryName(first) ?? string.Empty, RelativeTo(asked, document.Path!))
            : Path.Combine(Path.GetDirectoryName(paths[document.IncludedBy]) ?? string.Empty, document.Reference!);

    private static string RelativeTo(string? asked, string path) =>
        Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(asked!)) ?? string.Empty, Path.GetFullPath(path));
}
