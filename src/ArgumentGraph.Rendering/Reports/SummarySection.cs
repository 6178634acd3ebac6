using System.Globalization;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>The summary, for readers who read nothing else: on one page, the answer first.</summary>
internal static class SummarySection
{
    private const int Shown = 12;
    private const int ShownRoots = 4;
    private const int ShownPathways = 24;
    private const int ShownHidden = 5;
    private const int ShownSteps = 5;
    private const int ShownSentences = 6;

    public static IEnumerable<Block> Of(ReportContents contents)
    {
        foreach (Paragraph verdict in Verdicts(contents))
        {
            yield return verdict;
        }

        yield return Standings([.. contents.LoadBearing.Pathways.Select(target => target.Standing)]);
        foreach (Block block in Pathways(contents).Concat(Hidden(contents)).Concat(Next(contents)).Concat(Since(contents)))
        {
            yield return block;
        }

        yield return OpenPoints(contents.Support);
        if (contents.Reviews is { } reviews)
        {
            yield return new Paragraph(ReviewPhrases.Summary(reviews));
        }
    }

    // What is above the pathways: what the reader wants to hear first.
    private static IEnumerable<Paragraph> Verdicts(ReportContents contents)
    {
        SupportReport support = contents.Support;
        HashSet<string> pathways = [.. support.Pathways.Select(pathway => pathway.Element.Id)];
        AnalysedElement[] roots = [.. support.Roots.Where(root => !pathways.Contains(root.Element.Id))];
        IReadOnlyList<AnalysedElement> shown = contents.Foremost.Roots(roots, ShownRoots);
        foreach (AnalysedElement root in shown)
        {
            yield return new Paragraph(Inline.Of(root.Element), " ", Inline.Statement(root.Element), ": ", Inline.Of(root.Standing), ".")
            {
                Weight = ParagraphWeight.Verdict,
            };
        }

        HashSet<string> said = [.. shown.Select(root => root.Element.Id)];
        AnalysedElement[] others = [.. roots.Where(root => !said.Contains(root.Element.Id))];
        if (others.Length > 0)
        {
            int standing = others.Count(root => root.Standing == Standing.Supported);
            yield return new Paragraph(string.Create(
                CultureInfo.InvariantCulture, $"and {others.Length:N0} more at the top, of which {standing:N0} {(standing == 1 ? "is" : "are")} supported."));
        }
    }

    public static Paragraph Standings(IReadOnlyList<Standing> pathways)
    {
        if (pathways.Count == 0)
        {
            return new Paragraph("The argument has no pathway, root goal or root claim, so it concludes nothing.");
        }

        int supported = pathways.Count(standing => standing == Standing.Supported);
        int doubtful = pathways.Count(standing => standing == Standing.InDoubt);
        int down = pathways.Count - supported - doubtful;
        return new Paragraph(
            Inline.Strong(string.Create(
                CultureInfo.InvariantCulture, $"{supported} of {ReportPhrases.Count(pathways.Count, "pathway")} {(supported == 1 ? "is" : "are")} supported")),
            string.Create(CultureInfo.InvariantCulture, $"; {doubtful} in doubt, {down} unsupported."));
    }

    private static IEnumerable<Block> Pathways(ReportContents contents)
    {
        LoadBearingReport load = contents.LoadBearing;
        if (load.Pathways.Count == 0)
        {
            yield break;
        }

        ILookup<string, Element> alone = contents.Carriers.Facts.SelectMany(fact => fact.Pathways.Select(pathway => (pathway.Id, fact.Element)))
            .ToLookup(pair => pair.Id, pair => pair.Element, StringComparer.Ordinal);
        yield return new Table(
            [new("Pathway"), new("Statement"), new("Standing"), new("Why it does not stand"), new("Rests alone on")],
            [.. contents.Foremost.Pathways(ShownPathways).Select(target => new TableRow(null,
            [
                [Inline.Of(target.Element)],
                [Inline.Statement(target.Element)],
                [Inline.Of(target.Standing)],
                ReportLines.Causes(target.RootCauses),
                Alone(target, [.. alone[target.Element.Id]], load.IsLoadBearingExhaustive),
            ]))]);
        if (load.Pathways.Count > ShownPathways)
        {
            yield return new Paragraph(string.Create(
                CultureInfo.InvariantCulture, $"and {load.Pathways.Count - ShownPathways} more pathways, which stand no lower than these."));
        }
    }

    private static IReadOnlyList<Inline> Alone(LoadBearingTarget target, Element[] facts, bool isExhaustive) =>
        target.IsDown ? ["–"]
        : facts.Length > 0 ? [.. Inline.Ids(facts, Shown), isExhaustive ? string.Empty : " or more"]
        : [isExhaustive ? "no single fact" : "none was found; not everything was tried"];

