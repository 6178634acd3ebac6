using System.Buffers;
using System.Globalization;
using System.Text;
using ArgumentGraph.Findings;

namespace ArgumentGraph.Json;

/// <summary>Reads JSON strings that hold escapes.</summary>
internal static class EscapedText
{
    /// <summary>The text of a string. Half a surrogate pair is reported, and read as U+FFFD.</summary>
    /// <param name="value">The string without quotation marks; its escapes are well-formed.</param>
    /// <param name="offset">Where <paramref name="value"/> begins in the text.</param>
    /// <param name="findings">Where to report; null: nowhere.</param>
    public static string Decode(ReadOnlySpan<byte> value, int offset, FindingList? findings)
    {
        char[] letters = ArrayPool<char>.Shared.Rent(value.Length);
        try
        {
            int count = Decode(value, letters, offset, findings);
            return new string(letters, 0, count);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(letters);
        }
    }

    /// <summary>Writes the text of a string into a span at least as long; returns its length.</summary>
    public static int Decode(ReadOnlySpan<byte> value, Span<char> letters, int offset, FindingList? findings)
    {
        int count = 0;
        int at = 0;
        while (at < value.Length)
        {
            int plain = value[at..].IndexOf((byte)'\\');
            plain = plain < 0 ? value.Length - at : plain;
            count += Encoding.UTF8.GetChars(value.Slice(at, plain), letters[count..]);
            at += plain;
            if (at == value.Length)
            {
                break;
            }

            if (value[at + 1] != 'u')
            {
                letters[count++] = Unescape(value[at + 1]);
                at += 2;
                continue;
            }

            char letter = Hexadecimal(value.Slice(at + 2, 4));
            if (char.IsHighSurrogate(letter) && IsLowSurrogateEscape(value[(at + 6)..], out char low))
            {
                letters[count++] = letter;
                letters[count++] = low;
                at += 12;
                continue;
            }

            if (char.IsSurrogate(letter))
            {
                findings?.Add(
                    Rules.InvalidEncoding,
                    offset + at,
                    string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4} is half a surrogate pair, which is not a valid character."));
                letter = '\uFFFD';
            }

            letters[count++] = letter;
            at += 6;
        }

        return count;
    }

    private static bool IsLowSurrogateEscape(ReadOnlySpan<byte> rest, out char low)
    {
        low = rest.Length >= 6 && rest[0] == '\\' && rest[1] == 'u' ? Hexadecimal(rest.Slice(2, 4)) : '\0';
        return char.IsLowSurrogate(low);
    }

    private static char Hexadecimal(ReadOnlySpan<byte> digits) =>
        (char)ushort.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static char Unescape(byte letter) => (char)letter switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        char itself => itself,
    };
}
