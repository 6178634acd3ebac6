namespace ArgumentGraph.Fuzzing.Inputs;

/// <summary>Every way in which a text is changed.</summary>
internal static class Mutations
{
    private const int LongestRun = 24;
    private static readonly byte[] Marks = [.. "{}[]()<>\",:;\\#-'\n\r\t &*!|%@0=/^?`~.$\0\u00e9\u202e"u8];

    private static readonly byte[][] Numbers =
    [
        .. ((string[])["0", "-1", "1", "1e400", "-0", "0.1", "1e-320", "2147483648", "9223372036854775808", "99999999999999999999999", "NaN", "1.", "01",
            "0x1F",
            "2026-02-30", "9999-12-31", "1:00"]).Select(System.Text.Encoding.UTF8.GetBytes),
    ];

    /// <summary>The ways, each as often as it shall be chosen.</summary>
    public static Mutation[] All { get; } =
    [
        Bytes, Bytes, Bytes, Run, Run, Cut, Word, Word, Word, Number,
        (text, corpus, random) => Move(text, corpus, random, (other, _) => Pieces.OfTokens(other)),
        (text, corpus, random) => Move(text, corpus, random, (other, _) => Pieces.OfTokens(other)),
        (text, corpus, random) => Move(text, corpus, random, (other, _) => Pieces.OfTokens(other)),
        (text, corpus, random) => Move(text, corpus, random, (other, _) => Pieces.OfLines(other)),
        (text, corpus, random) => Move(text, corpus, random, (other, _) => Pieces.OfLines(other)),
        .. Enumerable.Repeat<Mutation>((text, corpus, random) => Move(text, corpus, random, (other, chance) => Pieces.OfTree(other, chance)), 5),
        Cross,
    ];

    // One byte: a bit of it, another mark, any other, put in or taken out.
    private static byte[] Bytes(byte[] text, Corpus corpus, Random random)
    {
        var at = new Piece(random.Next(text.Length), 1);
        byte mark = Marks[random.Next(Marks.Length)];
        return random.Next(5) switch
        {
            0 => TextEdit.Replace(text, at, [(byte)(text[at.Start] ^ (1 << random.Next(8)))]),
            1 => TextEdit.Replace(text, at, [mark]),
            2 => TextEdit.Replace(text, at, [(byte)random.Next(256)]),
            3 => TextEdit.Insert(text, at.Start, [mark]),
            _ => TextEdit.Replace(text, at, []),
        };
    }

    // A run of bytes: taken out, doubled, put elsewhere, or over another.
    private static byte[] Run(byte[] text, Corpus corpus, Random random)
    {
        int start = random.Next(text.Length);
        var run = new Piece(start, random.Next(1, Math.Min(LongestRun, text.Length - start) + 1));
        int elsewhere = random.Next(text.Length - run.Length + 1);
        byte[] said = TextEdit.Of(text, run).ToArray();
        return random.Next(4) switch
        {
            0 => TextEdit.Replace(text, run, []),
            1 => TextEdit.Insert(text, run.End, said),
            2 => TextEdit.Insert(text, elsewhere, said),
            _ => TextEdit.Replace(text, new Piece(elsewhere, run.Length), said),
        };
    }

    // An end is missing, or a beginning.
    private static byte[] Cut(byte[] text, Corpus corpus, Random random)
    {
        int at = random.Next(text.Length);
        return random.Next(4) switch
        {
            0 => text[at..],
            1 => [.. text, .. text[at..]],
            _ => text[..at],
        };
    }

    // A word of the format, in the place of a token or between two.
    private static byte[] Word(byte[] text, Corpus corpus, Random random)
    {
        List<Piece> tokens = Pieces.OfTokens(text).All;
        if (corpus.Words.Count == 0 || tokens.Count == 0)
        {
            return Bytes(text, corpus, random);
        }

        Piece token = tokens[random.Next(tokens.Count)];
        byte[] word = corpus.Words[random.Next(corpus.Words.Count)];
        return random.Next(3) == 0 ? TextEdit.Insert(text, token.Start, word) : TextEdit.Replace(text, token, word);
    }

    private static byte[] Number(byte[] text, Corpus corpus, Random random)
    {
        List<Piece> numbers = Pieces.OfTokens(text).All.FindAll(token => char.IsAsciiDigit((char)text[token.Start]));
        return numbers.Count == 0
            ? Bytes(text, corpus, random)
            : TextEdit.Replace(text, numbers[random.Next(numbers.Count)], Numbers[random.Next(Numbers.Length)]);
    }

    // A piece: taken out, doubled, in another's place, or from another text.
    private static byte[] Move(byte[] text, Corpus corpus, Random random, Func<byte[], Random, Pieces> find)
    {
        Pieces pieces = find(text, random);
        if (pieces.All.Count == 0)
        {
            return Bytes(text, corpus, random);
        }

        Piece one = pieces.All[random.Next(pieces.All.Count)];
        Piece other = pieces.All[random.Next(pieces.All.Count)];
        switch (random.Next(6))
        {
            case 0:
                return TextEdit.Replace(text, pieces.WithJoint(text, one), []);
            case 1:
                return TextEdit.Insert(text, one.End, [.. pieces.Joints.AsSpan(0, Math.Min(1, pieces.Joints.Length)), .. TextEdit.Of(text, one)]);
            case 2:
                return TextEdit.Swap(text, one, other);
            case 3:
                return TextEdit.Replace(text, one, TextEdit.Of(text, other));
            default:
                byte[] stranger = corpus.Texts[random.Next(corpus.Texts.Count)];
                List<Piece> theirs = find(stranger, random).All;
                ReadOnlySpan<byte> said = theirs.Count == 0 ? stranger : TextEdit.Of(stranger, theirs[random.Next(theirs.Count)]);
                return random.Next(2) == 0
                    ? TextEdit.Replace(text, one, said)
                    : TextEdit.Insert(text, one.End, [.. pieces.Joints.AsSpan(0, Math.Min(1, pieces.Joints.Length)), .. said]);
        }
    }

    // The beginning of one text and the end of another.
    private static byte[] Cross(byte[] text, Corpus corpus, Random random)
    {
        byte[] other = corpus.Texts[random.Next(corpus.Texts.Count)];
        return [.. text[..random.Next(text.Length)], .. other[random.Next(other.Length)..]];
    }
}
