namespace ArgumentGraph.Tests.Merging;

/// <summary>Which relationships of an argument are on a circle of things that need each other: by following all ways from each.</summary>
internal static class NaiveCircles
{
    public static HashSet<Relationship> On(Argument argument)
    {
        (string From, string To, Relationship By)[] needs = [.. argument.Relationships.Select(one => one.Kind == RelationshipKind.Challenges
            ? (OwnerOf(one), one.From, one)
            : (one.From, one.To.ElementId!, one))];
        return [.. needs.Where(need => Reaches(needs, need.To, need.From)).Select(need => need.By)];
    }

    private static bool Reaches((string From, string To, Relationship By)[] needs, string from, string to)
    {
        HashSet<string> reached = [from];
        while (true)
        {
            int before = reached.Count;
            reached.UnionWith(needs.Where(need => reached.Contains(need.From)).Select(need => need.To).ToList());
            if (reached.Count == before)
            {
                return reached.Contains(to);
            }
        }
    }

    // The element in whose judgement a challenge counts.
    private static string OwnerOf(Relationship challenge) => challenge.To.Relationship is not { } target ? challenge.To.ElementId!
        : target.Kind == RelationshipKind.Challenges ? OwnerOf(target)
        : target.From;
}
