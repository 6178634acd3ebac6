using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>What is argued about confidence: claim points with what they cover and how their arguments stand, and what independent legs share.</summary>
internal static class ClaimPointSection
{
    private const int Shown = 40;

    /// <summary>The chapter: all that the report says, then each confidence argument; nothing where there are no claim points.</summary>
    public static IEnumerable<Block> Of(ReportContents contents) => contents.Argument.Elements.All(element => element.ClaimPoints.Count == 0)
        ? []
        :
        [
            .. Blocks(contents.Argument.AnalyzeClaimPoints(contents.Setting, cancellationToken: contents.CancellationToken)),
            .. contents.Sheets.Sheets.All.Where(sheet => sheet.Kind == SheetKind.Confidence).SelectMany(sheet => SheetBlocks.Of(contents, sheet, [])),
        ];

    /// <summary>All that it says.</summary>
    public static List<Block> Blocks(ClaimPointReport report)
    {
        int count = report.Points.Count;
        int missing = report.WithoutArgument.Count();
        int fallen = report.NotStanding.Count();
        List<Block> blocks = [new Paragraph(Inline.Strong(count == 0
            ? "There are no claim points."
            : $"{ReportPhrases.Count(count, "claim point")}: {count - missing - fallen} with a confidence argument that stands, "
            + $"{fallen} with one that does not, {missing} without one that can be used."))];
        if (count > 0)
        {
            blocks.Add(new Paragraph(report.Setting.CountsClaimPoints
                ? "Confidence arguments count here: what a claim point is about stands no higher than its argument."
                : "Confidence arguments do not change what stands here; they can be asked to count."));
            ComparisonBlocks.AddRows(blocks, Shown, ["Claim point", "In", "Covers", "Argument", "Stands"], report.Points, each =>
            [
                [Inline.Said(each.Point.Id)],
                [Inline.Of(each.Element)],
                [Inline.Said(CoversOf(each))],
                each.Root is { } root ? [Inline.Of(root.Element)] : [Inline.Said(each.Point.Argument ?? "–")],
                each.Root is { } judged ? [Inline.Of(judged.Standing)] : [each.IsCircular ? "rests on what it is about" : "not there"],
            ]);
        }

        ComparisonBlocks.AddTable(
            blocks, "Confidence that independent legs share", 4, Shown, ["Element", "Its legs", "Rest on", "Through"], report.Shared,
            each =>
            [
                [Inline.Of(each.Above)],
                Inline.Ids([.. each.Legs], Shown),
                [Inline.Of(each.Shared)],
                [Inline.Said(string.Join(", ", each.Points.Select(point => point.Id)))],
            ]);
        if (report.WithoutPoint is { } uncovered)
        {
            ComparisonBlocks.AddTable(
                blocks, "Relationships without a claim point", 4, Shown, ["Relationship"], uncovered, each => [[Inline.Said(each.ToString())]]);
        }

        return blocks;
    }

    private static string CoversOf(ClaimPointStanding each) =>
        each.Point.IsOnElement ? "the element itself"
        : each.Covers.Count == 0 ? "nothing that is there"
        : string.Join("; ", each.Covers);
}
