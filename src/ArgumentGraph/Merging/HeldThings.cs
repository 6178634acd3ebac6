using ArgumentGraph.Model;

namespace ArgumentGraph.Merging;

/// <summary>
/// What one side has removed, and the other refers to anew: elements and relationships that must stay, or a relationship would lead to nothing, a step
/// follow nothing, or a claim point cover nothing or have no argument. Linear.
/// </summary>
internal sealed class HeldThings
{
    private readonly Dictionary<string, (string Words, Relationship? By)> _elements = new(StringComparer.Ordinal);
    private readonly Dictionary<Relationship, (MergeSide Side, string By)> _relationships = [];

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
                        _relationships.TryAdd(target, (side, $"'{added}', which challenges it"));
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

            foreach (Element element in side.Argument.Elements.Where(element => element.ClaimPoints.Count > 0))
            {
                HoldPoints(side, other, element);
            }

            void HoldPoints(MergeSide side, MergeSide other, Element element)
            {
                ValueList<ClaimPoint> before = sides.Base.Find(element.Id)?.ClaimPoints ?? [];
                bool isUndecided = IsUndecided(element, sides.Base.Find(element.Id), other.Find(element.Id));
                foreach (ClaimPoint point in element.ClaimPoints)
                {
                    ClaimPoint? old = before.FirstOrDefault(each => each.Id == point.Id);
                    foreach (Relationship covered in point.On.Except(old?.On ?? [], StringComparer.Ordinal).SelectMany(id => Covered(element.Id, id)))
                    {
                        if (sides.Base.Has(covered) && side.Has(covered) && !other.Has(covered))
                        {
                            _relationships.TryAdd(covered, (side, $"the claim point '{point.Id}', which covers it"));
                            Hold(covered.To.ElementId, $"the claim point '{point.Id}', which covers '{covered}'", null);
                        }
                    }

                    if (point.Argument is { } root && (root != old?.Argument || isUndecided))
                    {
                        Hold(
                            root,
                            root != old?.Argument
                                ? $"that it is the confidence argument of the claim point '{point.Id}'"
                                : $"a change to '{element.Id}', of whose claim point '{point.Id}' it is the confidence argument",
                            null);
                    }
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

    // Whether what this side says of an element's points may be decided for: both changed them, or this side changed the element and the other removed it.
    private static bool IsUndecided(Element element, Element? before, Element? other)
    {
        if (before is null || other is null)
        {
            return before is not null && !element.Equals(before);
        }

        return Differ(element, before) && Differ(other, before) && Differ(element, other);

        static bool Differ(Element one, Element other) =>
            !ClaimPointText.InOrder(one.ClaimPoints).SequenceEqual(ClaimPointText.InOrder(other.ClaimPoints));
    }

    /// <summary>The relationships that stay, each with the side that refers to it, and what that has added that does, in words.</summary>
    public IReadOnlyDictionary<Relationship, (MergeSide Side, string By)> Relationships => _relationships;

    /// <summary>The relationships that a claim point of an element covers by naming another, of which there is one at most.</summary>
    public static IEnumerable<Relationship> Covered(string owner, string id) =>
        [Relationship.SupportedBy(owner, id), Relationship.InContextOf(owner, id)];

    /// <summary>What the other side has added that needs the element, in words, and the relationship where it is one; null where the element may go.</summary>
    public (string Words, Relationship? By)? ReferenceTo(string id) => _elements.TryGetValue(id, out (string, Relationship?) held) ? held : null;
}
