using System.Globalization;
using System.Text;
using ArgumentGraph.Text;

namespace ArgumentGraph.Json;

/// <summary>JSON being written: UTF-8 in one buffer that grows. Nothing but what JSON demands is escaped.</summary>
internal sealed class Utf8Text
{
    private byte[] _bytes = new byte[256];

    public int Count { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Count);

    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, Count);

    public void Clear() => Count = 0;

    public void Append(byte value)
    {
        if (Count == _bytes.Length)
        {
            Grow(1);
        }

        _bytes[Count++] = value;
    }

    public void Append(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Room(utf8.Length));
        Count += utf8.Length;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        // In pieces, so that room for the worst case is never much.
        const int Piece = 64 * 1024;
        while (text.Length > Piece)
        {
            int length = char.IsHighSurrogate(text[Piece - 1]) ? Piece - 1 : Piece;
            Count += Encoding.UTF8.GetBytes(text[..length], Room(3 * length));
            text = text[length..];
        }

        Count += Encoding.UTF8.GetBytes(text, Room(3 * text.Length));
    }

    public void Append(double number)
    {
        const int LongestDouble = 32;
        number.TryFormat(Room(LongestDouble), out int written, "R", CultureInfo.InvariantCulture);
        Count += written;
    }

    public void Append(int number)
    {
        const int LongestInt = 11;
        number.TryFormat(Room(LongestInt), out int written, default, CultureInfo.InvariantCulture);
        Count += written;
    }

    /// <summary>Appends a JSON string. The text has no lone surrogates: where texts come in, they are checked.</summary>
    public void AppendQuoted(ReadOnlySpan<char> text)
    {
        Append((byte)'"');
        for (int at = text.IndexOfAny(JsonEscape.Escaped); at >= 0; at = text.IndexOfAny(JsonEscape.Escaped))
        {
            Append(text[..at]);
            Append(JsonEscape.Of(text[at]));
            text = text[(at + 1)..];
        }

        Append(text);
        Append((byte)'"');
    }

    private Span<byte> Room(int count)
    {
        if (_bytes.Length - Count < count)
        {
            Grow(count);
        }

        return _bytes.AsSpan(Count);
    }

    private void Grow(int count) => Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(2L * _bytes.Length, (long)Count + count)));
}
