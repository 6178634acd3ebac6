using System.Globalization;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>What a tag divides off, and sub-arguments that several parts of the argument use: each set out once. Modules have chapters of their own.</summary>
internal static class SharedSection
{
    private const int ShownPathways = 12;

    public static IEnumerable<Block> Of(ReportContents contents)
    {
        foreach (Sheet sheet in contents.Sheets.Shared)
        {
            Element top = sheet.Top!;
            Element[] pathways = [.. contents.UsedIn(top).Select(number => contents.Argument.Numbered.Elements[number])];
            Block[] remarks = pathways.Length == 0 ? [] : [new Paragraph(["Used in ", .. Inline.Ids(pathways, ShownPathways), "."])];
            foreach (Block block in SheetBlocks.Of(contents, sheet, remarks))
            {
                yield return block;
            }
        }

        int all = contents.Sheets.SharedCount;
        if (all > contents.Sheets.Shared.Count)
        {
            yield return new Paragraph(
                Inline.Strong(string.Create(CultureInfo.InvariantCulture, $"{all - contents.Sheets.Shared.Count:N0} of {all:N0} shared parts are left out.")),
                " Set out are those that most pathways use. 'argument-graph report' with --all sets out all, "
                + "'argument-graph render' with --sheets draws them.");
        }
    }
}
