namespace ArgumentGraph.Interchange.Ltac;

/// <summary>Finds the outlines in a text: all of it, the code blocks of a Markdown document, or lists in one.</summary>
internal static class LtacText
{
    /// <summary>Whether a text is an outline, or a document with one in a code block.</summary>
    public static bool LooksLikeOutline(string text)
    {
        List<Line> lines = Split(text);
        return IsOutline(text, lines, 0, lines.Count) || Blocks(text, lines).Count > 0;
    }

    /// <summary>The outlines of a file, in its order. What stands around them is noted as lost.</summary>
    public static List<Block> Outlines(ArgumentImport draft, SourceFile file)
    {
        List<Line> lines = Split(file.Text);
        List<Block> blocks = Blocks(file.Text, lines);
        if (blocks.Count == 0)
        {
            bool isMarkdown = file.Path is { } path && path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
                && lines.Exists(line => IsProse(file.Text, line));
            if (!isMarkdown)
            {
                return [new Block(lines, 0)];
            }

            blocks = Lists(file.Text, lines);
        }

        ReportProse(draft, file, lines, blocks);
        return blocks;
    }

    /// <summary>The index of the first non-blank character, or the end.</summary>
    public static int SkipBlanks(string text, int at, int end)
    {
        while (at < end && text[at] is ' ' or '\t')
        {
            at++;
        }

        return Math.Min(at, end);
    }

    private static List<Line> Split(string text)
    {
        var lines = new List<Line>();
        for (int at = 0; at < text.Length;)
        {
            int length = text.AsSpan(at).IndexOfAny('\r', '\n');
            int end = length < 0 ? text.Length : at + length;
            int next = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
            lines.Add(new Line(at, end));
            at = next;
        }

        return lines;
    }

    private static List<Block> Blocks(string text, List<Line> lines)
    {
        var blocks = new List<Block>();
        for (int i = 0; i < lines.Count; i++)
        {
            if (FenceOf(text, lines[i]) is not { } fence)
            {
                continue;
            }

            int first = i + 1;
            int end = first;
            while (end < lines.Count
                && !(FenceOf(text, lines[end]) is { Info.Length: 0 } closing && closing.Mark == fence.Mark && closing.Length >= fence.Length))
            {
                end++;
            }

            if (fence.IsLtac || (fence.IsText && IsOutline(text, lines, first, end)))
            {
                blocks.Add(new Block(lines[first..end], fence.Indent));
            }

            i = end;
        }

        return blocks;
    }

    // Lists of a document that has no code blocks: from a line that declares an element to the first that belongs to no list.
    private static List<Block> Lists(string text, List<Line> lines)
    {
        var blocks = new List<Block>();
        for (int i = 0; i < lines.Count; i++)
        {
            if (!BeginsElement(text, lines[i]))
            {
                continue;
            }

            int first = i;
            while (i < lines.Count && !IsProse(text, lines[i]) && !(lines[i].Start < lines[i].End && text[lines[i].Start] == '#'))
            {
                i++;
            }

            blocks.Add(new Block(lines[first..i], 0));
        }

        return blocks;
    }

    private static void ReportProse(ArgumentImport draft, SourceFile file, List<Line> lines, List<Block> blocks)
    {
        HashSet<int> read = [.. blocks.SelectMany(block => block.Lines).Select(line => line.Start)];
        int count = 0;
        int at = -1;
        foreach (Line line in lines)
        {
            int begin = SkipBlanks(file.Text, line.Start, line.End);
            if (begin < line.End && !read.Contains(line.Start) && FenceOf(file.Text, line) is null)
            {
                at = count++ == 0 ? begin : at;
            }
        }

        if (count > 0)
        {
            draft.Lose(
                LossKind.Dropped,
                file, at, FormattableString.Invariant($"What stands around the outline, {count} {(count == 1 ? "line" : "lines")} from here on, is not kept."));
        }
    }

    private static bool IsOutline(string text, List<Line> lines, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            int at = SkipBlanks(text, lines[i].Start, lines[i].End);
            if (at < lines[i].End && text[at] != '#')
            {
                return BeginsElement(text, lines[i]);
            }
        }

        return false;
    }

    private static bool BeginsElement(string text, Line line)
    {
        int at = SkipBlanks(text, line.Start, line.End);
        if (at + 1 >= line.End || text[at] is not ('-' or '*') || text[at + 1] is not (' ' or '\t'))
        {
            return false;
        }

        ReadOnlySpan<char> rest = text.AsSpan(at + 1, line.End - at - 1).TrimStart(" \t");
        int length = rest.IndexOfAny(' ', '\t', ':');
        ReadOnlySpan<char> word = length < 0 ? rest : rest[..length];
        return LtacTypes.Find(word) is { } type && word.SequenceEqual(type.ToWord());
    }

    // Neither blank nor a comment nor an item of a list.
    private static bool IsProse(string text, Line line)
    {
        int at = SkipBlanks(text, line.Start, line.End);
        return at < line.End && text[at] is not ('#' or '-' or '*');
    }

    private static Fence? FenceOf(string text, Line line)
    {
        int at = SkipBlanks(text, line.Start, line.End);
        if (at + 3 > line.End || text[at] is not ('`' or '~'))
        {
            return null;
        }

        char mark = text[at];
        int end = at;
        while (end < line.End && text[end] == mark)
        {
            end++;
        }

        ReadOnlySpan<char> info = text.AsSpan(end, line.End - end).Trim();
        return end - at < 3 || (mark == '`' && info.Contains('`')) ? null : new Fence(mark, end - at, at - line.Start, info.ToString());
    }

    /// <summary>A line, from its first character to its end without the line break.</summary>
    internal readonly record struct Line(int Start, int End);

    /// <summary>Lines that belong together.</summary>
    /// <param name="Lines">The lines.</param>
    /// <param name="Indent">How far the block as a whole is indented.</param>
    internal sealed record Block(List<Line> Lines, int Indent);

    private sealed record Fence(char Mark, int Length, int Indent, string Info)
    {
        public bool IsLtac => Info.StartsWith("ltac", StringComparison.OrdinalIgnoreCase) && (Info.Length == 4 || !char.IsLetterOrDigit(Info[4]));

        public bool IsText =>
            Info.Length == 0 || Info.Equals("text", StringComparison.OrdinalIgnoreCase) || Info.Equals("txt", StringComparison.OrdinalIgnoreCase);
    }
}
