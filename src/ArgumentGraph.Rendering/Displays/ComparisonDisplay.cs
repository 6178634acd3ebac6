using ArgumentGraph.Rendering.Overlays;
using ArgumentGraph.Rendering.Reports;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Displays;

/// <summary>What differs between two versions: the drawing of both with what was added, removed and changed, and the tables.</summary>
internal static class ComparisonDisplay
{
    private const int Shown = 200;

    public static ReportDisplay Of(ComparisonReport comparison)
    {
        Argument both = BothVersions.Of(comparison);
        var part = CellView.Of(both);
        return new(
            [new Heading(3, [Inline.Said("Changes: " + ReportPhrases.TitleOf(comparison.Newer))])],
            ComparisonBlocks.Of(comparison, 4, Shown),
            "Both versions, with what was added, removed and changed." + part?.Remark,
            part is null || both.Elements.Count == 0
                ? null
                : prefix => Draw(comparison, new DiagramOptions { View = part.View, Title = string.Empty, MaximumLines = 6, IdPrefix = prefix }));
    }

    public static string Draw(ComparisonReport comparison, DiagramOptions options) =>
        BothVersions.Of(comparison).ToSvg(options with { Overlay = options.Overlay ?? Overlay.Comparison(comparison) });
}
