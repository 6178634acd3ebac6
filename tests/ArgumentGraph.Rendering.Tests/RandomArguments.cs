using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Rendering.Tests;

/// <summary>
/// Made-up arguments with everything a picture must cope with: sharing, long edges, contexts shared or not, challenges of all kinds, several
/// roots, loose parts, and circles if wanted.
/// </summary>
internal static class RandomArguments
{
    private static readonly string[] Words =
        ["model", "cannot", "read", "its", "own", "weights", "storage-audit/2026-03", "的", "証拠を集める", "Überwachung", "مراجعة", "a", "of"];

    public static Argument Make(int seed, bool withCircles = false, int most = 40)
    {
        var random = new Random(seed);
        int count = random.Next(1, most);
        string[] ids = [.. Enumerable.Range(0, count).Select(i => "N" + i)];
        List<Element> elements = [.. ids.Select(id => MakeElement(random, id))];
        if (seed % 3 == 0)
        {
            var steps = new Random(~seed);
            elements = [.. elements.Select(element => RandomSteps.Changed(element, ids, steps))];
        }

        var relationships = new HashSet<Relationship>();
        double density = random.NextDouble() * 2.5;
        for (int tries = 0; tries < count * density; tries++)
        {
            int from = random.Next(count);
            int to = random.Next(count);
            if (!withCircles && from > to)
            {
                (from, to) = (to, from);
            }

            if (from != to && Connect(elements[from], elements[to]) is { } relationship)
            {
                relationships.Add(relationship);
            }
        }

        // Challenges come from later elements and point at earlier ones, their relationships, and earlier challenges.
        int challenges = random.Next(4) == 0 ? random.Next(count) : random.Next(3);
        for (int i = 0; i < challenges; i++)
        {
            int from = random.Next(count);
            int to = random.Next(count);
            if (elements[from].Kind is not (ElementKind.Goal or ElementKind.Claim or ElementKind.Evidence) || (!withCircles && from <= to))
            {
                continue;
            }

            Relationship[] targets = [.. relationships.Where(
                relationship => relationship.From == elements[to].Id || relationship.To.ElementId == elements[to].Id)];
            RelationshipTarget target = targets.Length > 0 && random.Next(2) == 0 ? targets[random.Next(targets.Length)] : elements[to].Id;
            relationships.Add(Relationship.Challenges(elements[from].Id, target));
        }

        return new ArgumentBuilder("Random " + seed).Build().Edit(edit =>
        {
            elements.ForEach(element => edit.Add(element));
            foreach (Relationship relationship in relationships)
            {
                edit.Connect(relationship);
            }
        });
    }

    private static Relationship? Connect(Element from, Element to) => (from.Kind, to.Kind) switch
    {
        ( > ElementKind.Claim, _) => null,
        (_, > ElementKind.Evidence) => Relationship.InContextOf(from.Id, to.Id),
        _ => Relationship.SupportedBy(from.Id, to.Id),
    };

    private static Element MakeElement(Random random, string id)
    {
        string statement = string.Join(' ', Enumerable.Range(0, random.Next(1, random.Next(8) == 0 ? 120 : 20)).Select(_ => Words[random.Next(Words.Length)]));
        bool isOpen = random.Next(5) == 0;
        Requirement requirement = random.Next(3) switch { 0 => Requirement.Any, 1 => Requirement.AtLeast(2), _ => Requirement.All };
        return random.Next(12) switch
        {
            < 3 => new Goal(id, statement) { IsPathway = random.Next(4) == 0, IsUndeveloped = isOpen, Requirement = requirement },
            < 4 => new Strategy(id, statement) { IsUndeveloped = isOpen, Requirement = requirement },
            < 7 => new Claim(id, statement) { IsUndeveloped = isOpen, Requirement = requirement },
            < 9 => new Evidence(id, statement) { State = (EvidenceState)random.Next(5) },
            9 => new Context(id, statement),
            10 => new Assumption(id, statement),
            _ => new Justification(id, statement),
        };
    }
}
