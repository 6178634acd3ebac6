namespace ArgumentGraph.Fuzzing.Inputs;

/// <summary>Texts put together from parts of others.</summary>
internal static class TextEdit
{
    /// <summary>The text with something else in the place of a piece.</summary>
    public static byte[] Replace(ReadOnlySpan<byte> text, Piece piece, ReadOnlySpan<byte> by) => [.. text[..piece.Start], .. by, .. text[piece.End..]];

    /// <summary>The text with something put in.</summary>
    public static byte[] Insert(ReadOnlySpan<byte> text, int at, ReadOnlySpan<byte> what) => Replace(text, new Piece(at, 0), what);

    /// <summary>The text with two pieces in each other's place; as it is where they overlap.</summary>
    public static byte[] Swap(ReadOnlySpan<byte> text, Piece one, Piece other)
    {
        (Piece first, Piece second) = one.Start <= other.Start ? (one, other) : (other, one);
        return first.Overlaps(second)
            ? text.ToArray()
            : [.. text[..first.Start], .. Of(text, second), .. text[first.End..second.Start], .. Of(text, first), .. text[second.End..]];
    }

    /// <summary>What a piece says.</summary>
    public static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> text, Piece piece) => text.Slice(piece.Start, piece.Length);
}
