using System.Globalization;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>What changes do, as words and tables: the sentences, the pathways, the elements that moved or could.</summary>
internal static class ImpactBlocks
{
    /// <param name="report">The report.</param>
    /// <param name="level">The level of the headings.</param>
    /// <param name="shown">How many rows each table has at most.</param>
    public static List<Block> Of(ImpactReport report, int level, int shown)
    {
        List<Block> blocks = [new Outline([.. report.Sentences.Select(sentence => new OutlineItem(0, [Inline.Strong(sentence)]))])];
        ComparisonBlocks.AddTable(
            blocks, "Pathways", level, shown,
            ["Pathway", "Before", "After", "Could move", "Became load-bearing", "No longer load-bearing", "Minimal cut sets", "Probability", "Reached by"],
            report.Pathways, pathway =>
            [
                [Inline.Of(pathway.Pathway)], [Of(pathway.From)], [Of(pathway.To)], [ReportPhrases.WordsOf(pathway.CouldMove)],
                Ids(pathway.BecameLoadBearing), Ids(pathway.NoLongerLoadBearing), [BeforeAfter(Count(pathway.CutSetsBefore), Count(pathway.CutSetsAfter))],
                [BeforeAfter(ReportPhrases.Range(pathway.ProbabilityBefore, asDoubt: false), ReportPhrases.Range(pathway.ProbabilityAfter, asDoubt: false))],
                Path(pathway.Path),
            ]);
        ComparisonBlocks.AddTable(
            blocks, "Elements that moved, or could move", level, shown, ["Element", "Statement", "Before", "After", "Could move", "Moved", "Reached by"],
            report.CouldMove, element =>
            [
                [Inline.Of(element.Element)], [Inline.Statement(element.Element)], [Inline.Of(element.From)], [Inline.Of(element.To)],
                [ReportPhrases.WordsOf(element.CouldMove)], [element.HasMoved ? "yes" : "no"], Path(element.Path),
            ]);
        blocks.Add(new Paragraph(string.Create(
            CultureInfo.InvariantCulture,
            $"The changes reach {ReportPhrases.Count(report.Touched.Count, "element")} of both versions; {report.CouldMove.Count} could move, "
            + $"{report.Moved.Count} moved.")));
        return blocks;
    }

    private static Inline Of(Standing? standing) => standing is { } known ? Inline.Of(known) : Inline.Faint("not there");

    private static IReadOnlyList<Inline> Ids(ValueList<Element> elements) => elements.Count == 0 ? ["–"] : Inline.Ids(elements, 12);

    private static IReadOnlyList<Inline> Path(ValueList<Element> path) =>
        path.Count == 0 ? ["–"] : [Inline.Said(string.Join(" → ", path.Select(element => element.Id)))];

    private static string Count(System.Numerics.BigInteger? count) => count?.ToString(CultureInfo.InvariantCulture) ?? "–";

    private static string BeforeAfter(string before, string after) => before == after ? before : $"{before} → {after}";
}
