using System.Globalization;
using ArgumentGraph.Rendering.Charts;
using ArgumentGraph.Rendering.Reports;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Displays;

/// <summary>What each basic element means: a chart over all targets, then a table for each.</summary>
internal static class ImportanceDisplay
{
    private const int ShownBars = 20;
    private const int ShownTargets = 20;
    private const int ShownRows = 12;
    private const int ShownIds = 12;

    public static ReportDisplay Of(ImportanceReport report)
    {
        List<Block> blocks = [];
        ImportanceTarget[] targets = TargetsOf(report);
        foreach (ImportanceTarget target in targets.Take(ShownTargets))
        {
            blocks.Add(new Heading(4, [Inline.Named(target.Element)]));
            blocks.AddRange(OfTarget(target));
        }

        if (targets.Length > ShownTargets)
        {
            blocks.Add(new Paragraph(string.Create(CultureInfo.InvariantCulture, $"and {targets.Length - ShownTargets} more.")));
        }

        if (targets.Length == 0)
        {
            blocks.Add(new Paragraph("There is neither pathway nor root."));
        }

        return new(
            ReportLines.Heading("Importance", report),
            blocks,
            "By how much the doubt grows with each element's: the greatest Birnbaum importance over the targets.",
            targets.Any(target => target.Importance is { Count: > 0 }) ? prefix => Draw(report, prefix) : null);
    }

    public static string Draw(ImportanceReport report, string prefix)
    {
        (ImportanceTarget Target, ElementImportance Importance)[] greatest =
        [
            .. TargetsOf(report).SelectMany(target => (target.Importance ?? []).Select(importance => (Target: target, Importance: importance)))
                .GroupBy(pair => pair.Importance.Element.Id, StringComparer.Ordinal)
                .Select(group => group.MaxBy(pair => pair.Importance.Birnbaum))
                .OrderByDescending(pair => pair.Importance.Birnbaum).ThenBy(pair => pair.Importance.Element.Id, StringComparer.Ordinal),
        ];
        return new BarChartSvg(
            new BarChart
            {
                Title = "Importance (Birnbaum), the greatest over the targets",
                Bars = [.. greatest.Take(ShownBars).Select(pair => new Bar(
                    pair.Importance.Element.Id, LightMarkup.ToPlainText(pair.Importance.Element.Statement), pair.Importance.Birnbaum, pair.Importance.Birnbaum,
                    null, $"{ReportPhrases.Number(pair.Importance.Birnbaum)} for {pair.Target.Element.Id}"))],
                Solid = "by how much the doubt grows as the element's does",
                Note = greatest.Length == 0
                    ? "No importance can be given."
                    : greatest.Length > ShownBars ? string.Create(CultureInfo.InvariantCulture, $"and {greatest.Length - ShownBars} more") : null,
            },
            prefix).Write();
    }

    private static ImportanceTarget[] TargetsOf(ImportanceReport report) =>
        [.. report.Pathways.Concat(report.Roots).Concat(report.AdditionalElements).DistinctBy(target => target.Element.Id, StringComparer.Ordinal)];

    private static IEnumerable<Block> OfTarget(ImportanceTarget target)
    {
        if (target.Importance is not { } importance)
        {
            yield return new Paragraph(target.Standing == Standing.Unsupported
                ? ["It is unsupported: there is nothing to lose."]
                : target.IsBudgetSpent
                    ? [Inline.Strong("The budget was spent before its importance was known.")]
                    : ["No importance can be given, because these have no number: ", .. Inline.Ids(target.Unknown, ShownIds), "."]);
            yield break;
        }

        if (importance.Count == 0)
        {
            yield return new Paragraph("It rests on nothing that can fall.");
            yield break;
        }

        yield return new Table(
            [new("Element"), new("Statement"), new("Doubt", IsNumber: true), new("Birnbaum", IsNumber: true),
                new("Criticality", IsNumber: true), new("Diagnostic", IsNumber: true), new("RAW", IsNumber: true), new("RRW", IsNumber: true)],
            [.. importance.Take(ShownRows).Select(RowOf)]);
        string more = importance.Count > ShownRows ? string.Create(CultureInfo.InvariantCulture, $"and {importance.Count - ShownRows} more; ") : string.Empty;
        yield return new Paragraph([Inline.Faint($"{more}doubt of {target.Element.Id}: {ReportPhrases.Number(target.Doubt)}.")]);
    }

    private static TableRow RowOf(ElementImportance each) => new(null,
    [
        [Inline.Of(each.Element)],
        [Inline.Statement(each.Element)],
        [each.IsAssumed ? "taken to hold" : ReportPhrases.Number(each.Doubt)],
        [ReportPhrases.Number(each.Birnbaum)],
        [ReportPhrases.Number(each.Criticality)],
        [ReportPhrases.Number(each.Diagnostic)],
        [ReportPhrases.Number(each.RiskAchievementWorth)],
        [ReportPhrases.Number(each.RiskReductionWorth)],
    ]);
}
