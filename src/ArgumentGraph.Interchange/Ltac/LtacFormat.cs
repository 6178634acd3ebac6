namespace ArgumentGraph.Interchange;

/// <summary>The Lightweight Text Assurance Case outline.</summary>
internal sealed class LtacFormat() : ArgumentFormat("ltac", "LTAC", "text/plain", canRead: true, canWrite: true, ".ltac", ".ltac.md", ".md")
{
}
