using ArgumentGraph.Rendering.Reports;
using ArgumentGraph.Rendering.Svg;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Displays;

/// <summary>Who agreed with what, on which version, what stands on it, and what has to be looked at again.</summary>
internal static class ReviewDisplay
{
    public static ReportDisplay Of(ReviewReport report) => new(
        ReportLines.Heading("Reviews: " + ReportPhrases.TitleOf(report.Argument), report),
        [.. ReviewSection.Blocks(report)],
        "What each review says, and whether it was said of what is there now.",
        prefix => Draw(report, prefix));

    public static string Draw(ReviewReport report, string prefix) =>
        new LineListSvg("Reviews: " + ReportPhrases.TitleOf(report.Argument), [.. Lines(report)], prefix).Write();

    private static IEnumerable<(int Depth, string Text)> Lines(ReviewReport report)
    {
        foreach (ReviewStatus status in report.Reviews)
        {
            string version = status.IsIntact switch
            {
                true => "of this version",
                false => "of another version",
                _ => "of a version that takes the key to be told",
            };
            yield return (0, $"{status.Review}: {version}");
            foreach (ReviewItemStatus item in status.Items)
            {
                yield return (1, $"{item.Item.ElementId}: {ReviewSection.Verdicts(item.Item)}; {item.Reason}");
            }
        }
    }
}
