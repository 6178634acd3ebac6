using System.Text;

namespace ArgumentGraph.Fuzzing.Targets;

/// <summary>Any bytes as a string: UTF-8, and what is not UTF-8 as halves of surrogate pairs, which no string should hold but may.</summary>
internal static class HostileText
{
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out Rune rune, out int length) == System.Buffers.OperationStatus.Done)
            {
                text.Append(rune.ToString());
            }
            else
            {
                text.Append((char)(0xDC00 + bytes[0]));
                length = 1;
            }

            bytes = bytes[length..];
        }

        return text.ToString();
    }
}
