namespace ArgumentGraph.Interchange;

/// <summary>Mermaid flowcharts.</summary>
internal sealed class MermaidFormat() : ArgumentFormat("mermaid", "Mermaid", "text/vnd.mermaid", canRead: false, canWrite: true, ".mmd", ".mermaid")
{
}
