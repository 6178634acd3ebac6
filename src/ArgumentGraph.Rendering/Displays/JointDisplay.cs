using System.Globalization;
using ArgumentGraph.Rendering.Charts;
using ArgumentGraph.Rendering.Reports;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Displays;

/// <summary>How pathways fall together: how many at once, which pairs, and what a scenario leaves.</summary>
internal static class JointDisplay
{
    private const int Shown = 60;
    private const int ShownPairs = 20;
    private const int ShownIds = 20;

    public static ReportDisplay Of(JointReport report)
    {
        List<Block> blocks = [];
        blocks.AddRange(Scenario(report));
        blocks.Add(Pathways(report));
        if (report.Pathways.Count > Shown)
        {
            blocks.Add(new Paragraph(string.Create(CultureInfo.InvariantCulture, $"and {report.Pathways.Count - Shown} more.")));
        }

        blocks.AddRange(Counts(report));
        blocks.AddRange(Pairs(report));
        blocks.AddRange(Remarks(report));
        return new(ReportLines.Heading("Pathways together", report), blocks, "Probability that this many pathways fall.", prefix => Draw(report, prefix));
    }

    public static string Draw(JointReport report, string prefix) => new BarChartSvg(
        new BarChart
        {
            Title = report.ProbabilityOfExactly is not null
                ? "Probability that exactly this many pathways fall"
                : "Probability that this many pathways or more fall",
            Bars = [.. Enumerable.Range(0, report.Pathways.Count + 1).Take(Shown).Select(fallen => BarOf(report, fallen)).OfType<Bar>()],
            Solid = report.ProbabilityOfExactly is not null ? "probability" : "the least that it can be",
            Pale = "the most that it can be: elements without a number",
            Mark = "if pathways fell independently",
            Note = report.ProbabilityOfAtLeast is null
                ? "The budget was spent before it was known."
                : report.Pathways.Count >= Shown ? "More pathways than are shown." : null,
        },
        prefix).Write();

    private static Bar? BarOf(JointReport report, int fallen)
    {
        string label = fallen.ToString(CultureInfo.InvariantCulture);
        if (report.ProbabilityOfExactly is { } exactly)
        {
            return new(
                label, fallen == 1 ? "pathway falls" : "pathways fall",
                exactly[fallen], exactly[fallen], report.ProbabilityOfExactlyIfIndependent?[fallen], ReportPhrases.Number(exactly[fallen]));
        }

        return report.ProbabilityOfAtLeast is { } least
            ? new(label, fallen == 1 ? "pathway or more falls" : "pathways or more fall", least[fallen].Lower, least[fallen].Upper, null, ReportPhrases.Range(
                least[fallen], asDoubt: false))
            : null;
    }

    private static IEnumerable<Block> Scenario(JointReport report)
    {
        if (report.Scenario is not { } scenario)
        {
            yield break;
        }

        List<Inline> text = [Inline.Strong("Given: ")];
        text.AddRange(scenario.Fallen.Count > 0 ? ["fallen ", .. Inline.Ids(scenario.Fallen, ShownIds)] : []);
        text.AddRange(scenario.Holding.Count > 0 ? [scenario.Fallen.Count > 0 ? "; holding " : "holding ", .. Inline.Ids(scenario.Holding, ShownIds)] : []);
        text.Add(scenario.Probability switch { null => ". Its probability was not computed", 0 => ". That cannot be", _ => "" });
        text.AddRange(scenario.StillStanding switch
        {
            null => [". What still stands could not be computed."],
            { Count: 0 } => [". Nothing still stands."],
            { } still => [". What may still stand: ", .. Inline.Ids(still, ShownIds), "."],
        });
        yield return new Paragraph(text);
    }

    private static Table Pathways(JointReport report)
    {
        bool isGiven = report.Scenario is not null;
        Column[] columns = [new("Pathway"), new("Statement"), new("Standing"), new("Doubt", IsNumber: true), new("Doubt in the scenario", IsNumber: true)];
        return new(isGiven ? columns : columns[..^1], [.. report.Pathways.Take(Shown).Select(RowOf)]);

        TableRow RowOf(JointPathway pathway)
        {
            IReadOnlyList<Inline>[] cells =
            [
                [Inline.Of(pathway.Element)], [Inline.Statement(pathway.Element)], [Inline.Of(pathway.Standing)],
                [ReportPhrases.Range(pathway.Interval, asDoubt: true)], [ReportPhrases.Range(pathway.Given, asDoubt: true)],
            ];
            return new(null, isGiven ? cells : cells[..^1]);
        }
    }

    private static IEnumerable<Block> Counts(JointReport report)
    {
        if (report.ProbabilityOfAtLeast is { } least)
        {
            yield return new Table(
                [new("Pathways that fall", IsNumber: true), new("Exactly this many", IsNumber: true),
                    new("This many or more", IsNumber: true), new("Exactly, if independent", IsNumber: true)],
                [.. least.Take(Shown).Select((interval, fallen) => new TableRow(null,
                [
                    [fallen.ToString(CultureInfo.InvariantCulture)], [ReportPhrases.Number(report.ProbabilityOfExactly?[fallen])],
                    [ReportPhrases.Range(interval, asDoubt: false)], [ReportPhrases.Number(report.ProbabilityOfExactlyIfIndependent?[fallen])],
                ]))]);
        }
    }

    private static IEnumerable<Block> Pairs(JointReport report)
    {
        if (report.Pairs is not { Count: > 0 } pairs)
        {
            yield break;
        }

        yield return new Heading(4, ["Pathways that fall together"]);
        yield return new Table(
            [new("Pair"), new("Both fall", IsNumber: true), new("As likely as if independent", IsNumber: true),
                new("Second, given the first", IsNumber: true), new("First, given the second", IsNumber: true)],
            [.. pairs.Take(ShownPairs).Select(pair => new TableRow(null,
            [
                [Inline.Of(pair.First), " + ", Inline.Of(pair.Second)], [ReportPhrases.Number(pair.Both)], ["× " + ReportPhrases.Number(pair.Ratio)],
                [ReportPhrases.Number(pair.SecondGivenFirst)], [ReportPhrases.Number(pair.FirstGivenSecond)],
            ]))]);
        if (pairs.Count > ShownPairs)
        {
            yield return new Paragraph(string.Create(CultureInfo.InvariantCulture, $"and {pairs.Count - ShownPairs} more."));
        }

        if (!report.ArePairsExhaustive)
        {
            yield return new Paragraph(Inline.Strong("Not every pair was tried: there may be others."));
        }
    }

    private static IEnumerable<Block> Remarks(JointReport report)
    {
        if (report.Unknown.Count > 0)
        {
            yield return new Paragraph(
                ["These have no number; intervals range from all of them fallen to all holding: ", .. Inline.Ids(report.Unknown, ShownIds), "."]);
        }

        if (report.ConditionedOn.Count > 0)
        {
            yield return new Paragraph(["All numbers are given that these assumptions hold: ", .. Inline.Ids(report.ConditionedOn, ShownIds), "."]);
        }

        if (report.IsBudgetSpent)
        {
            yield return new Paragraph(Inline.Strong("The budget was spent before everything was worked out."));
        }
    }
}
