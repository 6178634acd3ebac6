using System.Buffers;

namespace ArgumentGraph.Content;

/// <summary>Bytes as base64url without padding (RFC 4648, section 5).</summary>
internal static class Base64UrlText
{
    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        const int Short = 512;
        int length = (bytes.Length + 2) / 3 * 4;
        char[]? rented = length > Short ? ArrayPool<char>.Shared.Rent(length) : null;
        Span<char> text = rented is null ? stackalloc char[Short] : rented;
        Convert.TryToBase64Chars(bytes, text, out int written);
        text = text[..written].TrimEnd('=');
        text.Replace('+', '-');
        text.Replace('/', '_');
        var encoded = new string(text);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented, clearArray: true);
        }

        return encoded;
    }

    /// <summary>The bytes; null where the text is not such, or not the one way to write them.</summary>
    public static byte[]? Decode(string text)
    {
        string padded = text.Replace('-', '+').Replace('_', '/');
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(padded.PadRight((padded.Length + 3) / 4 * 4, '='), bytes, out int length) && Encode(bytes.AsSpan(0, length)) == text
            ? bytes[..length]
            : null;
    }
}
