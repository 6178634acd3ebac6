using System.Globalization;
using System.Text;
using ArgumentGraph.Findings;
using ArgumentGraph.Text;

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

        var draft = new ArgumentImport(path, text, encoding, open, options, cancellationToken);
        format.ReadWith(draft, options);
        return draft.Finish(format);
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
        var findings = new FindingList(new SourceText(path, default));
        findings.Add(rule, 0, message);
        return new FormatReading(format, null, findings.ToFindings(), findings.HasErrors, ValueList<Loss>.Empty);
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
