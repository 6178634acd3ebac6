using System.Globalization;
using ArgumentGraph.Rendering.Reports;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Displays;

/// <summary>What readers of a public version take on trust: the pathways that fall without it, single points, and everything that is hidden.</summary>
internal static class HiddenSupportDisplay
{
    private const int Shown = 40;

    public static ReportDisplay Of(HiddenSupportReport report)
    {
        int count = report.Pathways.Count;
        List<Block> blocks =
        [
            new Paragraph(Inline.Strong(
                $"{ReportPhrases.Count(count, "pathway")} {(count == 1 ? "is" : "are")} publicly unsupported: without what is hidden "
                + $"({ReportPhrases.Count(report.Hidden.Count, "basic element")}) {(count == 1 ? "it falls" : "they fall")}.")),
        ];
        if (count > 0)
        {
            blocks.Add(new Table(
                [new("Pathway"), new("Statement"), new("From"), new("To")],
                [.. report.Pathways.Take(Shown).Select(change => new TableRow(null,
                    [[Inline.Of(change.Pathway)], [Inline.Statement(change.Pathway)], [Inline.Of(change.From)], [Inline.Of(change.To)]]))]));
            AddRest(blocks, count);
        }

        if (report.SinglePoints.Count > 0)
        {
            blocks.Add(new Heading(4, ["Single points among what is hidden"]));
            blocks.Add(new Table(
                [new("Element"), new("Carries alone")],
                [.. report.SinglePoints.Take(Shown).Select(each => new TableRow(null,
                    [[Inline.Of(each.Element)], Inline.Ids([.. each.Pathways, .. each.Others], Shown)]))]));
            AddRest(blocks, report.SinglePoints.Count);
        }

        if (!report.AreSinglePointsExhaustive)
        {
            blocks.Add(new Paragraph("The budget was used up before all single points were found."));
        }

        if (report.Redacted.Count > 0)
        {
            blocks.Add(new Heading(4, ["What is hidden"]));
            blocks.Add(new Table(
                [new("Element"), new("Hidden"), new("Reason")],
                [.. report.Redacted.Take(Shown).Select(each => new TableRow(null,
                    [[Inline.Of(each.Element)], [each.IsStub ? "a part of the argument" : string.Join(", ", each.Fields)], [Inline.Said(each.Reason)]]))]));
            AddRest(blocks, report.Redacted.Count);
        }

        var part = CellView.Of(report.Argument);
        return new(
            ReportLines.Heading("What is taken on trust: " + ReportPhrases.TitleOf(report.Argument), report),
            blocks,
            "The argument as it is shown." + part?.Remark,
            part is null || report.Argument.Elements.Count == 0
                ? null
                : prefix => report.Argument.ToSvg(new DiagramOptions { View = part.View, Title = string.Empty, MaximumLines = 6, IdPrefix = prefix }));
    }

    private static void AddRest(List<Block> blocks, int count)
    {
        if (count > Shown)
        {
            blocks.Add(new Paragraph(string.Create(CultureInfo.InvariantCulture, $"and {count - Shown} more.")));
        }
    }
}
