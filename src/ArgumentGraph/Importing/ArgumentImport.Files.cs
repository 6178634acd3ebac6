using System.Globalization;
using System.Text;
using ArgumentGraph.Files;
using ArgumentGraph.Json;

namespace ArgumentGraph;

/// <content>Files, and those that they lead to.</content>
public sealed partial class ArgumentImport
{
    private readonly ReadableFolders? _folders;
    private int _bytesLeft;
    private int _opened;
    private int _missing;

    /// <summary>Whether other files can be read: only if the text came from a file.</summary>
    public bool CanOpen => _folders is not null && Main.Path is not null;

    /// <summary>Begins an argument that comes from a file, which may lead to others. Linear in its length.</summary>
    /// <param name="path">The file's path; places in findings name it as it is given here.</param>
    /// <param name="options">The limits; null for the defaults. A file that is too long is a finding.</param>
    /// <param name="cancellationToken">Ends reading early.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static ArgumentImport OfFile(string path, ReadingOptions? options = null, CancellationToken cancellationToken = default) =>
        OfFiles([path], options, cancellationToken);

    /// <summary>Begins an argument that comes from several files, which may lead to others. Linear in their length.</summary>
    /// <param name="paths">The files' paths, at least one; places in findings name them as they are given here.</param>
    /// <param name="options">The limits, which hold for all files together; null for the defaults. A file that is too long is a finding.</param>
    /// <param name="cancellationToken">Ends reading early.</param>
    /// <exception cref="ArgumentException">There is no path, or one is empty.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static ArgumentImport OfFiles(IEnumerable<string> paths, ReadingOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        options ??= ReadingOptions.Default;
        (string Path, TextBytes Text, Encoding? Encoding)[] files =
            [.. TextInput.BytesOfFiles(paths, options, cancellationToken).Select(file => (file.Path, file.Text, (Encoding?)null))];
        return files.Length == 0 ? throw new ArgumentException("At least one file is needed.", nameof(paths)) : OfFiles(files, options, cancellationToken);
    }

    /// <summary>Begins an argument that comes from files whose bytes have been read; no bytes where they are too many.</summary>
    internal static ArgumentImport OfFiles(
        IReadOnlyList<(string Path, TextBytes Text, Encoding? Encoding)> files, ReadingOptions options, CancellationToken cancellationToken)
    {
        var folders = new ReadableFolders(files.Select(file => file.Path), options.Folders);
        var draft = new ArgumentImport(files[0].Text, files[0].Encoding, folders, options with { FileName = files[0].Path }, cancellationToken);
        foreach ((string path, TextBytes text, Encoding? encoding) in files.Skip(1))
        {
            draft.AddFile(path, text, encoding);
        }

        return draft;
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
    public SourceFile? Open(string reference, SourceFile from, int at, Encoding? encoding = null) =>
        Open(reference, from, at, encoding, Options.MaximumFiles);

    /// <summary>Opens the file of one element, where each has its own: of such files as many may be read as elements.</summary>
    internal SourceFile? OpenItem(string reference, SourceFile from, int at) => Open(reference, from, at, encoding: null, Options.MaximumElements);

    private SourceFile? Open(string reference, SourceFile from, int at, Encoding? encoding, int mostFiles)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(from);
        RequireUnfinished();
        CancellationToken.ThrowIfCancellationRequested();
        if (_folders is null || from.Path is null)
        {
            Report(
                Rules.UnusableFile,
                from,
                at,
                $"'{Spelling.Clip(reference)}' is not read: the text did not come from a file, so there is no folder to find it in.");
            return null;
        }

        if (Files.Count + _opened >= mostFiles)
        {
            string most = mostFiles.ToString(CultureInfo.InvariantCulture);
            Report(Rules.UnusableFile, from, at, $"'{Spelling.Clip(reference)}' is not read: {most} files are the most that may be read together.");
            IsComplete = false;
            return null;
        }

        NamedFile file = _folders.Read(reference, from.Path, _bytesLeft, Options.TimeLimit);
        if (file.IsTooLong)
        {
            ReportRefused(TextBytes.Refused(TextRefusal.TooLong), from, at, $"With '{Spelling.Clip(reference)}' the files are");
        }
        else if (file.IsMissing && Options.AllowMissingFiles)
        {
            _missing++;
            Report(Rules.UnusableFile, from, at, NamedFile.WhenElsewhere(Spelling.Clip(reference)), severity: Severity.Information);
        }
        else if (file.Problem is not null)
        {
            Report(Rules.UnusableFile, from, at, $"'{Spelling.Clip(reference)}' {file.Problem}.");
        }
        else
        {
            _opened++;
            _bytesLeft -= file.Bytes.Length;
            return SourceFile.Add(file.Path, file.Bytes, encoding, _source!.Add, () => Findings);
        }

        IsComplete = false;
        return null;
    }

    private void AddFile(string path, TextBytes text, Encoding? encoding)
    {
        SourceFile file = SourceFile.Add(path, text.Bytes, encoding, _source!.Add, () => Findings);
        Files = [.. Files, file];
        _bytesLeft -= text.Length;
        if (text.IsRefused)
        {
            IsComplete = false;
            ReportRefused(text, file, 0, "The files are");
        }
    }

    private void ReportRefused(TextBytes text, SourceFile file, int at, string what) =>
        Report(text.Rule, file, at, text.Message(Options.MaximumBytes, Options.TimeLimit, what));
}
