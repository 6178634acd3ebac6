using ArgumentGraph.Rendering.Overlays;
using ArgumentGraph.Rendering.Reports;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Displays;

/// <summary>
/// What differs between two versions: the drawing of both with what was added, removed and changed, each of them beside the other, and the tables.
/// </summary>
internal static class ComparisonDisplay
{
    private const int Shown = 200;

    public static ReportDisplay Of(ComparisonReport comparison)
    {
        var pictures = new VersionPictures(comparison, Overlay.Comparison(comparison));
        return new(
            [new Heading(3, [Inline.Said("Changes: " + ReportPhrases.TitleOf(comparison.Newer))])],
            ComparisonBlocks.Of(comparison, 4, Shown),
            "Both versions, with what was added, removed and changed." + pictures.Part?.Remark,
            pictures.Drawn)
        {
            Compared = pictures.BeforeAndAfter,
        };
    }

    public static string Draw(ComparisonReport comparison, DiagramOptions options) =>
        BothVersions.Of(comparison).ToSvg(options with { Overlay = options.Overlay ?? Overlay.Comparison(comparison) });
}
