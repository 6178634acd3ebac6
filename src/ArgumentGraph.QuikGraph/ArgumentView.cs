using QuikGraph;

namespace ArgumentGraph.Bridges;

/// <summary>
/// An argument as a QuikGraph graph: every element is a vertex, in the author's order; the relationships of the chosen kinds are the edges. A view: it holds
/// nothing of its own and reads the argument's arrays. As immutable as the argument, and safe to share between threads.
/// </summary>
/// <remarks>
/// Edges point the way the relationship is written (see <see cref="ArgumentEdge"/>), so with support alone, the default, all that an element rests on is
/// reached from it, and a topological order begins with roots and ends with evidence. Each relationship is one edge. Edges are listed support first, then
/// context, then challenges: those that leave an element in the author's order, those that enter it in one that is always the same. A vertex is looked up by
/// its id and counts as part of the graph when the argument holds an equal element. An argument may have cycles:
/// algorithms that need a graph without them say so.
/// </remarks>
public sealed class ArgumentView : IBidirectionalGraph<Element, ArgumentEdge>
{
    private readonly NumberedArgument _numbered;
    private readonly EdgesByNumber _edges;

    internal ArgumentView(Argument argument, RelationshipKinds kinds)
    {
        Argument = argument;
        Kinds = kinds;
        _numbered = argument.Numbered;
        _edges = new EdgesByNumber(_numbered, kinds);
    }

    /// <summary>The argument that is looked at.</summary>
    public Argument Argument { get; }

    /// <summary>The relationships that are edges.</summary>
    public RelationshipKinds Kinds { get; }

    /// <summary>True: a relationship has a direction.</summary>
    public bool IsDirected => true;

    /// <summary>
    /// Whether two edges may join the same elements in the same direction. True with challenges: an element may challenge another and a
    /// relationship of it, or one that it is supported by.
    /// </summary>
    public bool AllowParallelEdges => Kinds.HasFlag(RelationshipKinds.Challenges);

    /// <summary>Whether the argument has no elements.</summary>
    public bool IsVerticesEmpty => VertexCount == 0;

    /// <summary>The number of elements.</summary>
    public int VertexCount => _numbered.ElementCount;

    /// <summary>The elements, in the author's order.</summary>
    public IEnumerable<Element> Vertices => Argument.Elements;

    /// <summary>Whether there are no edges.</summary>
    public bool IsEdgesEmpty => EdgeCount == 0;

    /// <summary>The number of edges.</summary>
    public int EdgeCount => _edges.Count;

    /// <summary>The edges, in the order of <see cref="Argument.Relationships"/>.</summary>
    public IEnumerable<ArgumentEdge> Edges => _numbered.AuthorOrder.SelectMany(_edges.From);

    /// <summary>Whether the argument holds an equal element.</summary>
    /// <param name="vertex">An element.</param>
    /// <exception cref="ArgumentNullException"><paramref name="vertex"/> is null.</exception>
    public bool ContainsVertex(Element vertex) => Find(vertex) >= 0;

    /// <summary>Whether the edge is one of this graph. Linear in the number of edges that leave its source.</summary>
    /// <param name="edge">An edge.</param>
    public bool ContainsEdge(ArgumentEdge edge) =>
        edge.Source is not null
        && Find(edge.Source) is >= 0 and int from
        && Find(edge.Target) is >= 0 and int to
        && _edges.Contains(from, to, edge);

    /// <summary>
    /// Whether an edge leads from one element to another; false where one is not in the graph. Linear in the number of edges that leave the source.
    /// </summary>
    /// <param name="source">Where the edge begins.</param>
    /// <param name="target">Where it ends.</param>
    /// <exception cref="ArgumentNullException">An element is null.</exception>
    public bool ContainsEdge(Element source, Element target) => TryGetEdge(source, target, out _);

    /// <summary>Looks up the first edge from one element to another. Linear in the number of edges that leave the source.</summary>
    /// <param name="source">Where the edge begins.</param>
    /// <param name="target">Where it ends.</param>
    /// <param name="edge">The edge, or <c>default</c> when there is none.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="ArgumentNullException">An element is null.</exception>
    public bool TryGetEdge(Element source, Element target, out ArgumentEdge edge)
    {
        int from = Find(source);
        int to = Find(target);
        ArgumentEdge? found = from < 0 || to < 0 ? null : _edges.FirstBetween(from, to);
        edge = found.GetValueOrDefault();
        return found.HasValue;
    }

    /// <summary>Looks up all edges from one element to another. Linear in the number of edges that leave the source.</summary>
    /// <param name="source">Where the edges begin.</param>
    /// <param name="target">Where they end.</param>
    /// <param name="edges">The edges, none where the target is not in the graph; null where the source is not.</param>
    /// <returns>Whether the source is in the graph, as in QuikGraph's own graphs.</returns>
    /// <exception cref="ArgumentNullException">An element is null.</exception>
    public bool TryGetEdges(Element source, Element target, out IEnumerable<ArgumentEdge> edges)
    {
        int from = Find(source);
        int to = Find(target);
        edges = from < 0 ? null! : to < 0 ? [] : _edges.Between(from, to);
        return from >= 0;
    }

