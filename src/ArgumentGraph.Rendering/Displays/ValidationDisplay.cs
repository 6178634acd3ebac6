using System.Globalization;
using ArgumentGraph.Rendering.Charts;
using ArgumentGraph.Rendering.Reports;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Displays;

/// <summary>What validation found, by rule.</summary>
internal static class ValidationDisplay
{
    private const int ShownBars = 30;

    public static ReportDisplay Of(ValidationReport report)
    {
        List<Block> blocks = [.. FindingsSection.Of(report)];
        if (report.Suppressed.Count > 0)
        {
            blocks.Add(new Paragraph(
                $"{ReportPhrases.Count(report.Suppressed.Count, "finding")} {(report.Suppressed.Count == 1 ? "is" : "are")} suppressed, with a reason."));
        }

        Block setting = new Paragraph(
            report.Setting.Date is { } date ? $"Judged on {date.ToWord()}." : "Rules that compare dates with the day were not judged.");
        return new(
            [new Heading(3, ["Findings of validation"]), .. ReportLines.Unjudged(report), setting],
            blocks, "Findings listed, by rule.", report.Count > 0 ? prefix => Draw(report, prefix) : null);
    }

    public static string Draw(ValidationReport report, string prefix)
    {
        IGrouping<string, Finding>[] rules =
        [
            .. report.Findings.GroupBy(finding => finding.Rule.Id, StringComparer.Ordinal)
                .OrderBy(group => group.First().Severity == Severity.Error ? 0 : group.First().Severity == Severity.Warning ? 1 : 2).ThenBy(
                    group => group.Key, StringComparer.Ordinal),
        ];
        return new BarChartSvg(
            new BarChart
            {
                Title = $"Findings by rule: {report}",
                Bars = [.. rules.Take(ShownBars).Select(group => new Bar(
                    group.Key, group.First().Rule.Title, group.Count(), group.Count(), null,
                    $"{group.Count().ToString(CultureInfo.InvariantCulture)} ({ReportPhrases.WordsOf(group.First().Severity)})"))],
                Solid = "findings listed",
                Note = rules.Length == 0
                    ? "Validation found nothing."
                    : rules.Length > ShownBars ? string.Create(CultureInfo.InvariantCulture, $"and {rules.Length - ShownBars} more rules") : null,
            },
            prefix).Write();
    }
}
