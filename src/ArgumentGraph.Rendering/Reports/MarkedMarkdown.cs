using System.Text;
using ArgumentGraph.Rendering.Text;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>Writes a marked text as Markdown within a line, as cells of tables and items need it: what was a block of its own comes after a blank.</summary>
internal static class MarkedMarkdown
{
    // A word before what is read back: what only means something at the beginning of a line is the line's matter.
    private const string Before = "x ";

    public static void Write(StringBuilder markdown, MarkedText text)
    {
        string between = string.Empty;
        foreach (MarkedBlock block in text.Blocks)
        {
            markdown.Append(between);
            if (block.Marker.Length > 0)
            {
                markdown.Append(MarkdownOutput.Escape(block.Marker)).Append(' ');
            }

            markdown.Append(LineOf(block.Runs));
            between = " ";
        }
    }

    // What stands close together might be read otherwise than it was meant (a star that ends one run and begins another): then it is written without marks.
    private static string LineOf(IReadOnlyList<MarkedRun> runs)
    {
        MarkedRun[] meant = [.. runs.Select(InLine)];
        string written = Written(meant);
        return IsReadBack(written, meant) ? written : MarkdownOutput.Escape(string.Concat(meant.Select(run => run.Text)));
    }

    // A cell of a table would end in code, too.
    private static MarkedRun InLine(MarkedRun run) =>
        run with { Text = run.Text.Replace('\n', ' '), Style = run.Text.Contains('|', StringComparison.Ordinal) ? run.Style & ~RunStyle.Code : run.Style };

    private static bool IsReadBack(string written, MarkedRun[] meant)
    {
        IReadOnlyList<MarkedBlock> read = MarkupReader.ReadMarkdown(Before + written);
        return read is [{ Depth: 0 } paragraph] && Joined(paragraph.Runs).SequenceEqual(Joined([new MarkedRun(Before, RunStyle.None, null), .. meant]));
    }

    private static IReadOnlyList<MarkedRun> Joined(IReadOnlyList<MarkedRun> runs)
    {
        var joined = new LineRuns();
        foreach (MarkedRun run in runs)
        {
            joined.Add(run.Text, run);
        }

        return joined.Made ?? [];
    }

    // Marks are opened and closed as they nest: what lasts longest is outermost.
    private static string Written(MarkedRun[] runs)
    {
        var line = new StringBuilder();
        var open = new List<Mark>();
        for (int i = 0; i < runs.Length; i++)
        {
            List<Mark> wanted = Mark.Of(runs[i]);
            int kept = open.FindIndex(mark => !wanted.Contains(mark));
            CloseDownTo(line, open, kept < 0 ? open.Count : kept);
            foreach (Mark mark in wanted.Except(open).OrderByDescending(mark => Lasting(runs, i, mark)).ToArray())
            {
                line.Append(mark.Opening);
                open.Add(mark);
            }

            line.Append(runs[i].Style.HasFlag(RunStyle.Code) ? CodeOf(runs[i].Text) : MarkdownOutput.Escape(runs[i].Text));
        }

        CloseDownTo(line, open, 0);
        return line.ToString();
    }

    private static void CloseDownTo(StringBuilder line, List<Mark> open, int count)
    {
        while (open.Count > count)
        {
            line.Append(open[^1].Closing);
            open.RemoveAt(open.Count - 1);
        }
    }

    private static int Lasting(MarkedRun[] runs, int from, Mark mark) => runs.Skip(from).TakeWhile(run => Mark.Of(run).Contains(mark)).Count();

    private static string CodeOf(string text)
    {
        int longest = 0;
        int length = 0;
        foreach (char letter in text)
        {
            length = letter == '`' ? length + 1 : 0;
            longest = Math.Max(longest, length);
        }

        string fence = new('`', longest + 1);
        string pad = text[0] == '`' || text[^1] == '`' || (text[0] == ' ' && text[^1] == ' ' && text.Trim().Length > 0) ? " " : string.Empty;
        return fence + pad + text + pad + fence;
    }

    private sealed record Mark(string Opening, string Closing)
    {
        public static List<Mark> Of(MarkedRun run)
        {
            List<Mark> marks = [];
            if (run.Link is { } link)
            {
                marks.Add(new("[", $"]({MarkdownOutput.Destination(link)})"));
            }

            if (run.Style.HasFlag(RunStyle.Bold))
            {
                marks.Add(new("**", "**"));
            }

            if (run.Style.HasFlag(RunStyle.Italic))
            {
                marks.Add(new("*", "*"));
            }

            return marks;
        }
    }
}
