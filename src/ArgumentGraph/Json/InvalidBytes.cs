using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace ArgumentGraph.Json;

/// <summary>Finds what is not UTF-8 in a text. Decoded, it reads U+FFFD.</summary>
internal static class InvalidBytes
{
    /// <summary>Reports what is invalid in a text, at its own byte offsets.</summary>
    public static void Report(ReadOnlySpan<byte> text, FindingList findings) => Report(text, findings, start: 0, widthOfReplacement: null);

    /// <summary>Reports what is invalid in a text that was decoded, at the byte offsets that it has once each invalid piece is U+FFFD in UTF-8, as <see cref="System.Text.Encoding.UTF8"/> decodes it.</summary>
    /// <param name="text">The text as it was.</param>
    /// <param name="findings">Takes the findings.</param>
    /// <param name="start">The offset at which the decoded text begins.</param>
    public static void ReportReplaced(ReadOnlySpan<byte> text, FindingList findings, int start) => Report(text, findings, start, Rune.ReplacementChar.Utf8SequenceLength);

    private static void Report(ReadOnlySpan<byte> text, FindingList findings, int start, int? widthOfReplacement)
    {
        if (Utf8.IsValid(text))
        {
            return;
        }

        int at = 0;
        int shift = start;
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

            int from = at;
            int shiftBefore = shift;
            while (at < text.Length && Rune.DecodeFromUtf8(text[at..], out _, out length) != OperationStatus.Done)
            {
                at += length;
                shift += (widthOfReplacement ?? length) - length;
            }

            findings.Add(ReadingRules.Encoding, from + shiftBefore, Describe(text[from..at]));
        }
    }

    private static string Describe(ReadOnlySpan<byte> bytes) =>
        IsEncodedSurrogate(bytes)
            ? "Half a surrogate pair stands here; alone it stands for no character."
            : bytes.Length == 1
                ? string.Create(CultureInfo.InvariantCulture, $"The byte 0x{bytes[0]:X2} is not UTF-8; save the file as UTF-8.")
                : string.Create(CultureInfo.InvariantCulture, $"{bytes.Length} bytes from 0x{bytes[0]:X2} on are not UTF-8; save the file as UTF-8.");

    // U+D800 to U+DFFF in the form that UTF-8 gives to other code points.
    private static bool IsEncodedSurrogate(ReadOnlySpan<byte> bytes) => bytes.Length >= 3 && bytes[0] == 0xED && bytes[1] >= 0xA0;
}
