namespace ArgumentGraph.Rendering.Reports;

/// <summary>The argument from above: what stands over the pathways, and what lies outside them.</summary>
internal static class OverviewSection
{
    public static IEnumerable<Block> Of(ReportContents contents) =>
        contents.Argument.Elements.Count == 0 ? [] : SheetBlocks.Of(contents, contents.Sheets.Sheets.Overview);
}
