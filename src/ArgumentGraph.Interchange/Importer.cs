using System.Globalization;
using System.Text;
using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange;

/// <summary>Finds out what format a text has, and has it read.</summary>
internal static class Importer
{
    /// <param name="path">The file's path, or null.</param>
    /// <param name="bytes">Its bytes; null where they are too many.</param>
    /// <param name="format">Its format, or null.</param>
    /// <param name="open">Reads other files; null where there are none.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <param name="isText">Whether the bytes are UTF-8 whatever an XML declaration in them says, since they were a text before.</param>
    public static FormatReading Read(
        string? path,
        ReadOnlyMemory<byte>? bytes,
        ArgumentFormat? format,
        Func<string, int, ReadOnlyMemory<byte>?>? open,
        FormatReadingOptions options,
        CancellationToken cancellationToken,
        bool isText = false)
    {
        FormatSet formats = options.Formats ?? ArgumentFormats.All;
        if (format is { CanRead: false })
        {
            throw new ArgumentException($"{format.Title} cannot be read.", nameof(format));
        }

        if (bytes is not { } text)
        {
            return Refused(format, path, Rules.TooLarge, $"The text is longer than {options.Limits.MaximumBytes.ToString(CultureInfo.InvariantCulture)} bytes, the most that may be read here.");
        }

        Encoding? encoding = isText ? null : EncodingOf(text.Span);
        ArgumentFormat? named = path is null ? null : formats.OfName(path);
        format ??= FormatOf(StartOf(text, encoding), named, formats);
        if (format is null)
        {
            string names = string.Join(", ", formats.Where(known => known.CanRead).Select(known => known.Name));
            return Refused(null, path, Rules.UnknownFormat, $"Neither the text nor its name shows a format that can be read; these can: {names}.");
        }

        if (format.ReadDirectly(text, options.Limits, path, cancellationToken) is { } read)
        {
            MergedEvidence? merged = options.MergeEqualEvidence && read.Argument is not null ? EqualEvidence.Merge(read.Argument) : null;
            return new FormatReading(format, merged?.Argument ?? read.Argument, read.Findings, read.HasErrors, merged?.Losses ?? ValueList<Loss>.Empty);
        }

        var draft = new ArgumentImport(text, options.Limits with { FileName = path }, encoding, open, cancellationToken);
        format.Read(draft);
        if (format.IsTree && draft.IsArgument && !options.MergeEqualEvidence)
        {
            RepeatedEvidence.Report(draft);
        }

        ReadingResult result = draft.Finish(format.Title);
        Argument? argument = options.MergeEqualEvidence && result.Argument is not null ? Merged(result.Argument, draft) : result.Argument;
        return new FormatReading(format, argument, result.Findings, result.HasErrors, draft.Losses);
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

    private static FormatReading Refused(ArgumentFormat? format, string? path, Rule rule, string message)
    {
        var finding = new Finding { Rule = rule, Severity = rule.DefaultSeverity, Message = message, Place = new Place(path, 1, 1) };
        return new FormatReading(format, null, [finding], hasErrors: true, ValueList<Loss>.Empty);
    }

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
