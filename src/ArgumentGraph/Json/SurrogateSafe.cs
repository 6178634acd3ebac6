using System.Text;
using ArgumentGraph.Text;

namespace ArgumentGraph.Json;

/// <summary>UTF-8 that keeps lone surrogates, ill-formed as they are, so that they can be found in their places.</summary>
internal static class SurrogateSafe
{
    public static byte[] GetBytes(string text)
    {
        if (LoneSurrogate.IndexIn(text) < 0)
        {
            return Encoding.UTF8.GetBytes(text);
        }

        var bytes = new Utf8Text();
        ReadOnlySpan<char> rest = text;
        for (int lone = LoneSurrogate.IndexIn(rest); lone >= 0; lone = LoneSurrogate.IndexIn(rest))
        {
            bytes.Append(rest[..lone]);
            char half = rest[lone];
            bytes.Append([(byte)(0xE0 | (half >> 12)), (byte)(0x80 | ((half >> 6) & 0x3F)), (byte)(0x80 | (half & 0x3F))]);
            rest = rest[(lone + 1)..];
        }

        bytes.Append(rest);
        return bytes.Written.ToArray();
    }
}
