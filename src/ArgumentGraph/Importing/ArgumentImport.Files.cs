using System.Globalization;
using System.Text;
using ArgumentGraph.Json;

namespace ArgumentGraph;

/// <content>Files, and those that they lead to.</content>
public sealed partial class ArgumentImport
{
    private readonly Func<string, int, ReadOnlyMemory<byte>?>? _open;
    private int _bytesLeft;

    /// <summary>Whether other files can be read: only if the text came from a file.</summary>
    public bool CanOpen => _open is not null && Main.Path is not null;

    /// <summary>Begins an argument that comes from a file, which may lead to others. Linear in its length.</summary>
    /// <param name="path">The file's path; places in findings name it as it is given here.</param>
    /// <param name="options">The limits; null for the defaults. A file that is too long is a finding.</param>
    /// <param name="cancellationToken">Ends reading early.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static ArgumentImport OfFile(string path, ReadingOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options = (options ?? ReadingOptions.Default) with { FileName = path };
        return new ArgumentImport(TextInput.BytesOfFile(path, options.MaximumBytes), encoding: null, TextInput.BytesOfFile, options, cancellationToken);
    }

    /// <summary>
    /// Opens a file that another one names, by a path relative to it. Null, with a finding, if it cannot be read. The limits hold for all files together.
    /// </summary>
    /// <param name="reference">The path as it is written.</param>
    /// <param name="from">The file that names it.</param>
    /// <param name="at">Where it does.</param>
    /// <param name="encoding">The file's encoding, if something says which; a byte order mark comes first. Null: UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reference"/> or <paramref name="from"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The argument is finished.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public SourceFile? Open(string reference, SourceFile from, int at, Encoding? encoding = null)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(from);
        RequireUnfinished();
        CancellationToken.ThrowIfCancellationRequested();
        if (_open is null || from.Path is null)
        {
            string why = "the text did not come from a file, so there is no folder to find it in.";
            Report(Rules.UnusableFile, from, at, $"'{Spelling.Clip(reference)}' is not read: {why}");
            return null;
        }

        try
        {
            string path = Path.Combine(Path.GetDirectoryName(from.Path) ?? string.Empty, reference);
            if (_open(path, _bytesLeft) is { } bytes)
            {
                _bytesLeft -= bytes.Length;
                return SourceFile.Add(path, bytes, encoding, _source!.Add, () => Findings);
            }

            string most = Options.MaximumBytes.ToString(CultureInfo.InvariantCulture);
            Report(Rules.TooLarge, from, at, $"With '{Spelling.Clip(reference)}' the files are longer than {most} bytes, the most that may be read here.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Report(Rules.UnusableFile, from, at, $"'{Spelling.Clip(reference)}' cannot be read: {problem.Message}");
        }

        IsComplete = false;
        return null;
    }
}
