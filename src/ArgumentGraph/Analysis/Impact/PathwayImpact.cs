using System.Numerics;

namespace ArgumentGraph;

/// <summary>A pathway of either version, before and after the changes.</summary>
public sealed record PathwayImpact
{
    /// <summary>The pathway, in the newer version where it is there.</summary>
    public required Element Pathway { get; init; }

    /// <summary>How it stood; null where the older version does not have the element.</summary>
    public required Standing? From { get; init; }

    /// <summary>How it stands; null where the newer version does not have the element.</summary>
    public required Standing? To { get; init; }

    /// <summary>Whether its verdict could be another: see <see cref="ElementImpact.CouldMove"/>. Yes where one version does not have it.</summary>
    public required Possibility CouldMove { get; init; }

    /// <summary>
    /// Whether it stands otherwise, other elements are load-bearing for it, the number of its minimal cut sets differs, or its probability does, by more than
    /// rounding.
    /// </summary>
    public required bool HasMoved { get; init; }

    /// <summary>How the changes reach it, from an element that changed up to the pathway; empty where they do not.</summary>
    public required ValueList<Element> Path { get; init; }

    /// <summary>
    /// The basic elements that are something else to it, ordered by id; empty where the changes do not reach it, or one version does not have it. An element
    /// of one version only is listed if it is load-bearing or contributes; one that is not settled in a version, if it is something else there for certain.
    /// </summary>
    public required ValueList<RoleChange> RoleChanges { get; init; }

    /// <summary>The number of its minimal cut sets before; null where it was not looked at or not all were counted.</summary>
    public required BigInteger? CutSetsBefore { get; init; }

    /// <summary>The number of its minimal cut sets after; null where it was not looked at or not all were counted.</summary>
    public required BigInteger? CutSetsAfter { get; init; }

    /// <summary>The probability that it stood; null where no element has a number, the pathway was not looked at, or it was unsupported.</summary>
    public required ProbabilityInterval? ProbabilityBefore { get; init; }

    /// <summary>The probability that it stands; null where no element has a number, the pathway was not looked at, or it is unsupported.</summary>
    public required ProbabilityInterval? ProbabilityAfter { get; init; }

    /// <summary>The elements that became load-bearing for it, ordered by id.</summary>
    public ValueList<Element> BecameLoadBearing =>
        [.. RoleChanges.Where(change => change.To == LoadBearingRole.LoadBearing).Select(change => change.Element)];

    /// <summary>The elements that are no longer load-bearing for it, ordered by id.</summary>
    public ValueList<Element> NoLongerLoadBearing =>
        [.. RoleChanges.Where(change => change.From == LoadBearingRole.LoadBearing).Select(change => change.Element)];
}
