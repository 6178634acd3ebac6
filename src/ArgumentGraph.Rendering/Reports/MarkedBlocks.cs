using ArgumentGraph.Rendering.Text;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>A longer text of the argument as blocks of a report: its paragraphs and lists.</summary>
internal static class MarkedBlocks
{
    public static IEnumerable<Block> Of(string text)
    {
        var marked = MarkedText.Of(text);
        if (!marked.HasSeveralBlocks)
        {
            yield return new Paragraph(Inline.Marked(marked));
            yield break;
        }

        List<OutlineItem> items = [];

        // An item without words of its own is left out: in Markdown its hyphen would underline what stands above it.
        foreach (MarkedBlock block in marked.Blocks.Where(block => block.Runs.Count > 0))
        {
            if (block.Depth > 0)
            {
                int deepest = items.Count == 0 ? 0 : items[^1].Depth + 1;
                items.Add(new(Math.Min(block.Depth - 1, deepest), [Inline.Marked(MarkedText.Alone(block))]));
                continue;
            }

            if (items.Count > 0)
            {
                yield return new Outline(items);
                items = [];
            }

            yield return new Paragraph(Inline.Marked(MarkedText.Alone(block)));
        }

        if (items.Count > 0)
        {
            yield return new Outline(items);
        }
    }
}
