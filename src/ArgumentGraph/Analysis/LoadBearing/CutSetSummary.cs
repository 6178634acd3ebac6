using System.Numerics;
using ArgumentGraph.Analysis.LoadBearing;

namespace ArgumentGraph;

/// <summary>The minimal cut sets of an element: of all orders, or, where that is too much, as far as they were asked for and the budget went.</summary>
/// <remarks>
/// Counted without being listed, on zero-suppressed decision diagrams (Rauzy, New algorithms for fault trees analysis, RESS 40, 1993; Minato, Zero-suppressed
/// BDDs, DAC 1993). There may be more than 10^19 of them.
/// </remarks>
public sealed class CutSetSummary
{
    private readonly Argument? _argument;
    private readonly TargetSets? _sets;
    private readonly int[] _elements; // by rank
    private readonly int _listedCount;
    private ValueList<CutSet>? _listed; // two threads may both work it out; they come to the same

    internal CutSetSummary(Argument argument, TargetSets sets, int[] elements, int listed)
    {
        _argument = argument;
        _sets = sets;
        _elements = elements;
        _listedCount = listed;
        CountByOrder = sets.CountByOrder;
        CountedToOrder = sets.CountedToOrder;
        IsExhaustive = sets.IsComplete;
        SmallestOrder = sets.SmallestOrder;
    }

    private CutSetSummary()
    {
        _elements = [];
        CountByOrder = new SortedDictionary<int, BigInteger>();
        IsExhaustive = true;
    }

    /// <summary>How many minimal cut sets there are of each order that occurs, ascending; exact up to <see cref="CountedToOrder"/>.</summary>
    public IReadOnlyDictionary<int, BigInteger> CountByOrder { get; }

    /// <summary>How many minimal cut sets have been counted: all of them where <see cref="IsExhaustive"/> is true.</summary>
    public BigInteger Count => CountByOrder.Values.Aggregate(BigInteger.Zero, (sum, count) => sum + count);

    /// <summary>
    /// The largest order that has been counted in full; where <see cref="IsExhaustive"/> is true no cut set is larger. 0 when the element is down already.
    /// </summary>
    public int CountedToOrder { get; }

    /// <summary>Whether the count is complete: every minimal cut set has been counted.</summary>
    public bool IsExhaustive { get; }

    /// <summary>
    /// The size of the smallest cut set: how far the element is from falling. Null when it is down already, or when it was not found within the budget.
    /// </summary>
    public int? SmallestOrder { get; }

    /// <summary>The first cut sets, as many as were asked for: the smallest first, those of one size ordered by ids. Worked out when first asked for.</summary>
    public ValueList<CutSet> Listed => _listed ??= [.. Enumerate().Take(_listedCount)];

    internal static CutSetSummary OfDown { get; } = new();

    /// <summary>
    /// The cut sets one after the other, the smallest first, those of one size ordered by ids: all that have been counted. Each is worked out when it is asked
    /// for, so that the first of billions come at once.
    /// </summary>
    /// <param name="containing">Ids of elements that must be members; null for any.</param>
    /// <param name="without">Ids of elements that must not be; null for none.</param>
    /// <exception cref="KeyNotFoundException">There is no such element.</exception>
    /// <exception cref="InvalidOperationException">There are too many sets of too many members to be listed, though they could be counted.</exception>
    /// <example>
    /// <code>
    /// CutSetSummary cutSets = argument.AnalyzeLoadBearing().Pathways[0].CutSets;
    /// foreach (CutSet set in cutSets.Enumerate(containing: ["E7"]).Take(10))
    /// {
    ///     Console.WriteLine(set);
    /// }
    /// </code>
    /// </example>
    public IEnumerable<CutSet> Enumerate(IEnumerable<string>? containing = null, IEnumerable<string>? without = null)
    {
        HashSet<int> required = RanksOf(containing, out bool areBasic);
        HashSet<int> excluded = RanksOf(without, out _);
        return _sets is null || !areBasic ? [] : _sets.Sets(required, excluded).Select(ToCutSet);
    }

    /// <summary>The smallest cut set with this element, of equals the first by ids; null when it is in none that was counted.</summary>
    /// <param name="elementId">A basic element's id.</param>
    /// <exception cref="KeyNotFoundException">There is no such element.</exception>
    public CutSet? SmallestWith(string elementId) => Enumerate(containing: [elementId]).FirstOrDefault();

    private CutSet ToCutSet(int[] set) => new([.. set.Select(rank => _argument!.Structure.Elements[_elements[rank]])]);

    private HashSet<int> RanksOf(IEnumerable<string>? ids, out bool areBasic)
    {
        areBasic = true;
        var ranks = new HashSet<int>();
        foreach (string id in ids ?? [])
        {
            int rank = _argument is null ? -1 : Array.IndexOf(_elements, _argument.NumberOf(id));
            areBasic &= rank >= 0;
            if (rank >= 0)
            {
                ranks.Add(rank);
            }
        }

        return ranks;
    }
}