    private static IEnumerable<Block> Hidden(ReportContents contents)
    {
        LoadBearingElement[] hidden = [.. contents.Carriers.Hidden];
        yield return new Heading(3, ["Facts that carry several pathways, cited once"]);
        if (hidden.Length == 0)
        {
            yield return new Paragraph(contents.LoadBearing.IsLoadBearingExhaustive
                ? "None: whatever brings down two pathways alone is cited by two elements or more."
                : "None was found; not everything was tried.");
        }
        else
        {
            yield return new Outline([.. hidden.Take(ShownHidden).Select(fact => new OutlineItem(0,
            [
                Inline.Of(fact.Element), " ", Inline.Statement(fact.Element), " – carries ", .. Inline.Ids(fact.Pathways, Shown),
                .. ReportLines.Watch(fact.Element) is { Length: > 0 } watch ? ["; ", Inline.Said(watch)] : (Inline[])[],
            ]))]);
            if (hidden.Length > ShownHidden)
            {
                yield return new Paragraph(string.Create(CultureInfo.InvariantCulture, $"and {hidden.Length - ShownHidden} more."));
            }
        }

        if (contents.Carriers.Conditions.Count > 0)
        {
            yield return new Paragraph(
                ["All pathways are read under the assumptions ", .. Inline.Ids(contents.Carriers.Conditions.Select(each => each.Element), Shown), "."]);
        }
    }

    private static IEnumerable<Block> Next(ReportContents contents)
    {
        // Of each pathway that does not stand the cheapest way to make it stand, those first of which the cost is known, the least first.
        (Element Pathway, RoadmapCompletion Way)[] ways =
        [
            .. contents.Roadmap.Pathways.Where(pathway => !pathway.Stands && pathway.Completions.Count > 0)
                .Select(pathway => (pathway.Element, pathway.Completions[0]))
                .OrderBy(way => way.Item2.StepsWithoutCost > 0).ThenBy(way => way.Item2.Cost),
        ];
        FreshnessEvent? fall = contents.Setting.Date is null ? null : contents.Freshness.Forecast.FirstOrDefault(day => day.Fallen.Count > 0);
        if (ways.Length == 0 && fall is null)
        {
            yield break;
        }

        yield return new Heading(3, ["What to do next"]);
        List<OutlineItem> items =
        [
            .. ways.Take(ShownSteps).Select(way => new OutlineItem(0,
                [RoadmapSection.Sentence(way.Way), ": ", Inline.Of(way.Pathway), " stands."])),
        ];
        if (fall is not null)
        {
            items.Add(new(0,
            [
                $"Renew before {ReportPhrases.Day(fall.Day)}: ", .. Inline.Ids(fall.Expired, Shown), "; else ",
                .. Inline.Ids(fall.Fallen.Select(change => change.Pathway), Shown), fall.Fallen.Count == 1 ? " falls." : " fall.",
            ]));
        }

        yield return new Outline(items);
    }

    private static IEnumerable<Block> Since(ReportContents contents)
    {
        if (contents.Changes is not { } changes)
        {
            yield break;
        }

        yield return new Heading(3, ["Changes since the last report"]);
        yield return new Outline([.. changes.Sentences.Take(ShownSentences).Select(sentence => new OutlineItem(0, [sentence]))]);
        if (changes.Sentences.Count > ShownSentences)
        {
            yield return new Paragraph(string.Create(CultureInfo.InvariantCulture, $"and {changes.Sentences.Count - ShownSentences} more."));
        }
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
            .. support.OpenPoints.GroupBy(point => point.Kind).Select(group => new OutlineItem(1,
            [
                group.Key == OpenPointKind.TakenAsAvailable ? Inline.OnTrust(ReportPhrases.OpenPoint(group.Key)) : ReportPhrases.OpenPoint(group.Key),
                $": {group.Count().ToString(CultureInfo.InvariantCulture)} (", .. Inline.Ids(group.Select(point => point.Element), Shown), ")",
            ])),
        ]);
    }

    public static string Counts(ArgumentCounts counts) => $"The argument has {Extent(counts)}.";

    /// <summary>How many elements of each kind there are, and how many challenges.</summary>
    public static string Extent(ArgumentCounts counts) =>
        $"{ReportPhrases.Count(counts.Goal, "goal")}, {ReportPhrases.Count(counts.Strategy, "strategy", "strategies")}, "
        + $"{ReportPhrases.Count(counts.Claim, "claim")}, "
        + $"{ReportPhrases.Count(counts.Evidence, "item")} of evidence, {ReportPhrases.Count(counts.Context, "context")}, "
        + $"{ReportPhrases.Count(counts.Assumption, "assumption")}, "
        + $"{ReportPhrases.Count(counts.Justification, "justification")} and {ReportPhrases.Count(counts.Challenges, "challenge")}";
}
