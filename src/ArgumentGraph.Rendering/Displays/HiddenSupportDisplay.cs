using ArgumentGraph.Rendering.Reports;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Displays;

/// <summary>What readers of a public version take on trust: the same as in a case's report, and the argument as it is shown.</summary>
internal static class HiddenSupportDisplay
{
    public static ReportDisplay Of(HiddenSupportReport report)
    {
        var part = CellView.Of(report.Argument);
        return new(
            ReportLines.Heading("What is taken on trust: " + ReportPhrases.TitleOf(report.Argument), report),
            HiddenSupportSection.Blocks(report),
            "The argument as it is shown." + part?.Remark,
            part is null || report.Argument.Elements.Count == 0
                ? null
                : prefix => report.Argument.ToSvg(new DiagramOptions { View = part.View, Title = string.Empty, MaximumLines = 6, IdPrefix = prefix }));
    }
}
