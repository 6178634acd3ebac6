namespace ArgumentGraph.Rendering.Overlays;

/// <summary>The elements of two versions in one argument, to be drawn: the newer version, with what was removed where it was.</summary>
internal static class BothVersions
{
    public static Argument Of(ComparisonReport comparison)
    {
        Dictionary<string, string> renamed = comparison.Renamed.ToDictionary(each => each.Older.Id, each => each.Newer.Id, StringComparer.Ordinal);
        HashSet<string> removed = comparison.Removed.Select(element => element.Id).ToHashSet(StringComparer.Ordinal);

        // An element of another kind may not have the relationships that it had.
        HashSet<string> otherKind = comparison.Changed.Where(change => change.Older.Kind != change.Newer.Kind).Select(change => change.Id)
            .ToHashSet(StringComparer.Ordinal);
        return comparison.Newer.Edit(edit =>
        {
            foreach (Element element in comparison.Removed)
            {
                edit.Add(element);
            }

            foreach (Relationship relationship in comparison.RemovedRelationships)
            {
                // What joined two elements that are still there would look as if it still did; challenges of relationships may have lost theirs.
                if (relationship.To.ElementId is { } to && (removed.Contains(relationship.From) || removed.Contains(to))
                    && !otherKind.Contains(relationship.From) && !otherKind.Contains(to))
                {
                    string from = renamed.GetValueOrDefault(relationship.From, relationship.From);
                    edit.Connect(Renamed(relationship.Kind, from, renamed.GetValueOrDefault(to, to)));
                }
            }
        });
    }

    private static Relationship Renamed(RelationshipKind kind, string from, string to) => kind switch
    {
        RelationshipKind.SupportedBy => Relationship.SupportedBy(from, to),
        RelationshipKind.InContextOf => Relationship.InContextOf(from, to),
        _ => Relationship.Challenges(from, to),
    };
}
