using System.Globalization;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>How likely each pathway is to stand, beside what a reading that forgets sharing would say, and what holds whatever depends on what.</summary>
internal static class ProbabilitySection
{
    private const int ShownIds = 40;

    public static IEnumerable<Block> Of(ReportContents contents)
    {
        if (!contents.HasNumbers || contents.Argument.Pathways.Count == 0)
        {
            yield break;
        }

        foreach (Block block in Of(contents.Argument.AnalyzeProbabilities(
            contents.Argument.Pathways.Select(pathway => pathway.Id), contents.Setting, new ProbabilityOptions { Budget = contents.Budget },
            contents.Told("probabilities"), contents.CancellationToken)))
        {
            yield return block;
        }
    }

    public static IEnumerable<Block> Of(IReadOnlyList<ProbabilityReport> reports)
    {
        yield return new Table(
            [new("Pathway"), new("Probability that it stands", IsNumber: true), new("Doubt", IsNumber: true),
                new("Doubt if nothing were shared", IsNumber: true), new("Exact : that", IsNumber: true), new("Doubt for any dependence", IsNumber: true)],
            [.. reports.Select(each => new TableRow(null,
            [
                [Inline.Of(each.Element)],
                [ReportPhrases.Range(each.Interval, asDoubt: false)],
                [ReportPhrases.Range(each.Interval, asDoubt: true)],
                [ReportPhrases.Range(each.NaiveInterval, asDoubt: true)],
                [ReportPhrases.Number(each.DoubtRatio)],
                [ReportPhrases.Range(each.Frechet, asDoubt: true)],
            ]))]);
        yield return new Paragraph("The probability is exact for independent basic elements, with everything that is shared counted once. "
            + "The doubt if nothing were shared is what a reading as a tree, or as independent pillars, would give; a ratio above 1 says "
            + "by how much that reading is too sure. The last column holds whatever depends on what (Fréchet's bounds).");
        foreach (Paragraph remark in Remarks(reports))
        {
            yield return remark;
        }
    }

    private static IEnumerable<Paragraph> Remarks(IReadOnlyList<ProbabilityReport> reports)
    {
        Element[] unknown = Distinct(reports.SelectMany(each => each.Unknown));
        if (unknown.Length > 0)
        {
            yield return new Paragraph(
                ["These have no number; intervals range from all of them fallen to all holding: ", .. Inline.Ids(unknown, ShownIds), "."]);
        }

        Element[] conditions = Distinct(reports.SelectMany(each => each.ConditionedOn));
        if (conditions.Length > 0)
        {
            yield return new Paragraph(["All numbers are given that these assumptions hold: ", .. Inline.Ids(conditions, ShownIds), "."]);
        }

        Element[] spent = [.. reports.Where(each => each.IsBudgetSpent).Select(each => each.Element)];
        if (spent.Length > 0)
        {
            yield return new Paragraph(
                ["The work budget was spent before the number was exact, so that there are proved bounds, for: ", .. Inline.Ids(spent, ShownIds), "."]);
        }

        foreach (ProbabilityReport report in reports.Where(each => each.Estimate is not null).Take(ShownIds))
        {
            DoubtEstimate estimate = report.Estimate!;
            yield return new Paragraph(string.Create(
                CultureInfo.InvariantCulture,
                $"Estimated, not proved: the doubt of {report.Element.Id} is {estimate.Doubt:G6}, with 95 % between {estimate.LowerDoubt:G6} and "
                + $"{estimate.UpperDoubt:G6} ({estimate.Samples} random states, seed {estimate.Seed})."));
        }
    }

    private static Element[] Distinct(IEnumerable<Element> elements) =>
        [.. elements.DistinctBy(element => element.Id, StringComparer.Ordinal).OrderBy(element => element.Id, StringComparer.Ordinal)];
}
