using System.Globalization;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>Which elements carry which pathways: as a picture, and as a table.</summary>
internal static class LoadBearingSection
{
    private const int ShownElements = 200;
    private const int ShownPathways = 20;

    public static IEnumerable<Block> Of(LoadBearingReport load)
    {
        var map = HeatMap.Of(load, string.Empty);
        if (map.Elements.Count > 0 && map.Pathways.Count > 0)
        {
            yield return new Picture("heat-map",
                "What each pathway rests on: elements that bring it down alone, and those that do so with others. What is shared comes first.", map.ToSvg());
        }

        foreach (Block block in Carrying(load))
        {
            yield return block;
        }
    }

    /// <summary>Without the picture.</summary>
    public static IEnumerable<Block> Carrying(LoadBearingReport load)
    {
        LoadBearingElement[] carrying = [.. load.LoadBearing.Where(element => element.Pathways.Count > 0)];
        if (carrying.Length == 0)
        {
            yield return new Paragraph(load.IsLoadBearingExhaustive
                ? "No element brings a pathway down alone."
                : "No element was found that brings a pathway down alone; not everything was tried.");
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

        if (!load.IsLoadBearingExhaustive)
        {
            yield return new Paragraph(Inline.Strong("The work budget was spent before every element had been tried: there may be others."));
        }
    }
}
