namespace ArgumentGraph.Tests.Analysis.Reviews;

/// <summary>States of review items without hashes: all that each element says is compared as text, and what it rests on is collected by recursion.</summary>
internal sealed class StatesByHand(Argument then, Argument now)
{
    public (ReviewItemState State, string Changes) Of(string id)
    {
        if (!now.Contains(id))
        {
            return (ReviewItemState.Gone, $"{id}:Removed");
        }

        SortedDictionary<string, int> before = RestsOn(then, id);
        SortedDictionary<string, int> after = RestsOn(now, id);
        var changes = new List<string>();
        int least = 3;
        foreach (string member in before.Keys.Union(after.Keys).Append(id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (member == id)
            {
                if (Said(then, id) != Said(now, id))
                {
                    changes.Add($"{id}:Changed");
                }

                continue;
            }

            string? kind = !after.ContainsKey(member) ? "Removed"
                : !before.ContainsKey(member) ? "Added"
                : Said(then, member) != Said(now, member) ? "Changed"
                : null;
            if (kind is not null)
            {
                changes.Add($"{member}:{kind}");
                least = Math.Min(least, after.TryGetValue(member, out int way) ? way : before[member]);
            }
        }

        bool isCircular = then.Hashes.ConeOf(id) is null && now.Hashes.ConeOf(id) is null;
        ReviewItemState state = Said(then, id) != Said(now, id) ? ReviewItemState.TextChanged
            : least < 3 ? (ReviewItemState)((int)ReviewItemState.SupportChanged + least)
            : isCircular ? ReviewItemState.Circular
            : Inherited(then, id).SetEquals(Inherited(now, id)) ? ReviewItemState.Current
            : ReviewItemState.ContextChanged;
        return (state, string.Join(' ', changes));
    }

    private static string Said(Argument argument, string id) => argument[id].ToJson() + string.Join(
        '\n',
        argument.Relationships.Where(relationship => relationship.From == id).Select(relationship => relationship.ToString()).Order(StringComparer.Ordinal));

    // 0: by support alone; 1: with contexts too; 2: with challenges too.
    private static SortedDictionary<string, int> RestsOn(Argument argument, string id)
    {
        var members = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (int way = 0; way <= 2; way++)
        {
            var reached = new HashSet<string>(StringComparer.Ordinal);
            Collect(id);
            if (way >= 1)
            {
                foreach (Relationship stated in StatedAbove(argument, id))
                {
                    Collect(stated.To.ElementId!);
                    if (way == 2)
                    {
                        CollectChallenges(stated);
                    }
                }
            }

            foreach (string member in reached.Where(member => member != id))
            {
                members.TryAdd(member, way);
            }

            void Collect(string one)
            {
                if (!reached.Add(one))
                {
                    return;
                }

                foreach (Relationship relationship in argument.Relationships.Where(relationship => relationship.From == one))
                {
                    if (relationship.Kind == RelationshipKind.SupportedBy || (relationship.Kind == RelationshipKind.InContextOf && way >= 1))
                    {
                        Collect(relationship.To.ElementId!);
                    }

                    if (way == 2 && relationship.Kind != RelationshipKind.Challenges)
                    {
                        CollectChallenges(relationship);
                    }
                }

                if (way == 2)
                {
                    CollectChallenges(one);
                }
            }

            void CollectChallenges(RelationshipTarget target)
            {
                foreach (Relationship challenge in argument.Relationships.Where(each => each.Kind == RelationshipKind.Challenges && each.To.Equals(target)))
                {
                    Collect(challenge.From);
                    CollectChallenges(challenge);
                }
            }
        }

        return members;
    }

    private static IEnumerable<Relationship> StatedAbove(Argument argument, string id) => argument.AncestorsOf(id).SelectMany(above =>
        argument.ContextOf(above.Id).Where(stated => stated is not Justification).Select(stated => Relationship.InContextOf(above.Id, stated.Id)));

    // What is inherited, each once whoever states it, with the challenges of its being stated.
    private static HashSet<string> Inherited(Argument argument, string id) =>
        [.. StatedAbove(argument, id).Select(stated => $"{stated.To}: {ChallengesOf(argument, stated)}")];

    private static string ChallengesOf(Argument argument, Relationship relationship) => string.Join(", ", argument.ChallengesOf(relationship)
        .Select(challenge => $"{challenge.From} ({ChallengesOf(argument, challenge)})").Order(StringComparer.Ordinal));
}
