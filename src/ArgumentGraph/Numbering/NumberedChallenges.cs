using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ArgumentGraph.Structure;

namespace ArgumentGraph;

/// <summary>
/// The challenges of an argument by numbers. Challenges are numbered from 0 by the number of the element that raises them, and those of one element in the
/// author's order; as a relationship, a challenge has another number (<see cref="RelationshipOf"/>). Nothing here copies; everything takes constant time.
/// </summary>
public sealed class NumberedChallenges
{
    private readonly ArgumentStructure _structure;
    private readonly ChallengeTable _table;

    internal NumberedChallenges(ArgumentStructure structure)
    {
        _structure = structure;
        _table = structure.Challenges;
        Challengers = ImmutableCollectionsMarshal.AsImmutableArray(_table.Challengers);
        Targets = ImmutableCollectionsMarshal.AsImmutableArray(_table.Targets);
        Owners = ImmutableCollectionsMarshal.AsImmutableArray(_table.Owners);
    }

    /// <summary>How many challenges there are.</summary>
    public int Count => _table.Count;

    /// <summary>For each challenge the number of the element that raises it, ascending.</summary>
    public ImmutableArray<int> Challengers { get; }

    /// <summary>
    /// For each challenge the number of the challenged element; where it is a relationship that is challenged, the complement (<c>~</c>) of that
    /// relationship's number, which is negative.
    /// </summary>
    public ImmutableArray<int> Targets { get; }

    /// <summary>
    /// For each challenge the number of the element in whose judgement it counts: the challenged element; of a challenged relationship, the element in which
    /// that is written; of a challenged challenge, the owner of that challenge.
    /// </summary>
    public ImmutableArray<int> Owners { get; }

    /// <summary>The number that a challenge has as a relationship.</summary>
    /// <param name="challenge">The challenge's number.</param>
    public int RelationshipOf(int challenge) => _structure.ChallengeRelationship(challenge);

    /// <summary>
    /// Whether a challenge and what it challenges are in one cycle, so that neither can be judged before the other: such a challenge stays open.
    /// O(log n) for n cycles.
    /// </summary>
    /// <param name="challenge">The challenge's number.</param>
    public bool IsCircular(int challenge) => _structure.IsCircularChallenge(challenge);

    /// <summary>The challenges that an element raises: the first, and one past the last. Equal if it raises none.</summary>
    /// <param name="element">The element's number.</param>
    public (int First, int End) By(int element) => _table.RangeOf(element);

    /// <summary>How many challenges an element raises.</summary>
    /// <param name="element">The element's number.</param>
    public int CountBy(int element) => _table.CountBy(element);

    /// <summary>The challenges of an element itself, not of its relationships.</summary>
    /// <param name="element">The element's number.</param>
    public ReadOnlySpan<int> OfElement(int element) => _table.OnElement(element);

    /// <summary>The challenges of a relationship, which may be a challenge.</summary>
    /// <param name="relationship">The relationship's number.</param>
    public ReadOnlySpan<int> OfRelationship(int relationship) => _table.OnRelationship(relationship);

    /// <summary>The challenges that count in the judgement of an element (see <see cref="Owners"/>), each before the challenge that it challenges.</summary>
    /// <param name="element">The element's number.</param>
    public ReadOnlySpan<int> OwnedBy(int element) => _table.OwnedBy(element);
}
