using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests;

/// <summary>Other people's arguments, for tests of how validation speaks of them.</summary>
internal static class RealFiles
{
    private static readonly string[] Folders = ["certware", "gsn2x", "ltac", "sacm", "tea", "trudag", "uber-atg"];

    /// <summary>The day on which they are judged.</summary>
    public static DateOnly Day { get; } = new(2026, 11, 29);

    /// <summary>The files that can be read without errors, by path below the shared data, in order.</summary>
    public static IEnumerable<(string Path, Argument Argument)> All() =>
        Folders.SelectMany(FilesOf).Select(path => (Path.GetRelativePath(Repository.SharedData!, path).Replace('\\', '/'), Read(path)!))
            .Where(file => file.Item2 is not null);

    /// <summary>One of them; null if it is not an argument, or malformed.</summary>
    public static Argument? Read(string path)
    {
        string name = Path.GetFileName(path);
        if (!name.EndsWith(".md", StringComparison.Ordinal) && !name.EndsWith(".csv", StringComparison.Ordinal)
            && !name.EndsWith(".txt", StringComparison.Ordinal))
        {
            FormatReading reading = ArgumentFormats.ReadFile(path);
            return reading.HasErrors ? null : reading.Argument;
        }

        return null;
    }

    private static IEnumerable<string> FilesOf(string folder)
    {
        string root = Path.Combine(Repository.SharedData!, folder);
        return Directory.Exists(root) ? Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [];
    }
}
