namespace ArgumentGraph.Rendering.Reports;

/// <summary>The argument from above: what stands over the pathways, and what lies outside them.</summary>
internal static class OverviewSection
{
    public static IEnumerable<Block> Of(ReportContents contents)
    {
        if (contents.Argument.Elements.Count == 0)
        {
            yield break;
        }

        foreach (Block block in SheetBlocks.Of(contents, contents.Sheets.Sheets.Overview))
        {
            yield return block;
        }

        if (contents.Sheets.Sheets.NoteOfOverview is { } note)
        {
            yield return new Paragraph(Inline.Strong(note), " 'argument-graph render' with --sheets draws them.");
        }
    }
}
