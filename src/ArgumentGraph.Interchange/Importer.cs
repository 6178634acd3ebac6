using System.Text;
using ArgumentGraph.Files;
using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange;

/// <summary>Finds out what format a text has, and has it read.</summary>
internal static class Importer
{
    /// <summary>Reads a text.</summary>
    /// <param name="name">The name that places carry, or null.</param>
    /// <param name="text">Its bytes, or why they were not read.</param>
    /// <param name="format">Its format, or null.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <param name="isText">Whether the bytes are UTF-8 whatever an XML declaration in them says, since they were a text before.</param>
    public static FormatReading Read(
        string? name,
        TextBytes text,
        ArgumentFormat? format,
        FormatReadingOptions options,
        CancellationToken cancellationToken,
        bool isText = false) =>
        Read([(name, text)], areFiles: false, format, options, isText, cancellationToken);

    /// <summary>Reads files as one argument, and those that they lead to.</summary>
    /// <param name="files">The files and their bytes, or why those were not read.</param>
    /// <param name="format">Their format, or null.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static FormatReading ReadFiles(
        IReadOnlyList<(string? Path, TextBytes Text)> files,
        ArgumentFormat? format,
        FormatReadingOptions options,
        CancellationToken cancellationToken) =>
        Read(files, areFiles: true, format, options, isText: false, cancellationToken);

    private static FormatReading Read(
        IReadOnlyList<(string? Path, TextBytes Text)> files,
        bool areFiles,
        ArgumentFormat? format,
        FormatReadingOptions options,
        bool isText,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        options = options with { Formats = options.Formats ?? ArgumentFormats.All };
        if (format is { CanRead: false })
        {
            throw new ArgumentException($"{format.Title} cannot be read.", nameof(format));
        }

        if (Refusals(files, ref format, options, isText) is { Count: > 0 } refusals)
        {
            return new FormatReading(format, null, refusals, hasErrors: true, ValueList<Loss>.Empty);
        }

        if (format!.ReadDirectly([.. files.Select(file => (file.Path, file.Text.Bytes))], options.Limits, areFiles, cancellationToken) is { } read)
        {
            MergedEvidence? merged = options.MergeEqualEvidence && read.Argument is not null ? EqualEvidence.Merge(read.Argument) : null;
            return new FormatReading(format, merged?.Argument ?? read.Argument, read.Findings, read.HasErrors, merged?.Losses ?? ValueList<Loss>.Empty);
        }

        (string? Path, TextBytes Text, Encoding? Encoding)[] encoded =
            [.. files.Select(file => (file.Path, file.Text, isText ? null : EncodingOf(file.Text.Bytes.Span)))];
        ArgumentImport draft = areFiles
            ? ArgumentImport.OfFiles([.. encoded.Select(file => (file.Path!, file.Text, file.Encoding))], options.Limits, cancellationToken)
            : new ArgumentImport(encoded[0].Text.Bytes, options.Limits with { FileName = encoded[0].Path }, encoded[0].Encoding, cancellationToken);
        ReadAll(format, draft, options);
        if (format.IsTree && draft.IsArgument && !options.MergeEqualEvidence)
        {
            RepeatedEvidence.Report(draft);
        }

        ReadingResult result = draft.Finish(format.Title);
        if (result.Argument is null && !result.HasErrors)
        {
            // A reader that found nothing need not say so itself.
            Finding nothing = Refusal(files[0].Path, Rules.UnknownFormat, $"Expected at least one element, but found none that {format.Title} has.");
            return new FormatReading(format, null, [.. result.Findings, nothing], hasErrors: true, draft.Losses);
        }

        Argument? argument = options.MergeEqualEvidence && result.Argument is not null ? Merged(result.Argument, draft) : result.Argument;
        return new FormatReading(format, argument, result.Findings, result.HasErrors, draft.Losses);
    }

    // Why files are not read at all: one that is too long, no format, or several.
    private static ValueList<Finding> Refusals(
        IReadOnlyList<(string? Path, TextBytes Text)> files, ref ArgumentFormat? format, FormatReadingOptions options, bool isText)
    {
        FormatSet formats = options.Formats!;
        bool isGiven = format is not null;
        var refusals = new List<Finding>();
        foreach ((string? path, TextBytes text) in files)
        {
            if (text.IsRefused)
            {
                string what = files.Count == 1 ? "The text is" : "The files are";
                refusals.Add(Refusal(path, text.Rule, text.Message(options.Limits.MaximumBytes, options.Limits.TimeLimit, what)));
                continue;
            }

            ArgumentFormat? shown = isGiven
                ? format
                : FormatOf(StartOf(text.Bytes, isText ? null : EncodingOf(text.Bytes.Span)), path is null ? null : formats.OfName(path), formats);
            if (shown is null)
            {
                string names = string.Join(", ", formats.Where(known => known.CanRead).Select(known => known.Name));
                refusals.Add(Refusal(path, Rules.UnknownFormat, $"Neither the text nor its name shows a format that can be read; these can: {names}."));
            }
            else if (shown != (format ??= shown))
            {
                refusals.Add(
                    Refusal(path, Rules.UnknownFormat, $"Files of one argument must have one format; this is {shown.Title}, and the first is {format.Title}."));
            }
        }

        return [.. refusals];
    }

    private static void ReadAll(ArgumentFormat format, ArgumentImport draft, FormatReadingOptions options)
    {
        if (draft.Files.Count == 1 || format.ReadsFilesTogether)
        {
            format.Read(draft, options);
            return;
        }

        SourceFile first = draft.Main;
        string? title = null;
        bool isArgument = false;
        foreach (SourceFile file in draft.Files)
        {
            draft.Main = file;
            draft.IsArgument = true;
            format.Read(draft, options);
            title ??= draft.Title;
            isArgument |= draft.IsArgument;
        }

        (draft.Main, draft.Title, draft.IsArgument) = (first, title, isArgument);
    }

    private static Argument Merged(Argument argument, ArgumentImport draft)
    {
        MergedEvidence merged = EqualEvidence.Merge(argument);
        foreach (Loss loss in merged.Losses)
        {
            draft.LoseElement(loss.Kind, draft.Find(loss.ElementId!), loss.Message);
        }

        return merged.Argument;
    }

    private static ArgumentFormat? FormatOf(string start, ArgumentFormat? named, FormatSet formats)
    {
        if (formats.Recognise(start) is { } recognised)
        {
            return recognised;
        }

        // What is JSON of no other kind is taken for our own: its reader says best what is missing.
        return named is { CanRead: true } ? named
            : start.AsSpan().TrimStart() is ['{', ..] && formats.Contains(ArgumentFormats.Json) ? ArgumentFormats.Json
            : null;
    }

    private static string StartOf(ReadOnlyMemory<byte> bytes, Encoding? encoding)
    {
        const int SniffedBytes = 64 * 1024;
        using var reader = new StreamReader(new MemoryStream(bytes[..Math.Min(bytes.Length, SniffedBytes)].ToArray()), encoding ?? Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static Finding Refusal(string? path, Rule rule, string message) =>
        new() { Rule = rule, Severity = rule.DefaultSeverity, Message = message, Place = new Place(path, 1, 1) };

    // What an XML declaration says (XML 1.0, appendix F), where it is an encoding that every machine has; null for all else.
    private static Encoding? EncodingOf(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith("<?xml"u8))
        {
            return null;
        }

        string declaration = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 200)]);
        int end = declaration.IndexOf("?>", StringComparison.Ordinal);
        declaration = end < 0 ? declaration : declaration[..end];
        return declaration.Contains("iso-8859-1", StringComparison.OrdinalIgnoreCase) ? Encoding.Latin1
            : declaration.Contains("us-ascii", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8
            : null;
    }
}
