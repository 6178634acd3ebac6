using ArgumentGraph.Tests.Validation;
using QuikGraph;
using QuikGraph.Algorithms;
using QuikGraph.Algorithms.Search;
using QuikGraph.Predicates;

namespace ArgumentGraph.Tests.Graphs;

/// <summary>
/// Arguments as graphs of QuikGraph, made from their public lists, and what that library says of them. It was written by others and
/// shares nothing with ours, so that the two go wrong in different places. Edges lead from an element to what it needs.
/// </summary>
internal static class LibraryGraphs
{
    /// <summary>What each element needs to be judged: supporters, contexts, and whoever challenges it or a relationship of it.</summary>
    public static BidirectionalGraph<string, SEdge<string>> Needs(Argument argument) =>
        Make(argument, relationship => relationship.Kind == RelationshipKind.Challenges
            ? (RandomSketch.OwnerOf(relationship), relationship.From)
            : (relationship.From, relationship.To.ElementId!));

    /// <summary>The same with the confidence arguments of claim points, but for those that need what they are about.</summary>
    public static BidirectionalGraph<string, SEdge<string>> NeedsWithConfidence(Argument argument)
    {
        SEdge<string>[] points = [.. argument.Elements.SelectMany(element => element.ClaimPoints
            .Where(point => point.Argument is { } id && argument.TryGetElement(id, out Element? root) && root is Goal or Claim)
            .Select(point => new SEdge<string>(element.Id, point.Argument!)))];
        BidirectionalGraph<string, SEdge<string>> all = Needs(argument);
        all.AddEdgeRange(points);
        var componentOf = new Dictionary<string, int>();
        all.StronglyConnectedComponents(componentOf);
        BidirectionalGraph<string, SEdge<string>> needs = Needs(argument);
        needs.AddEdgeRange(points.Where(edge => componentOf[edge.Source] != componentOf[edge.Target]));
        return needs;
    }

    /// <summary>What each element rests on: supporters and contexts.</summary>
    public static BidirectionalGraph<string, SEdge<string>> SupportAndContext(Argument argument) =>
        Make(argument, relationship => relationship.Kind == RelationshipKind.Challenges
            ? null
            : (relationship.From, relationship.To.ElementId!));

    /// <summary>What supports each element.</summary>
    public static BidirectionalGraph<string, SEdge<string>> Support(Argument argument) =>
        Make(argument, relationship => relationship.Kind == RelationshipKind.SupportedBy
            ? (relationship.From, relationship.To.ElementId!)
            : null);

    /// <summary>What is found from a vertex, itself included.</summary>
    public static HashSet<T> FoundFrom<T>(IVertexListGraph<T, SEdge<T>> graph, T start)
        where T : notnull
    {
        var found = new HashSet<T>();
        var search = new BreadthFirstSearchAlgorithm<T, SEdge<T>>(graph);
        search.DiscoverVertex += vertex => found.Add(vertex);
        search.Compute(start);
        return found;
    }

    /// <summary>The same in a graph from which one vertex has been taken out.</summary>
    public static HashSet<T> FoundWithout<T>(BidirectionalGraph<T, SEdge<T>> graph, T start, T without)
        where T : notnull =>
        FoundFrom(
            new FilteredVertexListGraph<T, SEdge<T>, BidirectionalGraph<T, SEdge<T>>>(graph, vertex => !vertex.Equals(without), _ => true),
            start);

    /// <summary>What is reached in one step or more: the vertex itself only where a way leads back to it.</summary>
    public static HashSet<T> Reached<T>(BidirectionalGraph<T, SEdge<T>> graph, T from)
        where T : notnull => [.. graph.OutEdges(from).SelectMany(edge => FoundFrom(graph, edge.Target))];

    /// <summary>The strongly connected components, ordered by the first member of each; members are ordered by id.</summary>
    public static List<string[]> Components(BidirectionalGraph<string, SEdge<string>> graph)
    {
        var componentOf = new Dictionary<string, int>();
        graph.StronglyConnectedComponents(componentOf);
        return [.. componentOf
            .GroupBy(entry => entry.Value, (_, entries) => entries.Select(entry => entry.Key).Order(StringComparer.Ordinal).ToArray())
            .OrderBy(members => members[0], StringComparer.Ordinal)];
    }

    /// <summary>The components whose members need themselves.</summary>
    public static string[][] CircularComponents(BidirectionalGraph<string, SEdge<string>> graph) =>
        [.. Components(graph).Where(component => component.Length > 1 || graph.ContainsEdge(component[0], component[0]))];

    private static BidirectionalGraph<string, SEdge<string>> Make(Argument argument, Func<Relationship, (string From, string To)?> edgeOf)
    {
        var graph = new BidirectionalGraph<string, SEdge<string>>(allowParallelEdges: false);
        graph.AddVertexRange(argument.Elements.Select(element => element.Id));
        foreach (Relationship relationship in argument.Relationships)
        {
            if (edgeOf(relationship) is var (from, to))
            {
                graph.AddEdge(new SEdge<string>(from, to));
            }
        }

        return graph;
    }
}
