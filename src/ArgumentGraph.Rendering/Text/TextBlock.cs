using System.Text;

namespace ArgumentGraph.Rendering.Text;

/// <summary>Texts of one style after another (an id, a statement, notes), and their breaking into lines that may differ in width.</summary>
internal sealed class TextBlock
{
    /// <summary>The height of a line, in pixels.</summary>
    public const int LineHeight = 15;

    private readonly List<Paragraph> _paragraphs = [];

    /// <summary>The sum of the widths of all texts, in pixels.</summary>
    public int TotalWidth { get; private set; }

    /// <summary>The number of paragraphs: no fewer lines are needed.</summary>
    public int Count => _paragraphs.Count;

    /// <summary>A text with its style.</summary>
    /// <param name="text">The text.</param>
    /// <param name="style">The style.</param>
    /// <param name="maximumLines">How many lines of it are shown; what is more ends in an ellipsis.</param>
    /// <param name="sign">The sign before it.</param>
    public void Add(string text, LineStyle style, int maximumLines, Sign sign = Sign.None) => Add(MarkedText.Unmarked(text), style, maximumLines, sign);

    /// <summary>The same with a text in which something may be marked.</summary>
    public void Add(MarkedText text, LineStyle style, int maximumLines, Sign sign = Sign.None)
    {
        WordList words = WordList.Of(text, style.IsBold(), style.LongestWord());
        if (words.Words.Count > 0)
        {
            _paragraphs.Add(new(words, style, maximumLines, sign));
            TotalWidth += Pixels(words.TotalWidth, style) + (sign == Sign.None ? 0 : TextLine.SignWidth);
        }
    }

    /// <summary>The lines, when no line is wider than the width given for it.</summary>
    /// <param name="widths">The width of each line that there is room for, in pixels.</param>
    /// <param name="mayTruncate">Whether a word that is wider than its line is cut, and what does not fit ends in an ellipsis.</param>
    /// <returns>The lines, or null where they do not fit.</returns>
    public List<TextLine>? Break(ReadOnlySpan<int> widths, bool mayTruncate)
    {
        var lines = new List<TextLine>(widths.Length);
        for (int i = 0; i < _paragraphs.Count; i++)
        {
            // Notes that follow keep a line each.
            int after = _paragraphs.Count - i - 1;
            if (!Break(_paragraphs[i], widths[..Math.Max(widths.Length - after, lines.Count)], lines, mayTruncate))
            {
                return null;
            }
        }

        return lines;
    }

    private static bool Break(Paragraph paragraph, ReadOnlySpan<int> widths, List<TextLine> lines, bool mayTruncate)
    {
        IReadOnlyList<WordList.Word> words = paragraph.Words.Words;
        int first = lines.Count;
        int next = 0;
        while (next < words.Count)
        {
            int sign = lines.Count == first && paragraph.Sign != Sign.None ? TextLine.SignWidth : 0;
            if (lines.Count >= widths.Length)
            {
                // Where there is no room for one line of the paragraph it is left out.
                if (mayTruncate && lines.Count > first)
                {
                    lines[^1] = LineEnd.Cut(lines[^1], widths[lines.Count - 1]);
                }

                return mayTruncate;
            }

            bool isLast = lines.Count - first + 1 == paragraph.MaximumLines;
            int available = widths[lines.Count];
            int end = EndOf(paragraph, next, (available - sign) * 1000 / paragraph.Style.Size());
            if (end == next && !mayTruncate)
            {
                return false;
            }

            bool isTooWide = end == next;
            end = isTooWide ? EndOfWord(words, next) : end;
            lines.Add(LineOf(paragraph, next, end, lines.Count == first));
            next = end;
            if (isTooWide || (isLast && next < words.Count))
            {
                lines[^1] = LineEnd.Cut(lines[^1], available);
            }

            if (isLast && next < words.Count)
            {
                return true;
            }
        }

        return true;
    }

    // The first word that has no room in a line any more; the line's own first where it is too wide itself.
    private static int EndOf(Paragraph paragraph, int next, int room)
    {
        IReadOnlyList<WordList.Word> words = paragraph.Words.Words;
        int end = next;
        int width = words[next].Look?.Indent ?? 0;
        while (end < words.Count && (end == next || words[end].Break != WordBreak.Line))
        {
            int after = EndOfWord(words, end);
            int more = end > next && words[end].Break == WordBreak.Blank ? BlankBefore(paragraph, end) : 0;
            for (int i = end; i < after; i++)
            {
                more += words[i].Width;
            }

            if (width + more > room)
            {
                break;
            }

            width += more;
            end = after;
        }

        return end;
    }

    private static int EndOfWord(IReadOnlyList<WordList.Word> words, int start)
    {
        int end = start + 1;
        while (end < words.Count && words[end].Break == WordBreak.Joined)
        {
            end++;
        }

        return end;
    }

    // A blank within a run looks as the run does.
    private static int BlankBefore(Paragraph paragraph, int word) =>
        SharedRun(paragraph.Words.Words, word) is { Style: var style } && style.HasFlag(RunStyle.Code)
            ? WordList.WidthOf(" ", isBold: false, style)
            : paragraph.Words.Blank;

    private static MarkedRun? SharedRun(IReadOnlyList<WordList.Word> words, int word) =>
        words[word].Look is { } look && ReferenceEquals(look, words[word - 1].Look) ? look.Run : null;

    private static TextLine LineOf(Paragraph paragraph, int from, int end, bool isFirst)
    {
        IReadOnlyList<WordList.Word> words = paragraph.Words.Words;
        var text = new StringBuilder();
        var runs = new LineRuns();
        int width = words[from].Look?.Indent ?? 0;
        for (int i = from; i < end; i++)
        {
            if (i > from && words[i].Break == WordBreak.Blank)
            {
                text.Append(' ');
                width += BlankBefore(paragraph, i);
                runs.Add(" ", SharedRun(words, i));
            }

            text.Append(words[i].Text);
            width += words[i].Width;
            runs.Add(words[i].Text, words[i].Look?.Run);
        }

        Sign sign = isFirst ? paragraph.Sign : Sign.None;
        return new(text.ToString(), paragraph.Style, Pixels(width, paragraph.Style) + (sign == Sign.None ? 0 : TextLine.SignWidth), sign)
        {
            Runs = runs.Made,
            Indent = Pixels(words[from].Look?.Indent ?? 0, paragraph.Style),
            IsListed = words[from].Look?.IsListed ?? false,
        };
    }

    /// <summary>A width in pixels, rounded up.</summary>
    internal static int Pixels(int thousandths, LineStyle style) => ((thousandths * style.Size()) + 999) / 1000;

    private sealed record Paragraph(WordList Words, LineStyle Style, int MaximumLines, Sign Sign);
}
