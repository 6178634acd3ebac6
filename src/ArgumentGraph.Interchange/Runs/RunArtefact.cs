using ArgumentGraph.Files;
using ArgumentGraph.Interchange.Runs;
using ArgumentGraph.Json;

namespace ArgumentGraph.Interchange;

/// <summary>
/// Reads what tools leave of a run, and turns it into a verdict: conservatively, so that what is missing, empty or mismatched is never a pass.
/// </summary>
/// <remarks>
/// Reading never throws for what an artefact says: what is wrong with it is among the findings, and gives <see cref="RunVerdict.NotEvidence"/>. Everything here
/// is safe to be used by several threads at once. The page on evidence from runs in the documentation has the outcomes of every format.
/// </remarks>
/// <example>
/// <code>
/// RunReading reading = RunArtefact.Read("results.trx", selection: new RunSelection { Select = "Storage.Tests.Audit.*" });
/// Console.WriteLine(reading.Verdict);
/// foreach (RunReason reason in reading.Reasons) Console.WriteLine(reason);
/// </code>
/// </example>
public static class RunArtefact
{
    /// <summary>The longest artefact that is read, in bytes: 64 MiB; of JSON, no more than <see cref="JsonSidecar.MaximumBytes"/>.</summary>
    public const int MaximumBytes = 64 * 1024 * 1024;

    /// <summary>Reads a file. Linear in its length.</summary>
    /// <param name="path">The file's path; places name it as it is given here.</param>
    /// <param name="format">The format; null: the one that the content shows.</param>
    /// <param name="selection">What counts; null: everything.</param>
    /// <param name="cancellationToken">Ends reading early.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static RunReading Read(
        string path, RunFormat? format = null, RunSelection? selection = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Read(TextInput.BytesOfFile(path, MaximumBytes, ReadingOptions.Default.TimeLimit), format, selection, path, cancellationToken);
    }

    /// <summary>Reads a stream, to its end. Linear in its length.</summary>
    /// <param name="stream">The artefact; left open.</param>
    /// <param name="format">The format; null: the one that the content shows.</param>
    /// <param name="selection">What counts; null: everything.</param>
    /// <param name="fileName">How places name it; null: not at all.</param>
    /// <param name="cancellationToken">Ends reading early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static RunReading Read(
        Stream stream, RunFormat? format = null, RunSelection? selection = null, string? fileName = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Read(TextInput.BytesOf(stream, MaximumBytes), format, selection, fileName, cancellationToken);
    }

    /// <summary>Reads bytes. Linear in their number.</summary>
    /// <param name="bytes">The artefact.</param>
    /// <param name="format">The format; null: the one that the content shows.</param>
    /// <param name="selection">What counts; null: everything.</param>
    /// <param name="fileName">How places name it; null: not at all.</param>
    /// <param name="cancellationToken">Ends reading early.</param>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static RunReading Read(
        ReadOnlyMemory<byte> bytes, RunFormat? format = null, RunSelection? selection = null, string? fileName = null,
        CancellationToken cancellationToken = default) =>
        Read(bytes.Length > MaximumBytes ? TextBytes.Refused(TextRefusal.TooLong) : new TextBytes(bytes), format, selection, fileName, cancellationToken);

    private static RunReading Read(
        TextBytes bytes, RunFormat? format, RunSelection? selection, string? fileName, CancellationToken cancellationToken) =>
        new RunArtefactReader(format, selection ?? RunSelection.Everything, fileName, cancellationToken).Read(bytes);
}
