namespace ArgumentGraph;

/// <summary>A minimal cut set: basic elements whose joint loss brings an element down, while the loss of any part of them does not.</summary>
/// <param name="Elements">The basic elements, ordered by id.</param>
public sealed record CutSet(ValueList<Element> Elements)
{
    /// <summary>How many elements it takes.</summary>
    public int Order => Elements.Count;

    /// <summary>The ids, joined by plus signs.</summary>
    public override string ToString() => string.Join(" + ", Elements.Select(element => element.Id));
}
