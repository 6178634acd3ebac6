using System.Globalization;

namespace ArgumentGraph.Rendering.Text;

/// <summary>Cuts a line so that it ends in an ellipsis: as much of it is taken away as that needs.</summary>
internal static class LineEnd
{
    private const string Ellipsis = "…";

    /// <summary>The line with an ellipsis, no wider than there is room for if it has a letter left.</summary>
    public static TextLine Cut(TextLine line, int available)
    {
        int fixedWidth = line.Indent + (line.Sign == Sign.None ? 0 : TextLine.SignWidth);
        MarkedRun[] runs = line.Runs is { } marked ? [.. marked] : [new MarkedRun(line.Text, RunStyle.None, null)];
        int count = runs.Length;
        while (true)
        {
            MarkedRun last = runs[count - 1];
            runs[count - 1] = last with { Text = last.Text.TrimEnd() + Ellipsis };
            int width = fixedWidth + TextBlock.Pixels(runs.Take(count).Sum(run => WordList.WidthOf(run.Text, line.Style.IsBold(), run.Style)), line.Style);
            if (width <= available || (count == 1 && last.Text.Length == 0))
            {
                MarkedRun[] shown = runs[..count];
                return line with { Text = string.Concat(shown.Select(run => run.Text)), Width = width, Runs = line.Runs is null ? null : shown };
            }

            if (last.Text.Length == 0)
            {
                count--;
                continue;
            }

            int[] starts = StringInfo.ParseCombiningCharacters(last.Text);
            runs[count - 1] = last with { Text = last.Text[..starts[^1]] };
        }
    }
}
