using ArgumentGraph.Files;
using ArgumentGraph.Findings;
using ArgumentGraph.Text;

namespace ArgumentGraph.Json;

/// <summary>Gets the UTF-8 text of a document from wherever it comes, and gives it to the reader.</summary>
internal static class TextInput
{
    public static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static ReadingResult Read(string json, ReadingOptions? options)
    {
        ArgumentNullException.ThrowIfNull(json);
        options ??= ReadingOptions.Default;

        return Read(BytesOf(json, options.MaximumBytes), options, options.FileName, isFile: false, CancellationToken.None);
    }

    public static ReadingResult Read(ReadOnlySpan<byte> utf8, ReadingOptions? options)
    {
        options ??= ReadingOptions.Default;
        if (utf8.Length > options.MaximumBytes)
        {
            return Refused(TextBytes.Refused(TextRefusal.TooLong), options, options.FileName);
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
        options ??= ReadingOptions.Default;
        return Read(BytesOfFile(path, options.MaximumBytes, options.TimeLimit), options, path, isFile: true, CancellationToken.None);
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
        foreach ((string path, TextBytes text) in BytesOfFiles(paths, options, cancellation))
        {
            if (text.IsRefused)
            {
                return Refused(text, options, path);
            }

            files.Add((path, text.Bytes));
        }

        return files.Count == 0 ? throw new ArgumentException("At least one file is needed.", nameof(paths)) : CaseReader.Read(files, options, cancellation);
    }

    public static async Task<ReadingResult> ReadFileAsync(string path, ReadingOptions? options, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= ReadingOptions.Default;
        TextBytes text = await BytesOfFileAsync(path, options.MaximumBytes, options.TimeLimit, cancellation).ConfigureAwait(false);
        return Read(text, options, path, isFile: true, cancellation);
    }

    /// <summary>A text in UTF-8, lone surrogates ill-formed as they are; refused if it is longer than may be read.</summary>
    public static TextBytes BytesOf(string text, int maximum)
    {
        ArgumentNullException.ThrowIfNull(text);

        // A text can be shorter in UTF-16 units than in bytes, never longer.
        byte[]? bytes = text.Length > maximum ? null : SurrogateSafe.GetBytes(text);
        return bytes is null || bytes.Length > maximum ? TextBytes.Refused(TextRefusal.TooLong) : new(bytes);
    }

    /// <summary>The bytes of a file; refused if it is not a regular one, if there are more than may be read, or if they do not come in time.</summary>
    public static TextBytes BytesOfFile(string path, int maximum, TimeSpan limit) => RegularFile.Read(path, maximum, limit);

    /// <summary>The bytes of a file; refused if it is not a regular one, if there are more than may be read, or if they do not come in time.</summary>
    public static Task<TextBytes> BytesOfFileAsync(string path, int maximum, TimeSpan limit, CancellationToken cancellation) =>
        RegularFile.ReadAsync(path, maximum, limit, cancellation);

    /// <summary>
    /// The bytes of files, one after the other as they are asked for: no bytes of a file that is too long beside those before it.
    /// </summary>
    public static IEnumerable<(string Path, TextBytes Text)> BytesOfFiles(IEnumerable<string> paths, ReadingOptions options, CancellationToken cancellation)
    {
        int left = options.MaximumBytes;
        foreach (string path in paths)
        {
            ArgumentException.ThrowIfNullOrEmpty(path, nameof(paths));
            cancellation.ThrowIfCancellationRequested();
            TextBytes text = BytesOfFile(path, left, options.TimeLimit);
            left -= text.Length;
            yield return (path, text);
        }
    }

    /// <summary>The bytes of a stream to its end; refused if there are more than may be read.</summary>
    public static TextBytes BytesOf(Stream stream, int maximum) => StreamBytes.ReadAll(stream, maximum);

    /// <summary>The bytes of a stream to its end; refused if there are more than may be read.</summary>
    public static Task<TextBytes> BytesOfAsync(Stream stream, int maximum, CancellationToken cancellation) =>
        StreamBytes.ReadAllAsync(stream, maximum, cancellation);

    private static ReadingResult Read(Stream stream, ReadingOptions options, string? file) =>
        Read(BytesOf(stream, options.MaximumBytes), options, file, isFile: false, CancellationToken.None);

    private static async Task<ReadingResult> ReadAsync(Stream stream, ReadingOptions options, string? file, CancellationToken cancellation) =>
        Read(await BytesOfAsync(stream, options.MaximumBytes, cancellation).ConfigureAwait(false), options, file, isFile: false, cancellation);

    private static ReadingResult Read(TextBytes text, ReadingOptions options, string? file, bool isFile, CancellationToken cancellation) =>
        text.IsRefused ? Refused(text, options, file) : Read(text.Bytes, options, file, cancellation, isFile);

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

    private static ReadingResult Refused(TextBytes text, ReadingOptions options, string? file)
    {
        var findings = new FindingList(new SourceText(file, default));
        findings.Add(text.Rule, 0, text.Message(options.MaximumBytes, options.TimeLimit));
        return new ReadingResult(null, findings.ToFindings(), findings.HasErrors);
    }
}
