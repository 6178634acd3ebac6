using ArgumentGraph.Logic.Scenarios;
using ArgumentGraph.Logic.Sets;

namespace ArgumentGraph;

/// <summary>How load-bearing elements are analysed. An immutable value.</summary>
public sealed record LoadBearingOptions
{
    private readonly int? _maximumOrder;
    private readonly int _listedCutSets = 100;
    private readonly int _listedPairs = 1_000;

    /// <summary>Ids of elements to be analysed beside the pathways and roots. The default is none.</summary>
    public ValueList<string> AdditionalElements { get; init; } = ValueList<string>.Empty;

    /// <summary>
    /// The largest minimal cut sets that are counted and listed, 1 to 62. Larger sets are not searched for. The default,
    /// null, means no limit other than the budget.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1 or greater than 62.</exception>
    public int? MaximumOrder
    {
        get => _maximumOrder;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value ?? 1, 1, nameof(MaximumOrder));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value ?? 1, SetDiagram.MaximumOrder, nameof(MaximumOrder));
            _maximumOrder = value;
        }
    }

    /// <summary>How many cut sets are listed for each target, at least 0: the smallest first. All are counted. The default is 100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int ListedCutSets
    {
        get => _listedCutSets;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(ListedCutSets));
            _listedCutSets = value;
        }
    }

    /// <summary>How many pairs are listed, at least 0: those that bring down most pathways first. All are counted. The default is 1,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int ListedPairs
    {
        get => _listedPairs;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(ListedPairs));
            _listedPairs = value;
        }
    }

    /// <summary>
    /// How much work may be done: single points of failure get all of <see cref="Budget.Work"/>, pairs a part, and cut sets as much again, within
    /// <see cref="Budget.Time"/> where that is limited.
    /// </summary>
    public Budget Budget { get; init; } = Budget.Default;

    /// <summary>Lets tests force each vector width.</summary>
    internal LaneWidth? LaneWidth { get; init; }
}
