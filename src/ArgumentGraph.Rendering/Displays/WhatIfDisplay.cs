using System.Globalization;
using ArgumentGraph.Rendering.Reports;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Displays;

/// <summary>What a change would do: the diagram with what fell and rose, the pathways, the elements.</summary>
internal static class WhatIfDisplay
{
    private const int Shown = 40;

    public static ReportDisplay Of(WhatIfReport report)
    {
        List<Block> blocks =
        [
            new Paragraph(Inline.Strong($"{ReportPhrases.Count(report.Fallen.Count, "pathway")} {(report.Fallen.Count == 1 ? "falls" : "fall")}, "
                + $"{report.Risen.Count.ToString(CultureInfo.InvariantCulture)} {(report.Risen.Count == 1 ? "rises" : "rise")}.")),
        ];
        PathwayChange[] changes = [.. report.Fallen, .. report.Risen];
        if (changes.Length > 0)
        {
            blocks.Add(new Table(
                [new("Pathway"), new("Statement"), new("From"), new("To"), new("What keeps or kept it down")],
                [.. changes.Take(Shown).Select(change => new TableRow(null,
                    [[Inline.Of(change.Pathway)], [Inline.Statement(change.Pathway)],
                        [Inline.Of(change.From)], [Inline.Of(change.To)], ReportLines.Causes(change.Causes)]))]));
            AddRest(blocks, changes.Length);
        }

        blocks.Add(
            new Paragraph([Inline.Strong("Still standing: "), .. report.StillStanding.Count == 0 ? ["none"] : Inline.Ids(report.StillStanding, Shown), "."]));
        if (report.ChangedStandings.Count > 0)
        {
            blocks.Add(new Heading(4, ["Elements whose own standing changes"]));
            blocks.Add(new Table(
                [new("Element"), new("Statement"), new("From"), new("To")],
                [.. report.ChangedStandings.Take(Shown).Select(change => new TableRow(null,
                    [[Inline.Of(change.Element)], [Inline.Statement(change.Element)], [Of(change.From)], [Of(change.To)]]))]));
            AddRest(blocks, report.ChangedStandings.Count);
        }

        var part = CellView.Of(report.Changed);
        return new(
            ReportLines.Heading("What if: " + ReportPhrases.TitleOf(report.Changed), report),
            blocks,
            "The argument after the change, with what fell and what rose." + part?.Remark,
            part is null || report.Changed.Elements.Count == 0
                ? null
                : prefix => Draw(report, new DiagramOptions { View = part.View, Title = string.Empty, MaximumLines = 6, IdPrefix = prefix }));
    }

    public static string Draw(WhatIfReport report, DiagramOptions options) =>
        report.Changed.ToSvg(options with { Overlay = options.Overlay ?? Overlay.WhatIf(report) });

    private static Inline Of(Standing? standing) => standing is { } known ? Inline.Of(known) : Inline.Faint("not there");

    private static void AddRest(List<Block> blocks, int count)
    {
        if (count > Shown)
        {
            blocks.Add(new Paragraph(string.Create(CultureInfo.InvariantCulture, $"and {count - Shown} more.")));
        }
    }
}
