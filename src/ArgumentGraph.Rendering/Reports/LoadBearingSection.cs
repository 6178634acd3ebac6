using System.Globalization;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>Which elements carry which pathways: as a picture, and as tables.</summary>
internal static class LoadBearingSection
{
    private const int ShownElements = 200;
    private const int ShownPathways = 20;
    private const int ShownInPicture = 12;
    private const int ShownGroups = 40;

    // Beside more columns no letter could be read on paper.
    private const int WidestPicture = 60;

    /// <summary>The section of a report: facts first, those that are easily overlooked before others.</summary>
    public static IEnumerable<Block> Of(ReportContents contents)
    {
        LoadBearingReport load = contents.LoadBearing;
        Carriers carriers = contents.Carriers;
        yield return new Heading(3, ["Facts that bring a pathway down alone"]);
        if (carriers.Facts.Count == 0)
        {
            yield return None(load, "fact");
        }
        else
        {
            LoadBearingElement[] facts = [.. carriers.Hidden, .. carriers.Facts.Where(fact => !fact.IsHidden)];
            yield return new Table(
                [new("Fact"), new("Statement"), new("Brings down"), new("Owner, valid through"), new("Remark")],
                [.. facts.Take(ShownElements).Select(fact => new TableRow(null,
                [
                    [Inline.Of(fact.Element)], [Inline.Statement(fact.Element)], Inline.Ids(fact.Pathways, ShownPathways),
                    [Inline.Said(ReportLines.Watch(fact.Element))], fact.IsHidden ? [Inline.Strong("easily overlooked"), ": cited once"] : [],
                ]))]);
            if (facts.Length > ShownElements)
            {
                yield return new Paragraph(string.Create(CultureInfo.InvariantCulture, $"and {facts.Length - ShownElements} more."));
            }
        }

        foreach (Block block in Untried(load).Concat(Others(carriers)))
        {
            yield return block;
        }

        var map = HeatMap.Of(load, string.Empty);
        if (map.Pathways.Count > WidestPicture)
        {
            yield return new Paragraph(Inline.Faint(
                "The heat map of so many pathways is too wide for a page: 'argument-graph render' with --heat-map draws it."));
        }
        else if (map.Elements.Count > 0 && map.Pathways.Count > 0)
        {
            yield return new Picture(
                "heat-map",
                "What each pathway rests on: elements that bring it down alone, and those that do so with others. What is shared comes first.",
                map.ToSvg(ShownInPicture));
        }
    }

    private static IEnumerable<Block> Others(Carriers carriers)
    {
        (string Name, string Meaning, IReadOnlyList<LoadBearingElement> Elements)[] groups =
        [
            ("Conditions of the whole case", "assumptions stated above the pathways, under which all of them are read.", carriers.Conditions),
            ("Steps of reasoning", "goals, strategies and claims that fall with what is under them, or if the step itself fails.", carriers.Steps),
            ("Definitions and framing",
                "contexts and justifications. They count, since a challenge that defeats one takes down what states it; "
                + "but one that only defines a word cannot go missing or expire, so they are not counted among the facts.",
                carriers.Framing),
        ];
        foreach ((string name, string meaning, IReadOnlyList<LoadBearingElement> elements) in groups.Where(group => group.Elements.Count > 0))
        {
            yield return new Paragraph([Inline.Strong(name), $": {meaning} ", .. ByPathways(elements), "."]);
        }
    }

    // Elements that bring down the same, together.
    private static IEnumerable<Inline> ByPathways(IReadOnlyList<LoadBearingElement> elements)
    {
        IGrouping<string, LoadBearingElement>[] groups =
            [.. elements.GroupBy(each => string.Join(",", each.Pathways.Select(pathway => pathway.Id)), StringComparer.Ordinal)];
        IEnumerable<Inline> shown = groups.Take(ShownGroups).SelectMany((group, i) => (Inline[])
        [
            i == 0 ? string.Empty : "; ", .. Inline.Ids(group.Select(each => each.Element), ShownElements), " for ",
            .. Inline.Ids(group.First().Pathways, ShownPathways),
        ]);
        int others = groups.Skip(ShownGroups).Sum(group => group.Count());
        return others == 0 ? shown : [.. shown, string.Create(CultureInfo.InvariantCulture, $"; and {others:N0} more, for no more pathways")];
    }

    /// <summary>Without the picture.</summary>
    public static IEnumerable<Block> Carrying(LoadBearingReport load)
    {
        LoadBearingElement[] carrying = [.. load.LoadBearing.Where(element => element.Pathways.Count > 0)];
        if (carrying.Length == 0)
        {
            yield return None(load, "element");
            yield break;
        }

        yield return new Paragraph(
            "Each of these brings down the pathways named beside it if it falls alone. Basic elements are what the argument rests on in the end; "
            + "the others are critical: they fall with what is under them, or if a step of reasoning fails.");
        yield return new Table(
            [new("Element"), new("Kind"), new("Statement"), new("Brings down"), new("Remark")],
            [.. carrying.Take(ShownElements).Select(element => new TableRow(element.Element,
            [
                [Inline.Of(element.Element)],
                [element.Element.Kind.ToWord() + (element.IsBasic ? string.Empty : ", critical")],
                [Inline.Statement(element.Element)],
                Inline.Ids(element.Pathways, ShownPathways),
                element.IsHidden ? ["easily overlooked: one element alone cites it"] : [],
            ]))]);
        if (carrying.Length > ShownElements)
        {
            yield return new Paragraph(
                string.Create(CultureInfo.InvariantCulture, $"{carrying.Length - ShownElements} more carry no more pathways than these."));
        }

        foreach (Block block in Untried(load))
        {
            yield return block;
        }
    }

    private static Paragraph None(LoadBearingReport load, string what) => new(load.IsLoadBearingExhaustive
        ? $"No {what} brings a pathway down alone."
        : $"No {what} was found that brings a pathway down alone; not everything was tried.");

    private static IEnumerable<Block> Untried(LoadBearingReport load) => load.IsLoadBearingExhaustive
        ? []
        : [new Paragraph(Inline.Strong("The work budget was spent before every element had been tried: there may be others."))];
}
