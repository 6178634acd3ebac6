using ArgumentGraph.Rendering.Layering;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Rendering.Layout;

/// <summary>
/// Puts the clusters of a diagram in layers: support strictly below, challengers no higher than what they challenge, families in one row each where they can
/// be. Finds the parts that nothing connects.
/// </summary>
/// <remarks>
/// Supporters and challengers are lower in the drawing order than what rests on them, but in cycles; what goes against the order sets no layer, so that what
/// does has no cycle.
/// </remarks>
internal sealed class LayerPlan
{
    private readonly DiagramGraph _graph;
    private readonly SidePlacement _placement;
    private readonly FamilyPlan _families;
    private readonly List<(int Upper, int Lower, int Length)> _edges = [];
    private readonly int[] _bound;
    private readonly int[] _parts;

    public LayerPlan(DiagramGraph graph, SidePlacement placement, FamilyPlan families)
    {
        _graph = graph;
        _placement = placement;
        _families = families;
        int count = placement.Clusters.Count;
        Layers = new int[count];
        _bound = [.. Enumerable.Range(0, count)];
        _parts = [.. Enumerable.Range(0, count)];
    }

    /// <summary>The layer of each cluster, from 0 in each part.</summary>
    public int[] Layers { get; }

    /// <summary>Sets the layers.</summary>
    public void Run()
    {
        foreach (DiagramArc arc in _graph.Arcs)
        {
            if (!arc.IsWithin)
            {
                AddEdge(arc);
            }
        }

        foreach ((int upper, int lower, _) in _edges)
        {
            Join(_bound, upper, lower);
        }

        int count = Layers.Length;
        int[] roots = [.. Enumerable.Range(0, count).Select(cluster => Find(_bound, cluster))];
        int firstHint = _edges.Count;
        AddHints(roots);
        RowBinding rows = BindRows(roots);
        int[] shown = [.. Enumerable.Range(0, count).Where(cluster => rows.ClassOf(cluster) == cluster)];
        Rows members = Rows.FromPairs(count, [.. shown.Select(cluster => roots[cluster])], shown);
        int[] edgeRoots = [.. _edges.Select(edge => roots[edge.Upper])];
        Rows edges = Rows.FromPairs(count, edgeRoots, [.. Enumerable.Range(0, _edges.Count)]);
        var local = new int[count];
        for (int root = 0; root < count; root++)
        {
            if (members.CountOf(root) > 1)
            {
                Assign(members[root], edges[root], firstHint, rows, local);
            }
        }

        for (int cluster = 0; cluster < count; cluster++)
        {
            Layers[cluster] = Layers[rows.ClassOf(cluster)];
        }
    }

    /// <summary>The leading clusters of each part; those with roots first, in the order of these, the others in the author's order of the cores.</summary>
    public int[][] Parts()
    {
        var place = new int[Layers.Length];
        Array.Fill(place, int.MaxValue);
        for (int i = _families.Roots.Length - 1; i >= 0; i--)
        {
            place[Find(_parts, _families.Roots[i])] = i;
        }

        return [.. Enumerable.Range(0, Layers.Length).Where(cluster => _placement.Clusters[cluster].Leader.Index == cluster)
            .GroupBy(cluster => Find(_parts, cluster)).OrderBy(part => place[part.Key]).Select(part => part.ToArray())];
    }

    // An element that asks for a row stands that far below the roots of what it is connected with.
    private void AddHints(int[] boundTo)
    {
        var top = new int[Layers.Length];
        Array.Fill(top, -1);
        foreach (int root in _families.Roots.OrderBy(root => RowOf(root) ?? 0))
        {
            top[boundTo[root]] = top[boundTo[root]] < 0 ? root : top[boundTo[root]];
        }

        foreach (Cluster cluster in _placement.Clusters)
        {
            int upper = top[boundTo[cluster.Index]];
            if (cluster.Leader == cluster && RowOf(cluster.Index) is > 0 and var row && upper >= 0 && upper != cluster.Index)
            {
                _edges.Add((upper, cluster.Index, row));
            }
        }
    }

    private RowBinding BindRows(int[] boundTo)
    {
        var rows = new RowBinding(Layers.Length, _edges);
        foreach (int[] row in _families.Rows)
        {
            foreach (IGrouping<int, int> connected in row.Where(member => RowOf(member) is null).GroupBy(member => boundTo[member]))
            {
                rows.Bind([.. connected]);
            }
        }

        return rows;
    }

    private int? RowOf(int cluster) => _graph.Nodes[_placement.Clusters[cluster].Core].Element.Row;

    private void Assign(ReadOnlySpan<int> clusters, ReadOnlySpan<int> edges, int firstHint, RowBinding rows, int[] local)
    {
        for (int i = 0; i < clusters.Length; i++)
        {
            local[clusters[i]] = i;
        }

        var tails = new int[edges.Length];
        var heads = new int[edges.Length];
        var lengths = new int[edges.Length];
        var weights = new int[edges.Length];
        for (int i = 0; i < edges.Length; i++)
        {
            (int upper, int lower, lengths[i]) = _edges[edges[i]];
            tails[i] = local[rows.ClassOf(upper)];
            heads[i] = local[rows.ClassOf(lower)];
            weights[i] = edges[i] < firstHint ? 1 : 0;
        }

        int[] layers = LayerAssignment.Assign(clusters.Length, tails, heads, lengths, weights);
        for (int i = 0; i < clusters.Length; i++)
        {
            Layers[clusters[i]] = layers[i];
        }
    }

    private void AddEdge(DiagramArc arc)
    {
        Cluster from = _placement.ClusterOf(arc.From).Leader;
        DiagramArc? challenged = arc.TargetArc >= 0 ? _graph.Arcs[arc.TargetArc] : null;
        Cluster to = _placement.ClusterOf(challenged?.From ?? arc.To).Leader;
        Join(_parts, from.Index, to.Index);
        if (from == to)
        {
            return;
        }

        switch (arc.Kind)
        {
            case RelationshipKind.SupportedBy:
                Add(from, to, 1);
                break;
            case RelationshipKind.Challenges:
                Add(to, from, challenged is { IsWithin: false, Kind: RelationshipKind.SupportedBy } ? 1 : 0);
                break;
        }
    }

    private void Add(Cluster upper, Cluster lower, int length)
    {
        if (_graph.HeightOf(lower.Core) < _graph.HeightOf(upper.Core))
        {
            _edges.Add((upper.Index, lower.Index, length));
        }
    }

    private static int Find(int[] parents, int item)
    {
        while (parents[item] != item)
        {
            parents[item] = parents[parents[item]];
            item = parents[item];
        }

        return item;
    }

    private static void Join(int[] parents, int one, int other)
    {
        int first = Find(parents, one);
        int second = Find(parents, other);
        parents[Math.Max(first, second)] = Math.Min(first, second);
    }
}
