using QuikGraph;

namespace ArgumentGraph.Bridges;

/// <summary>Between arguments and QuikGraph: an argument as a graph, and a graph as an argument.</summary>
/// <example>
/// <code>
/// ArgumentView graph = argument.AsQuikGraph();
/// foreach (Element element in graph.TopologicalSort()) // QuikGraph.Algorithms
/// {
///     Console.WriteLine(element);
/// }
///
/// Argument drawn = graphOfStrings.ToArgument("Drawn elsewhere", name => new Claim(name, name));
/// </code>
/// </example>
public static class QuikGraphBridge
{
    /// <summary>The argument as a QuikGraph graph, on which QuikGraph's algorithms run. Constant time and memory: it is a view.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="kinds">Which relationships are edges: support alone where nothing is said. Elements are vertices in any case.</param>
    /// <exception cref="ArgumentNullException"><paramref name="argument"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kinds"/> is empty or has a kind that there is not.</exception>
    public static ArgumentView AsQuikGraph(this Argument argument, RelationshipKinds kinds = RelationshipKinds.SupportedBy)
    {
        ArgumentNullException.ThrowIfNull(argument);
        return kinds is >= RelationshipKinds.SupportedBy and <= RelationshipKinds.All
            ? new(argument, kinds)
            : throw new ArgumentOutOfRangeException(nameof(kinds), kinds, "Name one kind of relationship or more.");
    }

    /// <summary>An argument made of a graph of elements, for example of what an algorithm made of an <see cref="ArgumentView"/>. Linear.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="title">What the argument is about, in a line.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="MalformedArgumentException">The graph is not a well-formed argument: see the other overloads.</exception>
    public static Argument ToArgument(this IEdgeListGraph<Element, ArgumentEdge> graph, string title) =>
        ToArgument(graph, title, vertex => vertex, edge => edge.Relationship);

    /// <summary>An argument made of any graph whose edges all are support, from the supported vertex to its supporter. Linear.</summary>
    /// <typeparam name="TVertex">The type of the vertices.</typeparam>
    /// <typeparam name="TEdge">The type of the edges.</typeparam>
    /// <param name="graph">The graph.</param>
    /// <param name="title">What the argument is about, in a line.</param>
    /// <param name="element">Gives a vertex's element: its kind, id, statement and what else is known. Called once for each vertex.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="element"/> returned null.</exception>
    /// <exception cref="MalformedArgumentException">The graph is not a well-formed argument: two vertices have one id, evidence is
    /// supported, …: all findings at once.</exception>
    public static Argument ToArgument<TVertex, TEdge>(this IEdgeListGraph<TVertex, TEdge> graph, string title, Func<TVertex, Element> element)
        where TVertex : notnull
        where TEdge : IEdge<TVertex> =>
        ToArgument(graph, title, element, _ => RelationshipKind.SupportedBy);

    /// <summary>An argument made of any graph: each edge is a relationship from its source to its target. Linear.</summary>
    /// <typeparam name="TVertex">The type of the vertices.</typeparam>
    /// <typeparam name="TEdge">The type of the edges.</typeparam>
    /// <param name="graph">The graph.</param>
    /// <param name="title">What the argument is about, in a line.</param>
    /// <param name="element">Gives a vertex's element: its kind, id, statement and what else is known. Called once for each vertex.</param>
    /// <param name="kind">Gives an edge's kind: <see cref="RelationshipKind.SupportedBy"/> where its target supports its source, and so on.</param>
    /// <remarks>
    /// Elements are in the order of the vertices, relationships in that of the edges. Of parallel edges of one kind the first is taken:
    /// <see cref="Argument.Validate"/> reports the others.
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> gave a kind that there is not.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="element"/> returned null, or an edge joins a vertex
    /// that the graph does not list.</exception>
    /// <exception cref="MalformedArgumentException">The graph is not a well-formed argument: two vertices have one id, evidence is
    /// supported, …: all findings at once.</exception>
    public static Argument ToArgument<TVertex, TEdge>(
        this IEdgeListGraph<TVertex, TEdge> graph, string title, Func<TVertex, Element> element, Func<TEdge, RelationshipKind> kind)
        where TVertex : notnull
        where TEdge : IEdge<TVertex>
    {
        ArgumentNullException.ThrowIfNull(kind);
        var reading = new GraphReading<TVertex, TEdge>(graph, title, element);
        return reading.Finish(edge => ArgumentEdge.Join(kind(edge), reading.IdOf(edge.Source), reading.IdOf(edge.Target)));
    }

    /// <summary>
    /// An argument made of any graph, whatever its edges mean: edges that point from a premise to its conclusion, challenges of
    /// relationships, edges that mean nothing here. Linear.
    /// </summary>
    /// <typeparam name="TVertex">The type of the vertices.</typeparam>
    /// <typeparam name="TEdge">The type of the edges.</typeparam>
    /// <param name="graph">The graph.</param>
    /// <param name="title">What the argument is about, in a line.</param>
    /// <param name="element">Gives a vertex's element: its kind, id, statement and what else is known. Called once for each vertex.</param>
    /// <param name="relationship">Gives the relationship that an edge is, or null for an edge to be left out.</param>
    /// <remarks>
    /// Elements are in the order of the vertices, relationships in that of the edges. A relationship that is given twice is taken once:
    /// <see cref="Argument.Validate"/> reports the others.
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="element"/> returned null.</exception>
    /// <exception cref="MalformedArgumentException">The graph is not a well-formed argument: two vertices have one id, a relationship leads
    /// nowhere, …: all findings at once.</exception>
    public static Argument ToArgument<TVertex, TEdge>(
        this IEdgeListGraph<TVertex, TEdge> graph, string title, Func<TVertex, Element> element, Func<TEdge, Relationship?> relationship)
        where TVertex : notnull
        where TEdge : IEdge<TVertex>
    {
        ArgumentNullException.ThrowIfNull(relationship);
        return new GraphReading<TVertex, TEdge>(graph, title, element).Finish(relationship);
    }
}
