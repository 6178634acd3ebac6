namespace ArgumentGraph.Files;

/// <summary>
/// A file being written beside the one that it is to replace, in one step, once it is complete and on the disk: the one way in which files are written. Not
/// committed, it is removed; where the process was ended before it could be, by the next that writes into the folder.
/// </summary>
/// <remarks>
/// The bytes are on the disk before the file gets its name. The name itself is in the folder, which .NET cannot flush: after a power cut the folder may still
/// lead to the file that was there before, whole.
/// </remarks>
internal sealed class ReplacedFile : IDisposable
{
    private readonly string _path;
    private readonly string _temporaryPath;
    private readonly bool _mayReplace;
    private readonly FileStream _file;
    private bool _isCommitted;

    /// <param name="path">The file.</param>
    /// <param name="options">How it is written.</param>
    /// <param name="sweeps">Whether to remove what others left behind in the folder; once is enough for several files of one.</param>
    /// <param name="mayReplace">Whether there may be such a file already.</param>
    /// <param name="mode">Who may do what with the file on Unix; null for what holds for the one that is replaced, or what is usual.</param>
    /// <exception cref="IOException">The file cannot be written, or is a pipe, a device or a socket.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public ReplacedFile(string path, FileOptions options, bool sweeps = true, bool mayReplace = true, UnixFileMode? mode = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _path = Destination(Path.GetFullPath(path));
        _mayReplace = mayReplace;
        if (!mayReplace && Path.Exists(_path))
        {
            throw new IOException($"The file '{path}' already exists.");
        }

        if (RegularFile.IsSpecial(_path))
        {
            throw new IOException($"'{path}' is a pipe, a device or a socket; only regular files are written.");
        }

        string folder = Path.GetDirectoryName(_path) ?? _path;
        if (sweeps)
        {
            TemporaryFile.Sweep(folder);
        }

        _temporaryPath = Path.Combine(folder, TemporaryFile.NameFor(Path.GetFileName(_path)));
        var creation = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
            BufferSize = 0,
            Options = options,
        };
        if (!OperatingSystem.IsWindows() && mode is not null)
        {
            creation.UnixCreateMode = mode;
        }

        _file = new FileStream(_temporaryPath, creation);
        Stream = new WrittenStream(_file);
        try
        {
            if (!OperatingSystem.IsWindows() && File.Exists(_path))
            {
                File.SetUnixFileMode(_file.SafeFileHandle, File.GetUnixFileMode(_path));
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>What is written into the file; not disposed of by who writes.</summary>
    public Stream Stream { get; }

    /// <summary>Puts the file in its place.</summary>
    /// <exception cref="IOException">It cannot be put there, or one is there that may not be replaced.</exception>
    public void Commit()
    {
        // On the disk first: a crash after the renaming must not find an empty file.
        _file.Flush(flushToDisk: true);
        _file.Dispose();
        File.Move(_temporaryPath, _path, _mayReplace);
        _isCommitted = true;
    }

    public void Dispose()
    {
        _file.Dispose();
        if (!_isCommitted)
        {
            TemporaryFile.Remove(_temporaryPath); // why it is given up is what matters; whether it could be removed is not
        }
    }

    // Where a symbolic link leads, so that it is not the link that is replaced.
    private static string Destination(string path) =>
        new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : path;
}
