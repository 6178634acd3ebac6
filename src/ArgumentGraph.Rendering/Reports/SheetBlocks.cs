using System.Globalization;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>
/// A sheet in a report: its heading, its picture, what is said of its top, its outline; then the same of what was cut off from it. Each is kept on one page.
/// </summary>
internal static class SheetBlocks
{
    /// <param name="contents">The analyses.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="remarks">What is said of its top.</param>
    public static IEnumerable<Block> Of(ReportContents contents, Sheet sheet, IReadOnlyList<Block>? remarks = null)
    {
        IReadOnlyList<Sheet> parts = contents.Sheets.WithParts(sheet);
        foreach (Sheet part in parts)
        {
            contents.CancellationToken.ThrowIfCancellationRequested();
            Block[] heading = part.Top is { } top ? [new Heading(part == sheet ? 3 : 4, [Inline.Named(top)], top)]
                : part.Module is { } module ? [new Heading(3, [Inline.Said(ReportPhrases.TitleOf(module))])]
                : [];
            Block[] words = [.. part == sheet ? remarks ?? [] : [], ArgumentOutline.Of(contents, part)];
            Picture picture = contents.Sheets.PictureOf(part);
            var printed = PrintedSize.Of(picture.Svg);

            // A page that is turned would part a heading from what follows.
            IEnumerable<Block> blocks = !printed.IsReadable ? [.. heading, .. words, new Paragraph(Inline.Faint("The picture is too wide for a page."))]
                : printed.IsAcross ? [.. heading, .. words, picture]
                : printed.IsNarrow ? [new KeptTogether(IsStart: true), .. heading, picture, .. words, new KeptTogether(IsStart: false)]
                : [.. heading, picture, .. words];
            foreach (Block block in blocks)
            {
                yield return block;
            }
        }

        if (contents.Sheets.LeftOutOf(sheet) is > 0 and int leftOut)
        {
            yield return new Paragraph(
                Inline.Strong(string.Create(CultureInfo.InvariantCulture, $"{leftOut:N0} parts of it are left out here.")),
                " 'argument-graph report' with --all sets out all, 'argument-graph render' with --sheets draws them.");
        }
    }
}
