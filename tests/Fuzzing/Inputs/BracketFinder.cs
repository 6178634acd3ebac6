namespace ArgumentGraph.Fuzzing.Inputs;

/// <summary>What stands in brackets, and what commas and semicolons part within them: values and members of JSON, blocks and statements of languages.</summary>
internal static class BracketFinder
{
    public static Pieces Find(ReadOnlySpan<byte> text)
    {
        var all = new List<Piece>();
        var open = new Stack<(int Bracket, int Item)>();
        int item = 0;
        for (int at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case (byte)'"':
                    at = EndOfString(text, at);
                    break;
                case (byte)'{' or (byte)'[' or (byte)'(':
                    open.Push((at, item));
                    item = at + 1;
                    break;
                case (byte)',' or (byte)';':
                    Add(text, all, item, at);
                    item = at + 1;
                    break;
                case (byte)'}' or (byte)']' or (byte)')' when open.Count > 0:
                    Add(text, all, item, at);
                    (int bracket, item) = open.Pop();
                    all.Add(new Piece(bracket, at + 1 - bracket));
                    break;
                default:
                    break;
            }
        }

        Add(text, all, item, text.Length);
        return new Pieces(all, [(byte)',', (byte)';']);
    }

    private static int EndOfString(ReadOnlySpan<byte> text, int at)
    {
        for (int end = at + 1; end < text.Length && text[end] != '\n'; end++)
        {
            if (text[end] == '"')
            {
                return end;
            }

            end += text[end] == '\\' ? 1 : 0;
        }

        return at;
    }

    private static void Add(ReadOnlySpan<byte> text, List<Piece> all, int start, int end)
    {
        while (start < end && text[start] <= ' ')
        {
            start++;
        }

        while (end > start && text[end - 1] <= ' ')
        {
            end--;
        }

        if (end > start)
        {
            all.Add(new Piece(start, end - start));
        }
    }
}
