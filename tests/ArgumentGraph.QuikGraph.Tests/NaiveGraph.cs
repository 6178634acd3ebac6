namespace ArgumentGraph.Bridges.Tests;

/// <summary>
/// The graph that a view should be: a list of ids and a list of pairs, worked out from the argument's public lists, and asked by looking through them.
/// </summary>
internal sealed class NaiveGraph
{
    public NaiveGraph(Argument argument, RelationshipKinds kinds)
    {
        Vertices = [.. argument.Elements.Select(element => element.Id)];
        Edges =
        [
            .. from relationship in argument.Relationships
               where kinds.HasFlag(KindsOf(relationship.Kind))
               select new NaiveEdge(relationship.From, EndOf(relationship), relationship),
        ];
    }

    public string[] Vertices { get; }

    public NaiveEdge[] Edges { get; }

    public static RelationshipKinds KindsOf(RelationshipKind kind) => Enum.Parse<RelationshipKinds>(kind.ToString());

    public IEnumerable<string> Next(string vertex) => Edges.Where(edge => edge.Source == vertex).Select(edge => edge.Target).Distinct();

    public IEnumerable<string> Previous(string vertex) => Edges.Where(edge => edge.Target == vertex).Select(edge => edge.Source).Distinct();

    /// <summary>How many steps it takes to get from one vertex to each that can be reached, itself in none.</summary>
    public static Dictionary<string, int> StepsFrom(string vertex, Func<string, IEnumerable<string>> step)
    {
        var steps = new Dictionary<string, int> { [vertex] = 0 };
        string[] last = [vertex];
        for (int count = 1; last.Length > 0; count++)
        {
            last = [.. last.SelectMany(step).Distinct().Where(next => !steps.ContainsKey(next))];
            foreach (string next in last)
            {
                steps.Add(next, count);
            }
        }

        return steps;
    }

    /// <summary>What is reached in one step or more.</summary>
    public HashSet<string> Reached(string vertex) => [.. Next(vertex).SelectMany(next => StepsFrom(next, Next).Keys)];

    public bool IsCircular => Vertices.Any(vertex => Reached(vertex).Contains(vertex));

    // Where a challenge counts: its target, or what the relationship that it is about in the end belongs to.
    private static string EndOf(Relationship relationship) =>
        relationship.To.ElementId
            ?? (relationship.To.Relationship is { Kind: RelationshipKind.Challenges } inner ? EndOf(inner) : relationship.To.Relationship!.From);

    internal sealed record NaiveEdge(string Source, string Target, Relationship Relationship);
}
