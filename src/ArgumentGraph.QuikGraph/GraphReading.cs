using QuikGraph;

namespace ArgumentGraph.Bridges;

/// <summary>An argument while it is made of a graph: first the elements, then the relationships. Checked like any other text or draft.</summary>
internal sealed class GraphReading<TVertex, TEdge>
    where TVertex : notnull
    where TEdge : IEdge<TVertex>
{
    private readonly IEdgeListGraph<TVertex, TEdge> _graph;
    private readonly string _title;

    // A graph in memory is not a hostile text.
    private readonly ArgumentImport _draft = new(ReadingOptions.Default with { MaximumElements = int.MaxValue });
    private readonly Dictionary<TVertex, string> _ids = [];

    public GraphReading(IEdgeListGraph<TVertex, TEdge> graph, string title, Func<TVertex, Element> element)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(element);
        _graph = graph;
        _title = title;
        foreach (TVertex vertex in graph.Vertices)
        {
            Element content = element(vertex) ?? throw new InvalidOperationException($"The vertex '{vertex}' was given no element.");
            _draft.Add(content);
            _ids[vertex] = content.Id;
        }
    }

    public string IdOf(TVertex vertex) =>
        _ids.TryGetValue(vertex, out string? id)
            ? id
            : throw new InvalidOperationException($"An edge joins the vertex '{vertex}', which is not among the graph's vertices.");

    public Argument Finish(Func<TEdge, Relationship?> relationship)
    {
        foreach (TEdge edge in _graph.Edges)
        {
            if (relationship(edge) is { } joined)
            {
                _draft.Connect(joined);
            }
        }

        ReadingResult result = _draft.Finish(_title);
        return result.HasErrors ? throw new MalformedArgumentException(result.Findings) : result.Argument!;
    }
}
