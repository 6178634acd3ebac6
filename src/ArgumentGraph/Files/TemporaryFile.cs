using System.Text.RegularExpressions;

namespace ArgumentGraph.Files;

/// <summary>
/// The names of files that are written beside those that they replace: hidden, and with the process and machine whose they are
/// (<c>.case.json.4711-web1-k3x9w2ab.tmp</c>), so that what a process leaves behind that was ended can be told from what another is writing.
/// </summary>
internal static partial class TemporaryFile
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
            if (Own().Match(Path.GetFileName(path)) is { Success: true } match && Writer.Parse(match.Groups[1].Value) is { IsGone: true })
            {
                Try(() => File.Delete(path));
            }
        }
    }

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

    [GeneratedRegex(@"\.([0-9]+-[^.]*)-[a-z0-9]+\.tmp\z", RegexOptions.CultureInvariant)]
    private static partial Regex Own();
}
