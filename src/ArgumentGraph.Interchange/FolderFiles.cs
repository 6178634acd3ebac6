using ArgumentGraph.Files;

namespace ArgumentGraph.Interchange;

/// <summary>Finds the arguments among the files of a folder.</summary>
internal static class FolderFiles
{
    // As much as shows a format.
    private const int SniffedBytes = 64 * 1024;

    private static readonly EnumerationOptions Options = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        IgnoreInaccessible = false,
    };

    public static ValueList<string> In(string folder, ArgumentFormat? format, FormatSet formats) =>
    [
        .. Directory.EnumerateFiles(folder, "*", Options)
            .Where(path => !IsHidden(Path.GetRelativePath(folder, path)))
            .Where(path => formats.OfName(path) is { CanRead: true } named && IsArgument(path, named, format, formats))
            .Order(StringComparer.Ordinal),
    ];

    private static bool IsHidden(string path) => path.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).Any(part => part is ['.', _, ..]);

    // A name like 'x.json' or 'x.xml' says little.
    private static bool IsArgument(string path, ArgumentFormat named, ArgumentFormat? format, FormatSet formats)
    {
        ReadOnlyMemory<byte> start = RegularFile.ReadBeginning(path, SniffedBytes);
        if (start.Length == 0)
        {
            return false; // empty, or a pipe
        }

        using var reader = new StreamReader(new MemoryStream(start.ToArray()));
        ArgumentFormat? shown = formats.Recognise(reader.ReadToEnd()) ?? (IsTelling(path) ? named : null);
        return shown is { CanRead: true } && (format is null || shown == format);
    }

    private static bool IsTelling(string path) =>
        !Path.GetExtension(path).ToUpperInvariant().Equals(".JSON", StringComparison.Ordinal)
        && Path.GetExtension(path).ToUpperInvariant() is not (".XML" or ".YAML" or ".YML" or ".MD" or ".TXT" or ".DOT");
}
