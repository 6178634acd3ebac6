using System.Globalization;
using ArgumentGraph.Rendering.Reports;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Displays;

/// <summary>What carries the pathways: the heat map, the elements, the pairs, what is shared.</summary>
internal static class LoadBearingDisplay
{
    private const int ShownRows = 30;
    private const int ShownPairs = 20;
    private const int ShownPathways = 20;

    public static ReportDisplay Of(LoadBearingReport report)
    {
        var map = HeatMap.Of(report, string.Empty);
        List<Block> blocks = [];
        if (report.Pathways.Count > 0 && report.Pathways.All(pathway => pathway.IsDown))
        {
            blocks.Add(new Paragraph(
                Inline.Strong("Every pathway is unsupported as judged here, and cannot fall."),
                " The baselines as planned and as argued ask what would bring it down if more were in hand."));
        }

        blocks.AddRange(LoadBearingSection.Carrying(report));
        blocks.AddRange(Pairs(report));
        blocks.Add(new Heading(4, ["What is shared"]));
        blocks.AddRange(ConcentrationSection.Of(report));
        return new(
            ReportLines.Heading(ReportPhrases.TitleOf(report.Argument), report),
            blocks,
            "What each pathway rests on: elements that bring it down alone, and those that do so with others. What is shared comes first.",
            map.Elements.Count > 0 && map.Pathways.Count > 0 ? prefix => map.ToSvg(ShownRows, prefix) : null);
    }

    private static IEnumerable<Block> Pairs(LoadBearingReport report)
    {
        if (report.Pairs.Count > 0)
        {
            yield return new Heading(4, ["Pairs that bring down what neither brings down alone"]);
            yield return new Table(
                [new("Pair"), new("Bring down"), new("Neither alone")],
                [.. report.Pairs.Take(ShownPairs).Select(pair => new TableRow(null,
                    [[Inline.Of(pair.First), " + ", Inline.Of(pair.Second)],
                        Inline.Ids(pair.Pathways, ShownPathways), Inline.Ids(pair.OnlyTogether, ShownPathways)]))]);
        }

        if (report.PairsTotal > Math.Min(report.Pairs.Count, ShownPairs))
        {
            yield return new Paragraph(
                string.Create(CultureInfo.InvariantCulture, $"There are {report.PairsTotal} pairs{(report.ArePairsExhaustive ? string.Empty : " at least")}."));
        }
        else if (!report.ArePairsExhaustive)
        {
            yield return new Paragraph(Inline.Strong("Not every pair was tried: there may be others."));
        }
    }
}
