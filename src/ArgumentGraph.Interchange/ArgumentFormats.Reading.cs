using ArgumentGraph.Files;
using ArgumentGraph.Json;

namespace ArgumentGraph.Interchange;

/// <content>Reading: from files, streams and texts; as much as there is, or a well-formed argument.</content>
public static partial class ArgumentFormats
{
    /// <summary>
    /// Reads a well-formed argument from a file, and from those that it leads to. Linear in their length. Losses are not told: <see cref="ReadFile"/>
    /// tells them.
    /// </summary>
    /// <param name="path">The file's path; places in findings name it as it is given here.</param>
    /// <param name="format">The format; null: the one that the content shows, else the one that the name says, else our own where the text begins as
    /// JSON does.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Ends reading early.</param>
    /// <exception cref="MalformedArgumentException">The text is not a well-formed argument in the format: all that is wrong with it, with line and
    /// column.</exception>
    /// <exception cref="ArgumentException">The format cannot be read, or the path is empty.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static Argument Load(
        string path, ArgumentFormat? format = null, FormatReadingOptions? options = null, CancellationToken cancellationToken = default) =>
        WellFormed(ReadFile(path, format, options, cancellationToken));

    /// <summary>
    /// Reads a well-formed argument from a file, and from those that it leads to. Linear in their length. Losses are not told:
    /// <see cref="ReadFileAsync"/> tells them.
    /// </summary>
    /// <param name="path">The file's path; places in findings name it as it is given here.</param>
    /// <param name="format">The format; null: the one that the content shows, else the one that the name says, else our own where the text begins as
    /// JSON does.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Ends reading early.</param>
    /// <exception cref="MalformedArgumentException">The text is not a well-formed argument in the format: all that is wrong with it, with line and
    /// column.</exception>
    /// <exception cref="ArgumentException">The format cannot be read, or the path is empty.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static async Task<Argument> LoadAsync(
        string path, ArgumentFormat? format = null, FormatReadingOptions? options = null, CancellationToken cancellationToken = default) =>
        WellFormed(await ReadFileAsync(path, format, options, cancellationToken).ConfigureAwait(false));

    /// <summary>Reads a well-formed argument from a text. Linear in its length. Losses are not told: <see cref="ReadText"/> tells them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="format">The format; null: the one that the content shows, else the one that <see cref="ReadingOptions.FileName"/> says, else our
    /// own where the text begins as JSON does.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Ends reading early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="MalformedArgumentException">The text is not a well-formed argument in the format: all that is wrong with it, with line and
    /// column.</exception>
    /// <exception cref="ArgumentException">The format cannot be read.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static Argument Parse(
        string text, ArgumentFormat? format = null, FormatReadingOptions? options = null, CancellationToken cancellationToken = default) =>
        WellFormed(ReadText(text, format, options, cancellationToken));

    /// <summary>
    /// Reads what there is of an argument in a file, and in those that it leads to, and says all that is wrong and all that was lost. Linear in their
    /// length.
    /// </summary>
    /// <param name="path">The file's path; places in findings name it as it is given here.</param>
    /// <param name="format">The format; null: the one that the content shows, else the one that the name says, else our own where the text begins as
    /// JSON does.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Ends reading early.</param>
    /// <exception cref="ArgumentException">The format cannot be read, or the path is empty.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static FormatReading ReadFile(
        string path, ArgumentFormat? format = null, FormatReadingOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= FormatReadingOptions.Default;
        TextBytes bytes = TextInput.BytesOfFile(path, options.Limits.MaximumBytes, options.Limits.TimeLimit);
        return Importer.ReadFiles([(path, bytes)], format, options, cancellationToken);
    }

    /// <summary>
    /// Reads what there is of an argument in a file, and in those that it leads to, and says all that is wrong and all that was lost. Linear in their
    /// length. The thread that calls does not wait: not for
    /// the files, and not while the text is made sense of.
    /// </summary>
    /// <param name="path">The file's path; places in findings name it as it is given here.</param>
    /// <param name="format">The format; null: the one that the content shows, else the one that the name says, else our own where the text begins as
    /// JSON does.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Ends reading early.</param>
    /// <exception cref="ArgumentException">The format cannot be read, or the path is empty.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static async Task<FormatReading> ReadFileAsync(
        string path, ArgumentFormat? format = null, FormatReadingOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= FormatReadingOptions.Default;
        TextBytes bytes = await TextInput.BytesOfFileAsync(path, options.Limits.MaximumBytes, options.Limits.TimeLimit, cancellationToken)
            .ConfigureAwait(false);
        return await Task.Run(() => Importer.ReadFiles([(path, bytes)], format, options, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Reads what there is of an argument in a stream, to its end, and says all that is wrong and all that was lost. Linear in its length. Other
    /// files that the text leads to are not read, which is a
    /// finding.
    /// </summary>
    /// <param name="stream">The text; left open.</param>
    /// <param name="format">The format; null: the one that the content shows, else the one that <see cref="ReadingOptions.FileName"/> says, else our
    /// own where the text begins as JSON does.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Ends reading early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="ArgumentException">The format cannot be read.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static FormatReading Read(
        Stream stream, ArgumentFormat? format = null, FormatReadingOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= FormatReadingOptions.Default;
        return Importer.Read(options.Limits.FileName, TextInput.BytesOf(stream, options.Limits.MaximumBytes), format, options, cancellationToken);
    }

    /// <summary>
    /// Reads what there is of an argument in a stream, to its end, and says all that is wrong and all that was lost. Linear in its length. Other
    /// files that the text leads to are not read, which is a
    /// finding.
    /// </summary>
    /// <param name="stream">The text; left open.</param>
    /// <param name="format">The format; null: the one that the content shows, else the one that <see cref="ReadingOptions.FileName"/> says, else our
    /// own where the text begins as JSON does.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Ends reading early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="ArgumentException">The format cannot be read.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static async Task<FormatReading> ReadAsync(
        Stream stream, ArgumentFormat? format = null, FormatReadingOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= FormatReadingOptions.Default;
        TextBytes bytes = await TextInput.BytesOfAsync(stream, options.Limits.MaximumBytes, cancellationToken).ConfigureAwait(false);
        return Importer.Read(options.Limits.FileName, bytes, format, options, cancellationToken);
    }

    /// <summary>
    /// Reads what there is of an argument in a text, and says all that is wrong and all that was lost. Linear in its length. Files that the text
    /// leads to are not read, which is a finding.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="format">The format; null: the one that the content shows, else the one that <see cref="ReadingOptions.FileName"/> says, else our
    /// own where the text begins as JSON does.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Ends reading early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ArgumentException">The format cannot be read.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static FormatReading ReadText(
        string text, ArgumentFormat? format = null, FormatReadingOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= FormatReadingOptions.Default;
        TextBytes bytes = TextInput.BytesOf(text, options.Limits.MaximumBytes);
        return Importer.Read(options.Limits.FileName, bytes, format, options, cancellationToken, isText: true);
    }

    /// <summary>
    /// Reads what there is of one argument in several files and folders, and in the files that they lead to, and says all that is wrong and all that was lost.
    /// Ids are common to all files: an element of one supports those of another. Linear in their length.
    /// </summary>
    /// <param name="paths">
    /// The paths of files and of folders; of a folder the files in it and below that are recognised as arguments (<see cref="FilesIn"/>). All must have one
    /// format. The title is that of the first. Places in findings name files as they are given here.
    /// </param>
    /// <param name="format">The format; null: the one that the content shows, else the one that the name says, else our own where the text begins as
    /// JSON does.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Ends reading early.</param>
    /// <exception cref="ArgumentException">The format cannot be read, there is no path, one is empty, or a folder has no file that can be read.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static FormatReading ReadAll(
        IEnumerable<string> paths, ArgumentFormat? format = null, FormatReadingOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        options ??= FormatReadingOptions.Default;
        IEnumerable<string> named = paths.SelectMany(path => FilesOf(path, format, options));
        (string? Path, TextBytes Text)[] files =
            [.. TextInput.BytesOfFiles(named, options.Limits, cancellationToken).Select(file => ((string?)file.Path, file.Text))];
        return files.Length == 0
            ? throw new ArgumentException("At least one file is needed.", nameof(paths))
            : Importer.ReadFiles(files, format, options, cancellationToken);
    }

    /// <summary>
    /// The files in a folder and below it that are arguments: whose content shows a format that can be read, or whose name says one that no other kind of file
    /// has. Hidden files and folders are left out. Ordered by path, ordinally.
    /// </summary>
    /// <param name="folder">The folder's path.</param>
    /// <param name="format">Only files of this format; null for all.</param>
    /// <param name="formats">The formats among which they are looked for; null for <see cref="All"/>.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="IOException">The folder, or a file in it, cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder, or a file in it, may not be read.</exception>
    public static ValueList<string> FilesIn(string folder, ArgumentFormat? format = null, FormatSet? formats = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return FolderFiles.In(folder, format, formats ?? All);
    }

    private static ValueList<string> FilesOf(string path, ArgumentFormat? format, FormatReadingOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!Directory.Exists(path))
        {
            return [path];
        }

        ValueList<string> files = FilesIn(path, format, options.Formats);
        return files.Count > 0 ? files : throw new ArgumentException($"No file in '{path}' or below shows a format that can be read.", nameof(path));
    }

    private static Argument WellFormed(FormatReading read) =>
        read.HasErrors || read.Argument is null ? throw new MalformedArgumentException(read.Findings) : read.Argument;
}
