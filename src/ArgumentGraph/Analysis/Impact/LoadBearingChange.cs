namespace ArgumentGraph;

/// <summary>An element that became load-bearing for some pathways, or no longer is.</summary>
/// <param name="Element">The element, in the newer version where it is there.</param>
/// <param name="Pathways">The pathways that both versions have and for which it changed, in the author's order.</param>
public sealed record LoadBearingChange(Element Element, ValueList<Element> Pathways)
{
    /// <summary>For example <c>E37: P5, P6</c>.</summary>
    public override string ToString() => $"{Element.Id}: {string.Join(", ", Pathways.Select(pathway => pathway.Id))}";
}
