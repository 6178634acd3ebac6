using System.Globalization;
using ArgumentGraph.Rendering.Charts;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>How long an argument stands: what falls when and why, the chart of standings, what is to be renewed.</summary>
internal static class FreshnessSection
{
    public const string Caption = "How the pathways stand over the days, if nothing is renewed.";

    private const int Shown = 40;
    private const int ShownIds = 12;

    /// <summary>The section of a report: nothing where nothing expires and nothing is old.</summary>
    public static IEnumerable<Block> Of(FreshnessReport report)
    {
        if (report.Calendar.Count == 0 && report.GreenButStale.Count == 0)
        {
            yield break;
        }

        foreach (Block block in Blocks(report, isInReport: true))
        {
            yield return block;
        }

        if (report.Calendar.Count > 0)
        {
            yield return new Picture("freshness", Caption, Draw(report, "freshness-", CourseChartSize.Printed));
        }
    }

    /// <summary>What it says, without the chart.</summary>
    /// <param name="report">The analysis.</param>
    /// <param name="isInReport">Whether statements and all last valid days stand elsewhere already.</param>
    public static List<Block> Blocks(FreshnessReport report, bool isInReport = false)
    {
        List<Block> blocks = [.. First(report), .. Roots(report), .. Forecast(report, !isInReport)];
        AddRenewals(blocks, report);
        if (isInReport)
        {
            AddRegistered(blocks, report);
        }
        else
        {
            AddCalendar(blocks, report);
        }

        AddListed(blocks, "Green but stale: available, or taken to hold, by its state, and past its last valid day", report.GreenButStale);
        AddListed(
            blocks, "Of unknown age: available, or not said to be otherwise, with neither the day it was collected nor a last valid day", report.AgeUnknown);
        return blocks;
    }

    public static string Draw(FreshnessReport report, string prefix, CourseChartSize? size = null) =>
        new CourseChartSvg(CourseChart.Of(report), prefix, size ?? CourseChartSize.Wide).Write();

    private static IEnumerable<Block> First(FreshnessReport report)
    {
        string until = report.Until is { } last ? $" until {last:O}" : string.Empty;
        FreshnessEvent? fall = report.Forecast.FirstOrDefault(day => day.Fallen.Count > 0);
        if (fall is null)
        {
            yield return new Paragraph(Inline.Strong($"No pathway falls{until}."));
            yield break;
        }

        yield return new Paragraph(
        [
            Inline.Strong($"On {fall.Day:O} {(fall.Fallen.Count == 1 ? "falls" : "fall")} "),
            .. Inline.Ids(fall.Fallen.Select(change => change.Pathway), ShownIds),
            ": ", .. Inline.Ids(fall.Expired, ShownIds), $" {(fall.Expired.Count == 1 ? "is" : "are")} valid for the last time on the day before.",
        ]);
    }

    // What is above the pathways: until when it stands.
    private static IEnumerable<Block> Roots(FreshnessReport report)
    {
        StandingCourse[] ending = [.. report.Roots.Except(report.Pathways).Where(root => root.StandsThrough is not null)];
        foreach (StandingCourse root in ending.Take(Shown))
        {
            yield return new Paragraph([Inline.Of(root.Element), " is ", Inline.Of(root.Standing), $" through {root.StandsThrough:O}."]);
        }

        foreach (Block rest in Rest(ending.Length))
        {
            yield return rest;
        }
    }

    private static IEnumerable<Block> Forecast(FreshnessReport report, bool hasStatements)
    {
        (DateOnly Day, PathwayChange Change)[] changes =
            [.. report.Forecast.SelectMany(day => day.Fallen.Concat(day.Risen).Select(change => (day.Day, change)))];
        if (changes.Length == 0)
        {
            yield break;
        }

        yield return new Table(
            [
                new("From"), new("Pathway"), .. hasStatements ? [new Column("Statement")] : Array.Empty<Column>(), new("Before"), new("Then"),
                new("Because of"),
            ],
            [.. changes.Take(Shown).Select(each => new TableRow(null,
                [[$"{each.Day:O}"], [Inline.Of(each.Change.Pathway)],
                    .. hasStatements ? [[Inline.Statement(each.Change.Pathway)]] : Array.Empty<IReadOnlyList<Inline>>(), [Inline.Of(each.Change.From)],
                    [Inline.Of(each.Change.To)], ReportLines.Causes(each.Change.Causes)]))]);
        foreach (Block rest in Rest(changes.Length))
        {
            yield return rest;
        }
    }

    private static void AddRenewals(List<Block> blocks, FreshnessReport report)
    {
        if (report.Renewals is not { } renewals)
        {
            return;
        }

        string carried = $"{ReportPhrases.Count(renewals.Carried.Count, report.Pathways.Count > 0 ? "pathway" : "root")} to {report.Until:O}";
        blocks.Add(new Paragraph(
            renewals.Carried.Count == 0 ? ["Nothing is supported on the first day, so there is nothing to carry."]
            : !renewals.IsPossible ? [Inline.Strong($"Renewals alone do not carry {carried}.")]
            : renewals.Elements.Count == 0 ? [$"Nothing need be renewed to carry {carried}."]
            : [
                Inline.Strong($"To carry {carried}, renew "), .. Inline.Ids(renewals.Elements, Shown), ": ",
                renewals.ElementsWithoutCost == 0
                    ? string.Create(CultureInfo.InvariantCulture, $"cost {renewals.Cost:R}")
                    : renewals.ElementsWithoutCost == renewals.Elements.Count ? "no costs are given"
                    : string.Create(CultureInfo.InvariantCulture, $"cost at least {renewals.Cost:R}, not known for {renewals.ElementsWithoutCost}"),
                renewals.IsProvedCheapest ? "; nothing cheaper does." : "; the budget did not allow to prove that nothing cheaper does.",
            ]));
    }

    // Which day takes down what is said above, and the registers have the day of each.
    private static void AddRegistered(List<Block> blocks, FreshnessReport report)
    {
        if (report.Calendar.Count > 0)
        {
            int quiet = report.Calendar.Count(one => one.Fells.Count == 0);
            blocks.Add(new Paragraph(
                $"{ReportPhrases.Count(report.Calendar.Count, "element")} will expire, of which {quiet.ToString(CultureInfo.InvariantCulture)} "
                + "take down no pathway alone; the registers give each last valid day."));
        }
    }

    private static void AddCalendar(List<Block> blocks, FreshnessReport report)
    {
        if (report.Calendar.Count == 0)
        {
            return;
        }

        blocks.Add(new Heading(4, ["What expires"]));
        blocks.Add(new Table(
            [new("Last valid day"), new("Element"), new("Statement"), new("Owner"), new("What falls by it")],
            [.. report.Calendar.Take(Shown).Select(one => new TableRow(null,
                [[$"{one.LastValidDay:O}"], [Inline.Of(one.Element)], [Inline.Statement(one.Element)],
                    [Inline.Said(string.Join(", ", one.Owners))], [.. Inline.Ids(one.Fells, ShownIds)]]))]));
        blocks.AddRange(Rest(report.Calendar.Count));
    }

    private static void AddListed(List<Block> blocks, string what, IReadOnlyCollection<Element> elements)
    {
        if (elements.Count > 0)
        {
            blocks.Add(new Paragraph([Inline.Strong($"{what}: "), .. Inline.Ids(elements, Shown), "."]));
        }
    }

    private static IEnumerable<Block> Rest(int count) =>
        count > Shown ? [new Paragraph(string.Create(CultureInfo.InvariantCulture, $"and {count - Shown} more."))] : [];
}
