using System.Globalization;
using ArgumentGraph.Rendering.Charts;
using ArgumentGraph.Rendering.Reports;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Displays;

/// <summary>How sure: the doubt of each element beside what the tree reading says.</summary>
internal static class ProbabilityDisplay
{
    private const int ShownBars = 30;
    private const int ShownRows = 100;

    public static ReportDisplay Of(IReadOnlyList<ProbabilityReport> reports)
    {
        if (reports.Count == 0)
        {
            return new([new Heading(3, ["Probability"])], [new Paragraph("Nothing was asked about.")], string.Empty, null);
        }

        List<Block> blocks = [.. ProbabilitySection.Of([.. reports.Take(ShownRows)])];
        foreach (ProbabilityReport report in reports.Take(ShownRows).Where(report => report.CommonCauseInterval is not null))
        {
            blocks.Add(new Paragraph(
                Inline.Of(report.Element), $": with the common causes named, the doubt is {ReportPhrases.Range(report.CommonCauseInterval, asDoubt: true)}."));
        }

        if (reports.Count > ShownRows)
        {
            blocks.Add(new Paragraph(string.Create(CultureInfo.InvariantCulture, $"and {reports.Count - ShownRows} more.")));
        }

        return new(ReportLines.Heading("Probability", reports[0]), blocks, "The doubt of each, beside what a reading as a tree would say.", prefix =>
            Draw(reports, prefix));
    }

    public static string Draw(IReadOnlyList<ProbabilityReport> reports, string prefix) => new BarChartSvg(
        new BarChart
        {
            Title = "Doubt: the probability that it falls",
            Bars = [.. reports.Take(ShownBars).Select(BarOf)],
            Solid = "doubt, or the least that it can be",
            Pale = "the most that it can be: elements without a number, or the budget was spent",
            Mark = "the tree reading, which ignores sharing",
            Note = reports.Count > ShownBars
                ? string.Create(CultureInfo.InvariantCulture, $"and {reports.Count - ShownBars} more")
                : reports.Count == 0 ? "Nothing was asked about." : null,
        },
        prefix).Write();

    private static Bar BarOf(ProbabilityReport report) => new(
        report.Element.Id,
        LightMarkup.ToPlainText(report.Element.Statement),
        report.Interval?.LowerDoubt ?? 0,
        report.Interval?.UpperDoubt ?? 0,
        report.NaiveDoubt,
        report.Interval is null ? "unsupported" : ReportPhrases.Range(report.Interval, asDoubt: true));
}
