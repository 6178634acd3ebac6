using ArgumentGraph.Rendering.Reports;

namespace ArgumentGraph.Rendering.Displays;

/// <summary>Responses to harm: the same as in a case's report, and the chart.</summary>
internal static class ResponseDisplay
{
    public static ReportDisplay Of(ResponseReport report) => new(
        ReportLines.Heading("Response", report),
        ResponseSection.Blocks(report),
        ResponseSection.Caption,
        report.Pathways.Count == 0 ? null : prefix => ResponseSection.Draw(report, prefix));
}
