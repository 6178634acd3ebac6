using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ArgumentGraph.Numbering;
using ArgumentGraph.Structure;

namespace ArgumentGraph;

/// <summary>
/// An argument by numbers (<see cref="Argument.Numbered"/>): elements have numbers from 0, relationships have numbers of their own from 0, and what they join
/// is in arrays. As immutable as the argument, and safe to share between threads. Nothing here copies; everything takes constant time, except where a member
/// says so.
/// </summary>
/// <remarks>
/// <para>
/// Elements are numbered so that what is needed comes first: supporters, contexts and challengers have lower numbers than what rests on them. One pass in
/// ascending order judges everything, and one in descending order hands everything down. Only in cycles this cannot be: elements that need each other have
/// consecutive numbers (<see cref="IsCircular"/>).
/// </para>
/// <para>
/// Relationships are numbered by kind: SupportedBy first, then InContextOf, then Challenges. Within a kind they stand by the number of the element in which
/// they are written, then in the author's order. So the position of a supporter in <c>Supporters.Items</c> is the relationship's number, and the position in
/// <c>Contexts.Items</c> is that less <see cref="SupportCount"/>.
/// </para>
/// <para>Numbers belong to one argument: an edited argument has others, so keep ids, not numbers.</para>
/// </remarks>
public sealed class NumberedArgument
{
    private readonly ArgumentStructure _structure;

    internal NumberedArgument(Argument argument)
    {
        Argument = argument;
        _structure = argument.Structure;
        Elements = ImmutableCollectionsMarshal.AsImmutableArray(_structure.Elements);
        Kinds = ImmutableCollectionsMarshal.AsImmutableArray(_structure.Kinds);
        AuthorOrder = ImmutableCollectionsMarshal.AsImmutableArray(_structure.AuthorOrder);
        IsCircular = ImmutableCollectionsMarshal.AsImmutableArray(_structure.IsCircular);
        IsCircularInSupport = ImmutableCollectionsMarshal.AsImmutableArray(_structure.IsCircularInSupport);
        Supporters = new(_structure.Supporters);
        Supported = new(_structure.Supported);
        Contexts = new(_structure.Contexts);
        ContextUsers = new(_structure.ContextUsers);
        Challenges = new(_structure);
    }

    /// <summary>The argument.</summary>
    public Argument Argument { get; }

    /// <summary>The elements by number.</summary>
    public ImmutableArray<Element> Elements { get; }

    /// <summary>The kind of each element by number: the same as <see cref="Elements"/> say, in less memory.</summary>
    public ImmutableArray<ElementKind> Kinds { get; }

    /// <summary>The numbers of the elements in the author's order.</summary>
    public ImmutableArray<int> AuthorOrder { get; }

    /// <summary>The numbers of <see cref="Argument.Pathways"/>, in the author's order. Linear in the number of elements the first time.</summary>
    public ImmutableArray<int> Pathways => ImmutableCollectionsMarshal.AsImmutableArray(Argument.PathwayNumbers);

    /// <summary>The numbers of <see cref="Argument.Roots"/>, in the author's order. Linear in the number of elements the first time.</summary>
    public ImmutableArray<int> Roots => ImmutableCollectionsMarshal.AsImmutableArray(Argument.RootNumbers);

    /// <summary>For each element its direct supporters, in the author's order.</summary>
    public NumberedRows Supporters { get; }

    /// <summary>For each element the elements that it directly supports, ascending by number.</summary>
    public NumberedRows Supported { get; }

    /// <summary>For each element the contexts, assumptions and justifications that it states, in the author's order.</summary>
    public NumberedRows Contexts { get; }

    /// <summary>For each context, assumption and justification the elements that state it, ascending by number.</summary>
    public NumberedRows ContextUsers { get; }

    /// <summary>The challenges.</summary>
    public NumberedChallenges Challenges { get; }

    /// <summary>For each element whether it is in a cycle: needs itself through supporters, contexts and challengers.</summary>
    public ImmutableArray<bool> IsCircular { get; }

    /// <summary>For each element whether it is in a cycle of supporters and contexts alone.</summary>
    public ImmutableArray<bool> IsCircularInSupport { get; }

    /// <summary>How many elements there are.</summary>
    public int ElementCount => _structure.ElementCount;

