namespace ArgumentGraph.Json;

/// <summary>The lines by which git marks a conflict inside of a text.</summary>
internal static class ConflictMarkers
{
    public const string Message =
        "git has left a conflict here, between lines that begin with '<<<<<<<' and '>>>>>>>'; decide which of the two is right, and remove these lines.";

    /// <summary>Whether a line that begins at the offset marks a conflict.</summary>
    /// <param name="text">The text.</param>
    /// <param name="offset">An offset in it; others are possible, and mark nothing.</param>
    public static bool IsAt(ReadOnlySpan<byte> text, int offset) =>
        offset >= 0 && offset < text.Length && (offset == 0 || text[offset - 1] == (byte)'\n')
        && (text[offset..].StartsWith("<<<<<<<"u8) || text[offset..].StartsWith("======="u8) || text[offset..].StartsWith(">>>>>>>"u8)
            || text[offset..].StartsWith("|||||||"u8));
}
