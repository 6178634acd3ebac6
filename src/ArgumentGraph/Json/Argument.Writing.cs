using System.Text;
using ArgumentGraph.Files;
using ArgumentGraph.Json;

namespace ArgumentGraph;

public sealed partial class Argument
{
    /// <summary>The argument in its file format, in the canonical form: reading it and writing it again gives the same text. Linear in its length.</summary>
    public string ToJson()
    {
        var writer = new DocumentWriter(this);
        while (writer.WriteNext())
        {
        }

        return Encoding.UTF8.GetString(writer.Text.Written);
    }

    /// <summary>Writes the argument in its file format, in the canonical form (UTF-8 without a byte order mark). Linear in the text's length.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public void WriteTo(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        new DocumentWriter(this).WriteTo(stream);
    }

    /// <summary>Writes the argument in its file format, in the canonical form (UTF-8 without a byte order mark). Linear in the text's length.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="cancellationToken">Ends writing early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    /// <exception cref="OperationCanceledException">Writing was cancelled.</exception>
    public async Task WriteToAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var writer = new DocumentWriter(this);
        bool isMore;
        do
        {
            isMore = writer.WriteNext();
            if (!isMore || writer.IsPieceFull)
            {
                await stream.WriteAsync(writer.Text.WrittenMemory, cancellationToken).ConfigureAwait(false);
                writer.Text.Clear();
            }
        }
        while (isMore);
    }

    /// <summary>
    /// Writes the argument to a file. The file is replaced in one step: after a crash there is the old file or the new one, never a part.
    /// Its permissions stay; a symbolic link stays, and the file that it leads to is replaced.
    /// </summary>
    /// <remarks>
    /// An argument that was read from several files (<see cref="Files"/>) is written to several: each element to the file that it came from, below the folder
    /// of <paramref name="path"/>; new elements to the first one. All are written before the first is replaced. <see cref="WriteTo"/> and <see cref="ToJson"/>
    /// give one document that includes nothing.
    /// </remarks>
    /// <param name="path">The file's path; its name ends in <c>.json</c>, or in nothing that another format's names end in.</param>
    /// <exception cref="ArgumentException">The path is empty, or the name is that of a file in another format, such as <c>case.yaml</c>: the
    /// message says what writes it.</exception>
    /// <exception cref="IOException">The file cannot be written; it is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written; it is as it was.</exception>
    public void Save(string path)
    {
        CheckName(path);
        if (Origin.Documents.Count > 0)
        {
            SavedFiles.Save(this, path, CancellationToken.None);
            return;
        }

        using var file = new ReplacedFile(path, FileOptions.None);
        WriteTo(file.Stream);
        file.Commit();
    }

    /// <summary>
    /// Writes the argument to a file. The file is replaced in one step: after a crash or a cancellation there is the old file or the new one, never a part.
    /// Its permissions stay; a symbolic link stays, and the file that it leads to is replaced.
    /// </summary>
    /// <param name="path">The file's path; its name ends in <c>.json</c>, or in nothing that another format's names end in.</param>
    /// <param name="cancellationToken">Ends writing early.</param>
    /// <exception cref="ArgumentException">The path is empty, or the name is that of a file in another format, such as <c>case.yaml</c>: the
    /// message says what writes it.</exception>
    /// <exception cref="IOException">The file cannot be written; it is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written; it is as it was.</exception>
    /// <exception cref="OperationCanceledException">Writing was cancelled; the file is as it was.</exception>
    public async Task SaveAsync(string path, CancellationToken cancellationToken = default)
    {
        CheckName(path);
        if (Origin.Documents.Count > 0)
        {
            await Task.Run(() => SavedFiles.Save(this, path, cancellationToken), cancellationToken).ConfigureAwait(false);
            return;
        }

        using var file = new ReplacedFile(path, FileOptions.Asynchronous);
        await WriteToAsync(file.Stream, cancellationToken).ConfigureAwait(false);
        file.Commit();
    }

    private static void CheckName(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (ForeignFormat.OfName(path) is { } foreign)
        {
            throw new ArgumentException(foreign.WhenSaved(path), nameof(path));
        }
    }
}
