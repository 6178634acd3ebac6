namespace ArgumentGraph;

/// <summary>A set of causes that together keep an element down even if everything else were mended, and of which none can be left out.</summary>
/// <param name="Causes">The causes, ordered by element id. Empty when the element is supported.</param>
/// <param name="IsSmallest">
/// Whether no set of fewer causes does it, and none of as many comes before it by ids. False when finding the smallest took more than the budget; the set is
/// minimal all the same unless there are more than a thousand candidates.
/// </param>
public sealed record RootCauses(ValueList<RootCause> Causes, bool IsSmallest)
{
    /// <summary>Nothing keeps the element down.</summary>
    public static RootCauses None { get; } = new(ValueList<RootCause>.Empty, IsSmallest: true);
}
