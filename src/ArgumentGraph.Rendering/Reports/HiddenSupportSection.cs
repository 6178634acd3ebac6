using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>
/// What readers of a public version take on trust: the pathways and claims that fall without what is hidden, single points among it, and everything that is
/// hidden.
/// </summary>
internal static class HiddenSupportSection
{
    private const int Shown = 40;

    /// <summary>All that it says.</summary>
    public static List<Block> Blocks(HiddenSupportReport report)
    {
        int count = report.Pathways.Count;
        string hidden = $"without what is hidden ({ReportPhrases.Count(report.Hidden.Count, "basic element")})";
        List<Block> blocks =
        [
            new Paragraph(Inline.Strong(count == 0
                ? $"No pathway is publicly unsupported: none falls {hidden}."
                : $"{ReportPhrases.Count(count, "pathway")} {(count == 1 ? "is" : "are")} publicly unsupported: {hidden} "
                + $"{(count == 1 ? "it falls" : "they fall")}.")),
        ];
        if (count > 0)
        {
            ComparisonBlocks.AddRows(blocks, Shown, ["Pathway", "Statement", "From", "To"], report.Pathways, change =>
                [[Inline.Of(change.Pathway)], [Inline.Statement(change.Pathway)], [Inline.Of(change.From)], [Inline.Of(change.To)]]);
        }

        Element[] claims = [.. report.Claims.Select(change => change.Element).Where(element => element is not Goal { IsPathway: true })];
        if (claims.Length > 0)
        {
            blocks.Add(new Paragraph([Inline.Strong("Other goals, strategies and claims that fall with it: "), .. Inline.Ids(claims, Shown), "."]));
        }

        ComparisonBlocks.AddTable(
            blocks, "Single points among what is hidden", 4, Shown, ["Element", "Carries alone"], report.SinglePoints,
            each => [[Inline.Of(each.Element)], Inline.Ids([.. each.Pathways, .. each.Others], Shown)]);
        if (!report.AreSinglePointsExhaustive)
        {
            blocks.Add(new Paragraph("The budget was used up before all single points were found."));
        }

        ComparisonBlocks.AddTable(
            blocks, "What is hidden", 4, Shown, ["Element", "Hidden", "Reason"], report.Redacted,
            each => [[Inline.Of(each.Element)], [each.IsStub ? "a part of the argument" : string.Join(", ", each.Fields)], [Inline.Said(each.Reason)]]);
        return blocks;
    }
}
