using ArgumentGraph.Rendering.Reports;

namespace ArgumentGraph.Rendering.Displays;

/// <summary>The argument itself, to be read from above.</summary>
internal static class ArgumentDisplay
{
    public static string MarkdownOf(SupportReport support)
    {
        List<Block> blocks = [.. ReportPhrases.Heading(ReportPhrases.TitleOf(support.Argument), support)];
        var outline = new ArgumentOutline(support.Argument, support);
        foreach (AnalysedElement root in support.Roots)
        {
            blocks.Add(outline.Of(root.Element));
        }

        blocks.Add(new Paragraph(SummarySection.Counts(support.Counts)));
        return new MarkdownOutput(static _ => null).WriteFragment(blocks);
    }
}
