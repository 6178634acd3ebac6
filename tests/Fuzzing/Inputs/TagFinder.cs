namespace ArgumentGraph.Fuzzing.Inputs;

/// <summary>The elements of an XML text and their attributes.</summary>
internal static class TagFinder
{
    public static Pieces Find(ReadOnlySpan<byte> text)
    {
        var all = new List<Piece>();
        var open = new Stack<int>();
        int at = 0;
        while (at < text.Length)
        {
            int start = text[at..].IndexOf((byte)'<');
            if (start < 0)
            {
                break;
            }

            start += at;
            int length = text[start..].IndexOf((byte)'>');
            if (length < 0)
            {
                break;
            }

            at = start + length + 1;
            byte next = start + 1 < text.Length ? text[start + 1] : (byte)'>';
            if (next is (byte)'!' or (byte)'?')
            {
                all.Add(new Piece(start, at - start));
            }
            else if (next == '/')
            {
                AddClosed(all, open, at);
            }
            else
            {
                AddAttributes(text, all, start, at);
                open.Push(start);
                if (text[at - 2] == '/')
                {
                    AddClosed(all, open, at);
                }
            }
        }

        return new Pieces(all, []);
    }

    private static void AddClosed(List<Piece> all, Stack<int> open, int end)
    {
        if (open.TryPop(out int start))
        {
            all.Add(new Piece(start, end - start));
        }
    }

    // With the blank before, so that two of them stand apart wherever they are put.
    private static void AddAttributes(ReadOnlySpan<byte> text, List<Piece> all, int start, int end)
    {
        for (int at = start; at < end; at++)
        {
            if (text[at] != '=' || at + 1 >= end || text[at + 1] is not ((byte)'"' or (byte)'\''))
            {
                continue;
            }

            int close = text[(at + 2)..end].IndexOf(text[at + 1]);
            int name = text[start..at].LastIndexOfAny(" \t\r\n"u8);
            if (close < 0 || name < 0)
            {
                return;
            }

            close += at + 2;
            all.Add(new Piece(start + name, close + 1 - start - name));
            at = close;
        }
    }
}
