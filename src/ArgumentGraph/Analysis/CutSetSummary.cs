using System.Numerics;

namespace ArgumentGraph;

/// <summary>The minimal cut sets of an element, as far as they were asked for and the budget went.</summary>
public sealed record CutSetSummary
{
    /// <summary>How many minimal cut sets there are of each order that occurs, ascending; exact up to <see cref="CountedToOrder"/>.</summary>
    public required IReadOnlyDictionary<int, BigInteger> CountByOrder { get; init; }

    /// <summary>The largest order that has been counted in full; 0 when the element is down already.</summary>
    public required int CountedToOrder { get; init; }

    /// <summary>Whether there can be no others: every minimal cut set has been counted.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>The size of the smallest cut set: how far the element is from falling. Null when it is down already, or when it was not found within the budget.</summary>
    public required int? SmallestOrder { get; init; }

    /// <summary>The first cut sets, the smallest first, those of one size ordered by ids.</summary>
    public required ValueList<CutSet> Listed { get; init; }

    internal static CutSetSummary OfDown { get; } = new()
    {
        CountByOrder = new SortedDictionary<int, BigInteger>(),
        CountedToOrder = 0,
        IsComplete = true,
        SmallestOrder = null,
        Listed = ValueList<CutSet>.Empty,
    };
}
