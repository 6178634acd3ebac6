using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace ArgumentGraph.Files;

/// <summary>
/// One writer's turn at a file that several write to: while it lasts, a file <c>NAME.lock</c> is beside it, which only one can make and which says whose it is.
/// One that a process of this machine left behind that was ended is taken over; of any other the next writer is told.
/// </summary>
internal sealed class FileTurn : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestEmpty = TimeSpan.FromSeconds(5); // it is filled in no time
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    // On Windows a file that is open can only be removed if that is shared.
    private static readonly FileShare Alone = OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None;

    private readonly string _path;

    /// <exception cref="IOException">Another turn did not end in time, or nothing can be written there.</exception>
    /// <exception cref="UnauthorizedAccessException">Nothing may be written there.</exception>
    public FileTurn(string path)
    {
        _path = Path.GetFullPath(path) + ".lock";
        long start = Environment.TickCount64;
        while (!TryBegin(out IOException? problem))
        {
            EndTurnOfNobody();
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
        using FileStream? stream = Make(out problem);
        try
        {
            stream?.Write(Encoding.UTF8.GetBytes(Writer.Current.ToString()));
            return problem is null;
        }
        catch (IOException)
        {
            File.Delete(_path); // the disk is full: it is ours, and says nothing
            throw;
        }
    }

    // Null: mostly it is there; it may be gone already by the time that one looks.
    private FileStream? Make(out IOException? problem)
    {
        try
        {
            problem = null;
            return new FileStream(_path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        }
        catch (IOException exception) when (exception is not (DirectoryNotFoundException or PathTooLongException))
        {
            problem = exception;
            return null;
        }
    }

    // Of the lock that is there now, which may be another than the one that was opened. Where the clock has been set back since, it is of a time to come.
    private bool IsEmptyForLong() =>
        new FileInfo(_path) is { Exists: true, Length: 0 } file && (DateTime.UtcNow - file.LastWriteTimeUtc).Duration() > LongestEmpty;

    // Several may find out at the same time that nobody has the turn. Whoever opens the lock has it alone, and empties it before removing it: one who comes to
    // have the same file open afterwards finds nothing in it, and does not remove the lock that somebody has made meanwhile. One that
    // is empty for long is of somebody who was ended before it said whose it is, or before it was removed.
    private void EndTurnOfNobody()
    {
        try
        {
            const int Longest = 64;
            using var stream = new FileStream(_path, FileMode.Open, FileAccess.ReadWrite, Alone, bufferSize: 0);
            var owner = new byte[Longest];
            int length = stream.ReadAtLeast(owner, Longest, throwOnEndOfStream: false);
            if (length == 0 ? IsEmptyForLong() : Writer.Parse(Encoding.UTF8.GetString(owner, 0, length)) is { IsGone: true })
            {
                stream.SetLength(0);
                File.Delete(_path);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is gone, or somebody is at it.
        }
    }
}
