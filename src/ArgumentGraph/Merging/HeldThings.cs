namespace ArgumentGraph.Merging;

/// <summary>
/// What one side has removed, and the other refers to anew: elements and relationships that must stay, or a relationship would lead to nothing. Linear.
/// </summary>
internal sealed class HeldThings
{
    private readonly Dictionary<string, (MergeSide Side, Relationship By)> _elements = new(StringComparer.Ordinal);
    private readonly Dictionary<Relationship, (MergeSide Side, Relationship By)> _relationships = [];

    public HeldThings(MergeSides sides)
    {
        foreach ((MergeSide side, MergeSide other) in sides.Both)
        {
            foreach (Relationship added in side.UnsettledRelationships.Where(relationship => !sides.Base.Has(relationship)))
            {
                for (Relationship? inner = added; inner is not null; inner = inner.To.Relationship)
                {
                    Hold(inner.From);
                    Hold(inner.To.ElementId);
                    if (inner.To.Relationship is { } target && sides.Base.Has(target) && !other.Has(target))
                    {
                        _relationships.TryAdd(target, (side, added));
                    }
                }

                void Hold(string? id)
                {
                    if (id is not null && sides.Base.Find(id) is not null && other.Find(id) is null)
                    {
                        _elements.TryAdd(id, (side, added));
                    }
                }
            }
        }
    }

    /// <summary>The relationships that stay, each with the side that refers to it, and a relationship by which it does.</summary>
    public IReadOnlyDictionary<Relationship, (MergeSide Side, Relationship By)> Relationships => _relationships;

    /// <summary>A new relationship that needs the element; null where the element may go.</summary>
    public Relationship? ReferenceTo(string id) => _elements.TryGetValue(id, out (MergeSide Side, Relationship By) held) ? held.By : null;
}
