using ArgumentGraph.Rendering.Reports;
using ArgumentGraph.Rendering.Svg;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Displays;

/// <summary>What runs say of each item of evidence, and what counts.</summary>
internal static class EvidenceDisplay
{
    public static ReportDisplay Of(EvidenceReport report) => new(
        ReportLines.Heading(TitleOf(report), report),
        [.. RunSection.Blocks(report)],
        "Each item of evidence, the state in which it counts, and its newest run.",
        prefix => Draw(report, prefix));

    public static string Draw(EvidenceReport report, string prefix) => new LineListSvg(TitleOf(report), [.. report.Items.Select(Line)], prefix).Write();

    private static (int Depth, string Text) Line(EvidenceStatus item)
    {
        string run = item.Decision is { } decision ? RunPhrases.Of(decision.Newest) : "no record";
        string remarks = RunPhrases.Remarks(item);
        return (0, $"{item.Evidence.Id}: {item.State?.ToWord() ?? "not stated"}; {run}{(remarks.Length > 0 ? $"; {remarks}" : string.Empty)}");
    }

    private static string TitleOf(EvidenceReport report) =>
        "Evidence from runs: " + (report.Basis.Title.Length > 0 ? report.Basis.Title : "An argument without a title");
}
