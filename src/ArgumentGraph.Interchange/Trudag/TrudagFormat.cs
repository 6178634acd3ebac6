namespace ArgumentGraph.Interchange;

/// <summary>trudag's graph of items.</summary>
internal sealed class TrudagFormat() : ArgumentFormat("trudag", "trudag", "text/vnd.graphviz", canRead: true, canWrite: false, ".dotstop.dot")
{
}
