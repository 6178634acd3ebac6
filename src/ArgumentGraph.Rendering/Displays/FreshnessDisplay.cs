using ArgumentGraph.Rendering.Reports;

namespace ArgumentGraph.Rendering.Displays;

/// <summary>How long an argument stands: the same as in a case's report, and the chart.</summary>
internal static class FreshnessDisplay
{
    public static ReportDisplay Of(FreshnessReport report) => new(
        ReportLines.Heading("Freshness", report),
        FreshnessSection.Blocks(report),
        FreshnessSection.Caption,
        report.Calendar.Count == 0 ? null : prefix => FreshnessSection.Draw(report, prefix));
}
