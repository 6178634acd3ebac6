using System.Buffers;
using System.Text;
using System.Text.Unicode;
using ArgumentGraph.Text;

namespace ArgumentGraph.Structure;

/// <summary>Ids in UTF-8, as the index compares them. Half a surrogate pair, which only a draft's id can have, is written as if it were a character.</summary>
internal static class IdBytes
{
    /// <summary>How many bytes an id that is well formed has at most.</summary>
    public const int Longest = BytesOfUnit * ElementId.MaximumLength;

    private const int BytesOfUnit = 3;

    /// <summary>How many bytes an id of some UTF-16 units has at most.</summary>
    public static int MostFor(int units) => BytesOfUnit * units;

    /// <summary>The bytes of an id; in the buffer, if they have room there. Linear in its length.</summary>
    public static ReadOnlySpan<byte> Of(ReadOnlySpan<char> id, Span<byte> buffer)
    {
        if (buffer.Length < BytesOfUnit * id.Length)
        {
            buffer = new byte[BytesOfUnit * id.Length];
        }

        return Utf8.FromUtf16(id, buffer, out _, out int written, replaceInvalidSequences: false) == OperationStatus.Done
            ? buffer[..written]
            : buffer[..WriteHalves(id, buffer)];
    }

    /// <summary>The bytes of an id, where it was read or in the buffer.</summary>
    public static ReadOnlySpan<byte> Of(DeferredText id, Span<byte> buffer) => id.TryGetUtf8(out ReadOnlySpan<byte> utf8) ? utf8 : Of(id.Value, buffer);

    private static int WriteHalves(ReadOnlySpan<char> id, Span<byte> utf8)
    {
        int count = 0;
        while (!id.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(id, out Rune rune, out int taken) == OperationStatus.Done)
            {
                count += rune.EncodeToUtf8(utf8[count..]);
            }
            else
            {
                taken = 1;
                utf8[count++] = (byte)(0xE0 | (id[0] >> 12));
                utf8[count++] = (byte)(0x80 | ((id[0] >> 6) & 0x3F));
                utf8[count++] = (byte)(0x80 | (id[0] & 0x3F));
            }

            id = id[taken..];
        }

        return count;
    }
}
