using System.Globalization;
using ArgumentGraph.Rendering.Reports;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Displays;

/// <summary>What stands: the diagram with the standings, what was analysed and why it does not stand, the open points.</summary>
internal static class SupportDisplay
{
    private const int Shown = 60;

    public static ReportDisplay Of(SupportReport report)
    {
        AnalysedElement[] analysed = [.. report.Pathways.Concat(report.Roots)
            .Concat(report.AdditionalElements).DistinctBy(each => each.Element.Id, StringComparer.Ordinal)];
        List<Block> blocks =
        [
            SummarySection.Standings([.. report.Pathways.Select(pathway => pathway.Standing)]),
            new Table(
                [new("Pathway or root"), new("Statement"), new("Standing"), new("Why it does not stand")],
                [.. analysed.Take(Shown).Select(each => new TableRow(
                    null, [[Inline.Of(each.Element)], [Inline.Statement(each.Element)], [Inline.Of(each.Standing)], ReportLines.Causes(each.RootCauses)]))]),
        ];
        if (analysed.Length > Shown)
        {
            blocks.Add(new Paragraph(string.Create(CultureInfo.InvariantCulture, $"and {analysed.Length - Shown} more.")));
        }

        blocks.Add(SummarySection.OpenPoints(report));
        blocks.Add(new Paragraph(SummarySection.Counts(report.Counts)));
        var part = CellView.Of(report.Argument);
        return new(
            ReportLines.Heading(ReportPhrases.TitleOf(report.Argument), report),
            analysed.Length > 0 ? blocks : [blocks[0], .. blocks[2..]],
            "The argument, with what stands and what does not." + part?.Remark,
            part is null || report.Argument.Elements.Count == 0
                ? null
                : prefix => Draw(report, new DiagramOptions { View = part.View, Title = string.Empty, MaximumLines = 6, IdPrefix = prefix }));
    }

    public static string Draw(SupportReport report, DiagramOptions options) =>
        report.Argument.ToSvg(options with { Overlay = options.Overlay ?? Overlay.Standing(report), Support = options.Support ?? report });
}
