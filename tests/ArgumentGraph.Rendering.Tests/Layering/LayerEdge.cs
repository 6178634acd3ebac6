namespace ArgumentGraph.Rendering.Tests.Layering;

/// <summary>An edge that must lead down by at least so many layers.</summary>
internal sealed record LayerEdge(int Tail, int Head, int Length, int Weight);
