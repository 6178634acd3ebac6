using System.Globalization;

namespace ArgumentGraph.Tool.Text;

/// <summary>The part of the report of <c>analyze</c> on how likely pathways are to stand, and what means most for them.</summary>
internal sealed class AnalyzeTextNumbers(TextReport report, LoadBearingReport load, AnalyzeNumbers numbers)
{
    private const int ShownIds = 30;
    private const int ShownImportance = 20;

    private readonly Element[] _targets = [.. load.Pathways.Concat(load.Roots).Concat(load.AdditionalElements)
        .Select(target => target.Element).DistinctBy(element => element.Id, StringComparer.Ordinal)];

    public void Write()
    {
        if (numbers.Probabilities.Count > 0)
        {
            WriteProbabilities();
        }

        if (numbers.Importance is { } importance)
        {
            WriteImportance(importance);
        }
    }

    private void WriteProbabilities()
    {
        ProbabilityReport[] reports = [.. _targets.Select(target => numbers[target]!)];
        report.Heading("Probability", "that each stands; basic elements fall independently");
        var table = new TextTable(
            new("id"), new("probability"), new("doubt"), new("tree reading"), new("exact : tree", IsNumber: true), new("without a number", IsNumber: true));
        foreach (ProbabilityReport each in reports.Take(AnalyzeText.ShownTargets))
        {
            table.Add(
                Phrases.Id(each.Element),
                Range(each.Interval?.Lower, each.Interval?.Upper),
                Range(each.Interval?.LowerDoubt, each.Interval?.UpperDoubt),
                Range(each.NaiveInterval?.LowerDoubt, each.NaiveInterval?.UpperDoubt),
                each.DoubtRatio is { } ratio ? Short(ratio) : Nothing,
                each.Unknown.Count == 0 ? Nothing : each.Unknown.Count.ToString(CultureInfo.InvariantCulture));
        }

        report.Table(table);
        if (reports.Length > AnalyzeText.ShownTargets)
        {
            report.Line(string.Create(CultureInfo.InvariantCulture, $"{reports.Length - AnalyzeText.ShownTargets} more: --format json lists all."));
        }

        report.Line(new Piece("Tree reading: the doubt if what is shared were independent wherever it occurs.", Styles.Faint));
        WriteIds("Without a number, so that there is an interval, from fallen to holding", reports.SelectMany(each => each.Unknown));
        WriteIds("Without a number, and taken to hold", reports.SelectMany(each => each.ConditionedOn));
        Element[] spent = [.. reports.Where(each => each.IsBudgetSpent).Select(each => each.Element)];
        if (spent.Length > 0)
        {
            report.Line(
                new Piece($"The work budget was spent before the probability was exact; there are bounds: {Words.List(spent, ShownIds)}.", Styles.Doubtful));
        }

        foreach (ProbabilityReport each in reports.Where(each => each.Estimate is not null).Take(ShownIds))
        {
            DoubtEstimate estimate = each.Estimate!;
            report.Line(
                "Estimated, not proved: the doubt of ",
                new Piece(each.Element.Id, Styles.Id),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $" is {Short(estimate.Doubt)}, with 95 % between {Short(estimate.LowerDoubt)} and {Short(estimate.UpperDoubt)} ")
                + string.Create(CultureInfo.InvariantCulture, $"({estimate.Samples} random states, seed {estimate.Seed})."));
        }
    }

    private void WriteImportance(IReadOnlyDictionary<string, ImportanceTarget> importance)
    {
        report.Heading(
            "Importance",
            importance.Count == 0 ? "none: no element has a probability or doubt" : "of basic elements: what its fall would do to the doubt, most first");
        foreach (ImportanceTarget target in
            _targets.Where(target => importance.ContainsKey(target.Id)).Take(AnalyzeText.ShownTargets).Select(target => importance[target.Id]))
        {
            if (target.Importance is not { } elements)
            {
                string why = target.Standing == Standing.Unsupported ? "it is unsupported"
                    : target.IsBudgetSpent ? "the work budget was spent"
                    : $"there are no numbers for {Words.List(target.Unknown, ShownIds)}";
                report.Line(new Piece(target.Element.Id, Styles.Id), new Piece($": none, for {why}.", Styles.Faint));
                continue;
            }

            report.Line(new Piece(target.Element.Id, Styles.Id), $": doubt {Short(target.Doubt!.Value)}");
            var table = new TextTable(
                new("  element"), new("doubt", IsNumber: true), new("Birnbaum", IsNumber: true), new("criticality", IsNumber: true),
                new("diagnostic", IsNumber: true), new("RAW", IsNumber: true), new("RRW", IsNumber: true));
            foreach (ElementImportance of in elements.Take(ShownImportance))
            {
                table.Add(
                    new Piece($"  {of.Element.Id}", Styles.Id), of.IsAssumed ? Nothing : Short(of.Doubt), Short(of.Birnbaum), Short(of.Criticality),
                    Short(of.Diagnostic), Short(of.RiskAchievementWorth), Short(of.RiskReductionWorth));
            }

            report.Table(table);
            if (elements.Count > ShownImportance)
            {
                report.Line(string.Create(CultureInfo.InvariantCulture, $"  {elements.Count - ShownImportance} more: --format json lists all."));
            }
        }
    }

    private void WriteIds(string what, IEnumerable<Element> elements)
    {
        Element[] distinct = [.. elements.DistinctBy(element => element.Id, StringComparer.Ordinal).OrderBy(element => element.Id, StringComparer.Ordinal)];
        if (distinct.Length > 0)
        {
            report.Line(new Piece($"{what}: {Words.List(distinct, ShownIds)}.", Styles.Doubtful));
        }
    }

    private static Cell Nothing => new Piece("-", Styles.Faint);

    private static Cell Range(double? least, double? most) =>
        least is not { } low || most is not { } high ? Nothing
        : low == high ? Short(low)
        : string.Create(CultureInfo.InvariantCulture, $"{Short(low)} to {Short(high)}");

    private static string Short(double number) => double.IsPositiveInfinity(number) ? "infinite" : number.ToString("G6", CultureInfo.InvariantCulture);
}
