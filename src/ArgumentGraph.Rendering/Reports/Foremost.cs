using System.Globalization;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>
/// What comes first where a report has no room for all: what stands lowest, then what brings down most pathways alone, of pathways what rests alone on most
/// facts, then what most pathways use, then what the author wrote first. What is chosen stands in the order in which all would.
/// </summary>
internal sealed class Foremost
{
    private readonly ReportContents _contents;
    private readonly Lazy<Dictionary<string, int>> _carried; // how many pathways an element brings down alone
    private readonly Lazy<Dictionary<string, int>> _facts; // on how many facts a pathway rests alone

    public Foremost(ReportContents contents)
    {
        _contents = contents;
        _carried = new(() => contents.LoadBearing.LoadBearing.ToDictionary(each => each.Element.Id, each => each.Pathways.Count, StringComparer.Ordinal));
        _facts = new(() => contents.Carriers.Facts.SelectMany(fact => fact.Pathways).GroupBy(pathway => pathway.Id, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal));
    }

    /// <summary>The pathways of a table or with a chapter, as many as there is room for.</summary>
    public IReadOnlyList<LoadBearingTarget> Pathways(int most) => First(
        _contents.LoadBearing.Pathways, most, pathway => ((int)pathway.Standing, -_facts.Value.GetValueOrDefault(pathway.Element.Id), 0));

    /// <summary>The elements of a register, as many as there is room for.</summary>
    public IReadOnlyList<T> Elements<T>(IReadOnlyList<T> elements)
        where T : Element => First(elements, _contents.Options.ListedRows, RankOf);

    /// <summary>The sheets of what several parts share, as many as have a chapter: those of which most pathways use the top.</summary>
    public IReadOnlyList<Sheet> Shared(IReadOnlyList<Sheet> sheets) =>
        First(sheets, _contents.Options.ListedChapters, sheet => (0, 0, -_contents.UsedIn(sheet.Top!).Count));

    /// <summary>The roots for a summary: all where they are few, else those over pathways, else the first.</summary>
    public IReadOnlyList<AnalysedElement> Roots(IReadOnlyList<AnalysedElement> roots, int most)
    {
        AnalysedElement[] over = roots.Count <= most ? [] : [.. roots.Where(root => _contents.AbovePathways.Value.Contains(root.Element.Id)).Take(most)];
        return over.Length > 0 ? over : [.. roots.Take(most)];
    }

    /// <summary>What a list says below it that was cut; nothing where it was not.</summary>
    /// <param name="all">How many there are.</param>
    /// <param name="shown">How many the list has.</param>
    /// <param name="what">What they are, in the plural.</param>
    public static IEnumerable<Paragraph> LeftOut(int all, int shown, string what) => all <= shown
        ? []
        : [new Paragraph(Inline.Strong(string.Create(CultureInfo.InvariantCulture, $"{all - shown:N0} of {all:N0} {what} are left out.")),
            " Listed are those that stand lowest, then those that bring down most pathways alone, then those that most pathways use. "
            + "'argument-graph report' with --all lists all.")];

    private (int Standing, int Carried, int Used) RankOf(Element element) => (
        (int)_contents.Support.StandingOf(element.Id), -_carried.Value.GetValueOrDefault(element.Id), -_contents.UsedIn(element).Count);

    private static IReadOnlyList<T> First<T>(IReadOnlyList<T> all, int most, Func<T, (int, int, int)> rank) => all.Count <= most
        ? all
        : [.. Enumerable.Range(0, all.Count).OrderBy(place => rank(all[place])).Take(most).Order().Select(place => all[place])];
}
