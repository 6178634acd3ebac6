namespace ArgumentGraph.Merging;

/// <summary>
/// What one side has removed, and the other refers to anew: elements and relationships that must stay, or a relationship would lead to nothing, or a step
/// follow nothing. Linear.
/// </summary>
internal sealed class HeldThings
{
    private readonly Dictionary<string, (string Words, Relationship? By)> _elements = new(StringComparer.Ordinal);
    private readonly Dictionary<Relationship, (MergeSide Side, Relationship By)> _relationships = [];

    public HeldThings(MergeSides sides)
    {
        foreach ((MergeSide side, MergeSide other) in sides.Both)
        {
            foreach (Relationship added in side.UnsettledRelationships.Where(relationship => !sides.Base.Has(relationship)))
            {
                for (Relationship? inner = added; inner is not null; inner = inner.To.Relationship)
                {
                    Hold(inner.From, $"'{added}'", added);
                    Hold(inner.To.ElementId, $"'{added}'", added);
                    if (inner.To.Relationship is { } target && sides.Base.Has(target) && !other.Has(target))
                    {
                        _relationships.TryAdd(target, (side, added));
                    }
                }
            }

            foreach (Element element in side.Argument.Elements.Where(element => element.StatedStep is { After.Count: > 0 }))
            {
                foreach (string id in element.StatedStep!.After.Except(sides.Base.Find(element.Id)?.StatedStep?.After ?? [], StringComparer.Ordinal))
                {
                    Hold(id, $"that the step of '{element.Id}' follows it", null);
                }
            }

            void Hold(string? id, string words, Relationship? by)
            {
                if (id is not null && sides.Base.Find(id) is not null && other.Find(id) is null)
                {
                    _elements.TryAdd(id, (words, by));
                }
            }
        }
    }

    /// <summary>The relationships that stay, each with the side that refers to it, and a relationship by which it does.</summary>
    public IReadOnlyDictionary<Relationship, (MergeSide Side, Relationship By)> Relationships => _relationships;

    /// <summary>What the other side has added that needs the element, in words, and the relationship where it is one; null where the element may go.</summary>
    public (string Words, Relationship? By)? ReferenceTo(string id) => _elements.TryGetValue(id, out (string, Relationship?) held) ? held : null;
}
