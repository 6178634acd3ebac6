namespace ArgumentGraph.Tests.Analysis.Oracle;

/// <summary>Claim points at random, sensible or not: also of relationships that are not there, with arguments that rest on what they are about.</summary>
internal static class RandomPoints
{
    /// <summary>The element with some claim points, or none.</summary>
    /// <param name="element">The element.</param>
    /// <param name="neighbours">The ids of its supporters and contexts.</param>
    /// <param name="ids">The ids that may be named as arguments.</param>
    /// <param name="random">Where the draws come from.</param>
    public static Element Changed(Element element, string[] neighbours, string[] ids, Random random) =>
        element with { ClaimPoints = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Point(neighbours, ids, random))] };

    /// <summary>Elements some of which have claim points.</summary>
    public static IEnumerable<Element> Within(IEnumerable<Element> elements, Relationship[] relationships, Random random)
    {
        Element[] all = [.. elements];
        if (random.Next(2) == 0)
        {
            return all;
        }

        string[] ids = [.. all.Where(element => element is Goal or Claim).Select(element => element.Id).DefaultIfEmpty(all[0].Id)];
        return all.Select(element => random.Next(3) > 0 ? element : Changed(element, NeighboursOf(element.Id, relationships), ids, random)).ToArray();
    }

    /// <summary>The supporters and contexts of an element.</summary>
    public static string[] NeighboursOf(string id, IEnumerable<Relationship> relationships) =>
        [.. relationships.Where(each => each.From == id && each.Kind != RelationshipKind.Challenges).Select(each => each.To.ElementId!)];

    private static ClaimPoint Point(string[] neighbours, string[] ids, Random random) => new($"ACP{random.Next(100)}")
    {
        On = neighbours.Length == 0 || random.Next(4) == 0
            ? []
            : [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(12) == 0 ? "nowhere" : neighbours[random.Next(neighbours.Length)]).Distinct()],
        Argument = random.Next(5) switch
        {
            0 => null,
            1 when random.Next(3) == 0 => "nowhere",
            _ => ids[random.Next(ids.Length)],
        },
    };
}
