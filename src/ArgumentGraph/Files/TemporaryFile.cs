namespace ArgumentGraph.Files;

/// <summary>
/// The names of files that are written beside those that they replace: hidden, and with the process and machine whose they are
/// (<c>.case.json.4711-web1-k3x9w2ab.tmp</c>), so that what a process leaves behind that was ended can be told from what another is writing.
/// </summary>
internal static class TemporaryFile
{
    // A file system has names of 255 bytes; the beginning of a name shows well enough whose place the file was to take.
    private const int Shown = 48;

    /// <summary>A name for what is to replace a file in the same folder; never the same twice.</summary>
    /// <param name="name">The file's name.</param>
    public static string NameFor(string name) =>
        $".{name[..Math.Min(name.Length, Shown)]}.{Writer.Current}-{Path.GetRandomFileName().Replace(".", string.Empty, StringComparison.Ordinal)}.tmp";

    /// <summary>Removes what writers of this machine that do not run any more left behind in a folder. Linear in the number of files in it.</summary>
    /// <param name="folder">The folder. What cannot be looked at or removed stays: it is in nobody's way.</param>
    public static void Sweep(string folder)
    {
        string[] left = [];
        Try(() => left = Directory.GetFiles(folder, ".*.tmp"));
        foreach (string path in left)
        {
            if (WriterOf(Path.GetFileName(path)) is { IsGone: true })
            {
                Remove(path);
            }
        }
    }

    /// <summary>Removes one. What cannot be removed stays for the next to sweep, once this process is gone.</summary>
    public static void Remove(string path) => Try(() => File.Delete(path));

    private static void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is gone already, or somebody else's; whoever writes into the folder is told what is in the way of that.
        }
    }

    // Whose a file is, by its name; null where the name is not one of ours.
    private static Writer? WriterOf(string name) =>
        name.Split('.') is [.., var writer, "tmp"] && writer.LastIndexOf('-') is > 0 and int end ? Writer.Parse(writer[..end]) : null;
}
