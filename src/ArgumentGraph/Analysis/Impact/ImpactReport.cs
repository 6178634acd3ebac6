using System.Text.Json.Serialization;
using ArgumentGraph.Analysis.Impact;
using ArgumentGraph.Notebooks;

namespace ArgumentGraph;

/// <summary>What the changes in a newer version of an argument do. Made by <see cref="Argument.AnalyzeImpact"/>.</summary>
[JsonConverter(typeof(ImpactReportConverter))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed record ImpactReport : IAnalysisReport
{
    /// <summary>What changed.</summary>
    public required ComparisonReport Comparison { get; init; }

    /// <inheritdoc/>
    public required Setting Setting { get; init; }

    /// <summary>What the judgement of the newer version rests on.</summary>
    public required ReportBasis Basis { get; init; }

    /// <summary>The elements of both versions that the changes reach, ordered by id.</summary>
    public required ValueList<ElementImpact> Touched { get; init; }

    /// <summary>The pathways of the newer version in the author's order, then those that only the older version has.</summary>
    public required ValueList<PathwayImpact> Pathways { get; init; }

    /// <summary>
    /// Whether the budget was spent before all was settled: then some verdicts are not settled, cut sets not counted, or probabilities bounds alone. What is
    /// said is right all the same.
    /// </summary>
    public required bool IsBudgetSpent { get; init; }

    /// <summary>
    /// Whether it was the time of the budget that was spent (<see cref="Budget.Time"/>), so that another run may find more or less.
    /// </summary>
    public required bool IsTimeSpent { get; init; }

    /// <summary>Of <see cref="Touched"/>, the elements whose verdict could be another, those that are not settled included.</summary>
    public ValueList<ElementImpact> CouldMove => [.. Touched.Where(each => each.CouldMove != Possibility.No)];

    /// <summary>Of <see cref="Touched"/>, the elements whose verdict is another.</summary>
    public ValueList<ElementImpact> Moved => [.. Touched.Where(each => each.HasMoved)];

    /// <summary>
    /// How much of each module of the newer version the changes reach, in the order of <see cref="Argument.Modules"/>: after a supplier was swapped, what of
    /// each module has to be reviewed again. Empty of an argument without modules. Linear in the newer version.
    /// </summary>
    public ValueList<ModuleImpact> Modules
    {
        get
        {
            Argument newer = Comparison.Newer;
            ILookup<string?, Element> elements = newer.Elements.Where(element => !element.IsAway).ToLookup(element => element.Module, StringComparer.Ordinal);
            ILookup<string?, Element> added = Comparison.Added.ToLookup(element => element.Module, StringComparer.Ordinal);
            ILookup<string?, ElementImpact> touched = Touched.ToLookup(each => each.Element.Module, StringComparer.Ordinal);
            return [.. newer.Modules.Select(module => new ModuleImpact(
                module.Name, elements[module.Name].Count(), added[module.Name].Count(), touched[module.Name].Count(),
                touched[module.Name].Count(each => each.CouldMove != Possibility.No), touched[module.Name].Count(each => each.HasMoved)))];
        }
    }

    /// <summary>The elements that became load-bearing for pathways: those that carry most new ones first, then by id.</summary>
    public ValueList<LoadBearingChange> BecameLoadBearing => Gathered(pathway => pathway.BecameLoadBearing);

    /// <summary>The elements that are no longer load-bearing for pathways: those that are not for most of them first, then by id.</summary>
    public ValueList<LoadBearingChange> NoLongerLoadBearing => Gathered(pathway => pathway.NoLongerLoadBearing);

    /// <summary>
    /// What a reviewer wants to know first, as sentences: the pathways that fall and rise, what became load-bearing, what no longer is, which pathways could
    /// move and do not. At least one.
    /// </summary>
    public ValueList<string> Sentences => ImpactSentences.Of(this);

    /// <summary>
    /// Whether the verdict of an element could be another. An element that the changes do not reach cannot move. Logarithmic in their number.
    /// </summary>
    /// <param name="id">The id, in the newer version, of an element that both versions have.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The newer version does not have the element.</exception>
    public Possibility CouldMoveOf(string id)
    {
        _ = Comparison.Newer[id];
        (int first, int end) = (0, Touched.Count);
        while (first < end)
        {
            int middle = (first + end) / 2;
            (first, end) = string.CompareOrdinal(Touched[middle].Element.Id, id) < 0 ? (middle + 1, end) : (first, middle);
        }

        return first < Touched.Count && Touched[first].Element.Id == id ? Touched[first].CouldMove : Possibility.No;
    }

    /// <summary>The sentences.</summary>
    public override string ToString() => string.Join(' ', Sentences);

    private ValueList<LoadBearingChange> Gathered(Func<PathwayImpact, ValueList<Element>> elementsOf) =>
    [
        .. Pathways.SelectMany(pathway => elementsOf(pathway).Select(element => (Element: element, pathway.Pathway)))
            .GroupBy(each => each.Element.Id, StringComparer.Ordinal)
            .Select(group => new LoadBearingChange(group.First().Element, [.. group.Select(each => each.Pathway)]))
            .OrderByDescending(change => change.Pathways.Count).ThenBy(change => change.Element.Id, StringComparer.Ordinal),
    ];
}
