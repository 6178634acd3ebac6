using ArgumentGraph.Files;

namespace ArgumentGraph.Tool.Running;

/// <summary>
/// Folders for a while, of the user's own, whose names say whose they are (<c>argument-graph-4711-web1-x3a9Bc</c>): what a process leaves that was ended, the
/// next that needs such a folder removes.
/// </summary>
internal static class TemporaryFolder
{
    private const string Beginning = "argument-graph-";

    /// <summary>Makes one, and removes those of processes of this machine that do not run any more.</summary>
    /// <returns>Its path.</returns>
    public static string Make()
    {
        foreach (string path in Directory.GetDirectories(Path.GetTempPath(), Beginning + "*"))
        {
            if (WriterOf(Path.GetFileName(path)) is { IsGone: true })
            {
                Remove(path);
            }
        }

        return Directory.CreateTempSubdirectory($"{Beginning}{Writer.Current}-").FullName;
    }

    /// <summary>Removes one, as far as that is possible.</summary>
    public static void Remove(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is somebody else's, or gone already.
        }
    }

    private static Writer? WriterOf(string name) =>
        name[Beginning.Length..] is var rest && rest.LastIndexOf('-') is > 0 and int end ? Writer.Parse(rest[..end]) : null;
}
