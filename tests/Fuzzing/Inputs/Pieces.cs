namespace ArgumentGraph.Fuzzing.Inputs;

/// <summary>The pieces of one kind that a text consists of, and what stands between two of them.</summary>
/// <param name="All">The pieces; those of a tree lie within each other.</param>
/// <param name="Joints">Bytes of which one may stand after a piece when another follows; the first is put in where a piece is.</param>
internal sealed record Pieces(List<Piece> All, byte[] Joints)
{
    /// <summary>
    /// The pieces that the shape of the text suggests: elements of XML, brackets and what stands in them, lines with what is indented below them.
    /// </summary>
    public static Pieces OfTree(ReadOnlySpan<byte> text, Random random)
    {
        ReadOnlySpan<byte> start = text.TrimStart("\uFEFF \t\r\n"u8);
        int shape = start.IsEmpty || random.Next(8) == 0 ? random.Next(3)
            : start[0] == '<' ? 0
            : start[0] is (byte)'{' or (byte)'[' ? 1
            : random.Next(1, 3);
        return shape switch
        {
            0 => TagFinder.Find(text),
            1 => BracketFinder.Find(text),
            _ => IndentFinder.Find(text),
        };
    }

    /// <summary>The lines.</summary>
    public static Pieces OfLines(ReadOnlySpan<byte> text)
    {
        var all = new List<Piece>();
        int start = 0;
        while (start < text.Length)
        {
            int length = text[start..].IndexOf((byte)'\n');
            length = length < 0 ? text.Length - start : length;
            all.Add(new Piece(start, length));
            start += length + 1;
        }

        return new Pieces(all, [(byte)'\n']);
    }

    /// <summary>Words, numbers, quoted texts, and single marks.</summary>
    public static Pieces OfTokens(ReadOnlySpan<byte> text)
    {
        var all = new List<Piece>();
        int at = 0;
        while (at < text.Length)
        {
            int start = at;
            byte letter = text[at++];
            if (IsWord(letter))
            {
                while (at < text.Length && IsWord(text[at]))
                {
                    at++;
                }
            }
            else if (letter is (byte)'"' or (byte)'\'')
            {
                int end = text[at..].IndexOfAny(letter, (byte)'\n');
                at = end >= 0 && text[at + end] == letter ? at + end + 1 : at;
            }

            if (letter is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
            {
                all.Add(new Piece(start, at - start));
            }
        }

        return new Pieces(all, []);
    }

    /// <summary>The piece together with what separates it from the next, or from the one before.</summary>
    public Piece WithJoint(ReadOnlySpan<byte> text, Piece piece)
    {
        int end = piece.End;
        while (end < text.Length && text[end] is (byte)' ' or (byte)'\t')
        {
            end++;
        }

        if (end < text.Length && Joints.AsSpan().Contains(text[end]))
        {
            return new Piece(piece.Start, end + 1 - piece.Start);
        }

        int start = piece.Start - 1;
        while (start >= 0 && text[start] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r')
        {
            start--;
        }

        return start >= 0 && Joints.AsSpan().Contains(text[start]) ? new Piece(start, piece.End - start) : piece;
    }

    private static bool IsWord(byte letter) => char.IsAsciiLetterOrDigit((char)letter) || letter is (byte)'_' or (byte)'-' or (byte)'.' or (byte)'+' or >= 0x80;
}