    /// <summary>Whether no edge leaves the element.</summary>
    /// <param name="vertex">An element.</param>
    /// <exception cref="ArgumentNullException"><paramref name="vertex"/> is null.</exception>
    /// <exception cref="VertexNotFoundException">The element is not in the graph.</exception>
    public bool IsOutEdgesEmpty(Element vertex) => OutDegree(vertex) == 0;

    /// <summary>How many edges leave the element.</summary>
    /// <param name="vertex">An element.</param>
    /// <exception cref="ArgumentNullException"><paramref name="vertex"/> is null.</exception>
    /// <exception cref="VertexNotFoundException">The element is not in the graph.</exception>
    public int OutDegree(Element vertex) => _edges.CountFrom(NumberOf(vertex));

    /// <summary>The edges that leave the element.</summary>
    /// <param name="vertex">An element.</param>
    /// <exception cref="ArgumentNullException"><paramref name="vertex"/> is null.</exception>
    /// <exception cref="VertexNotFoundException">The element is not in the graph.</exception>
    public IEnumerable<ArgumentEdge> OutEdges(Element vertex) => _edges.From(NumberOf(vertex));

    /// <summary>Looks up the edges that leave the element.</summary>
    /// <param name="vertex">An element.</param>
    /// <param name="edges">The edges, or null where the element is not in the graph.</param>
    /// <returns>Whether the element is in the graph.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="vertex"/> is null.</exception>
    public bool TryGetOutEdges(Element vertex, out IEnumerable<ArgumentEdge> edges)
    {
        int number = Find(vertex);
        edges = number < 0 ? null! : _edges.From(number);
        return number >= 0;
    }

    /// <summary>One of the edges that leave the element. Constant time.</summary>
    /// <param name="vertex">An element.</param>
    /// <param name="index">Which, from 0.</param>
    /// <exception cref="ArgumentNullException"><paramref name="vertex"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no edge with this index.</exception>
    /// <exception cref="VertexNotFoundException">The element is not in the graph.</exception>
    public ArgumentEdge OutEdge(Element vertex, int index)
    {
        int number = NumberOf(vertex);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)_edges.CountFrom(number), nameof(index));
        return _edges.From(number, index);
    }

    /// <summary>Whether no edge enters the element.</summary>
    /// <param name="vertex">An element.</param>
    /// <exception cref="ArgumentNullException"><paramref name="vertex"/> is null.</exception>
    /// <exception cref="VertexNotFoundException">The element is not in the graph.</exception>
    public bool IsInEdgesEmpty(Element vertex) => InDegree(vertex) == 0;

    /// <summary>How many edges enter the element.</summary>
    /// <param name="vertex">An element.</param>
    /// <exception cref="ArgumentNullException"><paramref name="vertex"/> is null.</exception>
    /// <exception cref="VertexNotFoundException">The element is not in the graph.</exception>
    public int InDegree(Element vertex) => _edges.CountTo(NumberOf(vertex));

    /// <summary>The edges that enter the element.</summary>
    /// <param name="vertex">An element.</param>
    /// <exception cref="ArgumentNullException"><paramref name="vertex"/> is null.</exception>
    /// <exception cref="VertexNotFoundException">The element is not in the graph.</exception>
    public IEnumerable<ArgumentEdge> InEdges(Element vertex) => _edges.To(NumberOf(vertex));

    /// <summary>Looks up the edges that enter the element.</summary>
    /// <param name="vertex">An element.</param>
    /// <param name="edges">The edges, or null where the element is not in the graph.</param>
    /// <returns>Whether the element is in the graph.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="vertex"/> is null.</exception>
    public bool TryGetInEdges(Element vertex, out IEnumerable<ArgumentEdge> edges)
    {
        int number = Find(vertex);
        edges = number < 0 ? null! : _edges.To(number);
        return number >= 0;
    }

    /// <summary>One of the edges that enter the element. Constant time.</summary>
    /// <param name="vertex">An element.</param>
    /// <param name="index">Which, from 0.</param>
    /// <exception cref="ArgumentNullException"><paramref name="vertex"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no edge with this index.</exception>
    /// <exception cref="VertexNotFoundException">The element is not in the graph.</exception>
    public ArgumentEdge InEdge(Element vertex, int index)
    {
        int number = NumberOf(vertex);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)_edges.CountTo(number), nameof(index));
        return _edges.To(number, index);
    }

    /// <summary>How many edges leave the element and enter it; one that does both counts twice.</summary>
    /// <param name="vertex">An element.</param>
    /// <exception cref="ArgumentNullException"><paramref name="vertex"/> is null.</exception>
    /// <exception cref="VertexNotFoundException">The element is not in the graph.</exception>
    public int Degree(Element vertex)
    {
        int number = NumberOf(vertex);
        return _edges.CountFrom(number) + _edges.CountTo(number);
    }

    /// <summary>The argument's title, and the number of vertices and edges.</summary>
    public override string ToString() => $"{Argument.Title} ({VertexCount} vertices, {EdgeCount} edges)";

    private int Find(Element vertex)
    {
        ArgumentNullException.ThrowIfNull(vertex);
        return _numbered.Find(vertex.Id) is >= 0 and int number && _numbered.Elements[number].Equals(vertex) ? number : -1;
    }

    private int NumberOf(Element vertex)
    {
        ArgumentNullException.ThrowIfNull(vertex);
        int number = Find(vertex);
        return number >= 0 ? number : throw new VertexNotFoundException($"The argument has no element that is equal to '{vertex.Id}'.");
    }
}
