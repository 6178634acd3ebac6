namespace ArgumentGraph.Interchange;

/// <summary>Graphviz DOT.</summary>
internal sealed class DotFormat() : ArgumentFormat("dot", "Graphviz DOT", "text/vnd.graphviz", canRead: false, canWrite: true, ".dot", ".gv")
{
}
