namespace ArgumentGraph.Rendering.Layout;

/// <summary>
/// Clusters that keep an order from left to right: what supports one element, or the roots. A cluster that supports several elements is in the family of
/// the first of them in the author's order.
/// </summary>
/// <param name="Parent">The box that they support; -1 for the roots.</param>
/// <param name="Members">Their leading clusters, in the order in which they are to stand.</param>
internal sealed record Family(int Parent, int[] Members);
