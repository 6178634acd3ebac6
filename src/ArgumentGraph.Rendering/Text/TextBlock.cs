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
    public void Add(string text, LineStyle style, int maximumLines, Sign sign = Sign.None)
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
                return mayTruncate && (lines.Count == first || Truncate(paragraph, widths[lines.Count - 1], lines));
            }

            bool isLast = lines.Count - first + 1 == paragraph.MaximumLines;
            int room = (widths[lines.Count] - sign) * 1000 / paragraph.Style.Size();
            int end = next;
            int width = 0;
            while (end < words.Count && (end == next || words[end].Break != WordBreak.Line))
            {
                int more = words[end].Width + (end > next && words[end].Break == WordBreak.Blank ? paragraph.Words.Blank : 0);
                if (width + more > room)
                {
                    break;
                }

                width += more;
                end++;
            }

            if (end == next && !mayTruncate)
            {
                return false;
            }

            end = Math.Max(end, next + 1);
            lines.Add(LineOf(paragraph, next, end, lines.Count == first));
            next = end;
            if (isLast && next < words.Count)
            {
                return Truncate(paragraph, widths[lines.Count - 1], lines);
            }
        }

        return true;
    }

    private static TextLine LineOf(Paragraph paragraph, int from, int end, bool isFirst)
    {
        IReadOnlyList<WordList.Word> words = paragraph.Words.Words;
        var text = new StringBuilder();
        int width = 0;
        for (int i = from; i < end; i++)
        {
            if (i > from && words[i].Break == WordBreak.Blank)
            {
                text.Append(' ');
                width += paragraph.Words.Blank;
            }

            text.Append(words[i].Text);
            width += words[i].Width;
        }

        Sign sign = isFirst ? paragraph.Sign : Sign.None;
        return new(text.ToString(), paragraph.Style, Pixels(width, paragraph.Style) + (sign == Sign.None ? 0 : TextLine.SignWidth), sign);
    }

    // The last line ends in an ellipsis: as much of it is taken away as that needs.
    private static bool Truncate(Paragraph paragraph, int available, List<TextLine> lines)
    {
        TextLine last = lines[^1];
        string text = last.Text;
        int sign = last.Sign == Sign.None ? 0 : TextLine.SignWidth;
        while (true)
        {
            string shown = text.TrimEnd() + "…";
            int width = Pixels(TextMeasure.WidthOf(shown, paragraph.Style.IsBold()), paragraph.Style) + sign;
            if (width <= available || text.Length == 0)
            {
                lines[^1] = last with { Text = shown, Width = width };
                return true;
            }

            int[] starts = System.Globalization.StringInfo.ParseCombiningCharacters(text);
            text = text[..starts[^1]];
        }
    }

    private static int Pixels(int thousandths, LineStyle style) => ((thousandths * style.Size()) + 999) / 1000;

    private sealed record Paragraph(WordList Words, LineStyle Style, int MaximumLines, Sign Sign);
}
