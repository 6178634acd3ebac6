namespace ArgumentGraph.Files;

/// <summary>
/// A file being written beside the one that it is to replace, in one step, once it is complete and on the disk. Not committed, it is removed.
/// </summary>
internal sealed class ReplacedFile : IDisposable
{
    private readonly string _path;
    private readonly string _temporaryPath;
    private bool _isCommitted;

    public ReplacedFile(string path, FileOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _path = Destination(Path.GetFullPath(path));
        _temporaryPath = Path.Combine(Path.GetDirectoryName(_path) ?? _path, $".{Path.GetFileName(_path)}.{Path.GetRandomFileName()}");
        Stream = new FileStream(_temporaryPath, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, options);
        try
        {
            if (!OperatingSystem.IsWindows() && File.Exists(_path))
            {
                File.SetUnixFileMode(Stream.SafeFileHandle, File.GetUnixFileMode(_path));
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public FileStream Stream { get; }

    /// <summary>Puts the file in its place.</summary>
    public void Commit()
    {
        // On the disk first: a crash after the renaming must not find an empty file.
        Stream.Flush(flushToDisk: true);
        Stream.Dispose();
        File.Move(_temporaryPath, _path, overwrite: true);
        _isCommitted = true;
    }

    public void Dispose()
    {
        Stream.Dispose();
        if (!_isCommitted)
        {
            File.Delete(_temporaryPath);
        }
    }

    // Where a symbolic link leads, so that it is not the link that is replaced.
    private static string Destination(string path) =>
        new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : path;
}
