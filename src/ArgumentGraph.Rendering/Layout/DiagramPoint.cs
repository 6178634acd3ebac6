namespace ArgumentGraph.Rendering;

/// <summary>A point of a diagram, in pixels from its upper left corner.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Downwards.</param>
public readonly record struct DiagramPoint(double X, double Y);
