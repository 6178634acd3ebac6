using ArgumentGraph.Rendering.Overlays;
using ArgumentGraph.Rendering.Reports;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Displays;

/// <summary>
/// What changes do: the drawing of both versions with what moved, each of them beside the other, the sentences, the tables, and the changes themselves.
/// </summary>
internal static class ImpactDisplay
{
    private const int Shown = 100;

    public static ReportDisplay Of(ImpactReport report)
    {
        var pictures = new VersionPictures(report.Comparison, Overlay.Impact(report));
        List<Block> blocks = ImpactBlocks.Of(report, 4, Shown);
        blocks.Add(new Heading(4, ["What changed"]));
        blocks.AddRange(ComparisonBlocks.Of(report.Comparison, 5, Shown));
        return new(
            ReportLines.Heading("Changes and what they do: " + ReportPhrases.TitleOf(report.Comparison.Newer), report),
            blocks,
            "Both versions, with what changed and what moved." + pictures.Part?.Remark,
            pictures.Drawn)
        {
            Compared = pictures.BeforeAndAfter,
        };
    }

    public static string Draw(ImpactReport report, DiagramOptions options) =>
        BothVersions.Of(report.Comparison).ToSvg(options with { Overlay = options.Overlay ?? Overlay.Impact(report) });
}
