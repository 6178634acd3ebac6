using System.Formats.Tar;

namespace ArgumentGraph.Files;

/// <summary>
/// The one way in which files are read: regular ones alone, up to a length and a time. A pipe keeps whoever opens it until somebody writes into it, a device
/// may never end, and a folder of another machine may stop to answer.
/// </summary>
internal static class RegularFile
{
    /// <summary>Reads a file. One that is longer than may be read is refused by its length, before anything of it is read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="maximum">The most bytes that may be read.</param>
    /// <param name="limit">How long it may take; <see cref="Timeout.InfiniteTimeSpan"/> for any time.</param>
    /// <param name="accepts">Told what was opened: whether it may be read; null for whatever it is.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static TextBytes Read(string path, int maximum, TimeSpan limit, Func<FileStream, bool>? accepts = null) =>
        Start(() => ReadNow(path, maximum, accepts)) is var reading && Task.WaitAny([reading], limit) == 0
            ? reading.GetAwaiter().GetResult()
            : TextBytes.Refused(TextRefusal.Stalled);

    /// <summary>The same, without keeping a thread of the caller's.</summary>
    /// <param name="path">The file.</param>
    /// <param name="maximum">The most bytes that may be read.</param>
    /// <param name="limit">How long it may take; <see cref="Timeout.InfiniteTimeSpan"/> for any time.</param>
    /// <param name="cancellation">Ends waiting, also for a file that does not answer.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static async Task<TextBytes> ReadAsync(string path, int maximum, TimeSpan limit, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return await Start(() => ReadNow(path, maximum, accepts: null)).WaitAsync(limit, cancellation).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return TextBytes.Refused(TextRefusal.Stalled);
        }
    }

    /// <summary>All bytes of a file that is not the text of an argument, within the default limits.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">The file cannot be read, is not a regular one, is too long, or does not come in time.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static ReadOnlyMemory<byte> ReadAll(string path)
    {
        ReadingOptions limits = ReadingOptions.Default;
        TextBytes text = Read(path, limits.MaximumBytes, limits.TimeLimit);
        return text.IsRefused ? throw new IOException(text.Message(limits.MaximumBytes, limits.TimeLimit, "The file is")) : text.Bytes;
    }

    /// <summary>The beginning of a file, by which its kind is told; nothing of one that is not regular or does not answer.</summary>
    /// <param name="path">The file.</param>
    /// <param name="most">How much at most.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static ReadOnlyMemory<byte> ReadBeginning(string path, int most)
    {
        Task<TextBytes> reading = Start(() =>
        {
            using FileStream? stream = Open(path);
            byte[] bytes = new byte[stream is null ? 0 : most];
            return new(bytes.AsMemory(0, stream?.ReadAtLeast(bytes, most, throwOnEndOfStream: false) ?? 0));
        });
        return Task.WaitAny([reading], ReadingOptions.Default.TimeLimit) == 0 ? reading.GetAwaiter().GetResult().Bytes : default;
    }

    // Null: it is a pipe, a device or a socket.
    private static FileStream? Open(string path)
    {
        if (IsSpecial(path))
        {
            return null;
        }

        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
        if (stream.CanSeek)
        {
            return stream;
        }

        stream.Dispose();
        return null;
    }

    private static TextBytes ReadNow(string path, int maximum, Func<FileStream, bool>? accepts)
    {
        using FileStream? stream = Open(path);
        return stream is null ? TextBytes.Refused(TextRefusal.NotRegular)
            : accepts?.Invoke(stream) == false ? TextBytes.Refused(TextRefusal.Replaced)
            : StreamBytes.ReadAll(stream, maximum);
    }

    // A read that does not return can be left alone, not ended: it has a thread of its own, which a process that ends does not wait for. Not one of the pool:
    // where all of those are busy, a file would seem to be slow.
    private static Task<TextBytes> Start(Func<TextBytes> read) =>
        Task.Factory.StartNew(read, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Whether a path leads to a pipe, a device or a socket. It is not opened for that.</summary>
    // They have no length; so have empty files. .NET has no other way to tell them apart than to ask which kind of entry they would be in an archive.
    public static bool IsSpecial(string path)
    {
        if (OperatingSystem.IsWindows() || new FileInfo(RealPath.Of(Path.GetFullPath(path)) ?? path) is not { Exists: true, Length: 0 } file)
        {
            return false;
        }

        using var archive = new MemoryStream();
        try
        {
            using (var writer = new TarWriter(archive, TarEntryFormat.Ustar, leaveOpen: true))
            {
                writer.WriteEntry(file.FullName, "file");
            }

            archive.Position = 0;
            using var reader = new TarReader(archive);
            return reader.GetNextEntry()?.EntryType != TarEntryType.RegularFile;
        }
        catch (IOException)
        {
            return true; // a socket has no place in an archive
        }
    }
}
