namespace ArgumentGraph.Interchange;

/// <summary>GraphML.</summary>
internal sealed class GraphMlFormat() : ArgumentFormat("graphml", "GraphML", "application/xml", canRead: false, canWrite: true, ".graphml")
{
}
