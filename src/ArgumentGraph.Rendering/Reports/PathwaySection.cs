using System.Globalization;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>Each pathway: whether it stands and why, what it is most sensitive to, what is open in it, its argument.</summary>
internal static class PathwaySection
{
    private const int Shown = 30;

    public static IEnumerable<Block> Of(ReportContents contents)
    {
        Dictionary<string, AnalysedElement> analysed = contents.Support.Pathways.ToDictionary(pathway => pathway.Element.Id, StringComparer.Ordinal);
        IReadOnlyList<LoadBearingTarget> chosen = contents.Foremost.Pathways(contents.Options.ListedChapters);
        IProgress<double>? progress = contents.Told("Pathways");
        for (int i = 0; i < chosen.Count; i++)
        {
            LoadBearingTarget target = chosen[i];
            progress?.Report((double)i / chosen.Count);
            contents.CancellationToken.ThrowIfCancellationRequested();
            IReadOnlyList<Block> remarks = [.. Remarks(contents, target, analysed[target.Element.Id])];
            IEnumerable<Block> blocks = contents.Sheets.Sheets.Find(target.Element.Id) is { } sheet
                ? SheetBlocks.Of(contents, sheet, remarks)
                : [new Heading(3, [Inline.Named(target.Element)], target.Element), .. remarks,
                    new Paragraph([
                        "Its argument is set out ",
                        .. contents.Sheets.Sheets.SheetOf(target.Element.Id).Module is { } module
                            ? (IEnumerable<Inline>)["with the module ", Inline.Said(module.Name)] : ["in the overview"], ".",
                    ])];
            foreach (Block block in blocks)
            {
                yield return block;
            }
        }

        foreach (Block block in Others(contents, chosen))
        {
            yield return block;
        }
    }

    // Those without a chapter.
    private static IEnumerable<Block> Others(ReportContents contents, IReadOnlyList<LoadBearingTarget> chosen)
    {
        HashSet<string> told = [.. chosen.Select(pathway => pathway.Element.Id)];
        LoadBearingTarget[] others = [.. contents.LoadBearing.Pathways.Where(pathway => !told.Contains(pathway.Element.Id))];
        if (others.Length == 0)
        {
            yield break;
        }

        yield return new Heading(3, ["Pathways without a chapter"]);
        yield return new Paragraph(
            Inline.Strong(string.Create(
                CultureInfo.InvariantCulture, $"{chosen.Count:N0} of {contents.LoadBearing.Pathways.Count:N0} pathways have a chapter above")),
            ": those that stand lowest, then those that rest alone on most facts. These have none; 'argument-graph report' with --all writes one for each, and "
            + "'argument-graph render' with --sheet and the id draws one.");
        yield return new Table(
            [new("Pathway"), new("Statement"), new("Standing")],
            [.. others.Take(contents.Options.ListedRows).Select(each => new TableRow(each.Element,
                [[Inline.Of(each.Element)], [Inline.Statement(each.Element)], [Inline.Of(each.Standing)]]))]);
        if (others.Length > contents.Options.ListedRows)
        {
            yield return new Paragraph(string.Create(CultureInfo.InvariantCulture, $"and {others.Length - contents.Options.ListedRows:N0} more."));
        }
    }

    private static IEnumerable<Block> Remarks(ReportContents contents, LoadBearingTarget target, AnalysedElement analysed)
    {
        yield return new Paragraph([Inline.Strong("Standing: "), Inline.Of(target.Standing), .. WhyNot(target.RootCauses), "."]);
        if (target.Element.Description is { Length: > 0 } description)
        {
            foreach (Block block in MarkedBlocks.Of(description))
            {
                yield return block;
            }
        }

        foreach (Block block in Sensitivity(target, contents.Carriers))
        {
            yield return block;
        }

        if (analysed.OpenPoints.Count > 0)
        {
            yield return new Paragraph([Inline.Strong("Open in it: "), .. Listed(analysed.OpenPoints), "."]);
        }

        // What is stated above all pathways and holds is said once, in the summary.
        InheritedStatement[] shaky = [.. analysed.Inherited.Where(statement => statement.Standing != Standing.Supported)];
        if (shaky.Length > 0)
        {
            yield return new Paragraph([Inline.Strong("Stated above it, and weighing on it: "), .. Stated(shaky), "."]);
        }
    }

    private static IEnumerable<Inline> Listed(ValueList<OpenPoint> points) => points.GroupBy(point => point.Kind).SelectMany((group, i) => (Inline[])
    [
        i == 0 ? string.Empty : "; ", $"{ReportPhrases.OpenPoint(group.Key)}: ", .. Inline.Ids(group.Select(point => point.Element), Shown),
    ]);

    private static IEnumerable<Inline> Stated(InheritedStatement[] inherited) => inherited.SelectMany((statement, i) => (Inline[])
        [i == 0 ? string.Empty : ", ", Inline.Of(statement.Element), " (", Inline.Of(statement.Standing), ")"]);

    private static IEnumerable<Inline> WhyNot(RootCauses causes) =>
        causes.Causes.Count == 0 ? [] : [", because of ", .. ReportLines.Causes(causes)];

    private static IEnumerable<Block> Sensitivity(LoadBearingTarget target, Carriers carriers)
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

        // Conditions of the whole case bring down everything: they stand elsewhere, once.
        HashSet<string> conditions = [.. carriers.Conditions.Select(each => each.Element.Id)];
        CutSet[] telling = [.. sets.Listed.Where(set => !set.Elements.All(element => conditions.Contains(element.Id)))];
        yield return new Paragraph(
        [
            Inline.Strong("Most sensitive to the loss of "), .. telling.SelectMany(Joined), $" (sets that bring it down: {counts}; {whole}).",
        ]);
    }

    private static IEnumerable<Inline> Joined(CutSet set, int index)
    {
        yield return index == 0 ? string.Empty : ", ";
        for (int i = 0; i < set.Elements.Count; i++)
        {
            if (i > 0)
            {
                yield return " with ";
            }

            yield return Inline.Of(set.Elements[i]);
        }
    }
}
