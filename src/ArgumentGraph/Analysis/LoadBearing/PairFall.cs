namespace ArgumentGraph;

/// <summary>Two basic elements whose joint loss brings down pathways that neither brings down alone.</summary>
/// <param name="First">The one with the smaller id.</param>
/// <param name="Second">The other.</param>
/// <param name="Pathways">All pathways that fall when both fall, in the author's order.</param>
/// <param name="OnlyTogether">Those that neither brings down alone.</param>
public sealed record PairFall(Element First, Element Second, ValueList<Element> Pathways, ValueList<Element> OnlyTogether)
{
    /// <summary>For example <c>A + M bring down P1, P2</c>.</summary>
    public override string ToString() => $"{First.Id} + {Second.Id} bring down {string.Join(", ", Pathways.Select(element => element.Id))}";
}
