namespace ArgumentGraph.Rendering.Reports;

/// <summary>Modules, and sub-arguments that several parts of the argument use: each set out once.</summary>
internal static class SharedSection
{
    private const int ShownPathways = 12;

    public static IEnumerable<Block> Of(ReportContents contents)
    {
        foreach (Sheet sheet in contents.Sheets.Sheets.All.Where(sheet => sheet.Kind is SheetKind.Module or SheetKind.Shared))
        {
            Element top = sheet.Top!;
            Element[] pathways = [.. contents.UsedIn(top).Select(number => contents.Argument.Numbered.Elements[number])];
            Block[] remarks = pathways.Length == 0 ? [] : [new Paragraph(["Used in ", .. Inline.Ids(pathways, ShownPathways), "."])];
            foreach (Block block in SheetBlocks.Of(contents, sheet, remarks))
            {
                yield return block;
            }
        }
    }
}
