using System.Text;
using System.Text.Unicode;
using ArgumentGraph.Json;

namespace ArgumentGraph.Interchange;

/// <summary>One file of the source, decoded: knows where in the whole source each of its characters stands.</summary>
internal sealed class SourceFile
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

    /// <summary>The path as it was given, or null.</summary>
    public string? Path { get; }

    /// <summary>The text, without a byte order mark.</summary>
    public string Text { get; }

    /// <summary>Decodes a file and adds it to the source. UTF-8, UTF-16 and UTF-32 by their byte order marks, else the encoding given, else UTF-8; what is invalid is a finding.</summary>
    public static SourceFile Add(string? path, ReadOnlyMemory<byte> bytes, Encoding? encoding, Func<string?, ReadOnlyMemory<byte>, (int Start, FindingList Findings)> addToSource)
    {
        ReadOnlySpan<byte> span = bytes.Span;
        Encoding? marked = span switch
        {
            [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => null,
        };
        bool isIntact = true;
        if (span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }
        else if ((marked ?? encoding) is { } other and not UTF8Encoding)
        {
            ReadOnlySpan<byte> content = marked is null ? span : span[other.Preamble.Length..];
            bytes = Encoding.UTF8.GetBytes(other.GetString(content));
            isIntact = IsValid(other, content);
        }

        // Places are counted in the text as it is read: in UTF-8, with U+FFFD for what is invalid.
        string text = Encoding.UTF8.GetString(bytes.Span);
        ReadOnlyMemory<byte> read = Utf8.IsValid(bytes.Span) ? bytes : Encoding.UTF8.GetBytes(text);
        (int start, FindingList findings) = addToSource(path, read);
        InvalidBytes.ReportReplaced(bytes.Span, findings, start);
        if (!isIntact)
        {
            findings.Add(ReadingRules.Encoding, start, $"There are bytes in the file that are not {(marked ?? encoding)!.WebName}, as which it is marked; save it as UTF-8.");
        }

        return new SourceFile(path, text, start, read.Length);
    }

    /// <summary>The offset in the source of a character, by its index in <see cref="Text"/>; the end where it is beyond it.</summary>
    public int OffsetOf(int index)
    {
        index = Math.Clamp(index, 0, Text.Length);
        if (_bytesBeforeBlock is null)
        {
            return _start + index;
        }

        int block = index / BlockSize;
        return _start + _bytesBeforeBlock[block] + BytesOf(Text.AsSpan(block * BlockSize, index - (block * BlockSize)));
    }

    /// <summary>The index in <see cref="Text"/> of the character that a byte of its UTF-8 form belongs to: the other way round than <see cref="OffsetOf"/>, from the file's beginning.</summary>
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

    /// <summary>The index in <see cref="Text"/> of a line and column, both from 1, where a line ends with CR, LF or both.</summary>
    public int IndexOf(int line, int column)
    {
        _lines ??= FindLines(Text);
        return line < 1 || line > _lines.Length ? Text.Length : Math.Min(_lines[line - 1] + Math.Max(column - 1, 0), Text.Length);
    }

    private static bool IsValid(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            _ = Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
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
