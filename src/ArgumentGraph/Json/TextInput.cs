using System.Globalization;
using ArgumentGraph.Files;
using ArgumentGraph.Findings;
using ArgumentGraph.Text;

namespace ArgumentGraph.Json;

/// <summary>Gets the UTF-8 text of a document from wherever it comes, and gives it to the reader.</summary>
internal static class TextInput
{
    // In a conditional expression a plain null would be taken for an array, and become an empty text.
    private static ReadOnlyMemory<byte>? TooMany => null;

    public static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static ReadingResult Read(string text, ReadingOptions? options)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= ReadingOptions.Default;

        // A text can be shorter in UTF-16 units than in bytes, never longer.
        return text.Length > options.MaximumBytes
            ? TooLarge(options, options.FileName)
            : Read(SurrogateSafe.GetBytes(text), options, options.FileName, CancellationToken.None);
    }

    public static ReadingResult Read(ReadOnlySpan<byte> utf8, ReadingOptions? options)
    {
        options ??= ReadingOptions.Default;
        if (utf8.Length > options.MaximumBytes)
        {
            return TooLarge(options, options.FileName);
        }

        byte[] copy = GC.AllocateUninitializedArray<byte>(utf8.Length);
        utf8.CopyTo(copy);
        return Read(copy, options, options.FileName, CancellationToken.None);
    }

    public static ReadingResult Read(Stream stream, ReadingOptions? options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= ReadingOptions.Default;
        return Read(stream, options, options.FileName);
    }

    public static async Task<ReadingResult> ReadAsync(Stream stream, ReadingOptions? options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= ReadingOptions.Default;
        return await ReadAsync(stream, options, options.FileName, cancellation).ConfigureAwait(false);
    }

    public static ReadingResult ReadFile(string path, ReadingOptions? options)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using FileStream stream = Open(path, FileOptions.SequentialScan);
        return Read(stream, options ?? ReadingOptions.Default, path, isFile: true);
    }

    /// <summary>Reads several files whose bytes have been read.</summary>
    public static ReadingResult ReadFiles(
        IReadOnlyList<(string Path, ReadOnlyMemory<byte> Bytes)> files, ReadingOptions options, CancellationToken cancellation) =>
            CaseReader.Read(files, options, cancellation);

    public static ReadingResult ReadFiles(IEnumerable<string> paths, ReadingOptions? options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(paths);
        options ??= ReadingOptions.Default;
        var files = new List<(string Path, ReadOnlyMemory<byte> Bytes)>();
        foreach ((string path, ReadOnlyMemory<byte>? bytes) in BytesOfFiles(paths, options.MaximumBytes, cancellation))
        {
            if (bytes is not { } text)
            {
                return TooLarge(options, path);
            }

            files.Add((path, text));
        }

        return files.Count == 0 ? throw new ArgumentException("At least one file is needed.", nameof(paths)) : CaseReader.Read(files, options, cancellation);
    }

    public static async Task<ReadingResult> ReadFileAsync(string path, ReadingOptions? options, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        FileStream stream = Open(path, FileOptions.SequentialScan | FileOptions.Asynchronous);
        await using (stream.ConfigureAwait(false))
        {
            return await ReadAsync(stream, options ?? ReadingOptions.Default, path, cancellation, isFile: true).ConfigureAwait(false);
        }
    }

    /// <summary>A text in UTF-8, lone surrogates ill-formed as they are; null if it is longer than may be read.</summary>
    public static ReadOnlyMemory<byte>? BytesOf(string text, int maximum)
    {
        ArgumentNullException.ThrowIfNull(text);

        // A text can be shorter in UTF-16 units than in bytes, never longer.
        byte[]? bytes = text.Length > maximum ? null : SurrogateSafe.GetBytes(text);
        return bytes is null || bytes.Length > maximum ? TooMany : bytes;
    }

    /// <summary>The bytes of a file; null if there are more than may be read.</summary>
    public static ReadOnlyMemory<byte>? BytesOfFile(string path, int maximum)
    {
        using FileStream stream = Open(path, FileOptions.SequentialScan);
        return BytesOf(stream, maximum);
    }

    /// <summary>The bytes of a file; null if there are more than may be read.</summary>
    public static async Task<ReadOnlyMemory<byte>?> BytesOfFileAsync(string path, int maximum, CancellationToken cancellation)
    {
        FileStream stream = Open(path, FileOptions.SequentialScan | FileOptions.Asynchronous);
        await using (stream.ConfigureAwait(false))
        {
            return await BytesOfAsync(stream, maximum, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// The bytes of files, one after the other as they are asked for: no bytes of a file that is too long beside those before it.
    /// </summary>
    public static IEnumerable<(string Path, ReadOnlyMemory<byte>? Bytes)> BytesOfFiles(IEnumerable<string> paths, int maximum, CancellationToken cancellation)
    {
        int left = maximum;
        foreach (string path in paths)
        {
            ArgumentException.ThrowIfNullOrEmpty(path, nameof(paths));
            cancellation.ThrowIfCancellationRequested();
            ReadOnlyMemory<byte>? bytes = BytesOfFile(path, left);
            left -= bytes?.Length ?? 0;
            yield return (path, bytes);
        }
    }

    /// <summary>The bytes of a stream to its end; null if there are more than may be read.</summary>
    public static ReadOnlyMemory<byte>? BytesOf(Stream stream, int maximum) => StreamBytes.ReadAll(stream, maximum);

    /// <summary>The bytes of a stream to its end; null if there are more than may be read.</summary>
    public static Task<ReadOnlyMemory<byte>?> BytesOfAsync(Stream stream, int maximum, CancellationToken cancellation) =>
        StreamBytes.ReadAllAsync(stream, maximum, cancellation);

    private static FileStream Open(string path, FileOptions options) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0, options);

    private static ReadingResult Read(Stream stream, ReadingOptions options, string? file, bool isFile = false) =>
        Read(BytesOf(stream, options.MaximumBytes), options, file, isFile, CancellationToken.None);

    private static async Task<ReadingResult> ReadAsync(
        Stream stream, ReadingOptions options, string? file, CancellationToken cancellation, bool isFile = false) =>
        Read(await BytesOfAsync(stream, options.MaximumBytes, cancellation).ConfigureAwait(false), options, file, isFile, cancellation);

    private static ReadingResult Read(ReadOnlyMemory<byte>? bytes, ReadingOptions options, string? file, bool isFile, CancellationToken cancellation) =>
        bytes is { } text ? Read(text, options, file, cancellation, isFile) : TooLarge(options, file);

    /// <summary>Reads a text that nobody will change.</summary>
    public static ReadingResult Read(
        ReadOnlyMemory<byte> text, ReadingOptions options, string? file, CancellationToken cancellation, bool isFile = false)
    {
        if (NameOfOtherEncoding(text.Span) is { } encoding)
        {
            var findings = new FindingList(new SourceText(file, default));
            findings.Add(Rules.InvalidEncoding, 0, $"The text is {encoding}; save it as UTF-8.");
            return new ReadingResult(null, findings.ToFindings(), findings.HasErrors);
        }

        text = WithoutMark(text);
        if (ForeignText.FormatOf(text.Span, file) is { } foreign)
        {
            var findings = new FindingList(new SourceText(file, text));
            findings.Add(Rules.UnknownFormat, 0, foreign.WhenRead(file));
            return new ReadingResult(null, findings.ToFindings(), findings.HasErrors);
        }

        return CaseReader.Read(file, text, options, isFile, cancellation);
    }

    public static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> text) => text.Span.StartsWith(ByteOrderMark) ? text[ByteOrderMark.Length..] : text;

    /// <summary>The encoding of a text that is not UTF-8, or null.</summary>
    // JSON begins with two ASCII characters, so zeros among the first four bytes tell the other encodings (RFC 4627, section 3), as byte order marks do.
    public static string? NameOfOtherEncoding(ReadOnlySpan<byte> text) => text switch
    {
        [0xFF, 0xFE, 0, 0, ..] or [not 0, 0, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] or [0, 0, 0, not 0, ..] => "UTF-32",
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [not 0, 0, not 0, 0, ..] or [0, not 0, 0, not 0, ..] => "UTF-16",
        _ => null,
    };

    private static ReadingResult TooLarge(ReadingOptions options, string? file)
    {
        var findings = new FindingList(new SourceText(file, default));
        findings.Add(
            Rules.TooLarge,
            0, string.Create(CultureInfo.InvariantCulture, $"The text is longer than {options.MaximumBytes} bytes, the most that may be read here."));
        return new ReadingResult(null, findings.ToFindings(), findings.HasErrors);
    }
}
