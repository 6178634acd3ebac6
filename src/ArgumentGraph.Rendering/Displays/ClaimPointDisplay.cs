using ArgumentGraph.Rendering.Reports;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Displays;

/// <summary>What is argued about confidence: the same as in a case's report, and the argument.</summary>
internal static class ClaimPointDisplay
{
    public static ReportDisplay Of(ClaimPointReport report)
    {
        var part = CellView.Of(report.Argument);
        return new(
            ReportLines.Heading("Confidence: " + ReportPhrases.TitleOf(report.Argument), report),
            ClaimPointSection.Blocks(report),
            "The argument." + part?.Remark,
            part is null || report.Argument.Elements.Count == 0
                ? null
                : prefix => report.Argument.ToSvg(new DiagramOptions { View = part.View, Title = string.Empty, MaximumLines = 6, IdPrefix = prefix }));
    }
}
