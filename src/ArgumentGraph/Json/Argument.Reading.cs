using ArgumentGraph.Json;

namespace ArgumentGraph;

public sealed partial class Argument
{
    /// <summary>Reads a well-formed argument from a file. Linear in the file's length.</summary>
    /// <param name="path">The file's path; places in findings name it as it is given here.</param>
    /// <param name="options">The limits; null for the defaults.</param>
    /// <exception cref="MalformedArgumentException">The text is not a well-formed argument: all that is wrong with it, with line and column.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static Argument Load(string path, ReadingOptions? options = null) => WellFormed(ReadFile(path, options));

    /// <summary>Reads one well-formed argument from several files (<see cref="ReadFiles"/>). Linear in the files' length.</summary>
    /// <param name="paths">The files' paths; places in findings name them as they are given here. What the files include is read as well.</param>
    /// <param name="options">The limits, which hold for all files together; null for the defaults.</param>
    /// <param name="cancellationToken">Ends reading early.</param>
    /// <exception cref="MalformedArgumentException">The texts are not a well-formed argument: all that is wrong with
    /// them, with file, line and column.</exception>
    /// <exception cref="ArgumentException">There is no path, or one is empty.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static Argument LoadFiles(IEnumerable<string> paths, ReadingOptions? options = null, CancellationToken cancellationToken = default) =>
        WellFormed(ReadFiles(paths, options, cancellationToken));

    /// <summary>Reads a well-formed argument from a file. Linear in the file's length.</summary>
    /// <param name="path">The file's path; places in findings name it as it is given here.</param>
    /// <param name="options">The limits; null for the defaults.</param>
    /// <param name="cancellationToken">Ends reading early.</param>
    /// <exception cref="MalformedArgumentException">The text is not a well-formed argument: all that is wrong with it, with line and column.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static async Task<Argument> LoadAsync(string path, ReadingOptions? options = null, CancellationToken cancellationToken = default) =>
        WellFormed(await ReadFileAsync(path, options, cancellationToken).ConfigureAwait(false));

    /// <summary>Reads a well-formed argument from a text. Linear in its length.</summary>
    /// <param name="json">The text.</param>
    /// <param name="options">The limits; null for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="MalformedArgumentException">The text is not a well-formed argument: all that is wrong with it, with line and column.</exception>
    public static Argument Parse(string json, ReadingOptions? options = null) => WellFormed(Read(json, options));

    /// <summary>Reads a well-formed argument from a text. Linear in its length.</summary>
    /// <param name="utf8">The text in UTF-8, with or without a byte order mark.</param>
    /// <param name="options">The limits; null for the defaults.</param>
    /// <exception cref="MalformedArgumentException">The text is not a well-formed argument: all that is wrong with it, with line and column.</exception>
    public static Argument Parse(ReadOnlySpan<byte> utf8, ReadingOptions? options = null) => WellFormed(Read(utf8, options));

    /// <summary>Reads an argument from a text, and reports every problem. Linear in the text's length.</summary>
    /// <param name="json">The text.</param>
    /// <param name="options">The limits; null for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public static ReadingResult Read(string json, ReadingOptions? options = null) => TextInput.Read(json, options);

    /// <summary>Reads an argument from a text, and reports every problem. Linear in the text's length.</summary>
    /// <param name="utf8">The text in UTF-8, with or without a byte order mark.</param>
    /// <param name="options">The limits; null for the defaults.</param>
    public static ReadingResult Read(ReadOnlySpan<byte> utf8, ReadingOptions? options = null) => TextInput.Read(utf8, options);

    /// <summary>Reads an argument from a stream, to its end, and reports every problem. Linear in the stream's length.</summary>
    /// <param name="stream">The text in UTF-8, with or without a byte order mark; left open.</param>
    /// <param name="options">The limits; null for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static ReadingResult Read(Stream stream, ReadingOptions? options = null) => TextInput.Read(stream, options);

    /// <summary>Reads an argument from a stream, to its end, and reports every problem. Linear in the stream's length.</summary>
    /// <param name="stream">The text in UTF-8, with or without a byte order mark; left open.</param>
    /// <param name="options">The limits; null for the defaults.</param>
    /// <param name="cancellationToken">Ends reading early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static Task<ReadingResult> ReadAsync(Stream stream, ReadingOptions? options = null, CancellationToken cancellationToken = default) =>
        TextInput.ReadAsync(stream, options, cancellationToken);

    /// <summary>Reads an argument from a file, and reports every problem. Linear in the file's length.</summary>
    /// <param name="path">The file's path; places in findings name it as it is given here.</param>
    /// <param name="options">The limits; null for the defaults.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static ReadingResult ReadFile(string path, ReadingOptions? options = null) => TextInput.ReadFile(path, options);

    /// <summary>
    /// Reads one argument from several files, and reports every problem. Ids are common to all files: an element of one supports those of another. The title is
    /// that of the first. Linear in the files' length.
    /// </summary>
    /// <param name="paths">The files' paths; places in findings name them as they are given here. What the files include is read as well.</param>
    /// <param name="options">The limits, which hold for all files together; null for the defaults.</param>
    /// <param name="cancellationToken">Ends reading early.</param>
    /// <exception cref="ArgumentException">There is no path, or one is empty.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static ReadingResult ReadFiles(IEnumerable<string> paths, ReadingOptions? options = null, CancellationToken cancellationToken = default) =>
        TextInput.ReadFiles(paths, options, cancellationToken);

    /// <summary>Reads an argument from a file, and reports every problem. Linear in the file's length.</summary>
    /// <param name="path">The file's path; places in findings name it as it is given here.</param>
    /// <param name="options">The limits; null for the defaults.</param>
    /// <param name="cancellationToken">Ends reading early.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static Task<ReadingResult> ReadFileAsync(string path, ReadingOptions? options = null, CancellationToken cancellationToken = default) =>
        TextInput.ReadFileAsync(path, options, cancellationToken);

    private static Argument WellFormed(ReadingResult result) =>
        result is { HasErrors: false, Argument: { } argument } ? argument : throw new MalformedArgumentException(result.Findings);
}
