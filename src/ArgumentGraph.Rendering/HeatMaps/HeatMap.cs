using ArgumentGraph.Notebooks;
using ArgumentGraph.Rendering.HeatMaps;

namespace ArgumentGraph.Rendering;

/// <summary>
/// Pathways by the basic elements that they rest on: which elements bring a pathway down alone, which only with others. Elements that carry most pathways come
/// first, so that what is shared stands out. Immutable.
/// </summary>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class HeatMap
{
    private readonly LoadBearingMatrix _matrix;
    private readonly int[] _columns;

    private HeatMap(LoadBearingReport report, string? title)
    {
        _matrix = report.Matrix;
        Title = title ?? "What the pathways rest on";
        _columns = [.. Enumerable.Range(0, _matrix.Elements.Count)
            .Where(element => Count(element, LoadBearingRole.LoadBearing) + Count(element, LoadBearingRole.Contributing) > 0)
            .OrderByDescending(element => Count(element, LoadBearingRole.LoadBearing))
            .ThenByDescending(element => Count(element, LoadBearingRole.Contributing))
            .ThenBy(element => _matrix.Elements[element].Id, StringComparer.Ordinal)];
        Elements = ValueList.Create<Element>([.. _columns.Select(element => _matrix.Elements[element])]);
    }

    /// <summary>What stands over the picture.</summary>
    public string Title { get; }

    /// <summary>The pathways, in the author's order: the columns of the picture.</summary>
    public ValueList<Element> Pathways => _matrix.Targets;

    /// <summary>
    /// The basic elements that are load-bearing or contributing for some pathway: the rows of the picture. Those load-bearing for most pathways first,
    /// then those contributing to most, then by id.
    /// </summary>
    public ValueList<Element> Elements { get; }

    /// <summary>What an element is to a pathway.</summary>
    /// <param name="pathway">An index of <see cref="Pathways"/>.</param>
    /// <param name="element">An index of <see cref="Elements"/>.</param>
    public LoadBearingRole this[int pathway, int element] => _matrix[pathway, _columns[element]];

    /// <summary>Makes the heat map of a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="title">What stands over the picture; null for a title of its own, empty for nothing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static HeatMap Of(LoadBearingReport report, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new(report, title);
    }

    /// <summary>The heat map as an SVG document.</summary>
    /// <param name="maximumElements">How many elements are shown at most; how many more there are is said below.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maximumElements"/> is less than 1.</exception>
    public string ToSvg(int maximumElements = 60)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumElements, 1);
        return ToSvg(maximumElements, "ag-");
    }

    /// <summary>The same with ids that begin so: two in one page need two prefixes.</summary>
    internal string ToSvg(int maximumElements, string prefix) => new HeatMapSvg(this, maximumElements, prefix).Write();

    /// <summary>For how many pathways an element of <see cref="Elements"/> has a role.</summary>
    internal int CountOf(int element, LoadBearingRole role) => Count(_columns[element], role);

    private int Count(int element, LoadBearingRole role)
    {
        int count = 0;
        for (int target = 0; target < _matrix.Targets.Count; target++)
        {
            count += _matrix[target, element] == role ? 1 : 0;
        }

        return count;
    }
}
