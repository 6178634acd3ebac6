namespace ArgumentGraph.Rendering.Layout;

/// <summary>
/// Finds the families of a diagram: the leading clusters of what supports one element, or of the roots. Puts each in the order in which it is to stand from
/// left to right: as the element above lists them, roots as the file has them, unless hints say otherwise.
/// </summary>
/// <remarks>A cluster that supports several elements is in the family of the first of them in the author's order.</remarks>
internal sealed class FamilyPlan
{
    private readonly DiagramGraph _graph;
    private readonly DiagramArc?[] _arcTo;
    private readonly (int Family, int Place)[] _places;

    public FamilyPlan(DiagramGraph graph, SidePlacement placement, PortPlan ports)
    {
        _graph = graph;
        _arcTo = new DiagramArc?[placement.Clusters.Count];
        var isChallenger = new bool[graph.Nodes.Length];
        var below = new List<int>?[graph.Nodes.Length];
        foreach (DiagramArc arc in graph.Arcs)
        {
            isChallenger[arc.From] |= arc.Kind == RelationshipKind.Challenges;
            if (arc.IsWithin || !ports.IsPlainSupport(arc))
            {
                continue;
            }

            // Of a stack the first member alone: the others come with it.
            Cluster lower = placement.ClusterOf(arc.To);
            if (lower.Leader == lower && lower != placement.ClusterOf(arc.From).Leader)
            {
                _arcTo[lower.Index] ??= arc;
                (below[arc.From] ??= []).Add(lower.Index);
            }
        }

        Roots = InOrder([.. placement.Clusters.Where(cluster => IsRoot(cluster, isChallenger))], (_, place) => place);
        Families =
        [
            Roots, .. placement.Clusters.Where(cluster => _arcTo[cluster.Index] is not null).GroupBy(cluster => _arcTo[cluster.Index]!.From)
                .OrderBy(group => group.Key).Select(group => InOrder([.. group], (cluster, _) => ListPlaceOf(_arcTo[cluster.Index]!))),
        ];
        Rows = [.. Families, .. below.OfType<List<int>>().Select(row => row.ToArray())];
        _places = new (int, int)[placement.Clusters.Count];
        Array.Fill(_places, (-1, 0));
        for (int family = 0; family < Families.Count; family++)
        {
            for (int place = 0; place < Families[family].Length; place++)
            {
                _places[Families[family][place]] = (family, place);
            }
        }
    }

    /// <summary>The roots, then the families in the author's order of the elements above them.</summary>
    public IReadOnlyList<int[]> Families { get; }

    /// <summary>
    /// What is to stand in one row each where it can, the most important first: the families; then all that supports each element, what is shared with others
    /// too, in the author's order of the elements.
    /// </summary>
    public IReadOnlyList<int[]> Rows { get; }

    /// <summary>The goals, strategies and claims that stand at the top.</summary>
    public int[] Roots { get; }

    /// <summary>The arc that leads to a cluster from the element whose family it is in; null for all that supports nothing.</summary>
    public DiagramArc? ArcTo(int cluster) => _arcTo[cluster];

    /// <summary>The family that a cluster is in, by its place in <see cref="Families"/>, and the cluster's place in that; -1 where it is in none.</summary>
    public (int Family, int Place) PlaceOf(int cluster) => _places[cluster];

    private bool IsRoot(Cluster cluster, bool[] isChallenger) =>
        cluster.Leader == cluster && _arcTo[cluster.Index] is null && !isChallenger[cluster.Core]
        && _graph.Nodes[cluster.Core].Element is SupportableElement;

    // Among those that say nothing, one with a hint stands before the one whose place it asks for.
    private int[] InOrder(Cluster[] members, Func<Cluster, int, int> placeOf) =>
        [.. members.Select((cluster, i) => (Cluster: cluster, Place: placeOf(cluster, i), Hint: _graph.Nodes[cluster.Core].Element.Order))
            .OrderBy(member => member.Hint ?? member.Place).ThenBy(member => member.Hint is null).ThenBy(member => member.Place)
            .Select(member => member.Cluster.Index)];

    // In the list of the element above, whether all of that is shown or not.
    private int ListPlaceOf(DiagramArc arc) => arc.Relationship - _graph.Structure.Supporters.Starts[_graph.Nodes[arc.From].Number];
}
