using System.Buffers.Binary;
using System.Text;

namespace ArgumentGraph.Pictures.Drawing;

/// <summary>Notes in a PNG file who made it: a text chunk after the header.</summary>
/// <remarks>Source: Portable Network Graphics (PNG) Specification, third edition, §5 and annex D, for the chunk and its check sum.</remarks>
internal static class PngNote
{
    private const int AfterHeader = 8 + 25;

    /// <summary>The file with the note.</summary>
    public static byte[] AddTo(ReadOnlySpan<byte> png)
    {
        byte[] data = Encoding.Latin1.GetBytes("tEXtSoftware\0argument-graph");
        var chunk = new byte[data.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length - 4);
        data.CopyTo(chunk.AsSpan(4));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(data.Length + 4), CheckSum(data));
        return [.. png[..AfterHeader], .. chunk, .. png[AfterHeader..]];
    }

    /// <summary>The check sum of a chunk: of its type and data.</summary>
    internal static uint CheckSum(ReadOnlySpan<byte> data)
    {
        uint sum = uint.MaxValue;
        foreach (byte each in data)
        {
            sum ^= each;
            for (int bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320;
            }
        }

        return ~sum;
    }
}
