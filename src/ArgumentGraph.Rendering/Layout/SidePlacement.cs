
namespace ArgumentGraph.Rendering.Layout;

/// <summary>Decides what stands beside what: makes the clusters of a diagram.</summary>
/// <remarks>
/// A context, assumption or justification stands beside the topmost element that states it. So does a challenger that does nothing but challenge one thing, as
/// long as there is room for it: beside the element it challenges, right below the member it challenges, or beside the relationship. A challenger with support
/// of its own stands in a group with what it challenges, side by side.
/// </remarks>
internal sealed class SidePlacement
{
    private const int MostChallengers = 8;

    private readonly DiagramGraph _graph;
    private readonly List<Cluster> _clusters = [];
    private readonly Cluster?[] _clusterOf;
    private readonly SideMember?[] _memberOf;
    private readonly int[] _challengeOf;

    public SidePlacement(DiagramGraph graph)
    {
        _graph = graph;
        _clusterOf = new Cluster?[graph.Nodes.Length];
        _memberOf = new SideMember?[graph.Nodes.Length];
        _challengeOf = new int[graph.Nodes.Length];
    }

    public List<Cluster> Clusters => _clusters;

    /// <summary>The cluster that each box stands in.</summary>
    public Cluster ClusterOf(int node) => _clusterOf[node]!;

    /// <summary>The box's place beside a core; null for a core.</summary>
    public SideMember? MemberOf(int node) => _memberOf[node];

    /// <summary>Makes the clusters.</summary>
    public void Run()
    {
        _graph.Arcs.ForEach(arc => arc.IsWithin = false);
        FindPureChallengers();
        int[] host = FindHosts();
        for (int node = 0; node < _graph.Nodes.Length; node++)
        {
            if (host[node] < 0 && _challengeOf[node] < 0)
            {
                AddCore(node);
            }
        }

        // Others that state the same come later in the author's order, and so mostly to the right.
        int[] users = CountUsers();
        for (int node = 0; node < _graph.Nodes.Length; node++)
        {
            if (host[node] >= 0)
            {
                int arc = host[node];
                Attach(node, arc, _clusterOf[_graph.Arcs[arc].From]!, isRight: _graph.Nodes[node].Element.Kind != ElementKind.Context || users[node] > 1, null);
            }
        }

        foreach (Cluster cluster in _clusters)
        {
            Balance(cluster);
        }

        PlaceChallengers();
        new ChallengerGroups(_graph, this).Run();
    }

    // What challenges one thing, and does nothing else: its arc, or -1.
    private void FindPureChallengers()
    {
        Array.Fill(_challengeOf, -1);
        var isOther = new bool[_graph.Nodes.Length];
        for (int i = 0; i < _graph.Arcs.Count; i++)
        {
            DiagramArc arc = _graph.Arcs[i];
            if (arc.Kind == RelationshipKind.Challenges)
            {
                isOther[arc.From] |= _challengeOf[arc.From] >= 0 || arc.To == arc.From;
                _challengeOf[arc.From] = i;
            }
            else
            {
                isOther[arc.From] = true;
                isOther[arc.To] |= arc.Kind == RelationshipKind.SupportedBy;
            }
        }

        for (int node = 0; node < isOther.Length; node++)
        {
            _challengeOf[node] = isOther[node] ? -1 : _challengeOf[node];
        }
    }

    // For each frame the arc from the topmost element that states it, else -1. In the author's order of those at the same depth.
    private int[] FindHosts()
    {
        int[] depth = Depths();
        bool[] isInLayers = InLayers();
        var host = new int[_graph.Nodes.Length];
        Array.Fill(host, -1);
        for (int i = 0; i < _graph.Arcs.Count; i++)
        {
            DiagramArc arc = _graph.Arcs[i];
            if (arc.Kind == RelationshipKind.InContextOf && !isInLayers[arc.To]
                && (host[arc.To] < 0 || depth[arc.From] < depth[_graph.Arcs[host[arc.To]].From]))
            {
                host[arc.To] = i;
            }
        }

        return host;
    }

    // An away goal in the place of a context stands below, as what it supports does, where it is drawn with what it rests on, or supports something here.
    private bool[] InLayers()
    {
        var isInLayers = new bool[_graph.Nodes.Length];
        foreach (DiagramArc arc in _graph.Arcs.Where(arc => arc.Kind != RelationshipKind.Challenges))
        {
            isInLayers[arc.From] = true;
            isInLayers[arc.To] |= arc.Kind == RelationshipKind.SupportedBy;
        }

        return isInLayers;
    }

    private int[] CountUsers()
    {
        var users = new int[_graph.Nodes.Length];
        foreach (DiagramArc arc in _graph.Arcs)
        {
            if (arc.Kind == RelationshipKind.InContextOf)
            {
                users[arc.To]++;
            }
        }

        return users;
    }

