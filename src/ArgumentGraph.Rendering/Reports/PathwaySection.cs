using System.Globalization;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>Each pathway: whether it stands and why, its argument, what it is most sensitive to, what is open in it.</summary>
internal static class PathwaySection
{
    private const int Shown = 30;

    public static IEnumerable<Block> Of(ReportContents contents)
    {
        Dictionary<string, AnalysedElement> analysed = contents.Support.Pathways.ToDictionary(pathway => pathway.Element.Id, StringComparer.Ordinal);
        foreach (LoadBearingTarget target in contents.LoadBearing.Pathways)
        {
            contents.CancellationToken.ThrowIfCancellationRequested();
            yield return new Heading(3, [Inline.Named(target.Element)], target.Element);
            foreach (Block block in OfPathway(contents, target, analysed[target.Element.Id]))
            {
                yield return block;
            }
        }
    }

    private static IEnumerable<Block> OfPathway(ReportContents contents, LoadBearingTarget target, AnalysedElement analysed)
    {
        yield return new Paragraph([Inline.Strong("Standing: "), Inline.Of(target.Standing), .. WhyNot(target.RootCauses), "."]);
        if (target.Element.Description is { Length: > 0 } description)
        {
            foreach (Block block in MarkedBlocks.Of(description))
            {
                yield return block;
            }
        }

        yield return new Paragraph(Inline.Strong("The argument"));
        yield return PictureOf(contents, target.Element);
        yield return new ArgumentOutline(contents.Argument, contents.Support).Of(target.Element);
        if (analysed.Inherited.Count > 0)
        {
            yield return new Paragraph(Inline.Strong("Stated above it, and holding here too"));
            yield return new Outline([.. analysed.Inherited.Select(statement => new OutlineItem(0,
                [Inline.Of(statement.Element), " ", Inline.Statement(statement.Element), " – ",
                    Inline.Of(statement.Standing), "; stated by ", Inline.Of(statement.StatedBy)]))]);
        }

        foreach (Block block in Sensitivity(target))
        {
            yield return block;
        }

        if (analysed.OpenPoints.Count > 0)
        {
            yield return new Paragraph(Inline.Strong("Open points"));
            yield return new Outline([.. analysed.OpenPoints.GroupBy(point => point.Kind).Select(group =>
                new OutlineItem(0, [$"{ReportPhrases.OpenPoint(group.Key)}: ", .. Inline.Ids(group.Select(point => point.Element), Shown)]))]);
        }
    }

    private static Picture PictureOf(ReportContents contents, Element pathway)
    {
        string number = (contents.LoadBearing.Pathways.Select(target => target.Element.Id).ToList().IndexOf(pathway.Id) + 1)
            .ToString(CultureInfo.InvariantCulture);
        string svg = contents.Argument.ToSvg(new DiagramOptions
        {
            View = DiagramView.Under(pathway.Id),
            Overlay = Overlay.Standing(contents.Support),
            Support = contents.Support,
            Title = string.Empty,
            MaximumLines = 6,
            Show = contents.Show,
            IdPrefix = $"p{number}-",
        });
        return new Picture($"pathway-{number}", $"The argument for {pathway.Id}, with what stands and what does not.", svg);
    }

    private static IEnumerable<Inline> WhyNot(RootCauses causes) => causes.Causes.Count == 0 ? [] : [", because of ", .. ReportLines.Causes(causes)];

    private static IEnumerable<Block> Sensitivity(LoadBearingTarget target)
    {
        CutSetSummary sets = target.CutSets;
        if (target.IsDown || sets.Count.IsZero)
        {
            yield break;
        }

        string counts = string.Join(", ", sets.CountByOrder.Where(pair => !pair.Value.IsZero).Take(6)
            .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Value} of {ReportPhrases.Count(pair.Key, "element")}")));
        string whole = sets.IsExhaustive
            ? string.Create(CultureInfo.InvariantCulture, $"there are {sets.Count} in all")
            : string.Create(CultureInfo.InvariantCulture, $"counted up to {ReportPhrases.Count(sets.CountedToOrder, "element")}; there may be larger ones");
        yield return new Paragraph(Inline.Strong("Most sensitive to"), $" – the smallest sets whose joint loss brings it down ({counts}; {whole}):");
        yield return new Outline([.. sets.Listed.Select(set => new OutlineItem(0, [.. Joined(set)]))]);
    }

    private static IEnumerable<Inline> Joined(CutSet set)
    {
        for (int i = 0; i < set.Elements.Count; i++)
        {
            if (i > 0)
            {
                yield return " together with ";
            }

            yield return Inline.Of(set.Elements[i]);
            yield return " ";
            yield return Inline.Statement(set.Elements[i]);
        }
    }
}