    /// <summary>How many SupportedBy relationships there are; the number of the first InContextOf.</summary>
    public int SupportCount => _structure.SupportCount;

    /// <summary>How many InContextOf relationships there are.</summary>
    public int ContextCount => _structure.ContextCount;

    /// <summary>How many relationships there are.</summary>
    public int RelationshipCount => _structure.RelationshipCount;

    /// <summary>The number of an element.</summary>
    /// <param name="id">The element's id.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no such element.</exception>
    public int NumberOf(string id) => Argument.NumberOf(id);

    /// <summary>The number of the element with this id; -1 when there is none.</summary>
    /// <param name="id">An id.</param>
    public int Find(ReadOnlySpan<char> id) => _structure.Find(id);

    /// <summary>The number of a relationship. Linear in the number of relationships of the element in which it is written.</summary>
    /// <param name="relationship">A relationship of this argument.</param>
    /// <exception cref="ArgumentNullException"><paramref name="relationship"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no such relationship.</exception>
    public int NumberOf(Relationship relationship)
    {
        ArgumentNullException.ThrowIfNull(relationship);
        return _structure.NumberOf(relationship) is >= 0 and int number ? number : throw Argument.Missing(relationship);
    }

    /// <summary>The kind and the ends of a relationship. O(log n) for n elements.</summary>
    /// <param name="relationship">The relationship's number.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such number.</exception>
    public NumberedRelationship EndsOf(int relationship)
    {
        RequireRelationship(relationship);
        (RelationshipKind kind, int from, int to) = _structure.EndsOf(relationship);
        return new(kind, from, to);
    }

    /// <summary>The relationship with this number, as a value with ids. O(log n) for n elements.</summary>
    /// <param name="relationship">The relationship's number.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such number.</exception>
    public Relationship RelationshipAt(int relationship)
    {
        RequireRelationship(relationship);
        return _structure.RelationshipAt(relationship);
    }

    /// <summary>
    /// Adds what an element rests on directly: its supporters, the contexts that it states, and the challengers that count in its judgement. An element may be
    /// added more than once.
    /// </summary>
    /// <param name="number">The element's number.</param>
    /// <param name="into">Where the numbers are added.</param>
    /// <exception cref="ArgumentNullException"><paramref name="into"/> is null.</exception>
    public void AddUsedBy(int number, ICollection<int> into)
    {
        ArgumentNullException.ThrowIfNull(into);
        AddAll(Supporters[number], into);
        AddAll(Contexts[number], into);
        foreach (int challenge in Challenges.OwnedBy(number))
        {
            into.Add(Challenges.Challengers[challenge]);
        }
    }

    /// <summary>Adds what rests on an element directly: the other way of <see cref="AddUsedBy"/>. An element may be added more than once.</summary>
    /// <param name="number">The element's number.</param>
    /// <param name="into">Where the numbers are added.</param>
    /// <exception cref="ArgumentNullException"><paramref name="into"/> is null.</exception>
    public void AddUsersOf(int number, ICollection<int> into)
    {
        ArgumentNullException.ThrowIfNull(into);
        AddAll(Supported[number], into);
        AddAll(ContextUsers[number], into);
        (int first, int end) = Challenges.By(number);
        for (int challenge = first; challenge < end; challenge++)
        {
            into.Add(Challenges.Owners[challenge]);
        }
    }

    /// <summary>
    /// For each element how many pathways rest on it, through support, contexts and challenges, or are it. Linear in the relationships for each 64 pathways;
    /// in arguments with cycles, for each cycle that one pass leads through against the numbers once more. Memory is linear in the elements.
    /// </summary>
    /// <param name="cancellationToken">Ends the counting.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ImmutableArray<int> CountPathways(CancellationToken cancellationToken = default) =>
        ImmutableCollectionsMarshal.AsImmutableArray(PathwayReach.Count(this, cancellationToken));

    /// <summary>The argument's title and size.</summary>
    public override string ToString() => Argument.ToString();

    private static void AddAll(ReadOnlySpan<int> numbers, ICollection<int> into)
    {
        foreach (int each in numbers)
        {
            into.Add(each);
        }
    }

    private void RequireRelationship(int relationship) =>
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)relationship, (uint)RelationshipCount, nameof(relationship));
}