    // How many layers of support lie above each box. What closes a cycle counts for nothing.
    private int[] Depths()
    {
        var depth = new int[_graph.Nodes.Length];
        NumberedArgument structure = _graph.Structure;
        foreach (int node in Enumerable.Range(0, depth.Length).OrderByDescending(_graph.HeightOf))
        {
            int number = _graph.Nodes[node].Number;
            foreach (int supporter in structure.Supporters[number])
            {
                if (_graph.NodeOf(supporter) is var below and >= 0 && _graph.HeightOf(below) < _graph.HeightOf(node))
                {
                    depth[below] = Math.Max(depth[below], depth[node] + 1);
                }
            }
        }

        return depth;
    }

    private void AddCore(int node)
    {
        var cluster = new Cluster { Index = _clusters.Count, Core = node };
        cluster.Leader = cluster;
        cluster.Group.Add(cluster);
        _clusters.Add(cluster);
        _clusterOf[node] = cluster;
    }

    private SideMember Attach(int node, int arc, Cluster cluster, bool isRight, SideMember? challenged)
    {
        var member = new SideMember { Node = node, Arc = arc, IsRight = isRight, Challenged = challenged };
        List<SideMember> side = isRight ? cluster.Right : cluster.Left;
        side.Insert(challenged is null ? side.Count : side.IndexOf(challenged) + 1, member);
        _clusterOf[node] = cluster;
        _memberOf[node] = member;
        _graph.Arcs[arc].IsWithin = true;
        return member;
    }

    // Contexts to the left, the others to the right, unless one side would be much the higher.
    private void Balance(Cluster cluster)
    {
        while (Math.Abs(cluster.Left.Count - cluster.Right.Count) > 1 && Math.Max(cluster.Left.Count, cluster.Right.Count) > 3)
        {
            bool toRight = cluster.Left.Count > cluster.Right.Count;
            List<SideMember> from = toRight ? cluster.Left : cluster.Right;
            SideMember old = toRight ? from[^1] : from[0];
            from.Remove(old);
            var moved = new SideMember { Node = old.Node, Arc = old.Arc, IsRight = toRight };
            _memberOf[old.Node] = moved;
            _ = toRight ? Insert(cluster.Right, 0, moved) : Insert(cluster.Left, cluster.Left.Count, moved);
        }

        static bool Insert(List<SideMember> side, int index, SideMember member)
        {
            side.Insert(index, member);
            return true;
        }
    }

    // A challenger's place follows from what it challenges, which may be a challenger itself: the chain is walked down to something placed, and back.
    private void PlaceChallengers()
    {
        var chain = new Stack<int>();
        var isOnChain = new bool[_graph.Nodes.Length];
        for (int start = 0; start < _graph.Nodes.Length; start++)
        {
            for (int node = start; node >= 0 && _clusterOf[node] is null && !isOnChain[node];)
            {
                isOnChain[node] = true;
                chain.Push(node);
                DiagramArc arc = _graph.Arcs[_challengeOf[node]];
                node = arc.To >= 0 ? arc.To : _graph.Arcs[arc.TargetArc].From;
            }

            while (chain.TryPop(out int node))
            {
                Place(node);
            }
        }
    }

    private void Place(int node)
    {
        DiagramArc arc = _graph.Arcs[_challengeOf[node]];
        if (!TryPlace(node, arc))
        {
            AddCore(node);
        }
    }

    private bool TryPlace(int node, DiagramArc arc)
    {
        DiagramArc? challenged = arc.TargetArc >= 0 ? _graph.Arcs[arc.TargetArc] : null;
        int target = challenged is null ? arc.To : challenged.From;
        if (_clusterOf[target] is not { } cluster || cluster.MemberCount >= MostChallengers)
        {
            return false;
        }

        if (challenged is null)
        {
            SideMember? above = _memberOf[target];
            if (above is { HasFollower: true })
            {
                return false;
            }

            _ = Attach(node, _challengeOf[node], cluster, above?.IsRight ?? true, above);
            if (above is not null)
            {
                above.HasFollower = true;
            }

            return true;
        }

        // Of a relationship within the cluster that runs beside the core: on the same side.
        if (!challenged.IsWithin || MemberOf(challenged) is not { Challenged: null } member)
        {
            return false;
        }

        _ = Attach(node, _challengeOf[node], cluster, member.IsRight, null);
        return true;
    }

    // The member that an arc within a cluster ties to it.
    private SideMember? MemberOf(DiagramArc arc) => arc.Kind == RelationshipKind.InContextOf ? _memberOf[arc.To] : _memberOf[arc.From];
}
