using System.Globalization;
using System.Text;
using System.Text.Unicode;
using ArgumentGraph.Findings;
using ArgumentGraph.Json;

namespace ArgumentGraph;

/// <summary>One file of the source from which a format's reader reads: its text, and where in it a line and a column are.</summary>
public sealed class SourceFile
{
    private const int BlockSize = 1024;

    private readonly int _start;
    private readonly int[]? _bytesBeforeBlock; // of characters; null where every character is one byte
    private int[]? _lines;

    private SourceFile(string? path, string text, int start, int byteCount)
    {
        Path = path;
        Text = text;
        _start = start;
        if (byteCount != text.Length)
        {
            _bytesBeforeBlock = new int[(text.Length / BlockSize) + 1];
            for (int block = 1; block < _bytesBeforeBlock.Length; block++)
            {
                _bytesBeforeBlock[block] = _bytesBeforeBlock[block - 1] + BytesOf(text.AsSpan((block - 1) * BlockSize, BlockSize));
            }
        }
    }

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The file's path as it was given, or null when the text did not come from a file.</summary>
    public string? Path { get; }

    /// <summary>The text, without a byte order mark. Bytes that are not valid in its encoding have been reported, and are U+FFFD here.</summary>
    public string Text { get; }

    /// <summary>A file without text.</summary>
    internal static SourceFile Empty(string? path) => new(path, string.Empty, 0, 0);

    /// <summary>
    /// Decodes a file and adds it to the source. UTF-8, UTF-16 and UTF-32 by their byte order marks, else the encoding given, else UTF-8; bytes that are
    /// invalid in that encoding are a finding, and become U+FFFD. The source
    /// has the text in UTF-8 as it would have been, so that every place is that of its character.
    /// </summary>
    internal static SourceFile Add(
        string? path, ReadOnlyMemory<byte> bytes, Encoding? encoding, Func<string?, ReadOnlyMemory<byte>, int> addToSource, Func<FindingList> findings)
    {
        ReadOnlySpan<byte> span = bytes.Span;
        Encoding? marked = span switch
        {
            [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => null,
        };
        SourceFile file;
        if ((marked ?? encoding) is { } other and not UTF8Encoding && !span.StartsWith(ByteOrderMark))
        {
            span = marked is null ? span : span[other.Preamble.Length..];
            string text = other.GetString(span);
            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            file = new SourceFile(path, text, addToSource(path, utf8), utf8.Length);
            file.ReportInvalid(span, other, findings());
        }
        else
        {
            bytes = span.StartsWith(ByteOrderMark) ? bytes[ByteOrderMark.Length..] : bytes;
            span = bytes.Span;
            string text = Encoding.UTF8.GetString(span);
            bool isValid = Utf8.IsValid(span);
            ReadOnlyMemory<byte> utf8 = isValid ? bytes : Encoding.UTF8.GetBytes(text);
            file = new SourceFile(path, text, addToSource(path, utf8), utf8.Length);
            if (!isValid)
            {
                InvalidBytes.Report(span, findings(), file._start, isReplaced: true);
            }
        }

        file.ReportNulls(findings());
        return file;
    }

    /// <summary>The offset in the source of a character, by its index in <see cref="Text"/>; the end where it is beyond it.</summary>
    internal int OffsetOf(int index)
    {
        index = Math.Clamp(index, 0, Text.Length);
        if (_bytesBeforeBlock is null)
        {
            return _start + index;
        }

        int block = index / BlockSize;
        return _start + _bytesBeforeBlock[block] + BytesOf(Text.AsSpan(block * BlockSize, index - (block * BlockSize)));
    }

    /// <summary>
    /// The index in <see cref="Text"/> of the character that a byte of the text in UTF-8 belongs to; the end where it is beyond it. Constant time.
    /// </summary>
    /// <param name="offset">The byte, from 0. Readers of UTF-8, such as Utf8JsonReader, count so.</param>
    public int IndexOfByte(int offset)
    {
        if (_bytesBeforeBlock is null)
        {
            return Math.Clamp(offset, 0, Text.Length);
        }

        int block = Array.BinarySearch(_bytesBeforeBlock, offset);
        block = Math.Max(0, block < 0 ? ~block - 1 : block);
        int left = offset - _bytesBeforeBlock[block];
        int index = block * BlockSize;
        while (index < Text.Length && left > 0)
        {
            left -= BytesOf(Text.AsSpan(index, 1));
            index += left < 0 ? 0 : 1;
        }

        return index;
    }

    /// <summary>
    /// The index in <see cref="Text"/> of a line and column; the end where it is beyond it. A line ends with CR, LF or both. Linear in the length of the text
    /// the first time, then constant.
    /// </summary>
    /// <param name="line">The line, from 1.</param>
    /// <param name="column">The column, from 1, in UTF-16 units.</param>
    public int IndexOf(int line, int column)
    {
        _lines ??= FindLines(Text);
        return line < 1 || line > _lines.Length ? Text.Length : Math.Min(_lines[line - 1] + Math.Max(column - 1, 0), Text.Length);
    }

    // No more is said than where the first fault is: only UTF-8 is expected to be spoilt here and there.
    private void ReportInvalid(ReadOnlySpan<byte> bytes, Encoding encoding, FindingList findings)
    {
        // Where another character takes the place of what is invalid, the texts part.
        var other = Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("?"));
        int valid = Text.AsSpan().CommonPrefixLength(other.GetString(bytes));
        if (valid < Text.Length)
        {
            string name = encoding.WebName.ToUpperInvariant();
            findings.Add(Rules.InvalidEncoding, OffsetOf(valid), $"From here on there are bytes that are not {name}; save the file as UTF-8.");
        }
    }

    // No format has a use for U+0000; where there are many, the text is mostly UTF-16 without a byte order mark.
    private void ReportNulls(FindingList findings)
    {
        int at = Text.IndexOf('\0', StringComparison.Ordinal);
        if (at >= 0)
        {
            int count = Text.AsSpan(at).Count('\0');
            string hint = count > Text.Length / 4 ? "the text is perhaps UTF-16; save it as UTF-8." : "it is not allowed in a text; remove it.";
            string more = count > 1 ? string.Create(CultureInfo.InvariantCulture, $", and {count - 1} times more from here on") : string.Empty;
            findings.Add(Rules.InvalidEncoding, OffsetOf(at), $"Unexpected U+0000{more}; {hint}");
        }
    }

    private static int[] FindLines(string text)
    {
        var lines = new List<int> { 0 };
        for (int at = text.AsSpan().IndexOfAny('\r', '\n'); at >= 0;)
        {
            int next = at + (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1);
            lines.Add(next);
            int more = text.AsSpan(next).IndexOfAny('\r', '\n');
            at = more < 0 ? -1 : next + more;
        }

        return [.. lines];
    }

    // Of a piece that may begin or end within a surrogate pair: each half counts two of the pair's four bytes.
    private static int BytesOf(ReadOnlySpan<char> text)
    {
        int bytes = 0;
        foreach (char letter in text)
        {
            bytes += letter < 0x80 ? 1 : letter < 0x800 || char.IsSurrogate(letter) ? 2 : 3;
        }

        return bytes;
    }
}
