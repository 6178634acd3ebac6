using ArgumentGraph.Building;
using ArgumentGraph.Findings;
using ArgumentGraph.Structure;
using QuikGraph;

namespace ArgumentGraph.Bridges;

/// <summary>An argument while it is made of a graph: first the elements, then the relationships. Checked like any other text or draft.</summary>
internal sealed class GraphReading<TVertex, TEdge>
    where TVertex : notnull
    where TEdge : IEdge<TVertex>
{
    private readonly IEdgeListGraph<TVertex, TEdge> _graph;
    private readonly string _title;
    private readonly FindingList _findings = new(source: null);
    private readonly ArgumentAssembly _assembly;
    private readonly Dictionary<TVertex, string> _ids = [];

    public GraphReading(IEdgeListGraph<TVertex, TEdge> graph, string title, Func<TVertex, Element> element)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(element);
        _graph = graph;
        _title = title;
        _assembly = new ArgumentAssembly(_findings);
        _assembly.EnsureCapacity(graph.VertexCount);
        ElementRules.CheckText(_findings, "The title", title, elementId: null);
        foreach (TVertex vertex in graph.Vertices)
        {
            Element content = element(vertex) ?? throw new InvalidOperationException($"The vertex '{vertex}' was given no element.");
            ElementRules.Check(_findings, content);
            _assembly.Add(content, offset: -1, idOffset: -1);
            _ids[vertex] = content.Id;
        }

        _assembly.RemoveDuplicates();
    }

    public string IdOf(TVertex vertex) =>
        _ids.TryGetValue(vertex, out string? id) ? id : throw new InvalidOperationException($"An edge joins the vertex '{vertex}', which is not among the graph's vertices.");

    public Argument Finish(Func<TEdge, Relationship?> relationship)
    {
        foreach (TEdge edge in _graph.Edges)
        {
            if (relationship(edge) is { } joined)
            {
                _assembly.Connect(joined, offset: -1);
            }
        }

        Argument argument = _assembly.Finish(_title, ArgumentOrigin.None);
        ValueList<Finding> findings = _findings.ToFindings();
        if (_findings.HasErrors)
        {
            throw new MalformedArgumentException(findings);
        }

        argument.ReadingFindings = findings;
        return argument;
    }
}
