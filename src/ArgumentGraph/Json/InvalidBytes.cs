using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using ArgumentGraph.Findings;

namespace ArgumentGraph.Json;

/// <summary>Finds what is not UTF-8 in a text. Decoded, it reads U+FFFD.</summary>
internal static class InvalidBytes
{
    /// <summary>Reports each run of bytes that are not UTF-8.</summary>
    /// <param name="text">The text as it came.</param>
    /// <param name="findings">Takes the findings.</param>
    /// <param name="start">Where the text begins in the source.</param>
    /// <param name="isReplaced">Whether the source has U+FFFD, three bytes, for each part of the text that is not UTF-8; else it has the text itself.</param>
    public static void Report(ReadOnlySpan<byte> text, FindingList findings, int start = 0, bool isReplaced = false)
    {
        if (Utf8.IsValid(text))
        {
            return;
        }

        const int ReplacementLength = 3;
        int shift = start;
        int at = 0;
        while (at < text.Length)
        {
            int plain = text[at..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (plain < 0)
            {
                return;
            }

            at += plain;
            if (Rune.DecodeFromUtf8(text[at..], out _, out int length) == OperationStatus.Done)
            {
                at += length;
                continue;
            }

            int first = at;
            int place = at + shift;
            while (at < text.Length && Rune.DecodeFromUtf8(text[at..], out _, out length) != OperationStatus.Done)
            {
                at += length;
                shift += isReplaced ? ReplacementLength - length : 0;
            }

            findings.Add(Rules.InvalidEncoding, place, findings.WillShow(Rules.InvalidEncoding) ? Describe(text[first..at]) : string.Empty);
        }
    }

    private static string Describe(ReadOnlySpan<byte> bytes) =>
        IsEncodedSurrogate(bytes)
            ? "Half a surrogate pair is not a valid character."
            : bytes.Length == 1
                ? string.Create(CultureInfo.InvariantCulture, $"The byte 0x{bytes[0]:X2} is not UTF-8; save the file as UTF-8.")
                : string.Create(CultureInfo.InvariantCulture, $"{bytes.Length} bytes from 0x{bytes[0]:X2} on are not UTF-8; save the file as UTF-8.");

    // U+D800 to U+DFFF in the form that UTF-8 gives to other code points.
    private static bool IsEncodedSurrogate(ReadOnlySpan<byte> bytes) => bytes.Length >= 3 && bytes[0] == 0xED && bytes[1] >= 0xA0;
}
