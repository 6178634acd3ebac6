using QuikGraph;

namespace ArgumentGraph.Bridges;

/// <summary>
/// One relationship between elements as an edge, in the direction in which it is written: from the supported element to its supporter, from the element that
/// states a context to the context, from the challenging element to the challenged one.
/// </summary>
/// <remarks>
/// A value, so that going through edges makes no objects: two edges are equal when their ends, their kind and what they challenge are. An edge ends at an
/// element, and a challenge may be of a relationship; its edge then ends at the element in whose judgement the challenge counts, the one that the challenged
/// relationship (or the one challenged by that, …) belongs to. <see cref="Relationship"/> always says what is challenged.
/// </remarks>
public readonly record struct ArgumentEdge : IEdge<Element>
{
    private readonly Relationship? _challenge; // null unless it challenges a relationship

    /// <summary>Makes an edge that joins two elements.</summary>
    /// <param name="source">The supported element, the one that states the context, or the challenging one.</param>
    /// <param name="target">The supporter, the context, assumption or justification, or the challenged element.</param>
    /// <param name="kind">The kind of relationship. Whether such a relationship may join such elements is checked when
    /// an argument is made of the graph.</param>
    /// <exception cref="ArgumentNullException">An element is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public ArgumentEdge(Element source, Element target, RelationshipKind kind = RelationshipKind.SupportedBy)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)kind, (uint)RelationshipKind.Challenges, nameof(kind));
        Source = source;
        Target = target;
        Kind = kind;
    }

    internal ArgumentEdge(Element source, Element target, Relationship challenge)
    {
        Source = source;
        Target = target;
        Kind = RelationshipKind.Challenges;
        _challenge = challenge;
    }

    /// <summary>The element in which the relationship is written. Null in <c>default</c>, which is not a valid edge.</summary>
    public Element Source { get; }

    /// <summary>The element at which the edge ends.</summary>
    public Element Target { get; }

    /// <summary>The kind of relationship.</summary>
    public RelationshipKind Kind { get; }

    /// <summary>The relationship, made when it is asked for.</summary>
    /// <exception cref="InvalidOperationException">The edge is <c>default</c>.</exception>
    public Relationship Relationship =>
        _challenge ?? Join(Kind, (Source ?? throw new InvalidOperationException("The edge is 'default', which is not a valid edge.")).Id, Target.Id);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Source?.Id, Target?.Id, Kind);

    /// <summary>The relationship: for example <c>P6 supportedBy C5</c>.</summary>
    public override string ToString() => Source is null ? string.Empty : Relationship.ToString();

    internal static Relationship Join(RelationshipKind kind, string from, string to) => kind switch
    {
        RelationshipKind.SupportedBy => Relationship.SupportedBy(from, to),
        RelationshipKind.InContextOf => Relationship.InContextOf(from, to),
        RelationshipKind.Challenges => Relationship.Challenges(from, to),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "The value is not a kind of relationship."),
    };
}
