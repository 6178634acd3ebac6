using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ArgumentGraph.Findings;

namespace ArgumentGraph.Json;

/// <summary>Says what is wrong with a text that is not JSON, and where.</summary>
internal static class SyntaxProblem
{
    /// <summary>Reports the first problem of syntax, or of depth where that comes first. Linear in the length of the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maximumDepth">How deep it may be nested.</param>
    /// <param name="thrown">What the JSON reader had to say.</param>
    /// <param name="findings">Where to report.</param>
    /// <param name="start">Where the text begins in the source.</param>
    public static void Report(ReadOnlySpan<byte> text, int maximumDepth, JsonException thrown, FindingList findings, int start = 0)
    {
        var scan = new SyntaxScan(text, maximumDepth);
        scan.Run();
        if (scan.Problem is null)
        {
            // The reader knows of a problem that the scan does not.
            findings.Add(Rules.SyntaxError, start + OffsetOf(text, thrown), "The text is not JSON here.");
            return;
        }

        if (scan.IsTooDeep)
        {
            findings.Add(
                Rules.NestedTooDeeply,
                start + scan.Offset,
                string.Create(CultureInfo.InvariantCulture, $"The text is nested more than {maximumDepth} deep here; reading ends."));
            return;
        }

        // Bytes that are not UTF-8 have a finding of their own.
        ReadOnlySpan<byte> rest = text[Math.Min(scan.Offset, text.Length)..];
        if (rest.Length > 0 && Rune.DecodeFromUtf8(rest, out _, out _) != OperationStatus.Done)
        {
            return;
        }

        if (ConflictMarkers.IsAt(text, scan.Offset))
        {
            findings.Add(Rules.ConflictMarkers, start + scan.Offset, ConflictMarkers.Message);
            return;
        }

        (string Message, string? ElementId, int Offset)[] related = scan.OpenedAt >= 0 ? [("It begins here", null, start + scan.OpenedAt)] : [];
        findings.Add(Rules.SyntaxError, start + scan.Offset, scan.Problem, related: related);
    }

    private static int OffsetOf(ReadOnlySpan<byte> text, JsonException thrown)
    {
        int start = 0;
        for (long line = 0; line < (thrown.LineNumber ?? 0) && text[start..].IndexOf((byte)'\n') is >= 0 and int end; line++)
        {
            start += end + 1;
        }

        return (int)Math.Min(text.Length, start + (thrown.BytePositionInLine ?? 0));
    }
}
