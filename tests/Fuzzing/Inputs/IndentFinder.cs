namespace ArgumentGraph.Fuzzing.Inputs;

/// <summary>Each line together with the lines below it that are indented further: subtrees of YAML, of outlines and of lists.</summary>
internal static class IndentFinder
{
    public static Pieces Find(ReadOnlySpan<byte> text)
    {
        Pieces lines = Pieces.OfLines(text);
        var all = new List<Piece>();
        var open = new Stack<(int Start, int Indent)>();
        int end = 0;
        foreach (Piece line in lines.All)
        {
            ReadOnlySpan<byte> said = TextEdit.Of(text, line);
            int indent = said.IndexOfAnyExcept((byte)' ', (byte)'\t');
            if (indent < 0)
            {
                continue;
            }

            while (open.Count > 0 && open.Peek().Indent >= indent)
            {
                all.Add(Closed(open.Pop().Start, end));
            }

            open.Push((line.Start, indent));
            end = line.End;
        }

        while (open.Count > 0)
        {
            all.Add(Closed(open.Pop().Start, end));
        }

        return lines with { All = all };
    }

    private static Piece Closed(int start, int end) => new(start, end - start);
}
