using System.Globalization;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>The summary, for readers who read nothing else.</summary>
internal static class SummarySection
{
    private const int Shown = 12;

    public static IEnumerable<Block> Of(ReportContents contents)
    {
        LoadBearingReport load = contents.LoadBearing;
        yield return Standings([.. load.Pathways.Select(target => target.Standing)]);
        if (load.Pathways.Count > 0)
        {
            yield return Pathways(contents);
        }

        yield return LoadBearing(load);
        yield return OpenPoints(contents.Support);
        yield return new Paragraph(Counts(load.Counts));
    }

    public static Paragraph Standings(IReadOnlyList<Standing> pathways)
    {
        if (pathways.Count == 0)
        {
            return new Paragraph(
                "There is neither a goal marked as a pathway to harm, nor a root goal or claim: there is nothing that this argument concludes.");
        }

        int supported = pathways.Count(standing => standing == Standing.Supported);
        int doubtful = pathways.Count(standing => standing == Standing.InDoubt);
        int down = pathways.Count - supported - doubtful;
        return new Paragraph(
            Inline.Strong(string.Create(
                CultureInfo.InvariantCulture, $"{supported} of {ReportPhrases.Count(pathways.Count, "pathway")} {(supported == 1 ? "is" : "are")} supported")),
            string.Create(CultureInfo.InvariantCulture, $"; {doubtful} in doubt, {down} unsupported."));
    }

    private static Table Pathways(ReportContents contents) => new(
        [new("Pathway"), new("Statement"), new("Standing"), new("Falls with one of", IsNumber: true), new("Why it does not stand")],
        [.. contents.LoadBearing.Pathways.Select(target => new TableRow(null,
        [
            [Inline.Of(target.Element)],
            [Inline.Statement(target.Element)],
            [Inline.Of(target.Standing)],
            [SingleLosses(target, contents.LoadBearing)],
            ReportLines.Causes(target.RootCauses),
        ]))]);

    private static string SingleLosses(LoadBearingTarget target, LoadBearingReport load) =>
        target.IsDown ? "–"
        : load.LoadBearing.Count(element => element.IsBasic && element.Pathways.Any(pathway => pathway.Id == target.Element.Id))
            .ToString(CultureInfo.InvariantCulture)
          + (load.IsLoadBearingExhaustive ? string.Empty : " or more");

    private static Paragraph LoadBearing(LoadBearingReport load)
    {
        LoadBearingElement[] shared = [.. load.SharedAcrossPathways.Where(element => element.IsBasic)];
        if (shared.Length == 0)
        {
            return new Paragraph(load.IsLoadBearingExhaustive
                ? "No basic element brings down two pathways alone."
                : "No basic element was found that brings down two pathways alone; not everything was tried.");
        }

        LoadBearingElement[] hidden = [.. shared.Where(element => element.IsHidden && element.Element is not Assumption)];
        List<Inline> text =
        [
            Inline.Strong($"{ReportPhrases.Count(shared.Length, "basic element")} {(shared.Length == 1 ? "carries" : "carry")} two or more pathways alone"),
            ": ", .. Inline.Ids(shared.Select(element => element.Element), Shown), ".",
        ];
        if (hidden.Length > 0)
        {
            text.AddRange([" Easily overlooked, since only one element cites it: ", .. Inline.Ids(hidden.Select(element => element.Element), Shown), "."]);
        }

        return new Paragraph(text);
    }

    public static Block OpenPoints(SupportReport support)
    {
        if (support.OpenPoints.Count == 0)
        {
            return new Paragraph("Nothing is left open.");
        }

        return new Outline(
        [
            new(0, [Inline.Strong("Open points")]),
            .. support.OpenPoints.GroupBy(point => point.Kind).Select(group =>
                new OutlineItem(1, [$"{ReportPhrases.OpenPoint(group.Key)}: {group.Count().ToString(CultureInfo.InvariantCulture)} (",
                    .. Inline.Ids(group.Select(point => point.Element), Shown), ")"])),
        ]);
    }

    public static string Counts(ArgumentCounts counts) =>
        $"The argument has {ReportPhrases.Count(counts.Goal, "goal")}, {ReportPhrases.Count(counts.Strategy, "strategy", "strategies")}, "
        + $"{ReportPhrases.Count(counts.Claim, "claim")}, "
        + $"{ReportPhrases.Count(counts.Evidence, "item")} of evidence, {ReportPhrases.Count(counts.Context, "context")}, "
        + $"{ReportPhrases.Count(counts.Assumption, "assumption")}, "
        + $"{ReportPhrases.Count(counts.Justification, "justification")} and {ReportPhrases.Count(counts.Challenges, "challenge")}.";
}
