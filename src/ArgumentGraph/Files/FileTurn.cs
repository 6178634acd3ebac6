using System.Diagnostics.CodeAnalysis;

namespace ArgumentGraph.Files;

/// <summary>
/// One writer's turn at a file that several write to: while it lasts, a file <c>NAME.lock</c> is beside it, which only one can make. A turn that was cut off
/// leaves it behind, and the next writer is told.
/// </summary>
internal sealed class FileTurn : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly string _path;

    /// <exception cref="IOException">Another turn did not end in time, or nothing can be written there.</exception>
    /// <exception cref="UnauthorizedAccessException">Nothing may be written there.</exception>
    public FileTurn(string path)
    {
        _path = Path.GetFullPath(path) + ".lock";
        long start = Environment.TickCount64;
        while (!TryBegin(out IOException? problem))
        {
            if (Environment.TickCount64 - start > LongestWait.TotalMilliseconds)
            {
                throw File.Exists(_path)
                    ? new IOException(
                        $"'{_path}' exists: somebody else is writing '{path}', or was cut off while writing it. Remove the lock file if nobody is.", problem)
                    : problem;
            }

            Thread.Sleep(Pause);
        }
    }

    public void Dispose() => File.Delete(_path);

    private bool TryBegin([NotNullWhen(false)] out IOException? problem)
    {
        try
        {
            new FileStream(_path, FileMode.CreateNew, FileAccess.Write, FileShare.None).Dispose();
            problem = null;
            return true;
        }
        catch (IOException exception) when (exception is not (DirectoryNotFoundException or PathTooLongException))
        {
            // Mostly it is there; it may be gone already by the time that one looks.
            problem = exception;
            return false;
        }
    }
}
