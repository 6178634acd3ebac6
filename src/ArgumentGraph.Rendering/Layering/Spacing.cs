namespace ArgumentGraph.Rendering.Layering;

/// <summary>What is kept free between neighbours in a layer, in pixels.</summary>
/// <param name="Boxes">Between two boxes.</param>
/// <param name="BoxAndLine">Between a box and a line that passes by.</param>
/// <param name="Lines">Between two lines.</param>
internal readonly record struct Spacing(int Boxes, int BoxAndLine, int Lines)
{
    /// <summary>How far apart the lines of two neighbours stand at least.</summary>
    public int Between(LayeredGraph graph, int left, int right)
    {
        int dummies = (graph.IsDummy(left) ? 1 : 0) + (graph.IsDummy(right) ? 1 : 0);
        return graph.Right[left] + graph.Left[right] + (dummies switch { 0 => Boxes, 1 => BoxAndLine, _ => Lines });
    }
}
