
namespace ArgumentGraph.Files;

/// <summary>
/// Reads the files that a file names: those below the folder of the file asked for, and below the folders that the caller allows, wherever links lead. A file
/// from elsewhere can name what it likes; it gets no device, no pipe, and nothing of what else is on the machine.
/// </summary>
internal sealed class ReadableFolders
{
    private readonly string[] _folders;
    private readonly Action<string>? _opening;

    /// <param name="files">The paths of the files that were asked for.</param>
    /// <param name="allowed">Folders that are allowed besides theirs.</param>
    /// <param name="opening">Told the path of each file that was looked at and is about to be opened; for tests, which change it then.</param>
    /// <exception cref="IOException">A link cannot be read.</exception>
    public ReadableFolders(IEnumerable<string> files, IEnumerable<string> allowed, Action<string>? opening = null)
    {
        _opening = opening;

        // A file asked for through a link may name what is beside the link, and what is beside the file.
        IEnumerable<string> paths = files.Select(Path.GetFullPath).SelectMany<string, string>(path => [path, RealPath.Of(path) ?? path]);
        IEnumerable<string> own = paths.Select(path => Path.GetDirectoryName(path) ?? path).Distinct(StringComparer.Ordinal);
        _folders = [.. own.Concat(allowed.Select(Path.GetFullPath)).Select(RealPath.Of).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Reads a file by the path that another one gives, relative to itself.</summary>
    /// <param name="reference">The path as it is written.</param>
    /// <param name="from">The path of the file that gives it.</param>
    /// <param name="maximumBytes">The most that may be read.</param>
    /// <param name="limit">How long it may take; null for the default.</param>
    public NamedFile Read(string reference, string from, int maximumBytes, TimeSpan? limit = null)
    {
        string shown = reference;
        try
        {
            if (reference.Length == 0 || reference.Contains('\0', StringComparison.Ordinal) || Path.IsPathRooted(reference))
            {
                return Refused(shown, "is not a path relative to the file that names it");
            }

            shown = Path.Combine(Path.GetDirectoryName(from) ?? string.Empty, reference);
            string path = Path.GetFullPath(shown);
            if (RealPath.Of(path) is not { } real)
            {
                return Refused(shown, "is a symbolic link that leads to itself");
            }

            if (!IsReadable(real))
            {
                return Refused(shown, "is outside the folder of the file that was asked for; only files below it are read");
            }

            return ReadReal(shown, real, maximumBytes, limit ?? ReadingOptions.Default.TimeLimit);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // The system's own words name folders, which are not everybody's business.
            return Refused(shown, problem is UnauthorizedAccessException ? "cannot be read: access is denied" : "cannot be read");
        }
    }

    private static NamedFile Refused(string shown, string problem) => new(shown, null, default, problem);

    private NamedFile ReadReal(string shown, string real, int maximumBytes, TimeSpan limit)
    {
        var file = new FileInfo(real);
        if (Directory.Exists(real))
        {
            return Refused(shown, "is a folder, not a file");
        }

        if (!file.Exists)
        {
            return new(shown, real, default, "does not exist", IsMissing: true);
        }

        _opening?.Invoke(real);
        TextBytes text = RegularFile.Read(real, maximumBytes, limit, stream => IsReadable(OpenedPath(stream) ?? real));
        return text.Refusal == TextRefusal.TooLong ? new(shown, real, default, null, IsTooLong: true)
            : text.IsRefused ? Refused(shown, text.Problem(limit))
            : text.Length == 0 ? Refused(shown, "is empty")
            : new(shown, real, text.Bytes, null);
    }

    private bool IsReadable(string real) => Array.Exists(_folders, folder => RealPath.IsBelow(real, folder));

    // Where the system says what was opened, a link that was swapped between looking and opening shows.
    private static string? OpenedPath(FileStream stream) =>
        OperatingSystem.IsLinux() && File.Exists("/proc/self/fd/0") && !stream.SafeFileHandle.IsInvalid
            ? new FileInfo($"/proc/self/fd/{stream.SafeFileHandle.DangerousGetHandle()}").LinkTarget
            : null;
}
