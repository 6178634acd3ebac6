namespace ArgumentGraph.Tests.Validation;

/// <summary>Small random arguments of all kinds of element and relationship, right and wrong.</summary>
internal static class RandomSketch
{
    public static Sketch Make(Random random, bool allowCircles, int most = 12)
    {
        var sketch = new Sketch();
        int count = random.Next(2, most + 1);
        var kinds = new ElementKind[count];
        string[] ids = [.. Enumerable.Range(0, count).Select(i => $"N{i:D2}")];
        random.Shuffle(ids); // the order of ids is not that of the argument
        for (int i = 0; i < count; i++)
        {
            kinds[i] = random.Next(10) switch
            {
                < 3 => ElementKind.Goal,
                < 4 => ElementKind.Strategy,
                < 7 => ElementKind.Claim,
                < 9 => ElementKind.Evidence,
                _ => (ElementKind)random.Next(4, 7),
            };
            sketch.Add(ElementOf(kinds[i], ids[i], random));
        }

        var relationships = new List<Relationship>();
        for (int tries = random.Next(2 * count); tries >= 0; tries--)
        {
            int from = random.Next(count);
            int to = random.Next(count);
            if (!allowCircles && from >= to)
            {
                continue;
            }

            Relationship? relationship = random.Next(4) == 0 ? Challenge(to, from) : Connect(from, to);
            if (relationship is not null && !relationships.Contains(relationship))
            {
                relationships.Add(relationship);
            }
        }

        return sketch.Relate([.. relationships]);

        Relationship? Connect(int from, int to) => (kinds[from], kinds[to]) switch
        {
            ( > ElementKind.Claim, _) => null,
            (_, > ElementKind.Evidence) => Relationship.InContextOf(ids[from], ids[to]),
            _ => Relationship.SupportedBy(ids[from], ids[to]),
        };

        // Of an element, or of a relationship of it: without circles, only by elements that come later.
        Relationship? Challenge(int from, int to)
        {
            if (kinds[from] is not (ElementKind.Goal or ElementKind.Claim or ElementKind.Evidence))
            {
                return null;
            }

            Relationship[] targets = [.. relationships.Where(relationship => OwnerOf(relationship) == ids[to])];
            return Relationship.Challenges(ids[from], targets.Length > 0 && random.Next(2) == 0 ? targets[random.Next(targets.Length)] : ids[to]);
        }
    }

    /// <summary>The id of the element in whose judgement a relationship counts.</summary>
    public static string OwnerOf(Relationship relationship) => relationship.Kind switch
    {
        RelationshipKind.Challenges => relationship.To.ElementId ?? OwnerOf(relationship.To.Relationship!),
        _ => relationship.From,
    };

    private static Element ElementOf(ElementKind kind, string id, Random random) => kind switch
    {
        ElementKind.Goal => new Goal(id, $"Goal {id}") { IsPathway = random.Next(3) == 0 },
        ElementKind.Strategy => new Strategy(id, $"Strategy {id}"),
        ElementKind.Claim => new Claim(id, $"Claim {id}"),
        ElementKind.Evidence => new Evidence(id, $"Evidence {id}") { State = (EvidenceState)random.Next(5) },
        ElementKind.Context => new Context(id, $"Context {id}"),
        ElementKind.Assumption => new Assumption(id, $"Assumption {id}"),
        _ => new Justification(id, $"Justification {id}"),
    };
}
